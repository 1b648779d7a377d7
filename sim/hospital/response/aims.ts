import { type Lever, LEVERS } from "../../model/levers.ts";

/** What each institution aims at (目标), a column a lever. */
export type Aims = Readonly<Record<Lever, Float64Array>>;

/**
 * Nobody aims at anything.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { noAims } from "./aims.ts";
 *
 * assertEquals(noAims(2).volume, Float64Array.of(0, 0));
 * ```
 */
export function noAims(hospitals: number): Aims {
  return Object.fromEntries(
    LEVERS.map((lever) => [lever, new Float64Array(hospitals)]),
  ) as Record<Lever, Float64Array>;
}

/** Aims after news that only some institutions hear (通报范围): the others keep theirs. */
export function heardBy(before: Aims, now: Aims, heard: Uint8Array): Aims {
  return Object.fromEntries(
    LEVERS.map((lever) => [
      lever,
      now[lever].map((aim, h) => heard[h] === 1 ? aim : before[lever][h]!),
    ]),
  ) as Record<Lever, Float64Array>;
}
