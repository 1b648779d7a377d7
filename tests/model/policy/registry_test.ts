import { assert, assertEquals, assertMatch } from "@std/assert";
import { parseCsv } from "../../../sim/base/csv.ts";
import {
  constraints,
  defaults,
  type Key,
  keyOf,
  KEYS,
  names,
  REGISTRY,
} from "../../../sim/model/policy/mod.ts";
import { UNITS } from "../../../sim/model/policy/units.ts";

const SOURCES = new Map(
  parseCsv(
    Deno.readTextFileSync(
      new URL("../../../data/sources.csv", import.meta.url),
    ),
    { file: "data/sources.csv" },
  ).map((row) => [row.id!, row]),
);

Deno.test("every parameter has titles, words and a unit in both languages", () => {
  for (const key of KEYS) {
    const p = REGISTRY[key];
    assertMatch(key, /^[a-z]+\.[a-zA-Z0-9]+(\.[a-zA-Z0-9]+)?$/);
    for (const text of [p.titleZh, p.whatZh, UNITS[p.unit].zh]) {
      assertMatch(text, /\p{Script=Han}/u, key);
    }
    for (const text of [p.titleEn, p.whatEn, UNITS[p.unit].en]) {
      assertMatch(text, /^[A-Za-z][^\p{Script=Han}]+$/u, key);
    }
    assertMatch(p.whatZh, /。$/, key);
    assertMatch(p.whatEn, /\.$/, key);
  }
  const titles = KEYS.map((key) => REGISTRY[key].titleZh);
  assertEquals(new Set(titles).size, titles.length);
});

Deno.test("every default stands on a source of the list, and claims no more than that source", () => {
  for (const key of KEYS) {
    const { source, status } = REGISTRY[key], row = SOURCES.get(source);
    assert(row !== undefined, `${key}: no source "${source}"`);
    if (row.status === "assumed") assertEquals(status, "assumed", key);
    if (status === "document") assert(row.seed !== "", `${key}: ${source}`);
  }
});

Deno.test("every default passes its own schema, and no schema takes just anything", () => {
  for (const key of KEYS) {
    const { schema, default: value } = REGISTRY[key];
    assert(schema.safeParse(value).success, key);
    for (const wrong of [undefined, [[]], { other: 1 }, Infinity, NaN]) {
      assert(!schema.safeParse(wrong).success, `${key} takes ${String(wrong)}`);
    }
  }
});

Deno.test("every number has two bounds, and its bounds are inside", () => {
  const p = REGISTRY["settlement.clearing.lo"].schema;
  for (const inside of [0, 1]) assert(p.safeParse(inside).success);
  for (const outside of [-1e-9, 1 + 1e-9]) {
    assert(!p.safeParse(outside).success);
  }
  for (const key of KEYS) {
    if (REGISTRY[key].unit === "ratio") {
      assert(!REGISTRY[key].schema.safeParse(1e9).success, key);
    }
  }
});

Deno.test("numbers held in 1/10000 have at most four decimals", () => {
  const { schema } = REGISTRY["claims.selfPaid.firstShare"];
  assert(schema.safeParse(0.0412).success);
  assert(!schema.safeParse(0.04125).success);
});

Deno.test("the day of clearing is a day that every year has", () => {
  const { schema } = REGISTRY["settlement.clearing.date"];
  for (const day of ["01-31", "02-28", "04-30", "05-31", "12-01"]) {
    assert(schema.safeParse(day).success, day);
  }
  for (const day of ["02-29", "04-31", "00-10", "13-01", "05-32", "5-31"]) {
    assert(!schema.safeParse(day).success, day);
  }
});

Deno.test("names of the rule reference are unique and lead to one parameter", () => {
  const all = names();
  assertEquals(new Set(all).size, all.length);
  assertEquals(keyOf("clr.steps"), "settlement.clearing.steps");
  assertEquals(keyOf("settlement.clearing.steps"), "settlement.clearing.steps");
  assertEquals(keyOf("clr.step"), undefined);
  assertEquals(keyOf("toString"), undefined);
});

Deno.test("defaults agree with the parameter sheet of the rule reference", () => {
  const sheet: Record<string, unknown> = {
    "rules.2025": true,
    "los.min": 1,
    "los.max": null,
    "catalogue.coreThreshold": 15,
    "core.thresholdMode": "fixed",
    "core.coverage": 0.95,
    "comprehensive.mode": "category",
    "comprehensive.dropSmall": false,
    "grouping.classBy": "highest",
    "points.base": "allCaseMean",
    "points.scale": 1000,
    "points.fixedQuota": null,
    "points.yearWeights": [0.1, 0.2, 0.7],
    "points.weighting": "meanOfMeans",
    "points.missingYear": "renormalise",
    "deviation.low": 0.5,
    "deviation.high": 2,
    "deviation.extreme": 5,
    "deviation.reference": "sameLevelMean",
    "deviation.highForm": "plusOne",
    "deviation.applyHToLow": true,
    "deviation.lowInclusive": false,
    "blank.discount": 1,
    "coef.baseMethod": "caseMixAdjusted",
    "coef.meanWeights": "cases",
    "coef.min": 0.5,
    "coef.max": 1.5,
    "coef.table": { "3": 1, "2": 0.85, "1": 0.7 },
    "budget.rule": "min",
    "budget.surplusTarget": 0.03,
    "budget.growth": 0.06,
    "budget.reserveRate": 0.05,
    "split.weights": null,
    "pvb.method": "mean",
    "pv.method": "fund",
    "pv.ratioLevel": "hospital",
    "pv.mode": "floating",
    "pv.fixed": null,
    "mon.form": "booked",
    "mon.deposit": 0.05,
    "mon.rate": 0.95,
    "clr.lo": 0.8,
    "clr.kappa": 0,
    "clr.steps": [{ from: 1, up: 1.1, share: 0.6 }],
    "clr.recycle": false,
    "clr.retention": 1,
    "clr.reasonable": 1,
    "cal.clearBy": "05-31",
    "big.includeFirst": false,
    "big.layerBase": "absolute",
  };
  for (const [rule, value] of Object.entries(sheet)) {
    assertEquals(REGISTRY[keyOf(rule)!].default, value, rule);
  }
});

Deno.test("defaults() gives every key, and a fresh object each time", () => {
  const one = defaults(), two = defaults();
  assertEquals(Object.keys(one), [...KEYS]);
  assertEquals(one, two);
  assert(one["population.insured"] !== two["population.insured"]);
});

Deno.test("defaults keep all rules between parameters", () => {
  for (const { id, holds } of constraints) assert(holds(defaults()), id);
  assertEquals(new Set(constraints.map((c) => c.id)).size, constraints.length);
});

/** Values that break a rule, and neighbours that keep it. */
const EDGES: readonly [string, Partial<Record<Key, unknown>>, boolean][] = [
  ["weights.sum", { "points.weight.yearWeights": [0.1, 0.2, 0.6] }, false],
  ["weights.sum", { "points.weight.yearWeights": [0.3, 0.3, 0.4] }, true],
  ["history.weights", { "run.historyYears": 4 }, false],
  ["history.weights", { "run.historyYears": 3 }, true],
  ["severity.sum", { "need.severity.shares": [0.7, 0.2, 0.2] }, false],
  ["deviation.edges", { "points.deviation.extreme": 2 }, false],
  ["deviation.edges", { "points.deviation.extreme": 2.0001 }, true],
  ["deviation.edges", { "points.deviation.extreme": null }, true],
  ["coefficient.bounds", { "points.coefficient.min": 1.5001 }, false],
  ["coefficient.bounds", { "points.coefficient.min": 1.5 }, true],
  ["month.weights", { "budget.month.weights": new Array(12).fill(0) }, false],
  [
    "month.weights",
    { "budget.month.weights": [1, ...new Array(11).fill(0)] },
    true,
  ],
  ["deposit.limit", { "settlement.month.deposit": 0.0501 }, false],
  ["deposit.limit", { "settlement.month.deposit": 0.05 }, true],
  ["deposit.limit", {
    "settlement.month.deposit": 0.1,
    "settlement.rules2025": false,
  }, true],
  ["t1.distinct", { "settlement.t1.levels": [3, 2, 3] }, false],
  ["t1.distinct", { "settlement.t1.levels": [3, 2] }, true],
  ["scheme.churn", {
    "population.insured": { employee: 100_000, resident: 1_999 },
  }, false],
  ["scheme.churn", {
    "population.insured": { employee: 100_000, resident: 2_000 },
  }, true],
  ...([[0, false], [1, true]] as const).map((
    [january, holds],
  ): typeof EDGES[number] => {
    const even = new Array<number>(12).fill(1);
    const residents = [january, ...new Array<number>(11).fill(0)];
    return ["turn.months", {
      "population.turnMonths": { newborn: even, jobs: even, residents },
    }, holds];
  }),
  ...([
    [[[30, 280], [60, 250], [null, 200]], true],
    [[[null, 200]], true],
    [[[30, 280], [60, 250]], false],
    [[[30, 280], [30, 250], [null, 200]], false],
    [[[null, 280], [30, 250], [null, 200]], false],
  ] as const).map(([tiers, holds]): typeof EDGES[number] => [
    "bedDay.tiers",
    { "points.bedDay.tiers": tiers },
    holds,
  ]),
  ["quota.given", { "points.weight.base": "fixedQuota" }, false],
  ["value.given", { "settlement.value.mode": "fixed" }, false],
  ["intake.pair", { "intake.files.claims": "claims.csv" }, false],
  ["clearing.steps", { "settlement.clearing.steps": [] }, true],
  ["clearing.steps", {
    "settlement.clearing.steps": [{ from: 1, up: 1, share: 0.6 }],
  }, false],
  ["clearing.steps", {
    "settlement.clearing.steps": [
      { from: 1, up: 1.1, share: 0.7 },
      { from: 1.15, up: 1.2, share: 0.4 },
    ],
  }, false],
  ["clearing.steps", {
    "settlement.clearing.steps": [
      { from: 1, up: 1.1, share: 0.7 },
      { from: 1.1, up: 1.2, share: 0.4 },
    ],
  }, true],
  ["catastrophic.layers", {
    "claims.catastrophic.layers": {
      employee: [{ lo: 1, hi: null, ratio: 0.5 }, { lo: 2, hi: 3, ratio: 0.6 }],
      resident: [],
    },
  }, false],
  ...([[0.3, true], [0.31, false]] as const).map((
    [share, holds],
  ): typeof EDGES[number] => {
    const group = { share, deductible: 0, ratio: 0.5, cap: 1 };
    const half = { ...group, share: 0.5 }, fifth = { ...group, share: 0.2 };
    return ["supplement.groups", {
      "claims.supplement.groups": {
        civilServants: half,
        enterprise: group,
        talents: fifth,
      },
    }, holds];
  }),
  ...([
    [["nearestCost", "lowestCode"], true],
    [["lowestCode", "nearestCost"], false],
    [["lowestCode", "lowestCode"], false],
  ] as const).map(([order, holds]): typeof EDGES[number] => [
    "grouping.tieBreak",
    { "grouping.match.tieBreak": order },
    holds,
  ]),
];

Deno.test("rules between parameters hold up to their edge and not beyond", () => {
  for (const [id, change, expected] of EDGES) {
    const rule = constraints.find((c) => c.id === id)!;
    const values = { ...defaults(), ...change } as ReturnType<typeof defaults>;
    assertEquals(
      rule.holds(values),
      expected,
      `${id} ${JSON.stringify(change)}`,
    );
  }
  const tried = new Set(EDGES.filter(([, , ok]) => !ok).map(([id]) => id));
  assertEquals(tried, new Set(constraints.map((c) => c.id)));
});
