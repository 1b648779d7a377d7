import type { InverseCrossing, InverseRow } from "../../model/inverse.ts";

/** Numbers of some decimals between two ends (取值网格). */
export interface Lattice {
  readonly low: number;
  readonly high: number;
  /** Decimals of a number; a step is one in the last of them. */
  readonly decimals: number;
}

/** What one run gives. */
export interface Reading {
  /** The headline; `null` where there is nothing to tell. */
  readonly headline: number | null;
  /** What it is held against. */
  readonly target: number | null;
  /** Whether the condition is kept. */
  readonly kept: boolean;
}

/** A neighbouring pair of numbers of which one keeps the condition (转折点). */
export interface Crossing extends InverseCrossing {
  /** A replicate that itself turns there. */
  readonly replicate: number;
}

/** What was found on the whole range. */
export interface Solution {
  readonly grid: readonly InverseRow[];
  /** Where the condition begins or ends to be kept with the probability asked for; in order. */
  readonly crossings: readonly Crossing[];
  /** Whether it is kept at the low end. */
  readonly keptLow: boolean;
  /** Grid numbers at which the mean of the headline turns back. */
  readonly turns: readonly number[];
  /** Replicates in which the condition turns more than once. */
  readonly uneven: readonly number[];
  /** Runs that were read. */
  readonly runs: number;
}

/** How to solve. */
export interface SolveOptions {
  readonly lattice: Lattice;
  /** Numbers of the grid that is looked at first, the ends among them. */
  readonly grid: number;
  readonly replicates: number;
  /** Share of replicates that must keep the condition, above 0 to 1. */
  readonly probability: number;
  /** Reads one run; called for one replicate after the other, so that one world at a time is needed. */
  readonly measure: (replicate: number, x: number) => Promise<Reading>;
}

/**
 * Where on a range a condition begins or ends to be kept (求解转折点): every replicate
 * looks at a grid first, then halves each stretch between two grid numbers that
 * differ, down to one step. The replicates' turning points give the share that
 * keeps the condition at every number, and so the numbers at which it passes the
 * probability: one if the answer is one, several if it is not.
 *
 * @throws {RangeError} for an empty range
 *
 * @example The least whole number whose square is at least 50
 * ```ts
 * import { solve } from "./solve.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const { crossings } = await solve({
 *   lattice: { low: 0, high: 100, decimals: 0 },
 *   grid: 5,
 *   replicates: 1,
 *   probability: 1,
 *   measure: (_, x) =>
 *     Promise.resolve({ headline: x * x, target: 50, kept: x * x >= 50 }),
 * });
 * assertEquals(crossings, [{ fails: 7, keeps: 8, replicate: 0 }]);
 * ```
 */
export async function solve(options: SolveOptions): Promise<Solution> {
  const { lattice, replicates, probability, measure } = options;
  const size = 10 ** lattice.decimals;
  const first = Math.ceil(lattice.low * size - 1e-6);
  const last = Math.floor(lattice.high * size + 1e-6);
  if (!(last > first)) {
    throw new RangeError(
      `Cannot search between ${lattice.low} and ${lattice.high} in steps of ${
        1 / size
      }`,
    );
  }
  const x = (step: number) => Number((step / size).toFixed(lattice.decimals));
  const steps = gridSteps(first, last, options.grid);
  const readings: Reading[][] = [], changes: Map<number, boolean>[] = [];
  let runs = 0;
  for (let r = 0; r < replicates; r++) {
    const read = (step: number) => {
      runs++;
      return measure(r, x(step));
    };
    const row: Reading[] = [];
    for (const step of steps) row.push(await read(step));
    const own = new Map<number, boolean>();
    for (let i = 1; i < steps.length; i++) {
      const before = row[i - 1]!.kept;
      if (before === row[i]!.kept) continue;
      let a = steps[i - 1]!, b = steps[i]!;
      while (b - a > 1) {
        const middle = Math.floor((a + b) / 2);
        if ((await read(middle)).kept === before) a = middle;
        else b = middle;
      }
      own.set(b, !before);
    }
    readings.push(row);
    changes.push(own);
  }
  const grid = steps.map((step, i) =>
    gridRow(x(step), readings.map((row) => row[i]!))
  );
  return {
    grid,
    ...crossingsOf(
      readings.map(([low]) => low!.kept),
      changes,
      neededOf(replicates, probability),
      x,
    ),
    turns: turnsOf(grid),
    uneven: changes.flatMap((own, r) => own.size > 1 ? [r] : []),
    runs,
  };
}

/** How many of some replicates must keep a condition. */
export function neededOf(replicates: number, probability: number): number {
  return Math.max(1, Math.ceil(replicates * probability - 1e-9));
}

/** Steps of the grid, as even as they can be. */
function gridSteps(first: number, last: number, grid: number): number[] {
  const n = Math.max(2, grid);
  const steps = Array.from(
    { length: n },
    (_, i) => first + Math.round((last - first) * i / (n - 1)),
  );
  return [...new Set(steps)];
}

/** The steps at which the count of replicates passes what is needed. */
function crossingsOf(
  low: readonly boolean[],
  changes: readonly ReadonlyMap<number, boolean>[],
  needed: number,
  x: (step: number) => number,
): Pick<Solution, "crossings" | "keptLow"> {
  let count = low.filter((kept) => kept).length;
  const keptLow = count >= needed, crossings: Crossing[] = [];
  const steps = [...new Set(changes.flatMap((own) => [...own.keys()]))]
    .sort((a, b) => a - b);
  for (const step of steps) {
    const before = count >= needed;
    for (const own of changes) {
      const now = own.get(step);
      if (now !== undefined) count += now ? 1 : -1;
    }
    const after = count >= needed;
    if (before === after) continue;
    const [fails, keeps] = after ? [step - 1, step] : [step, step - 1];
    crossings.push({
      fails: x(fails),
      keeps: x(keeps),
      replicate: changes.findIndex((own) => own.get(step) === after),
    });
  }
  return { crossings, keptLow };
}

/** The readings of all replicates at one number (取值汇总). */
export function gridRow(x: number, row: readonly Reading[]): InverseRow {
  const told = row.flatMap(({ headline }) => headline ?? []);
  const targets = row.flatMap(({ target }) => target ?? []);
  return {
    x,
    mean: meanOf(told),
    least: told.length === 0 ? null : Math.min(...told),
    most: told.length === 0 ? null : Math.max(...told),
    target: meanOf(targets),
    kept: row.filter(({ kept }) => kept).length,
  };
}

function meanOf(values: readonly number[]): number | null {
  return values.length === 0
    ? null
    : values.reduce((a, b) => a + b, 0) / values.length;
}

/** Grid numbers after which the mean goes back on its way. */
function turnsOf(grid: readonly InverseRow[]): number[] {
  const turns: number[] = [];
  let way = 0;
  for (let i = 1; i < grid.length; i++) {
    const a = grid[i - 1]!.mean, b = grid[i]!.mean;
    if (a === null || b === null || a === b) continue;
    const next = Math.sign(b - a);
    if (way !== 0 && next !== way) turns.push(grid[i - 1]!.x);
    way = next;
  }
  return turns;
}
