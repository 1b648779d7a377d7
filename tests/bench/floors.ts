/**
 * The floors that stages are held against (参照下限), measured again in every
 * repetition. A number of nanoseconds says more about the machine than about the
 * program; a ratio to the least work that the job needs says how far there is
 * left to go, here and elsewhere.
 *
 * - A stage that draws people or illnesses cannot be cheaper than its random
 *   words: the floor is the same number of words of the engine's own stream
 *   (sfc32), written to memory and used for nothing.
 * - A stage that reads and writes columns cannot be cheaper than touching each
 *   of its cells once: the floor is a sum over as many doubles. Cells are 1 to 8
 *   bytes wide and the sum is over 8, so a ratio near 1 is as good as it gets in
 *   a plain loop; scattered reads and additions cost what is above it.
 *
 * @module
 */
import { median } from "../../sim/base/statistics.ts";
import { fillWords, type Key } from "../../sim/base/streams.ts";

/** Sums that {@linkcode cellFloor} takes the median of: a sum is short, and another program may be in the way. */
const SUMS = 15;

/** Milliseconds that drawing the words of one block takes. */
export function wordFloor(
  key: Key,
  block: number,
  words: Uint32Array,
): number {
  const start = performance.now();
  fillWords(key, block, words);
  return performance.now() - start;
}

/** Milliseconds a cell takes that is read and added, over this many cells. */
export function cellFloor(cells: Float64Array): number {
  const times = Array.from({ length: SUMS }, () => sumTime(cells));
  return median(times) / cells.length;
}

function sumTime(cells: Float64Array): number {
  const start = performance.now();
  let sum = 0;
  for (let i = 0; i < cells.length; i++) sum += cells[i]!;
  const ms = performance.now() - start;
  // The sum is used, or the loop might be left out.
  if (sum !== cells.length * (cells.length - 1) / 2) {
    throw new Error(`The reference sum is wrong: ${sum}`);
  }
  return ms;
}

/** Cells for {@linkcode cellFloor}: 0, 1, 2, … */
export function floorCells(rows: number): Float64Array {
  return Float64Array.from({ length: rows }, (_, i) => i);
}
