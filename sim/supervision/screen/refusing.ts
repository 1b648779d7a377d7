import {
  type ClaimDetails,
  type Claims,
  type Hospitals,
  OUT_OF_AREA,
  OUTCOMES,
} from "../../model/ledger.ts";

/** `supervision.screens.refusing` of the registry. */
export interface RefusingTerms {
  /** Below this multiple of the level's share of severe cases. */
  readonly severe: number;
  /** Above this multiple of the level's share of transfers. */
  readonly transfers: number;
  /** An institution of fewer cases is not judged. */
  readonly cases: number;
}

/** Complication level of a severe case on the settlement list: MCC. */
const SEVERE = 2;

/**
 * Institutions that seem to refuse severe cases (推诿重症): few severe cases and many
 * transfers against all of their level. A suspicion about an institution and no
 * case of it, so that no money follows. `R-SUP`: 0.7 and 1.3; that a severe case
 * is one with a major complication is this model's reading.
 *
 * @returns rows of institutions, ascending
 */
export function refusingInstitutions(
  claims: Claims,
  { complication, outcome }: Pick<ClaimDetails, "complication" | "outcome">,
  { level }: Pick<Hospitals, "level">,
  terms: RefusingTerms,
): number[] {
  const n = level.length, transfer = OUTCOMES.indexOf("transfer");
  const cases = new Float64Array(n);
  const severe = new Float64Array(n), sent = new Float64Array(n);
  for (let i = 0; i < claims.rows; i++) {
    const h = claims.hospital[i]!;
    if (h === OUT_OF_AREA) continue;
    cases[h]!++;
    if (complication[i] === SEVERE) severe[h]!++;
    if (outcome[i] === transfer) sent[h]!++;
  }
  const ofLevel = (column: Float64Array, own: number) => {
    let sum = 0;
    for (let h = 0; h < n; h++) if (level[h] === own) sum += column[h]!;
    return sum;
  };
  const ratio = (column: Float64Array, h: number) => {
    const all = ofLevel(column, level[h]!);
    return all === 0
      ? 1
      : column[h]! / cases[h]! / (all / ofLevel(cases, level[h]!));
  };
  return [...cases.keys()].filter((h) =>
    cases[h]! >= terms.cases && cases[h]! > 0 &&
    ratio(severe, h) < terms.severe && ratio(sent, h) > terms.transfers
  );
}
