import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { assignCodes } from "../../sim/grouping/assign_codes.ts";
import {
  buildCatalogue,
  type CatalogueOptions,
} from "../../sim/grouping/build_catalogue.ts";
import { clusterCode, surgeryPart } from "../../sim/grouping/comprehensive.ts";
import { coreCounts, isLowerCore } from "../../sim/grouping/core_counts.ts";
import { overlayTags } from "../../sim/grouping/overlay_tags.ts";
import { isOwnShare } from "../../sim/grouping/related_operations.ts";
import { type CodeTally, tally } from "../../sim/grouping/tally.ts";
import { hasTag, type OperationFact } from "../../sim/model/ledger.ts";
import {
  allDip,
  claimsOf,
  codeBook,
  type CodeRow,
  DEFAULTS,
  hospitalsOf,
} from "./small_city.ts";

const FACTS = new Map<string, OperationFact>([
  ["51.2300", { surgeryLevel: 3, ownCost: 9_000_00 }],
  ["51.2200", { surgeryLevel: 2, ownCost: 6_000_00 }],
  ["38.9300", { surgeryLevel: 0, ownCost: 300_00 }],
  ["54.1100", { surgeryLevel: 1, ownCost: 2_000_00 }],
  ["50.2200", { surgeryLevel: 4, ownCost: 30_000_00 }],
]);

function bookOf(rows: readonly CodeRow[]) {
  return { ...codeBook(rows), operationFacts: FACTS };
}

/** Counts a year of these costs in yuan by code. */
function yearOf(
  rows: readonly CodeRow[],
  costs: readonly (readonly number[])[],
): CodeTally {
  const claims = claimsOf(
    costs.flatMap((list, code) =>
      list.map((yuan) => ({ code, cost: yuan * 100 }))
    ),
  );
  return tally(claims, allDip(claims), bookOf(rows), hospitalsOf([[3, "x"]]), {
    losMin: 1,
    losMax: null,
  });
}
const same = (n: number, yuan = 1000) => new Array<number>(n).fill(yuan);

Deno.test("weighted counts: a disease of late years passes the threshold, one that is going does not", () => {
  const rows = [{ dx: "A01.0" }, { dx: "B02.9" }];
  const years = [[14, 0], [6, 6], [0, 10]].map((n) =>
    yearOf(rows, n.map((cases) => same(cases)))
  );
  const coreOf = (countWeights: readonly number[] | null) => {
    const built = buildCatalogue(bookOf(rows), years, {
      ...DEFAULTS,
      countWeights,
    });
    return built.group.filter((_, g) => built.core[g] === 1);
  };
  // 20 and 16 cases; by 1:2:7 and three years 7.8 and 24.6.
  assertEquals(coreOf(null), ["A01.0", "B02.9"]);
  assertEquals(coreOf([0.1, 0.2, 0.7]), ["B02.9"]);
  assertEquals(coreOf([1 / 3, 1 / 3, 1 / 3]), coreOf(null));
});

Deno.test("weighted counts are exact at the threshold: 15 is enough, less is not", () => {
  fc.assert(fc.property(
    fc.integer({ min: 0, max: 60 }),
    fc.integer({ min: 0, max: 60 }),
    fc.integer({ min: 0, max: 60 }),
    (a, b, c) => {
      const rows = [{ dx: "A01.0" }];
      const years = [a, b, c].map((n) => yearOf(rows, [same(n)]));
      const { counts, unit } = coreCounts(bookOf(rows), years, [0.1, 0.2, 0.7]);
      assertEquals(
        counts[0]! >= 15 * unit,
        3n * (BigInt(a) + 2n * BigInt(b) + 7n * BigInt(c)) >= 150n,
      );
    },
  ));
});

Deno.test("a national disease below the threshold is core where its cost differs little, and nowhere else", () => {
  const rows = [{ dx: "A01.0" }, { dx: "B02.9" }, { dx: "C16.9" }];
  const year = yearOf(rows, [
    same(8, 5000),
    [...same(4, 1000), ...same(4, 9000)],
    same(8, 5000),
  ]);
  const coreOf = (lower: CatalogueOptions["lower"]) => {
    const built = buildCatalogue(bookOf(rows), [year], {
      ...DEFAULTS,
      lower: lower!,
    });
    return built.group.filter((_, g) => built.core[g] === 1);
  };
  const keys = new Set(["A01.0", "B02.9"]);
  assertEquals(coreOf(null), []);
  assertEquals(coreOf({ keys, minCases: 5, maxCv: 0.3 }), ["A01.0"]);
  assertEquals(coreOf({ keys, minCases: 9, maxCv: 0.3 }), []);
  assertEquals(coreOf({ keys, minCases: 5, maxCv: 0.8 }), ["A01.0", "B02.9"]);
});

Deno.test("the edge of the variation counts: two costs 1 and 3 have exactly one half", () => {
  const sums = { cases: 2, total: 400_00, squares: 100 * 100 + 300 * 300 };
  const lower = { keys: new Set(["A"]), minCases: 1 };
  assert(isLowerCore("A", sums, { ...lower, maxCv: 0.5 }));
  assert(!isLowerCore("A", sums, { ...lower, maxCv: 0.4999 }));
  assert(!isLowerCore("B", sums, { ...lower, maxCv: 0.5 }));
});

Deno.test("an operation is related by its own cost: a tenth of the mean is enough, an unknown one never", () => {
  const withIt = { total: 30_000_00, cases: 1 };
  assert(isOwnShare(3_000_00, withIt, 0.1));
  assert(!isOwnShare(2_999_99, withIt, 0.1));
  assert(!isOwnShare(undefined, withIt, 0));
  assert(!isOwnShare(3_000_00, { total: 0, cases: 0 }, 0));
});

Deno.test("the two readings of a related operation make different groups", () => {
  const rows = [
    { dx: "K80.1", operations: ["51.2300"], rank: 4 },
    { dx: "K80.1", operations: ["51.2300", "54.1100"], rank: 4 },
    { dx: "K80.1", operations: ["51.2300", "38.9300"], rank: 4 },
  ];
  // 54.11 costs 2,000 itself, and raises the mean by 5 %; 38.93 costs 300, by 20 %.
  const year = yearOf(rows, [
    same(20, 10_000),
    same(20, 10_500),
    same(20, 12_000),
  ]);
  const groupsOf = (relatedTest: "groupMeanIncrease" | "ownCostShare") =>
    buildCatalogue(bookOf(rows), [year], { ...DEFAULTS, relatedTest }).group;
  assertEquals(groupsOf("groupMeanIncrease"), [
    "K80.1+38.9300+51.2300",
    "K80.1+51.2300",
  ]);
  assertEquals(groupsOf("ownCostShare"), [
    "K80.1+51.2300",
    "K80.1+51.2300+54.1100",
  ]);
});

Deno.test("surgery is divided by its level, 3 and 4 together; what is not known stays whole", () => {
  const rows = [
    { dx: "K80.1", operations: ["54.1100"], rank: 4 },
    { dx: "K80.2", operations: ["51.2200"], rank: 4 },
    { dx: "K80.3", operations: ["51.2300"], rank: 4 },
    { dx: "K80.4", operations: ["50.2200", "54.1100"], rank: 4 },
    { dx: "K80.5", operations: ["99.9999"], rank: 4 },
    { dx: "K80.8", operations: ["38.9300"], rank: 2 },
    // Not seen in the base period, but of a level that was.
    { dx: "K80.0", operations: ["51.2200"], rank: 4 },
    // Nor was its category: no comprehensive disease takes it.
    { dx: "K81.0", operations: ["51.2200"], rank: 4 },
  ];
  const year = yearOf(rows, [1, 1, 1, 1, 1, 1, 0, 0].map((n) => same(n)));
  const built = buildCatalogue(bookOf(rows), [year], {
    ...DEFAULTS,
    comprehensiveMode: "categorySurgeryLevel",
  });
  assertEquals(built.group, [
    "K80-3",
    "K80-4",
    "K80-4.1",
    "K80-4.2",
    "K80-4.3",
  ]);
  assertEquals([...built.treatmentClass], [2, 4, 4, 4, 4]);
  assert(built.name[3]!.endsWith("相关手术组，二级手术"), built.name[3]);
  const codeOf = (c: number) => built.group[built.groupOfCode[c]!];
  assertEquals(rows.map((_, c) => codeOf(c)), [
    "K80-4.1",
    "K80-4.2",
    "K80-4.3",
    "K80-4.3",
    "K80-4",
    "K80-3",
    "K80-4.2",
    undefined,
  ]);
  // A catalogue that does not divide takes the same codes whole.
  const whole = assignCodes(
    bookOf(rows),
    {
      treatmentClass: bookOf(rows).treatmentClass,
      meanCost: new Float64Array(rows.length),
    },
    [],
    new Map([["K80-4", 0]]),
  );
  assertEquals([...whole.groupOfCode.subarray(0, 5)], [0, 0, 0, 0, 0]);
  assertEquals(clusterCode("K80", 3, 2), "K80-3");
  assertEquals(surgeryPart([], FACTS), 0);
});

Deno.test("core diseases that the national catalogue does not have bear the tag of a local addition", () => {
  const rows = [{ dx: "A01.0" }, { dx: "B02.9" }, { dx: "C16.9" }];
  const year = yearOf(rows, [same(20), same(20), same(3)]);
  const built = buildCatalogue(bookOf(rows), [year], DEFAULTS);
  const tagged = (nationalGroups: readonly string[]) => {
    const tags = overlayTags(built, bookOf(rows), [year], {
      basicSelect: "none",
      basicMinShare: 0.5,
      basicMaxCv: 0.7,
      basicGroups: [],
      tcmDiagnoses: [],
      dayOperations: [],
      nationalGroups,
    });
    return built.group.filter((_, g) => hasTag(tags[g]!, "local"));
  };
  assertEquals(tagged(["A01.0"]), ["B02.9"]);
  assertEquals(tagged([]), []);
});
