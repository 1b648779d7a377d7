import { assert, assertEquals, assertMatch } from "@std/assert";
import { parseCsv } from "../../../sim/base/csv.ts";
import {
  defaults,
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
    "pv.floor": null,
    "pv.cap": null,
    "pv.boundUnit": "yuan",
    "pv.trim": null,
    "pve.form": "volume",
    "pve.baseShare": 0.8,
    "pve.f": null,
    "pve.cap": null,
    "pve.incrementBudget": "planned",
    "mon.form": "booked",
    "mon.deposit": 0.05,
    "mon.rate": 0.95,
    "clr.lo": 0.8,
    "clr.kappa": 0,
    "clr.steps": [{ from: 1, up: 1.1, share: 0.6 }],
    "clr.recycle": false,
    "clr.retention": 1,
    "clr.reasonable": 1,
    "clr.periods": 1,
    "ded.mode": "atTransfer",
    "bedsd.maxOcc": 0.93,
    "bedsd.targetOcc": 0.85,
    "bedsd.penalty": 0.5,
    "bedsd.balance": false,
    "pen.art38": 1.5,
    "pen.art40": 3,
    "sup.up.multiple": 1,
    "perf.channel": "deposit",
    "perf.form": "banded",
    "perf.bands": [90, 80, 60],
    "perf.forfeit": "fund",
    "perf.k": [
      { from: 90, k: 1 },
      { from: 80, k: 0.99 },
      { from: 60, k: 0.98 },
      { from: 0, k: 0.95 },
    ],
    "cal.clearBy": null,
    "cal.tolerance": 0.005,
    "mon.cutoffDay": 10,
    "mon.payWorkdays": null,
    "info.release": "monthly",
    "info.lagWorkdays": 15,
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
