import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import {
  cellParts,
  insuredReached,
  visitHeads,
} from "../../sim/claims/outpatient_reach.ts";
import { register } from "../../sim/claims/register.ts";
import type { Hospitals } from "../../sim/model/ledger.ts";

/** Two counties; employees by cell, residents by cell. */
const COUNTS = Float64Array.of(
  0,
  700,
  300,
  200,
  500,
  300,
  0,
  300,
  700,
  0,
  50,
  50,
);
const WEIGHTS = { employee: [1, 1, 2.5], resident: [1, 1, 1] };

Deno.test("weighed heads of a scheme sum to its insured, and lean to the county of the retired", () => {
  const heads = visitHeads(COUNTS, WEIGHTS);
  assertAlmostEquals(heads[0]! + heads[2]!, 2000);
  // 700 + 300 × 2.5 against 300 + 700 × 2.5.
  assertAlmostEquals(heads[0]! / heads[2]!, 1450 / 2050);
  assertEquals([heads[1], heads[3]], [1000, 100]);
});

Deno.test("the retired have 2.5 times the visits a head of those who work", () => {
  const table = register(COUNTS, new Float64Array(144), {
    employee: 1,
    resident: 1,
  });
  const parts = cellParts(table, 0, WEIGHTS);
  assertAlmostEquals(parts.reduce((a, b) => a + b), 1);
  assertAlmostEquals(parts[2]! / 1000 / (parts[1]! / 1000), 2.5);
});

Deno.test("each county's insured go to hospitals by size and nearness, and all of them go somewhere", () => {
  const hospitals = {
    id: ["H1", "H2"],
    level: Uint8Array.of(3, 1),
    county: Uint8Array.of(0, 1),
  } as unknown as Hospitals;
  const reach = insuredReached(
    hospitals,
    Float64Array.of(90, 10),
    Float64Array.of(1000, 0, 0, 500),
    { "3": 3, "2": 12, "1": 40 },
  );
  // At home a size counts 3 times in the tertiary house, 40 times in the small one.
  assertAlmostEquals(reach[0]!, 1000 * 270 / 280);
  assertAlmostEquals(reach[3]!, 500 * 400 / 490);
  assertAlmostEquals(reach.reduce((a, b) => a + b), 1500);
  assert(reach[1]! > 0);
});
