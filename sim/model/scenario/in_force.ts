import type { Version } from "./version.ts";

/** What one file says of one parameter: its versions (同一文件内的各条取值). */
export type Layer = readonly Version[];

/** The version that holds on a day, and its value then. */
export interface InForce {
  readonly version: Version;
  readonly value: unknown;
}

/**
 * What holds on a day (某日有效的取值): the nearest file that says anything for the
 * day; within it the highest rank of source, then what came into force last, then
 * what was issued last. `undefined` leaves the default.
 *
 * @param layers nearest first: own file, parent, grandparent
 * @param day ISO date
 */
export function inForce(
  layers: readonly Layer[],
  day: string,
): InForce | undefined {
  for (const layer of layers) {
    let best: Candidate | undefined;
    for (const version of layer) {
      const dated = version.values.findLast(({ from }) => from <= day);
      if (dated === undefined) continue;
      const candidate = { version, ...dated };
      if (best === undefined || !precedes(best, candidate)) best = candidate;
    }
    if (best !== undefined) return best;
  }
  return undefined;
}

/** Days on which something may change, in order, without repetition. */
export function changeDays(layers: readonly Layer[]): string[] {
  const days = layers.flat().flatMap(({ values }) =>
    values.map(({ from }) => from)
  );
  return [...new Set(days)].filter((day) => day !== "").sort();
}

interface Candidate extends InForce {
  readonly from: string;
}

/** Whether `a` wins over a later entry `b`: by rank, day in force, day of issue. */
function precedes(a: Candidate, b: Candidate): boolean {
  if (a.version.rank !== b.version.rank) return a.version.rank > b.version.rank;
  if (a.from !== b.from) return a.from > b.from;
  return a.version.issued > b.version.issued;
}
