import { assertEquals } from "@std/assert";
import {
  pointMakeup,
  type ScoredRows,
} from "../../../sim/metrics/weather/point_makeup.ts";
import { METHODS, NO_GROUP, TAGS, ZONES } from "../../../sim/model/ledger.ts";

const DIP = METHODS.indexOf("dip"), REMOTE = METHODS.indexOf("remote");
const [NORMAL, HIGH, BLANK] = [0, 2, 4];
const ALL = Array.from({ length: 12 }, (_, m) => m);

/** hospital, scheme, day, method, group, true group, zone, A, P in points. */
type Row = readonly [
  ...[number, number, number, number, number, number, number, number, number],
];

/** Three groups of 100, 200 and 50 points, the last of primary care; H 1.2 and 0.8. */
function rowsOf(rows: readonly Row[], more: Partial<ScoredRows> = {}) {
  const column = (i: number) => rows.map((row) => row[i]!);
  return pointMakeup({
    claims: {
      rows: rows.length,
      hospital: Uint16Array.from(column(0)),
      scheme: Uint8Array.from(column(1)),
      day: Uint16Array.from(column(2)),
    },
    cases: {
      method: Uint8Array.from(column(3)),
      group: Uint16Array.from(column(4)),
    },
    trueGroup: Uint16Array.from(column(5)),
    points: {
      zone: Uint8Array.from(column(6)),
      auxiliary: Uint32Array.from(column(7), (A) => A * 1e4),
      points: Float64Array.from(column(8), (P) => P * 1e4),
    },
    catalogue: {
      points: Float64Array.of(100_0000, 200_0000, 50_0000),
      tags: Uint8Array.of(0, 0, 1 << TAGS.indexOf("basic")),
    },
    coefficients: Float64Array.of(1_2000, 8000),
    basicCoefficient: 1,
    months: [ALL, ALL],
    ...more,
  });
}

/** A row of the columns, in points. */
function cellOf(makeup: ReturnType<typeof pointMakeup>, row: number) {
  const { cases, needed, recorded, weighted, typed, scored } = makeup;
  return [
    cases[row],
    ...[needed, recorded, weighted, typed, scored]
      .map((column) => column === null ? null : column[row]! / 1e4),
  ];
}

Deno.test("zones are as the test names them", () => {
  assertEquals([NORMAL, HIGH, BLANK].map((zone) => ZONES[zone]), [
    "normal",
    "high",
    "blank",
  ]);
});

Deno.test("a case stands with its true group, its recorded one, its coefficient, its type and its points", () => {
  const makeup = rowsOf([
    [0, 0, 0, DIP, 0, 0, NORMAL, 1, 120],
    // Recorded as a dearer group than the illness called for, of high cost, severe.
    [0, 0, 200, DIP, 1, 0, HIGH, 1.5, 500],
    [1, 0, 10, DIP, 1, 1, NORMAL, 1, 160],
    [0, 1, 10, DIP, 0, 0, NORMAL, 1, 120],
  ]);
  assertEquals(cellOf(makeup, 0), [2, 200, 300, 360, 480, 620]);
  assertEquals(cellOf(makeup, 1), [1, 100, 100, 120, 120, 120]);
  assertEquals(cellOf(makeup, 2), [1, 200, 200, 160, 160, 160]);
  assertEquals(cellOf(makeup, 3), [0, 0, 0, 0, 0, 0]);
});

Deno.test("a case without a group is worth its points, whatever the illness called for; primary care has one coefficient", () => {
  const makeup = rowsOf([
    [0, 0, 0, DIP, NO_GROUP, NO_GROUP, BLANK, 1, 77],
    [1, 0, 0, DIP, 2, 2, NORMAL, 1, 50],
    [1, 1, 0, DIP, 1, NO_GROUP, NORMAL, 1, 160],
  ]);
  assertEquals(cellOf(makeup, 0), [1, 77, 77, 77, 77, 77]);
  assertEquals(cellOf(makeup, 2), [1, 50, 50, 50, 50, 50]);
  assertEquals(cellOf(makeup, 3), [1, 200, 200, 160, 160, 160]);
});

Deno.test("cases outside DIP and months before it are left out, a row of a sample counts as many", () => {
  const rows: Row[] = [
    [0, 0, 5, DIP, 0, 0, NORMAL, 1, 120],
    [0, 0, 364, DIP, 0, 0, NORMAL, 1, 120],
    [0xffff, 0, 364, REMOTE, NO_GROUP, NO_GROUP, NORMAL, 1, 0],
  ];
  assertEquals(
    cellOf(rowsOf(rows, { months: [[10, 11], ALL] }), 0),
    [1, 100, 100, 120, 120, 120],
  );
  const { claims } = { claims: { rows: 3, weight: 20 } };
  const sampled = rowsOf(rows, {
    claims: {
      ...claims,
      hospital: Uint16Array.of(0, 0, 0xffff),
      scheme: new Uint8Array(3),
      day: Uint16Array.of(5, 364, 364),
    },
    trueGroup: null,
  });
  assertEquals(cellOf(sampled, 0), [40, null, 4000, 4800, 4800, 4800]);
});
