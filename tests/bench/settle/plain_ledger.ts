/**
 * The ledger of the contenders that end in JavaScript (对照程序的清算): months,
 * point value and clearing in plain whole numbers, written apart from the engine
 * and importing nothing of it. Two hundred institutions, so its time hardly counts.
 *
 * @module
 */

/** Sums by (hospital × 2 + scheme) × 12 + month. */
export interface CellSums {
  readonly cases: Float64Array;
  readonly points: Float64Array;
  readonly cost: Float64Array;
  readonly fund: Float64Array;
}

const MONTHS = 12, GIVEN = 16;

/** The sheets of both schemes, by institution. */
export function plainLedger(sums: CellSums, numbers: Float64Array) {
  const n = sums.cases.length / 2 / MONTHS;
  return [0, 1].map((s) => {
    const given = numbers.subarray(1 + s * GIVEN, 1 + (s + 1) * GIVEN);
    const fund = given[2]!, reserve = given[3]!;
    const points = new Float64Array(n), booked = new Float64Array(n);
    const gross = new Array<number>(n).fill(0);
    const deposit = new Array<number>(n).fill(0);
    for (let m = 0; m < MONTHS; m++) {
      const month = Array.from({ length: n }, (_, h) => {
        const at = (h * 2 + s) * MONTHS + m;
        points[h]! += sums.points[at]!;
        booked[h]! += sums.fund[at]!;
        return sums.fund[at]!;
      });
      const all = month.reduce((a, b) => a + b, 0), quota = given[4 + m]!;
      const due = all > quota ? split(quota, month) : month;
      for (let h = 0; h < n; h++) {
        gross[h]! += due[h]!;
        // A twentieth, rounded half up.
        deposit[h]! += Math.floor((due[h]! + 10) / 20);
      }
    }
    const standard = split(fund, points);
    const clear = standard.map((d, h) => {
      const j = booked[h]!;
      return d === 0 || j > d || 5 * j >= 4 * d ? d : j;
    });
    // Three fifths of what lies between 1 and 1.1 times the standard, in fiftieths of a fen.
    const weights = standard.map((d, h) => {
      const j = booked[h]!;
      return j > d ? (Math.min(10 * j, 11 * d) - 10 * d) * 3 : 0;
    });
    const asked = weights.reduce((a, b) => a + b, 0);
    const shared = asked > reserve * 50
      ? split(reserve, weights)
      : weights.map((w) => Math.floor((w + 25) / 50));
    const transfer = clear.map((c, h) =>
      c + shared[h]! - (gross[h]! - deposit[h]!)
    );
    return { gross, deposit, standard, clear, shared, transfer };
  });
}

/** Largest remainder, ties by the lower index. */
function split(total: number, weights: ArrayLike<number>): number[] {
  const whole = Array.from(weights, BigInt);
  const sum = whole.reduce((a, b) => a + b, 0n);
  if (sum === 0n) return whole.map(() => 0);
  const products = whole.map((w) => BigInt(total) * w);
  const parts = products.map((p) => Number(p / sum));
  const rest = products.map((p) => p % sum);
  let left = total - parts.reduce((a, b) => a + b, 0);
  const order = rest.map((_, i) => i).sort((a, b) =>
    rest[a] === rest[b] ? a - b : rest[a]! > rest[b]! ? -1 : 1
  );
  for (const i of order) {
    if (left-- <= 0) break;
    parts[i]! += 1;
  }
  return parts;
}

/** The answer of a contender as text, its numbers in the order of the engine's. */
export function answerText(
  sums: CellSums,
  numbers: Float64Array,
  checks: readonly string[],
  version: string,
  ms: readonly number[],
): string {
  const { cases, points, cost, fund } = sums;
  return JSON.stringify({
    version,
    ms,
    answer: {
      cases: [...cases],
      points: [...points],
      cost: [...cost],
      fund: [...fund],
      schemes: plainLedger(sums, numbers),
      checks,
    },
  });
}
