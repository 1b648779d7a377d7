import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { ratio } from "../../sim/base/ratio.ts";
import { baseCoefficients } from "../../sim/points/base_coefficient.ts";
import {
  bonusColumns,
  indicatorSums,
} from "../../sim/points/coefficient_indicators.ts";
import type { Tally } from "../../sim/points/group_tally.ts";
import { institutionCoefficients } from "../../sim/points/institution_coefficients.ts";
import { claimsOf, hospitalsOf } from "../grouping/small_city.ts";
import { casesOf, catalogueOf } from "../points/small_year.ts";
import {
  type PlainBonus,
  type PlainCase,
  plainCoefficients,
  type PlainHospital,
  type PlainRules,
} from "./plain_coefficients.ts";

const TABLE = { 3: "1", 2: "0.85", 1: "0.7" };
const text4 = (n: number) => (n / 1e4).toFixed(4);
const units = (max: number) => fc.integer({ min: 0, max }).map(text4);

const hospital: fc.Arbitrary<PlainHospital> = fc.record({
  level: fc.constantFrom(3, 2, 1),
  kind: fc.constantFrom("general", "tcm"),
  last: fc.integer({ min: 5_000, max: 15_000 }).map(text4),
  provincial: fc.nat(4),
  national: fc.nat(2),
});
const one = (hospitals: number, diseases: number): fc.Arbitrary<PlainCase> =>
  fc.record({
    year: fc.constantFrom(2022, 2023, 2024),
    hospital: fc.nat(hospitals - 1),
    group: fc.nat(diseases - 1),
    cost: fc.integer({ min: 1, max: 9_000_000 }),
    fund: fc.integer({ min: 0, max: 5_000_000 }),
    age: fc.nat(100),
  });
const bonus = (indicator: PlainBonus["indicator"]) =>
  fc.record({
    indicator: fc.constant(indicator),
    step: units(500),
    unit: fc.integer({ min: 1, max: 20_000 }).map(text4),
    cap: units(2_000),
  });
const rules: fc.Arbitrary<PlainRules> = fc.record({
  method: fc.constantFrom(
    "rawCostRatio" as const,
    "fundRatio" as const,
    "caseMixAdjusted" as const,
  ),
  byYear: fc.boolean(),
  byKind: fc.boolean(),
  table: fc.constant(TABLE),
  bonuses: fc.tuple(
    ...(["cmi", "aged", "child", "tcm", "specialty"] as const).map(bonus),
  ).chain((all) => fc.subarray(all)),
  product: fc.boolean(),
  min: fc.constant("0.5"),
  max: fc.constant("1.5"),
  move: fc.option(units(1_500)),
  renormalise: fc.boolean(),
});
const world = fc.integer({ min: 2, max: 7 }).chain((n) =>
  fc.record({
    hospitals: fc.array(hospital, { minLength: n, maxLength: n }),
    // The last disease has no points.
    diseases: fc.array(units(40_000_000), { minLength: 3, maxLength: 6 })
      .map((list) => [...list.slice(0, -1), "0.0000"]),
    rules,
  }).chain((made) =>
    fc.record({
      ...Object.fromEntries(
        Object.entries(made).map(([k, v]) => [k, fc.constant(v)]),
      ) as { [K in keyof typeof made]: fc.Arbitrary<(typeof made)[K]> },
      cases: fc.array(one(n, made.diseases.length), {
        minLength: 10,
        maxLength: 60,
      }),
    })
  )
);

/** The engine's own way: tallies by year, base, indicators, bonuses, bounds. */
function engine(
  cases: readonly PlainCase[],
  list: readonly PlainHospital[],
  diseases: readonly string[],
  rules: PlainRules,
): string[] {
  const hospitals = hospitalsOf(list.map(({ level, kind }) => [level, kind]));
  const catalogue = catalogueOf(
    diseases.map((_, g) => `D${g}`),
    diseases.map(() => 1),
    diseases.map((S) => Math.round(Number(S) * 1e4)),
  );
  const cells: Tally["cells"] = [
    ...new Map(list.map(({ level, kind }) => [`${level} ${kind}`, {
      level,
      kind,
    }])).values(),
  ];
  const years = [...new Set(cases.map((c) => c.year))].sort();
  const tallies = years.map((year): Tally => {
    const size = (diseases.length + 1) * cells.length;
    const column = () => new Float64Array(size);
    const tally = { cells, n: column(), cost: column(), fund: column() };
    for (const c of cases) {
      if (c.year !== year) continue;
      const { level, kind } = list[c.hospital]!;
      const k = c.group * cells.length +
        cells.findIndex((x) => x.level === level && x.kind === kind);
      tally.n[k]!++;
      tally.cost[k]! += c.cost;
      tally.fund[k]! += c.fund;
    }
    return { ...tally, sq: column() };
  });
  const newest = cases.filter((c) => c.year === years.at(-1));
  const sums = indicatorSums({
    claims: claimsOf(
      newest.map(({ hospital, cost }) => ({ code: 0, hospital, cost })),
    ),
    details: { age: Uint8Array.from(newest, ({ age }) => age) },
    cases: casesOf(newest.map(({ group }) => group)),
    catalogue,
    hospitals,
    diseases: null,
    agedFrom: 60,
    childTo: 6,
  });
  const base = baseCoefficients(hospitals, catalogue, tallies, {
    baseMethod: rules.method,
    meanWeights: rules.byYear ? "yearWeights" : "cases",
    yearWeights: [0.1, 0.2, 0.7],
    cells: rules.byKind ? "levelAndKind" : "level",
    table: { "3": 1, "2": 0.85, "1": 0.7 },
  });
  const { used } = institutionCoefficients({
    base,
    bonuses: bonusColumns(
      rules.bonuses.map(({ indicator, step, unit, cap }) => ({
        indicator,
        step: Number(step),
        unit: Number(unit),
        cap: Number(cap),
      })),
      sums,
      {
        hospitals,
        specialties: list.map(({ national, provincial }, h) => ({
          hospital: hospitals.id[h]!,
          national,
          provincial,
        })),
        nationalWeight: ratio(2),
        conduct: null,
      },
    ),
    last: Float64Array.from(list, ({ last }) => Math.round(Number(last) * 1e4)),
    fresh: sums.cases.reduce(
      (marks, n, h) => (marks[h] = n === 0 ? 1 : 0, marks),
      new Uint8Array(list.length),
    ),
    plain: Array.from(sums.plain, BigInt),
  }, {
    form: rules.product ? "product" : "sum",
    min: Number(rules.min),
    max: Number(rules.max),
    maxYearlyMove: rules.move === null ? null : Number(rules.move),
    renormalise: rules.renormalise,
    decimals: 4,
  });
  return Array.from(used, text4);
}

Deno.test("coefficients of random pools of more than 1,000 cases come to the same in a second computation, whatever the method, bonuses and bounds", () => {
  let seen = 0, moved = 0, raised = 0;
  fc.assert(
    fc.property(world, ({ cases, hospitals, diseases, rules }) => {
      const again = plainCoefficients(cases, hospitals, diseases, rules);
      assertEquals(engine(cases, hospitals, diseases, rules), again);
      seen += cases.length;
      if (rules.move !== null) moved++;
      if (rules.bonuses.length > 0) raised++;
    }),
    { seed: 11, numRuns: 150 },
  );
  assert(
    seen > 1_000 && moved > 50 && raised > 50,
    `${seen} ${moved} ${raised}`,
  );
});
