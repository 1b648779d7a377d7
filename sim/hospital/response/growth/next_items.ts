/** What decides on new items in a year; growth of cost, 0.08 = 8 %. */
export interface ItemYear {
  /** Cost of the same care by items added so far, 1 = none. */
  readonly items: number;
  /** By how much cost may grow until a standard of cost per stay is met, 1 = not at all; `Infinity` = no standard. */
  readonly room: number;
  /** Part of the margin of open fee for service that a new item leaves below the standard, 0–1. */
  readonly below: number;
  /** The same above it. */
  readonly beyond: number;
}

/**
 * Items after a year (新项目累计): equipment, services and drugs that are new come in as
 * fast as what they leave over, by at most `pace` a year, and up to a standard as
 * fast as it allows. What was added stays.
 *
 * @example Open fee for service adds 8.4 %, a standard that leaves 1 % of room adds that
 * ```ts
 * import { assertAlmostEquals, assertEquals } from "@std/assert";
 * import { nextItems } from "./next_items.ts";
 *
 * const open = { items: 1, room: Infinity, below: 1, beyond: 1 };
 * assertAlmostEquals(nextItems(open, 0.084), 1.084, 1e-12);
 * assertAlmostEquals(nextItems({ ...open, room: 1.01, beyond: 0 }, 0.084), 1.01, 1e-12);
 * assertEquals(nextItems({ ...open, room: 0.98, beyond: 0 }, 0.084), 1);
 * ```
 */
export function nextItems(
  { items, room, below, beyond }: ItemYear,
  pace: number,
): number {
  const within = Math.min(1 + pace * below, Math.max(1, room));
  return items * Math.max(1 + pace * beyond, within);
}

/** Part of the margin of open fee for service that is left (留下的项目结余), 0–1. */
export function marginLeft(margin: number, open: number): number {
  if (open <= 0 || margin <= 0) return 0;
  return Math.min(1, margin / open);
}
