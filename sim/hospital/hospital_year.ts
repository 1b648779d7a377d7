import { dayNumber } from "../base/calendar.ts";
import { cannotPlay } from "../base/issues.ts";
import type { Hospitals } from "../model/ledger.ts";
import type { HospitalFacts } from "./build_hospitals.ts";
import { openOn } from "./open_on.ts";

/** A dated change of an institution, as the registry has it (机构变动). */
export type HospitalEvent =
  & { readonly date: string; readonly id: string }
  & (
    | { readonly change: "enter" | "exit" }
    | { readonly change: "beds" | "level"; readonly to: number }
  );

/** The institutions in one year, with what changes inside it. */
export interface HospitalYear {
  /** Archive with the year's levels, and the beds at its end. */
  readonly archive: Hospitals;
  /** Archive before any change. */
  readonly founded: Hospitals;
  /** Level in the year; a change counts from the first 1 January on or after its date. */
  readonly level: Uint8Array;
  /** Drawing size of each institution, one row a period; 0 while it is not open. */
  readonly sizes: readonly Float64Array[];
  /** Period by day of the year. */
  readonly periodOfDay: Uint8Array;
}

/** Most periods a year may have: an event on every day would still fit. */
const DAYS = 365;

/**
 * Who is open when, and how large, in one year (有进有出): patients of a closed
 * institution go where the others draw them.
 *
 * @param reputation factors on the drawing size, by institution id
 * @throws {ShapanError} if an id is unknown, or no institution of a level is open
 */
export function hospitalYear(
  { archive, size }: HospitalFacts,
  year: number,
  events: readonly HospitalEvent[],
  reputation: readonly { readonly id: string; readonly factor: number }[],
): HospitalYear {
  const first = dayNumber(`${year}-01-01`);
  const placed = events.map((e) => ({
    ...e,
    row: rowOf(archive, e.id, "hospital.events.changes"),
    day: dayNumber(e.date) - first,
  })).sort((a, b) => a.day - b.day);
  const drawn = size.slice();
  for (const { id, factor } of reputation) {
    drawn[rowOf(archive, id, "hospital.choice.reputation")]! *= factor;
  }
  const starts = [
    ...new Set([
      0,
      ...placed.map((e) => e.day).filter((d) => d > 0 && d < DAYS),
    ]),
  ].sort((a, b) => a - b);
  const level = archive.level.slice(), beds = archive.beds.slice();
  for (const e of placed) {
    if (e.change === "level" && e.day <= 0) level[e.row] = e.to;
    if (e.change === "beds" && e.day < DAYS) beds[e.row] = e.to;
  }
  const periodOfDay = new Uint8Array(DAYS + 1);
  starts.forEach((day, period) => periodOfDay.fill(period, day));
  const sizes = starts.map((day) => sizesOn(day));
  sizes.forEach((open, period) => needEachLevel(open, starts[period]! + 1));
  return {
    archive: { ...archive, level, beds },
    founded: archive,
    level,
    sizes,
    periodOfDay,
  };

  /** Patients are drawn by level first: one without an open institution has no place for them. */
  function needEachLevel(open: Float64Array, day: number): void {
    for (const l of new Set(archive.level)) {
      if (open.some((x, h) => level[h] === l && x > 0)) continue;
      const once = archive.id.filter((_, h) => archive.level[h] === l);
      throw cannotPlay("hospital.events.changes", once.join(" "), {
        zh: `${year} 年第 ${day} 天起，${"一二三"[l - 1]}级机构一家也不开；` +
          "每一级至少要留一家开着，病人才有处可去",
        en:
          `from day ${day} of ${year} no institution of level ${l} is open; ` +
          "keep one of each level, or its patients have nowhere to go",
      });
    }
  }

  function sizesOn(day: number): Float64Array {
    const out = drawn.slice();
    const open = openOn(archive.id, events, first + day);
    for (const e of placed) {
      if (e.day <= day && e.change === "beds") {
        out[e.row] = drawn[e.row]! * e.to / archive.beds[e.row]!;
      }
    }
    return out.map((x, h) => open[h] ? x : 0);
  }
}

function rowOf(archive: Hospitals, id: string, key: string): number {
  const row = archive.id.indexOf(id);
  if (row >= 0) return row;
  const range = [archive.id[0], archive.id.at(-1)] as const;
  throw cannotPlay(key, id, {
    zh: `本市机构编号为 ${range[0]} 至 ${range[1]}`,
    en: `the city's institutions are ${range[0]} to ${range[1]}`,
  });
}
