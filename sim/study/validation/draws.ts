import { purposeKey, rootKey, threefry } from "../../base/streams.ts";
import { FREE, luckOf, type Vector, vectorOf } from "./vector.ts";

/** Draws of the first wave, from the priors; those after it lie about what the first kept. */
export const FIRST_WAVE = 60;

/** How far a later draw may lie from the vector it starts from, of the width of each prior. */
const REACH = 0.2;

/** A draw: which one, of which wave. */
export interface Draw {
  readonly index: number;
  readonly wave: 1 | 2;
  readonly vector: Vector;
}

/**
 * A draw of the history matching (抽取一组参数), named by its number alone: whoever
 * goes on later draws the same.
 *
 * @param kept vectors of the first wave that were not ruled out
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { drawOf, FIRST_WAVE } from "./draws.ts";
 *
 * const first = drawOf("seed", 7, []);
 * assertEquals([first.wave, first.vector], [1, drawOf("seed", 7, []).vector]);
 * assertEquals(drawOf("seed", FIRST_WAVE, [first.vector]).wave, 2);
 * ```
 */
export function drawOf(
  seed: string,
  index: number,
  kept: readonly Vector[],
): Draw {
  const luck = lucks(seed, index);
  if (index < FIRST_WAVE || kept.length === 0) {
    return { index, wave: 1, vector: vectorOf(luck.slice(1)) };
  }
  const from = luckOf(kept[Math.floor(luck[0]! * kept.length)]!);
  return {
    index,
    wave: 2,
    vector: vectorOf(
      from.map((at, i) => folded(at + REACH * (2 * luck[i + 1]! - 1))),
    ),
  };
}

/** Numbers of [0, 1): the first chooses where to start, then one a parameter. */
function lucks(seed: string, index: number): number[] {
  const key = purposeKey(rootKey(seed), "validation/draw", index);
  const out = new Int32Array(2);
  return Array.from({ length: FREE.length + 1 }, (_, i) => {
    threefry(key.k0, key.k1, i, 0, out);
    return (out[0]! >>> 0) / 2 ** 32;
  });
}

/** Back into [0, 1], as from a mirror at the end of the range. */
function folded(at: number): number {
  const up = Math.abs(at);
  return up > 1 ? 2 - up : up;
}
