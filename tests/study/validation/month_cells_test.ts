import { assertAlmostEquals, assertEquals } from "@std/assert";
import { OUT_OF_AREA } from "../../../sim/model/ledger.ts";
import type { Claims } from "../../../sim/model/ledger.ts";
import { MARK, type Truth } from "../../../sim/model/world.ts";
import {
  monthCells,
  total,
} from "../../../sim/study/validation/month_cells.ts";
import {
  difference,
  perStay,
  relative,
  shareOfCost,
  volume,
} from "../../../sim/study/validation/readings.ts";

/** Three codes: mild medical, heavy medical, surgical; two institutions, levels 3 (private) and 1 (public). */
const BASIS = {
  weights: {
    weight: Float64Array.of(0.5, 1, 2),
    diagnosis: Float64Array.of(0.75, 0.75, 2),
  },
  atMargin: Float64Array.of(0.4, 0.2, 0),
  primary: Uint8Array.of(1, 0, 0),
  level: Uint8Array.of(3, 1),
  publicOwned: Uint8Array.of(0, 1),
  kind: Uint8Array.of(0, 0, 2),
  surgical: Uint8Array.of(0, 0, 1),
};

/** A stay: person, institution, day, days, code, cost, off-list, fund, true code, marks, severity. */
type Stay = readonly [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
];

function cellsOf(stays: readonly Stay[], weight?: number) {
  const column = (i: number) => stays.map((s) => s[i]!);
  const claims = {
    rows: stays.length,
    ...(weight === undefined ? {} : { weight }),
    person: Uint32Array.from(column(0)),
    hospital: Uint16Array.from(column(1)),
    day: Uint16Array.from(column(2)),
    los: Uint16Array.from(column(3)),
    code: Uint16Array.from(column(4)),
    cost: Int32Array.from(column(5)),
    selfPaid: Int32Array.from(column(6)),
    fund: Int32Array.from(column(7)),
    catastrophic: new Int32Array(stays.length),
  } as unknown as Claims;
  const truth = {
    code: Uint16Array.from(column(8)),
    marks: Uint16Array.from(column(9)),
    severity: Uint8Array.from(column(10)),
  } as unknown as Truth;
  const details = {
    outcome: Uint8Array.from(stays, (_, i) => i === 0 ? 2 : 0),
    charlson: Uint8Array.from(stays, (_, i) => i),
  };
  return monthCells(claims, details, truth, BASIS);
}

Deno.test("stays are counted by month, level, owner, operation and illness; out of area not at all", () => {
  const cells = cellsOf([
    [1, 0, 5, 4, 0, 100, 10, 60, 0, 0, 0],
    [1, 0, 30, 3, 2, 300, 0, 200, 2, 0, 1],
    [2, OUT_OF_AREA, 40, 3, 2, 900, 0, 200, 2, 0, 2],
    [3, 1, 364, 9, 1, 50, 5, 25, 0, MARK.upcoded | MARK.exit, 2],
  ], 4);
  assertEquals(total(cells, "stays"), 12);
  assertEquals(total(cells, "stays", { months: [0] }), 8);
  assertEquals(total(cells, "cost", { levels: [3], surgical: true }), 1200);
  assertEquals(total(cells, "days", { publicOwned: true }), 36);
  assertEquals(total(cells, "offList", { kinds: ["coronary"] }), 60);
  assertEquals(total(cells, "patients"), 4 * (40 + 100 + 25));
  // The second stay of person 1 began 22 days after the first discharge.
  assertEquals(total(cells, "returns"), 4);
  assertEquals(total(cells, "deaths"), 4);
  assertEquals(total(cells, "comorbid"), 8);
  assertEquals(total(cells, "comorbidUpcoded"), 4);
  // Upcoded from weight 0.5 to 1; counted where its illness belongs.
  assertEquals(total(cells, "upcodedWeight", { surgical: false }), 2);
  assertEquals(total(cells, "exitSeverity"), 8);
  assertEquals(total(cells, "primary"), 4);
  // Illness calls for codes 0, 2 and 0; the mild one is at the margin by 0.4 of its weight.
  assertEquals(total(cells, "need"), 4 * (0.5 + 2 + 0.5));
  assertEquals(total(cells, "margin"), 4 * 0.4 * 0.5);
});

Deno.test("a stay that begins a day too late is no readmission, nor is another person's", () => {
  const first: Stay = [1, 0, 5, 2, 0, 1, 0, 0, 0, 0, 0];
  const next = (person: number, begun: number): Stay => [
    person,
    0,
    begun + 3,
    3,
    0,
    1,
    0,
    0,
    0,
    0,
    0,
  ];
  assertEquals(total(cellsOf([first, next(1, 35)]), "returns"), 1);
  assertEquals(total(cellsOf([first, next(1, 36)]), "returns"), 0);
  assertEquals(total(cellsOf([first, next(2, 20)]), "returns"), 0);
});

Deno.test("effects are read per stay, as shares of cost and as volume", () => {
  const stay = (cost: number, off: number): Stay => [
    1,
    0,
    5,
    2,
    0,
    cost,
    off,
    0,
    0,
    0,
    0,
  ];
  const pair = {
    before: cellsOf([stay(100, 10), stay(200, 20)]),
    after: cellsOf([stay(120, 18)]),
  };
  assertAlmostEquals(perStay(pair.before, "cost"), 150, 1e-12);
  assertAlmostEquals(relative(pair, "cost"), -0.2, 1e-12);
  assertAlmostEquals(difference(pair, "cost"), -30, 1e-12);
  assertAlmostEquals(shareOfCost(pair, "offList"), 0.05, 1e-12);
  assertAlmostEquals(volume(pair), -0.5, 1e-12);
});
