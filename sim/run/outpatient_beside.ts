/**
 * Outpatient care that is paid otherwise than as booked (门诊的支付方式): by its mean, by heads, by
 * disease, and pharmacies apart. Part of the run: it hands settings over by name.
 *
 * @module
 */
import { multiplyFen } from "../base/fen.ts";
import { add, fromNumber, ratio } from "../base/ratio.ts";
import { OUTPATIENT_KINDS, SCHEMES } from "../model/ledger.ts";
import type { Values } from "../model/policy/mod.ts";
import { amountOfVisit } from "../settlement/method/amount_of_visit.ts";
import { averageMethod } from "../settlement/method/average.ts";
import { capitationMethod } from "../settlement/method/capitation.ts";
import { enrolledOf } from "../settlement/method/enrolled.ts";
import type { BesideServices } from "../settlement/method/paid_beside.ts";
import { pharmacyRows, visitRows } from "../settlement/method/service_rows.ts";
import { withinTotal } from "../settlement/method/within_total.ts";
import { amountsOf } from "./amounts_of.ts";
import { atLevel } from "./at_level.ts";
import type { YearBeside } from "./with_methods.ts";

/** Ordinary outpatient visits by their mean, where those enrolled are not paid by heads. */
export function visitsBeside(
  { record, hospitals }: YearBeside,
  scheme: number,
  values: Values,
): BesideServices[] {
  const standards = values["settlement.average.visit"];
  const standard = Array.from(hospitals.level, (level) => {
    const own = atLevel(standards, level) ?? null;
    return own === null ? null : Math.round(own * 100);
  });
  if (standard.every((own) => own === null)) return [];
  return [{
    method: "average",
    line: "outpatient",
    services: visitRows(record, "ordinary", {
      scheme,
      taken: standard.map((own) => own !== null),
    }),
    pay: averageMethod({
      standard,
      share: values["settlement.average.share"],
      interval: values["settlement.average.interval"],
    }),
  }];
}

/** Outpatient care by those enrolled. */
export function headsBeside(
  { record, hospitals, counties, before, standing }: YearBeside,
  scheme: number,
  values: Values,
): BesideServices[] {
  const lines: readonly string[] = values["settlement.capitation.lines"];
  return OUTPATIENT_KINDS.filter((kind) => lines.includes(kind)).map((kind) => {
    const line = kind === "ordinary" ? "outpatient" : "chronic";
    const last = before[scheme]!.booked?.[line] ?? null;
    const levels: readonly number[] = values["settlement.capitation.levels"];
    const taken = Array.from(hospitals.level, (own) => levels.includes(own));
    const part = values["settlement.capitation.signed"];
    const referral = values["settlement.capitation.referral"];
    const weights = values["settlement.capitation.weights"];
    const given =
      values["settlement.capitation.quotas"][kind][SCHEMES[scheme]!];
    const byCell = ({ young, working, old }: typeof weights) => [
      young,
      working,
      old,
    ];
    const enrolled = enrolledOf(record, hospitals, {
      scheme,
      kind,
      taken,
      counties,
      signed: part,
      referral,
      last,
      score: standing.score,
      pharmacies: values["settlement.pharmacy.apart"]
        ? before[scheme]!.pharmacies?.[line] ?? 0
        : null,
      quotas: values["settlement.capitation.basis"] === "given"
        ? {
          basis: "given",
          fen: byCell(given).map((yuan) => Math.round(yuan * 100)),
        }
        : {
          basis: "lastYear",
          growth: values["settlement.capitation.growth"],
          weights: byCell(weights),
        },
    });
    return {
      method: "capitation" as const,
      line,
      services: visitRows(record, kind, { scheme, taken, part }),
      pay: capitationMethod(enrolled, {
        keep: values["settlement.capitation.keep"],
        share: values["settlement.capitation.share"],
        interval: values["settlement.capitation.interval"],
        deposit: values["settlement.capitation.deposit"],
      }),
    };
  });
}

/** Chronic outpatient care by the amounts of its diseases. */
export function diseasesBeside(
  { record, hospitals }: YearBeside,
  scheme: number,
  values: Values,
): BesideServices[] {
  const mode = values["settlement.chronic.mode"];
  if (mode === "asBooked") return [];
  const { part, quota } = amountOfVisit(values["settlement.chronic.diseases"]);
  return [{
    method: "chronic",
    line: "chronic",
    services: visitRows(record, "chronic", {
      scheme,
      taken: hospitals.id.map(() => true),
      part,
      quota,
    }),
    pay: amountsOf(mode, values),
  }];
}

/** What pharmacies filled, apart from the institutions. */
export function pharmaciesBeside(
  { record, hospitals, before }: YearBeside,
  scheme: number,
  values: Values,
): BesideServices[] {
  if (!values["settlement.pharmacy.apart"]) return [];
  const n = hospitals.id.length, growth = values["settlement.pharmacy.growth"];
  return (["outpatient", "chronic"] as const).map((line) => {
    const last = before[scheme]!.pharmacies?.[line] ?? null;
    const kind = line === "outpatient" ? "ordinary" : "chronic";
    const total = growth === null || last === null
      ? null
      : multiplyFen(last, add(ratio(1), fromNumber(growth)));
    return {
      method: "pharmacy" as const,
      line,
      services: pharmacyRows(record, kind, { scheme, hospitals: n }),
      pay: withinTotal([...new Array<null>(n).fill(null), total]),
      pharmacies: true as const,
    };
  });
}
