import { type Fen, multiplyFen, shareExactly } from "../../base/fen.ts";
import { sum } from "../../base/sum.ts";
import { yearSums } from "../../base/year_sums.ts";
import { add, fromNumber, multiply, ratio } from "../../base/ratio.ts";
import type {
  Hospitals,
  OUTPATIENT_KINDS,
  Register,
  YearRecord,
} from "../../model/ledger.ts";
import type { Enrolled } from "./capitation.ts";
import { careElsewhere } from "./patients_by_county.ts";

/** Cells of the register (参保年龄段). */
const CELLS = 3;

/** Insured-months of a scheme by county × 3 + cell, twelve to a person who stayed all year. */
export function insuredMonths(
  register: Register,
  scheme: number,
  counties: number,
): Float64Array {
  const months = new Float64Array(counties * CELLS);
  for (let i = 0; i < register.rows; i++) {
    if (register.scheme[i] !== scheme) continue;
    const at = register.county[i]! * CELLS + register.cell[i]!;
    months[at] = months[at]! + register.insured[i]!;
  }
  return months;
}

/** What the amounts of a head are taken from. */
export type HeadQuotas =
  /** Fen a head and year by cell. */
  | { readonly basis: "given"; readonly fen: readonly Fen[] }
  /** Growth over what those enrolled would have cost last year, and the cells' weights. */
  | {
    readonly basis: "lastYear";
    readonly growth: number;
    readonly weights: readonly number[];
  };

/**
 * Cap of each county, fen: Σ over the cells of N × quota, N the mean of
 * those enrolled over the months. `R-CAP`.
 *
 * @param months insured-months by county × 3 + cell
 * @param signed part of the insured that is enrolled
 * @param lastFund fund of that care for all the insured in the year before, fen
 */
export function countyCaps(
  months: Float64Array,
  signed: number,
  quotas: HeadQuotas,
  lastFund: Fen,
): Float64Array {
  const counties = months.length / CELLS;
  const person = multiply(fromNumber(signed), ratio(1, 12));
  if (quotas.basis === "given") {
    return Float64Array.from({ length: counties }, (_, c) => {
      let cap = 0;
      for (let g = 0; g < CELLS; g++) {
        const heads = multiply(ratio(months[c * CELLS + g]!), person);
        cap += multiplyFen(quotas.fen[g]!, heads);
      }
      return cap;
    });
  }
  const growth = add(ratio(1), fromNumber(quotas.growth));
  const total = multiplyFen(lastFund, multiply(fromNumber(signed), growth));
  // Ten thousandths, so that the weights are whole.
  const weights = quotas.weights.map((weight) => Math.round(weight * 10_000));
  return shareExactly(
    total,
    Array.from({ length: counties }, (_, c) => {
      let sum = 0;
      for (let g = 0; g < CELLS; g++) {
        sum += months[c * CELLS + g]! * weights[g]!;
      }
      return sum;
    }),
  );
}

/** Institutions that enrol, and where the others' care is charged (签约机构). */
export interface Enrolling {
  readonly county: ArrayLike<number>;
  /** Whether the institution enrols. */
  readonly taken: readonly boolean[];
  /** Last year's fund of that care by institution: those enrolled of a county are shared by it. */
  readonly lastFund: ArrayLike<number>;
}

/** A county's money by its enrolling institutions, fen; that of a county without any is nobody's. */
export function byInstitution(
  counties: ArrayLike<number>,
  { county, taken, lastFund }: Enrolling,
): Float64Array {
  const out = new Float64Array(taken.length);
  for (let c = 0; c < counties.length; c++) {
    const rows = [...taken.keys()].filter((h) => taken[h] && county[h] === c);
    const known = rows.map((h) => lastFund[h]!);
    const weights = known.some((fund) => fund > 0) ? known : known.map(() => 1);
    const parts = shareExactly(counties[c]!, weights);
    rows.forEach((h, k) => out[h] = parts[k]!);
  }
  return out;
}

/** A scheme's outpatient care of one kind that is paid by heads. */
export interface HeadCare {
  readonly scheme: number;
  readonly kind: typeof OUTPATIENT_KINDS[number];
  /** Institutions that enrol. */
  readonly taken: readonly boolean[];
  readonly counties: number;
  /** Part of the insured that is enrolled. */
  readonly signed: number;
  /** Whether care elsewhere counts. */
  readonly referral: boolean;
  /** Fund of that care in the year before, by payee × 12 + month, the last two rows no institutions; `null` where it is not known. */
  readonly last: Float64Array | null;
  readonly score: readonly (number | null)[];
  /** Pharmacies' part of `last`, fen, where they are paid apart and count nowhere; `null` or left out = they count as care elsewhere. */
  readonly pharmacies?: Fen | null;
  readonly quotas: HeadQuotas;
}

/**
 * Who is enrolled where, and what they may cost and had elsewhere (签约人头总额): the
 * heads of a county are shared by its enrolling institutions as last year's fund
 * was. Where last year is not known nothing is paid by heads of it. `R-CAP`.
 */
export function enrolledOf(
  record: YearRecord,
  hospitals: Pick<Hospitals, "county">,
  care: HeadCare,
): Enrolled {
  const { taken, counties, signed, scheme, referral } = care;
  const n = taken.length,
    paid = care.last === null ? new Float64Array(n + 2) : yearSums(care.last);
  const places = { county: hospitals.county, taken, lastFund: paid };
  const months = insuredMonths(record.register, scheme, counties);
  const insured = Float64Array.from(
    { length: counties },
    (_, c) => sum(months.subarray(c * CELLS, c * CELLS + CELLS)),
  );
  const lastFund = referral
    ? sum(paid) - (care.last === null ? 0 : care.pharmacies ?? 0)
    : sum(paid.filter((_, h) => taken[h] === true));
  const cap = countyCaps(months, signed, care.quotas, lastFund);
  const elsewhere = referral
    ? careElsewhere(record, hospitals, {
      ...care,
      insured,
      pharmaciesApart: (care.pharmacies ?? null) !== null,
    })
    : new Float64Array(counties);
  const part = fromNumber(signed);
  return {
    cap: byInstitution(cap, places),
    referred: byInstitution(
      elsewhere.map((fen) => multiplyFen(fen, part)),
      places,
    ),
    score: care.score.map((own) =>
      own === null ? ratio(1) : multiply(fromNumber(own), ratio(1, 100))
    ),
  };
}
