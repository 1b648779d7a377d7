/**
 * Payment of services outside disease points by the methods that the scenario chose
 * (多元复合支付): hands the record, the year before and settings to the settlement.
 * Part of the run: it computes nothing.
 *
 * @module
 */
import { multiplyFen } from "../base/fen.ts";
import { cannotPlay } from "../base/issues.ts";
import { add, fromNumber, multiply, ratio } from "../base/ratio.ts";
import type { Spent } from "../budget/lines.ts";
import { fixedAmounts } from "../grouping/fixed_amounts.ts";
import {
  type CodeBook,
  type Hospitals,
  SCHEMES,
  type Standing,
  type YearRecord,
} from "../model/ledger.ts";
import type { Values } from "../model/policy/mod.ts";
import type { OtherMonths } from "../settlement/method/as_booked.ts";
import { bedDayMethod } from "../settlement/method/bed_day.ts";
import {
  type BesideServices,
  paidBeside,
} from "../settlement/method/paid_beside.ts";
import { stayRows } from "../settlement/method/service_rows.ts";
import { amountsOf } from "./amounts_of.ts";
import { atLevel } from "./at_level.ts";
import {
  diseasesBeside,
  headsBeside,
  pharmaciesBeside,
  visitsBeside,
} from "./outpatient_beside.ts";

/** A year to be paid. */
export interface YearBeside {
  readonly record: YearRecord;
  /** Row in METHODS, by claim. */
  readonly method: Uint8Array;
  readonly codes: CodeBook;
  readonly hospitals: Hospitals;
  readonly counties: number;
  /** What the year before cost, one element a scheme. */
  readonly before: readonly Spent[];
  readonly standing: Standing;
}

/** The months of both schemes as the chosen methods pay them. */
export function withMethods(
  others: readonly OtherMonths[],
  year: YearBeside,
  values: Values,
): OtherMonths[] {
  return SCHEMES.map((_, s) =>
    paidBeside(others[s]!, [
      ...staysBeside(year, s, values),
      ...visitsBeside(year, s, values),
      ...headsBeside(year, s, values),
      ...diseasesBeside(year, s, values),
      ...pharmaciesBeside(year, s, values),
    ])
  );
}

/** Stays by the day, and those with a fixed amount. */
function staysBeside(
  { record, method, codes, hospitals, before }: YearBeside,
  scheme: number,
  values: Values,
): BesideServices[] {
  const of = { scheme, hospitals: hospitals.id.length }, line = "other";
  const chosen: BesideServices[] = [];
  if (values["settlement.bedDay.pay"] === "tiers") {
    const growth = values["settlement.bedDay.dayGrowth"];
    const last = before[scheme]!.services?.bedDays ?? null;
    // Days of last year stand for as many stays of a sample as this year's.
    const grown = multiply(
      add(ratio(1), fromNumber(growth ?? 0)),
      ratio(record.claims.weight ?? 1),
    );
    chosen.push({
      method: "bedDay",
      line,
      services: stayRows(record, method, "bedDay", of),
      pay: bedDayMethod({
        tiers: values["points.bedDay.tiers"],
        lowRatio: values["settlement.bedDay.lowRatio"],
        fundPart: values["settlement.bedDay.fundPart"],
        budgetDays: growth === null || last === null
          ? null
          : last.map((days) => multiplyFen(days, grown)),
        excessRate: values["settlement.bedDay.excessRate"],
      }),
    });
  }
  const mode = values["settlement.quota.mode"];
  if (mode === "asBooked") return chosen;
  const pay = amountsOf(mode, values);
  const diseases = values["settlement.quota.diseases"];
  const amounts = fixedAmounts(codes, diseases);
  refuseUnmet(codes, diseases);
  const { claims } = record, dialysis = values["settlement.quota.dialysis"];
  const ofDialysis = Array.from(
    hospitals.level,
    (level) => Math.round((atLevel(dialysis, level) ?? 0) * 100),
  );
  chosen.push({
    method: "dialysis",
    line,
    services: stayRows(record, method, "dialysis", {
      ...of,
      quotaOf: (i) => ofDialysis[claims.hospital[i]!]!,
    }),
    pay,
  }, {
    method: "quota",
    line,
    services: stayRows(record, method, "quota", {
      ...of,
      quotaOf: (i) => amounts[claims.code[i]!]!,
    }),
    pay,
  });
  return chosen;
}

/** Refuses a single disease that no case of the data can have: it would be routed nowhere. */
function refuseUnmet(
  codes: CodeBook,
  diseases: Values["settlement.quota.diseases"],
): void {
  const none = diseases.find((own) =>
    !fixedAmounts(codes, [{ ...own, yuan: 1 }]).includes(100)
  );
  if (none === undefined) return;
  const name = none.operation === null
    ? none.code
    : `${none.code} + ${none.operation}`;
  throw cannotPlay("settlement.quota.diseases", name, {
    zh: "本市没有这样的病例，这个定额不分流任何住院；改用数据里有的诊断和手术",
    en:
      "no case here has it, so the amount routes no stay; name a diagnosis and operation of the data",
  });
}
