import { OUT_OF_AREA, type YearRecord } from "../../model/ledger.ts";

/** Weights of codes that do not move with what hospitals do (固定权重), by row of the code book. */
export interface CodeWeights {
  /** Weight of a case of the code, mean 1 over the cases of the year they are taken from. */
  readonly weight: Float64Array;
  /** Weight of its diagnosis, whatever the treatment: the mean over that diagnosis's cases. */
  readonly diagnosis: Float64Array;
}

/** What the weights are taken from: a year under the old method, and mean costs of codes. */
export interface WeightBasis {
  readonly claims: Pick<YearRecord["claims"], "rows" | "hospital" | "code">;
  /** Mean cost of a case by code, relative to any unit. */
  readonly meanCost: Float64Array;
  /** Diagnosis of a code. */
  readonly diagnosis: readonly string[];
}

/**
 * Weights by which a case mix is read (病例组合权重): those of the old year, so that
 * a changed weight is a changed mix and nothing else. A weight splits into that of
 * the diagnosis and what the treatment adds.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { codeWeights } from "./code_weights.ts";
 *
 * // One disease, conservative and surgical; three mild cases, one operation.
 * const weights = codeWeights({
 *   claims: {
 *     rows: 4,
 *     hospital: Uint16Array.of(0, 0, 0, 1),
 *     code: Uint16Array.of(0, 0, 0, 1),
 *   },
 *   meanCost: Float64Array.of(2, 10),
 *   diagnosis: ["K80", "K80"],
 * });
 * assertEquals([...weights.weight], [0.5, 2.5]);
 * assertEquals([...weights.diagnosis], [1, 1]);
 * ```
 */
export function codeWeights(
  { claims, meanCost, diagnosis }: WeightBasis,
): CodeWeights {
  const codes = meanCost.length;
  const cases = new Float64Array(codes);
  let all = 0, sum = 0;
  for (let i = 0; i < claims.rows; i++) {
    const h = claims.hospital[i]!, c = claims.code[i]!;
    if (h === OUT_OF_AREA) continue;
    cases[c]!++;
    all++;
    sum += meanCost[c]!;
  }
  const mean = all === 0 ? 1 : sum / all;
  const weight = meanCost.map((cost) => cost / mean);
  return {
    weight,
    diagnosis: ofDiagnosis(diagnosis, cases, weight),
  };
}

/** Mean weight of a diagnosis over its cases; over its codes where it had none. */
function ofDiagnosis(
  diagnosis: readonly string[],
  cases: Float64Array,
  weight: Float64Array,
): Float64Array {
  const sums = new Map<
    string,
    { n: number; w: number; k: number; u: number }
  >();
  diagnosis.forEach((d, c) => {
    const at = sums.get(d) ?? { n: 0, w: 0, k: 0, u: 0 };
    at.n += cases[c]!;
    at.w += cases[c]! * weight[c]!;
    at.k++;
    at.u += weight[c]!;
    sums.set(d, at);
  });
  return Float64Array.from(diagnosis, (d) => {
    const { n, w, k, u } = sums.get(d)!;
    return n > 0 ? w / n : u / k;
  });
}
