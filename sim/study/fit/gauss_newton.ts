/** A minimum that was found, and how well it is pinned down. */
export interface Minimum {
  readonly x: readonly number[];
  readonly residuals: readonly number[];
  /** Change of x that costs one unit of residual, the others following; `Infinity` where nothing pins it. */
  readonly reach: readonly number[];
}

/** Bounds of the numbers that are fitted. */
export interface Bounds {
  readonly low: readonly number[];
  readonly high: readonly number[];
}

/** Part of a lever's range by which it is moved to feel its slope. */
const STEP = 0.02;
/** Keeps levers that nothing pins where they are. */
const RIDGE = 1e-3;
/** Below this slope over the whole range a lever counts as free. */
const FLAT = 0.1;

/**
 * Least squares by Gauss and Newton with slopes by differences (模拟矩估计): made
 * for few numbers and a smooth simulation, as one played with the same luck is.
 *
 * @param residuals distances from the targets, in half widths of their bands
 */
export async function gaussNewton(
  residuals: (x: readonly number[]) => Promise<number[]>,
  start: readonly number[],
  { low, high }: Bounds,
  rounds: number,
): Promise<Minimum> {
  let x = [...start], r = await residuals(x), slopes: number[][] = [];
  for (let round = 0; round < rounds; round++) {
    slopes = await slopesAt(residuals, x, r, { low, high });
    const step = solve(normal(slopes), gradient(slopes, r).map((g) => -g));
    let length = 1, better = false;
    for (let cut = 0; cut < 4 && !better; cut++, length /= 2) {
      const next = x.map((xi, i) =>
        clamp(xi + length * step[i]! * (high[i]! - low[i]!), low[i]!, high[i]!)
      );
      const there = await residuals(next);
      if (square(there) < square(r)) x = next, r = there, better = true;
    }
    if (!better || square(r) < 1e-4) break;
  }
  slopes = await slopesAt(residuals, x, r, { low, high });
  return { x, residuals: r, reach: reachOf(slopes, { low, high }) };
}

/** Slopes by lever (whole range = 1), one row a lever. */
async function slopesAt(
  residuals: (x: readonly number[]) => Promise<number[]>,
  x: readonly number[],
  r: readonly number[],
  { low, high }: Bounds,
): Promise<number[][]> {
  const rows: number[][] = [];
  for (let i = 0; i < x.length; i++) {
    const range = high[i]! - low[i]!;
    // Feels inwards, so that a lever at its bound has a slope too.
    const step = x[i]! + STEP * range > high[i]! ? -STEP : STEP;
    const there = await residuals(
      x.map((xi, j) => j === i ? xi + step * range : xi),
    );
    rows.push(there.map((y, k) => (y - r[k]!) / step));
  }
  return rows;
}

function normal(slopes: readonly number[][]): number[][] {
  return slopes.map((a, i) =>
    slopes.map((b, j) => dot(a, b) + (i === j ? RIDGE : 0))
  );
}

function gradient(slopes: readonly number[][], r: readonly number[]) {
  return slopes.map((row) => dot(row, r));
}

/** Square root of the diagonal of the inverse normal matrix, in the units of x. */
function reachOf(slopes: readonly number[][], { low, high }: Bounds): number[] {
  const matrix = normal(slopes);
  return slopes.map((row, i) => {
    if (Math.sqrt(dot(row, row)) < FLAT) return Infinity;
    const unit = slopes.map((_, j) => Number(j === i));
    return Math.sqrt(solve(matrix, unit)[i]!) * (high[i]! - low[i]!);
  });
}

/** Solves a small linear system by elimination with the largest pivot. */
export function solve(
  matrix: readonly (readonly number[])[],
  right: readonly number[],
): number[] {
  const n = right.length;
  const rows = matrix.map((row, i) => [...row, right[i]!]);
  for (let c = 0; c < n; c++) {
    let pivot = c;
    for (let r = c + 1; r < n; r++) {
      if (Math.abs(rows[r]![c]!) > Math.abs(rows[pivot]![c]!)) pivot = r;
    }
    [rows[c], rows[pivot]] = [rows[pivot]!, rows[c]!];
    for (let r = 0; r < n; r++) {
      if (r === c) continue;
      const factor = rows[r]![c]! / rows[c]![c]!;
      for (let k = c; k <= n; k++) rows[r]![k]! -= factor * rows[c]![k]!;
    }
  }
  return rows.map((row, i) => row[n]! / row[i]!);
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, x, i) => sum + x * b[i]!, 0);
}

function square(r: readonly number[]): number {
  return dot(r, r);
}

function clamp(x: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, x));
}
