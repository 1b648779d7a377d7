import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import fc from "fast-check";
import {
  add,
  compare,
  divide,
  multiply,
  ratio,
} from "../../../sim/base/ratio.ts";
import {
  AUXILIARY_TYPES,
  auxiliaryType,
  TAGS,
} from "../../../sim/model/ledger.ts";
import {
  assignTypes,
  meanCoefficients,
} from "../../../sim/points/auxiliary/assign_types.ts";
import {
  type AuxiliaryOptions,
  auxiliaryTable,
} from "../../../sim/points/auxiliary/auxiliary_table.ts";
import type { TypeColumns } from "../../../sim/points/auxiliary/case_types.ts";
import { combineCoefficients } from "../../../sim/points/auxiliary/combine.ts";
import {
  gateDimension,
  typeCoefficient,
  type TypeSum,
} from "../../../sim/points/auxiliary/gate.ts";
import { typeSums } from "../../../sim/points/auxiliary/type_sums.ts";
import { claimsOf } from "../../grouping/small_city.ts";
import { testRandom } from "../../support/random.ts";
import { casesOf, catalogueOf } from "../small_year.ts";
import { TYPES } from "./type_options.ts";

const GATES = {
  minDiseaseCases: 10,
  minSubtypeCases: 5,
  cvGate: 0.7,
  cvDrop: 0.2,
  floor: null,
};
const OPTIONS: AuxiliaryOptions = {
  ...GATES,
  dimensions: ["severity", "age"],
  select: "perCaseMax",
  exclude: ["tcm", "bedday"],
  combine: "max",
};
const MILD = auxiliaryType("severity.I-B");
const SEVERE = auxiliaryType("severity.III");
const ADULT = auxiliaryType("age.adult"), OLD = auxiliaryType("age.80");

/** A type of n cases of one cost. */
function even(n: number, cost: number): TypeSum {
  return {
    n,
    cost: ratio(n * cost),
    squares: multiply(ratio(n), multiply(ratio(cost), ratio(cost))),
  };
}

Deno.test("INV-4: of one dimension that covers all cases Σ n·A = n, exactly", () => {
  const types = fc.array(
    fc.record({
      n: fc.integer({ min: 0, max: 400 }),
      cost: fc.integer({ min: 1, max: 9_000_000 }),
    }),
    { minLength: 2, maxLength: 9 },
  );
  fc.assert(fc.property(types, (given) => {
    const sums = given.map(({ n, cost }) => even(n, cost));
    const all = sums.reduce((n, type) => n + type.n, 0);
    if (all === 0) return;
    const { mean, merged } = gateDimension(sums, GATES);
    // n_j × m_j ÷ m, before A is rounded.
    const total = merged.reduce(
      (sum, type) => add(sum, divide(type.cost, mean)),
      ratio(0),
    );
    assertEquals(compare(total, ratio(all)), 0);
  }));
});

Deno.test("the gates are met exactly: above the CV, at the fall, beyond the cases", () => {
  // Half at 0 and half at 2m has a CV of 1, and none inside the types.
  const types = [even(50, 1), even(50, 15)];
  const { variance, mean } = gateDimension(types, GATES);
  assertEquals(compare(variance, ratio(49)), 0);
  assertEquals(compare(mean, ratio(8)), 0);
  const cv = 7 / 8;
  assert(gateDimension(types, { ...GATES, cvGate: 0.8749 }).active);
  assert(!gateDimension(types, { ...GATES, cvGate: cv }).active, "not above");
  assert(gateDimension(types, { ...GATES, cvDrop: 1 }).active, "to nothing");
  assert(!gateDimension(types, { ...GATES, minDiseaseCases: 100 }).active);
  assert(gateDimension(types, { ...GATES, minDiseaseCases: 99 }).active);
});

Deno.test("small types join the rest, and a dimension of one type has none", () => {
  const { merged, active } = gateDimension(
    [even(20, 10), even(4, 500), even(5, 900)],
    GATES,
  );
  assertEquals(merged.map((type) => type.n), [24, 0, 5]);
  assert(active);
  assert(!gateDimension([even(20, 10), even(4, 500)], GATES).active);
});

Deno.test("the floor lifts coefficients below it, and none above", () => {
  assertEquals(typeCoefficient(ratio(8000), ratio(14_400), null), 5556);
  assertEquals(typeCoefficient(ratio(8000), ratio(14_400), 1), 10_000);
  assertEquals(typeCoefficient(ratio(60_000), ratio(14_400), 1), 41_667);
});

Deno.test("several coefficients become the largest, the product or one plus the excesses", () => {
  assertEquals(combineCoefficients([8000, 12_000], "max"), 12_000);
  assertEquals(combineCoefficients([8000, 12_000], "product"), 9600);
  assertEquals(combineCoefficients([8000, 12_500], "sum"), 10_500);
  assertEquals(combineCoefficients([2000, 1000], "sum"), 0, "never negative");
  assertEquals(combineCoefficients([], "product"), 10_000);
});

/** A year of one disease: mild, severe and old cases, each of one cost. */
function yearOf(rows: readonly (readonly [number, number, number])[]) {
  const claims = claimsOf(rows.map(([, , cost]) => ({ code: 0, cost })));
  const cases = casesOf(rows.map(() => 0));
  const none = new Uint8Array(rows.length);
  const types: TypeColumns = [
    Uint8Array.from(rows, ([severity]) => severity),
    Uint8Array.from(rows, ([, age]) => age),
    none,
    none,
  ];
  return { claims, cases, types };
}

const CLEAN = { losMin: 1, losMax: null };

function rowsOf(
  n: number,
  ...row: readonly [number, number, number]
): (readonly [number, number, number])[] {
  return Array.from({ length: n }, () => row);
}

const YEAR = yearOf([
  ...rowsOf(60, MILD, ADULT, 8000_00),
  ...rowsOf(30, MILD, OLD, 12_000_00),
  ...rowsOf(10, SEVERE, OLD, 60_000_00),
]);

Deno.test("a case takes the largest coefficient of its types, one dimension keeps only its own", () => {
  const sums = typeSums(YEAR.claims, YEAR.cases, YEAR.types, 1, CLEAN);
  const lenient = { ...OPTIONS, cvGate: 0.5, cvDrop: 0.01 };
  const both = auxiliaryTable(
    sums,
    catalogueOf(["I21.0"]),
    lenient,
    TYPES,
    null,
  );
  const at = (type: number) => both.coefficient[type]!;
  assertEquals([at(MILD), at(SEVERE)], [6481, 41_667]);
  assertEquals([at(ADULT), at(OLD)], [5556, 16_667]);
  const a = assignTypes(YEAR.cases, YEAR.types, both);
  assertEquals([...new Set(a.auxiliary)], [6481, 16_667, 41_667]);
  assertEquals([...new Set(a.auxiliaryType)], [MILD, OLD, SEVERE]);

  const one = auxiliaryTable(
    sums,
    catalogueOf(["I21.0"]),
    { ...lenient, select: "oneDimension" },
    TYPES,
    null,
  );
  const alone = assignTypes(YEAR.cases, YEAR.types, one);
  assertEquals([...new Set(alone.auxiliary)], [6481, 41_667]);
  // One dimension is neutral but for the rounding of A, the maximum of two is not.
  const [m1, m2] = [alone, a].map((assigned) =>
    meanCoefficients(YEAR.cases, assigned, 1)[0]!
  );
  assertAlmostEquals(m1!, 10_000, 1);
  assert(m2! > 10_500, `${m2}`);
});

Deno.test("comprehensive and excluded diseases have no types, and a case without a group none either", () => {
  const sums = typeSums(YEAR.claims, YEAR.cases, YEAR.types, 1, CLEAN);
  const core = catalogueOf(["I21.0"]);
  const bits = (tag: typeof TAGS[number]) =>
    Uint8Array.of(1 << TAGS.indexOf(tag));
  for (
    const catalogue of [
      catalogueOf(["I21-4"], [0]),
      { ...core, tags: bits("tcm") },
      { ...core, tags: bits("bedday") },
    ]
  ) {
    assertEquals(
      auxiliaryTable(sums, catalogue, OPTIONS, TYPES, null).active[0],
      0,
    );
  }
  const table = auxiliaryTable(
    sums,
    { ...core, tags: bits("basic") },
    OPTIONS,
    TYPES,
    null,
  );
  assert(table.active[0]! > 0);
  const { auxiliary } = assignTypes(casesOf([0xffff, 0]), YEAR.types, table);
  assertEquals(auxiliary[0], 10_000);
  assert(auxiliary[1] !== 10_000);
});

Deno.test("doubles never decide against the exact gates", () => {
  const random = testRandom(11);
  for (let run = 0; run < 200; run++) {
    const mild = random.whole(50, 3000), dear = random.whole(2000, 20_000);
    const year = yearOf([
      ...rowsOf(random.whole(5, 40), MILD, ADULT, mild * 100),
      ...rowsOf(random.whole(3, 20), SEVERE, ADULT, dear * 100),
      ...rowsOf(random.whole(1, 9), SEVERE, OLD, (dear + mild) * 100),
    ]);
    const sums = typeSums(year.claims, year.cases, year.types, 1, CLEAN);
    const options = { ...OPTIONS, dimensions: ["severity"] as const };
    const { active } = auxiliaryTable(
      sums,
      catalogueOf(["A"]),
      options,
      TYPES,
      null,
    );
    const exact = gateDimension(
      [MILD, SEVERE].map((row) => ({
        n: sums.n[row]!,
        cost: ratio(sums.cost[row]!, 100),
        squares: ratio(Math.round(sums.squares[row]! * 10_000), 10_000),
      })),
      GATES,
    );
    assertEquals(active[0], exact.active ? 1 : 0);
  }
});

Deno.test("every type has a dimension of its own run, an id and names", () => {
  assertEquals(
    new Set(AUXILIARY_TYPES.map((t) => t.id)).size,
    AUXILIARY_TYPES.length,
  );
  const runs = AUXILIARY_TYPES.map((t) => t.dimension)
    .filter((d, i, all) => i === 0 || d !== all[i - 1]);
  assertEquals(runs, [null, "severity", "tumour", "age", "cci", "icu"]);
});

Deno.test("a fixed table gives every core disease its coefficients, without gates and without cases", () => {
  const cases = casesOf([0, 0, 1]);
  const types: TypeColumns = [
    Uint8Array.of(MILD, SEVERE, SEVERE),
    Uint8Array.of(ADULT, OLD, OLD),
    new Uint8Array(3),
    new Uint8Array(3),
  ];
  const claims = claimsOf([0, 0, 1].map((code) => ({ code, cost: 1 })));
  const catalogue = catalogueOf(["A", "B-1"], [1, 0]);
  const table = auxiliaryTable(
    typeSums(claims, cases, types, 2, { losMin: 1, losMax: null }),
    catalogue,
    { ...OPTIONS, fixed: { "severity.III": 1.3, "age.80": 1.45 } },
    TYPES,
    null,
  );
  const { auxiliary, auxiliaryType: from } = assignTypes(cases, types, table);
  // Mild has no coefficient of its own: 1. Comprehensive diseases have no types.
  assertEquals([...auxiliary], [10_000, 14_500, 10_000]);
  assertEquals(from[1], OLD);
  const measured = auxiliaryTable(
    typeSums(claims, cases, types, 2, { losMin: 1, losMax: null }),
    catalogue,
    OPTIONS,
    TYPES,
    null,
  );
  assertEquals([...measured.active], [0, 0]);
});
