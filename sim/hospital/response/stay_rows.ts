/**
 * Rows of stays (住院行): copied, kept apart and in order. All columns move
 * together.
 *
 * @module
 */
import type { Stays } from "../../model/world.ts";

/** Writes row `i` of one table over row `row` of another. */
export function copyStay(
  stays: Stays,
  i: number,
  out: Stays,
  row: number,
): void {
  out.episode[row] = stays.episode[i]!;
  out.hospital[row] = stays.hospital[i]!;
  out.destination[row] = stays.destination[i]!;
  out.day[row] = stays.day[i]!;
  out.los[row] = stays.los[i]!;
  out.code[row] = stays.code[i]!;
  out.cost[row] = stays.cost[i]!;
  out.billed[row] = stays.billed[i]!;
  out.offList[row] = stays.offList[i]!;
  out.marks[row] = stays.marks[i]!;
}

/** Whether the person of rows `start` up to `row` lies in no other bed during the stay of row `row`. */
export function fits({ day, los }: Stays, start: number, row: number): boolean {
  const end = day[row]!, begin = end - los[row]!;
  for (let r = start; r < row; r++) {
    if (end > day[r]! - los[r]! && begin < day[r]!) return false;
  }
  return true;
}

/** Moves row `row` before those of the same person, from `start` on, that end later. */
export function inOrder(stays: Stays, start: number, row: number): void {
  for (let r = row; r > start && stays.day[r - 1]! > stays.day[r]!; r--) {
    swap(stays, r, r - 1);
  }
}

function swap(stays: Stays, a: number, b: number): void {
  const { episode, hospital, destination, day, los, code } = stays;
  const { cost, billed, offList, marks } = stays;
  let t: number;
  t = episode[a]!, episode[a] = episode[b]!, episode[b] = t;
  t = hospital[a]!, hospital[a] = hospital[b]!, hospital[b] = t;
  t = destination[a]!, destination[a] = destination[b]!, destination[b] = t;
  t = day[a]!, day[a] = day[b]!, day[b] = t;
  t = los[a]!, los[a] = los[b]!, los[b] = t;
  t = code[a]!, code[a] = code[b]!, code[b] = t;
  t = cost[a]!, cost[a] = cost[b]!, cost[b] = t;
  t = billed[a]!, billed[a] = billed[b]!, billed[b] = t;
  t = offList[a]!, offList[a] = offList[b]!, offList[b] = t;
  t = marks[a]!, marks[a] = marks[b]!, marks[b] = t;
}
