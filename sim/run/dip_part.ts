import {
  type InpatientPart,
  inpatientPart,
} from "../grouping/inpatient_part.ts";
import type { YearRecord } from "../model/ledger.ts";
import type { Values } from "../model/policy/mod.ts";

/** A year's record as disease points see it, and the fund money that they do not. */
export interface DipPart extends Pick<InpatientPart, "claims"> {
  readonly record: YearRecord;
  /** By claim, fen; `null` where all of a bill is paid in one way. */
  readonly emergencyFund: Int32Array | null;
}

/**
 * The part of a year's bills that disease points may pay (按病种付费部分), `R-SPX-6`;
 * the record itself where emergency care is not taken out, or no list tells of
 * it. Part of the run: it hands settings over by name.
 */
export function dipPart(record: YearRecord, values: Values): DipPart {
  if (!values["grouping.route.emergency"] || record.details === null) {
    return { record, claims: record.claims, emergencyFund: null };
  }
  const part = inpatientPart(record.claims, record.details);
  return { ...part, record: { ...record, claims: part.claims } };
}
