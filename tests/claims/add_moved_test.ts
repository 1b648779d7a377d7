import { assertEquals } from "@std/assert";
import { addMoved } from "../../sim/claims/add_moved.ts";
import type { Outpatient } from "../../sim/model/ledger.ts";

/** Two rows of one hospital and day, of both kinds, with room behind. */
const TOTALS: Outpatient = {
  rows: 2,
  hospital: Uint16Array.of(3, 3, 0),
  day: Uint16Array.of(10, 10, 0),
  scheme: Uint8Array.of(1, 1, 0),
  kind: Uint8Array.of(0, 1, 0),
  visits: Uint32Array.of(5, 2, 0),
  cost: Float64Array.of(1000, 400, 0),
  fund: Float64Array.of(500, 300, 0),
};
const MOVED = {
  rows: 3,
  hospital: Uint16Array.of(3, 3, 4),
  day: Uint16Array.of(10, 10, 10),
  scheme: Uint8Array.of(1, 1, 0),
  cost: Int32Array.of(101, 200, 999),
};
const SHARE = { employee: 0.6, resident: 0.5 };

Deno.test("moved care joins the ordinary visits of its hospital, day and scheme, or opens a row", () => {
  const out = addMoved(TOTALS, MOVED, 1, SHARE);
  assertEquals(out.rows, 3);
  assertEquals([...out.hospital.subarray(0, 3)], [3, 3, 4]);
  assertEquals([...out.kind.subarray(0, 3)], [0, 1, 0]);
  assertEquals([...out.visits.subarray(0, 3)], [7, 2, 1]);
  assertEquals([...out.cost.subarray(0, 3)], [1301, 400, 999]);
  assertEquals([...out.fund.subarray(0, 3)], [651, 300, 599]);
});

Deno.test("a sampled stay stands for as many visits as stays, and the totals before stay as they were", () => {
  const out = addMoved(TOTALS, MOVED, 10, SHARE);
  assertEquals([...out.visits.subarray(0, 3)], [25, 2, 10]);
  assertEquals([...out.cost.subarray(0, 3)], [4010, 400, 9990]);
  assertEquals([...TOTALS.cost], [1000, 400, 0]);
  assertEquals([...TOTALS.visits], [5, 2, 0]);
});
