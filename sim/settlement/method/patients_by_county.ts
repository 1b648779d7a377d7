import { type Fen, shareExactly } from "../../base/fen.ts";
import { weigh } from "../../base/weigh.ts";
import {
  type Claims,
  type Hospitals,
  OUT_OF_AREA,
  OUTPATIENT_KINDS,
  PHARMACY,
  type YearRecord,
} from "../../model/ledger.ts";

/** Fund of a scheme's stays by hospital × counties + county of the insured, fen; the last row is out of area. */
export function staysByCounty(
  claims: Claims,
  hospitals: number,
  counties: number,
  scheme: number,
): Float64Array {
  const stays = new Float64Array((hospitals + 1) * counties);
  for (let i = 0; i < claims.rows; i++) {
    if (claims.scheme[i] !== scheme) continue;
    const h = claims.hospital[i]!;
    const row = h === OUT_OF_AREA ? hospitals : h;
    const at = row * counties + claims.county[i]!;
    stays[at] = stays[at]! + claims.fund[i]!;
  }
  weigh(claims.weight, stays);
  return stays;
}

/**
 * Outpatient care of an institution by its inpatients' counties, as no table tells
 * whose visits they were; of its own county where it has no inpatients. Fen.
 *
 * @param stays its row of {@linkcode staysByCounty}
 */
export function byPatients(
  fen: Fen,
  stays: Float64Array,
  home: number,
): Float64Array {
  if (stays.some((fund) => fund > 0)) return shareExactly(fen, stays);
  const own = new Float64Array(stays.length);
  own[home] = fen;
  return own;
}

/** Outpatient care of one kind whose patients are counted by county. */
export interface CareElsewhere {
  readonly scheme: number;
  readonly kind: typeof OUTPATIENT_KINDS[number];
  /** Institutions whose care is not counted: those that enrol. */
  readonly taken: readonly boolean[];
  /** Insured of each county, for care at no institution of the area. */
  readonly insured: Float64Array;
  /** Whether pharmacies are paid apart, so that what they fill does not count. */
  readonly pharmaciesApart?: boolean;
}

/** Outpatient fund of the insured of each county at other places (转出门诊基金), fen. `R-CAP`. */
export function careElsewhere(
  { claims, outpatient }: Pick<YearRecord, "claims" | "outpatient">,
  { county }: Pick<Hospitals, "county">,
  { scheme, kind, taken, insured, pharmaciesApart = false }: CareElsewhere,
): Float64Array {
  const n = insured.length, row = OUTPATIENT_KINDS.indexOf(kind);
  const visits = new Float64Array(county.length), out = new Float64Array(n);
  let nowhere = 0;
  for (let i = 0; i < outpatient.rows; i++) {
    if (outpatient.scheme[i] !== scheme || outpatient.kind[i] !== row) continue;
    const h = outpatient.hospital[i]!, fen = outpatient.fund[i]!;
    if (h === PHARMACY && pharmaciesApart) continue;
    if (h >= county.length) nowhere += fen;
    else if (!taken[h]) visits[h] = visits[h]! + fen;
  }
  const stays = staysByCounty(claims, county.length, n, scheme);
  for (let h = 0; h < county.length; h++) {
    if (visits[h] === 0) continue;
    const own = stays.subarray(h * n, h * n + n);
    byPatients(visits[h]!, own, county[h]!).forEach((fen, c) =>
      out[c] = out[c]! + fen
    );
  }
  shareExactly(nowhere, insured).forEach((fen, c) => out[c] = out[c]! + fen);
  return out;
}
