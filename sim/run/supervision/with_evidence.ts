import { purposeKey, rootKey } from "../../base/streams.ts";
import { MONTH_OF_DAY } from "../../base/calendar.ts";
import { drawEvidence } from "../../claims/evidence.ts";
import { drawStayEvidence } from "../../claims/stay_evidence.ts";
import { withPlanted } from "../../hospital/response/planted_levers.ts";
import type { CodeBook, Hospitals, YearRecord } from "../../model/ledger.ts";
import type { YearResponse } from "../../model/levers.ts";
import type { Values } from "../../model/policy/mod.ts";
import { PLANT, type Truth } from "../../model/world.ts";
import { luckSeed } from "../luck_seed.ts";

/** A played year, both sides of the veil. */
export interface PlayedSides {
  readonly record: YearRecord;
  /** `null` where nobody kept it. */
  readonly truth: Truth | null;
}

/**
 * A year with the evidence beside its bills and what is planted on them (佐证与埋设);
 * the same year where nobody collects any, or where they stand beside them already. Part of the run: it hands settings
 * over by name.
 */
export function withEvidence(
  { record, truth, response, codes, hospitals }: PlayedSides & {
    /** What institutions did otherwise; `null` where they did nothing. */
    readonly response: YearResponse | null;
    readonly codes: CodeBook;
    readonly hospitals: Hospitals;
  },
  values: Values,
): PlayedSides {
  const { claims, details } = record;
  if (
    !values["claims.evidence.enabled"] || details === null ||
    record.evidence !== undefined
  ) return { record, truth };
  const root = rootKey(luckSeed(values));
  const bills = drawEvidence(
    claims,
    details,
    codes,
    hospitals,
    purposeKey(root, "claims/evidence", record.year),
    {
      packShare: values["claims.evidence.packShare"],
      coverage: values["claims.evidence.coverage"],
      errors: values["claims.evidence.errors"],
      share: values["claims.planted.share"],
      part: values["claims.planted.part"],
    },
  );
  const outpatient = withPlanted(
    response,
    values["hospital.planted.levers"],
    hospitals.id.length,
  )?.levers.outpatient ?? null;
  const stays = drawStayEvidence(
    claims,
    codes,
    truth,
    outpatient &&
      ((i) =>
        outpatient[claims.hospital[i]! * 12 + MONTH_OF_DAY[claims.day[i]!]!]!),
    purposeKey(root, "claims/evidence/stay", record.year),
    {
      orders: values["claims.evidence.orders"],
      none: values["claims.evidence.bedItems"],
      visits: values["claims.evidence.visits"],
      hanging: values["claims.planted.bedHanging"],
      fundShare: fundShares(values),
    },
  );
  const planted = bills.planted.map((bits, i) =>
    stays.hung[i] === 1 ? bits | PLANT.bedHanging : bits
  );
  return {
    record: { ...record, evidence: { ...bills.evidence, ...stays.evidence } },
    truth: truth &&
      { ...truth, planted, plantedAmount: bills.plantedAmount },
  };
}

function fundShares(values: Values): readonly [number, number] {
  const { ordinary } = values["claims.outpatient.fundShare"];
  return [ordinary.employee, ordinary.resident];
}
