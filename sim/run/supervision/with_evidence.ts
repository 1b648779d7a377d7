import { purposeKey, rootKey } from "../../base/streams.ts";
import { drawEvidence } from "../../claims/evidence.ts";
import type { CodeBook, Hospitals, YearRecord } from "../../model/ledger.ts";
import type { Values } from "../../model/policy/mod.ts";
import type { Truth } from "../../model/world.ts";
import { luckSeed } from "../luck_seed.ts";

/** A played year, both sides of the veil. */
export interface PlayedSides {
  readonly record: YearRecord;
  /** `null` where nobody kept it. */
  readonly truth: Truth | null;
}

/**
 * A year with the evidence beside its bills and what is planted on them (佐证与埋设);
 * the same year where nobody collects any. Part of the run: it hands settings
 * over by name.
 */
export function withEvidence(
  { record, truth, codes, hospitals }: PlayedSides & {
    readonly codes: CodeBook;
    readonly hospitals: Hospitals;
  },
  values: Values,
): PlayedSides {
  if (!values["claims.evidence.enabled"] || record.details === null) {
    return { record, truth };
  }
  const { evidence, ...planted } = drawEvidence(
    record.claims,
    record.details,
    codes,
    hospitals,
    purposeKey(
      rootKey(luckSeed(values)),
      "claims/evidence",
      record.year,
    ),
    {
      packShare: values["claims.evidence.packShare"],
      coverage: values["claims.evidence.coverage"],
      errors: values["claims.evidence.errors"],
      share: values["claims.planted.share"],
      part: values["claims.planted.part"],
    },
  );
  return {
    record: { ...record, evidence },
    truth: truth && { ...truth, ...planted },
  };
}
