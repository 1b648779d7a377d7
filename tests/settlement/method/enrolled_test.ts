import { assert, assertEquals } from "@std/assert";
import {
  byInstitution,
  countyCaps,
  insuredMonths,
} from "../../../sim/settlement/method/enrolled.ts";
import type { Register } from "../../../sim/model/ledger.ts";

/** Two counties, twelve months; the first has young and old, the second those of working age. */
function register(): Register {
  const cells = [[0, 0, 100], [0, 2, 50], [1, 1, 200]] as const;
  const rows = cells.length * 12;
  const column = (of: (cell: readonly number[], month: number) => number) =>
    cells.flatMap((cell) => Array.from({ length: 12 }, (_, m) => of(cell, m)));
  return {
    rows,
    county: Uint8Array.from(column((cell) => cell[0]!)),
    scheme: new Uint8Array(rows),
    cell: Uint8Array.from(column((cell) => cell[1]!)),
    month: Uint8Array.from(column((_, m) => m)),
    insured: Float64Array.from(column((cell) => cell[2]!)),
    contributions: new Float64Array(rows),
  };
}

const months = insuredMonths(register(), 0, 2);

Deno.test("heads are the mean of the months, and amounts that are given pay each of them", () => {
  assertEquals([...months], [1200, 0, 600, 0, 2400, 0]);
  const given = { basis: "given", fen: [100_00, 200_00, 500_00] } as const;
  // 50 young, 25 old; 100 of working age, half of all.
  assertEquals([...countyCaps(months, 0.5, given, 0)], [17_500_00, 20_000_00]);
});

Deno.test("amounts from last year spend what the enrolled would have cost, grown, by the weights of their ages", () => {
  const last = {
    basis: "lastYear",
    growth: 0.1,
    weights: [0.5, 1, 3],
  } as const;
  const caps = countyCaps(months, 0.4, last, 1_000_000_00);
  assertEquals(caps[0]! + caps[1]!, 440_000_00);
  // 100 × 0.5 + 50 × 3 = 200 and 200 × 1.
  assertEquals(caps[0], caps[1]);
});

Deno.test("a county's heads go to its enrolling institutions by last year's fund, equally where there was none", () => {
  const counties = Float64Array.of(100_00, 90_00, 50_00);
  const shared = byInstitution(counties, {
    county: [0, 0, 0, 1, 1, 2],
    taken: [true, true, false, true, true, false],
    lastFund: [3, 1, 9, 0, 0, 5],
  });
  assertEquals([...shared], [75_00, 25_00, 0, 45_00, 45_00, 0]);
  assert(shared[5] === 0, "nobody enrols in the third county");
});
