import { assertEquals } from "@std/assert";
import {
  actPoints,
  type Bar,
  capacityLeft,
  practitionerBars,
  RESPONSIBILITIES,
} from "../../sim/supervision/practitioner_points.ts";

const OPTIONS = {
  suspendAt: 9,
  terminateAt: 12,
  suspendDays: 90,
  barDays: 365,
  barDaysAtOnce: 1095,
};

/** Acts as day, year, person, points. */
function bars(...rows: readonly (readonly number[])[]): Bar[] {
  const of = (k: number) => rows.map((row) => row[k]!);
  return practitionerBars({
    rows: rows.length,
    day: Int32Array.from(of(0)),
    year: Uint16Array.from(of(1)),
    person: Uint32Array.from(of(2)),
    points: Uint8Array.from(of(3)),
  }, OPTIONS);
}

Deno.test("R-DOC: bands 1–3, 4–6, 7–9, 10–12 by responsibility", () => {
  const all = ([0, 1, 2, 3] as const).flatMap((band) =>
    RESPONSIBILITIES.map((r) => actPoints(band, r))
  );
  assertEquals(all, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
});

Deno.test("R-DOC: 8 is a talk, 9 suspends, 12 added up ends for a year, 12 at once for three", () => {
  assertEquals(bars([10, 2025, 1, 8]), []);
  assertEquals(bars([10, 2025, 1, 8], [20, 2025, 1, 1]), [
    { person: 1, from: 20, until: 110, terminated: false },
  ]);
  assertEquals(bars([10, 2025, 1, 6], [20, 2025, 1, 6]), [
    { person: 1, from: 20, until: 385, terminated: true },
  ]);
  assertEquals(bars([10, 2025, 1, 12])[0]!.until, 1105);
});

Deno.test("R-DOC: points are gone on 1 January, and are the person's own", () => {
  assertEquals(bars([360, 2025, 1, 8], [370, 2026, 1, 8]), []);
  assertEquals(bars([10, 2025, 1, 8], [20, 2025, 2, 8]), []);
});

Deno.test("R-DOC: capacity falls by the days of those who are barred, overlaps once, outside the period not at all", () => {
  const bar = (person: number, from: number, until: number): Bar => ({
    person,
    from,
    until,
    terminated: false,
  });
  assertEquals(capacityLeft([], 10, 0, 100), 1);
  assertEquals(capacityLeft([bar(1, 0, 50)], 10, 0, 100), 0.95);
  assertEquals(capacityLeft([bar(1, 0, 50), bar(1, 20, 60)], 10, 0, 100), 0.94);
  assertEquals(capacityLeft([bar(2, 0, 50), bar(1, 0, 50)], 10, 0, 100), 0.9);
  assertEquals(capacityLeft([bar(1, 100, 200)], 10, 0, 100), 1);
  assertEquals(capacityLeft([bar(1, -50, 500)], 1, 0, 100), 0);
  assertEquals(capacityLeft([bar(1, 0, 50)], 0, 0, 100), 1);
});
