import { dayNumber } from "../base/calendar.ts";

/** A dated entry or exit among the changes of institutions (机构变动). */
export interface OpeningEvent {
  readonly date: string;
  readonly id: string;
  readonly change: string;
}

/**
 * Who is open on a day (在开机构), by row of `ids`: whoever enters later is not there
 * before, whoever has left is not there any more.
 *
 * @param day day number, days since 2000-01-01
 *
 * @example A hospital that closes on 1 July is open on 30 June
 * ```ts
 * import { dayNumber } from "../base/calendar.ts";
 * import { openOn } from "./open_on.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const events = [{ date: "2025-07-01", id: "H2", change: "exit" }];
 * const open = (date: string) =>
 *   openOn(["H1", "H2"], events, dayNumber(date));
 * assertEquals(open("2025-06-30"), [true, true]);
 * assertEquals(open("2025-07-01"), [true, false]);
 * ```
 */
export function openOn(
  ids: readonly string[],
  events: readonly OpeningEvent[],
  day: number,
): boolean[] {
  const open = new Map(ids.map((id) => [id, true]));
  const inOrder = events.map((e) => ({ ...e, day: dayNumber(e.date) }))
    .sort((a, b) => a.day - b.day);
  for (const { id, change } of inOrder) {
    if (change === "enter") open.set(id, false);
  }
  for (const { id, change, day: from } of inOrder) {
    if (from > day) break;
    if (change === "enter") open.set(id, true);
    if (change === "exit") open.set(id, false);
  }
  return ids.map((id) => open.get(id)!);
}
