import { assert, assertEquals } from "@std/assert";
import { readHeadlineRef } from "../../../sim/analysis/headlines/headline_ref.ts";
import { meterShares } from "../../../sim/analysis/meter_shares.ts";
import { sum } from "../../../sim/base/sum.ts";
import { assumptionShares } from "../../../sim/chart/assumption_shares.ts";
import { readGivenPlan, readScenario, readText } from "../../../sim/io.ts";
import { type Meter, STATUSES } from "../../../sim/model/meter.ts";
import type { Status } from "../../../sim/model/policy/mod.ts";
import { heaviestRows, meterNotes } from "../../../sim/report/meter_text.ts";
import type { Plan } from "../../../sim/run.ts";
import { measureMeter } from "../../../sim/study/meter/measure_meter.ts";
import { parameterSteps } from "../../../sim/study/meter/parameter_steps.ts";
import { QUIET, tinyPlans } from "../../support/replay_keys.ts";

const OPTIONS = {
  ...QUIET,
  readData: (file: string) => readText(`data/${file}`)!,
  onProgress: () => {},
};
const toy = await readGivenPlan(readScenario("toy/toy"));
const NAMES = ["payRate", "deposit", "pay", "booked"];
const whole = await measure(toy, NAMES);

function measure(plan: Plan, names: readonly string[], only?: string[]) {
  const refs = names.map((name) => {
    const read = readHeadlineRef(name);
    if ("issue" in read) throw new Error(name);
    return read.ref;
  });
  return measureMeter(plan, refs, { ...OPTIONS, ...(only && { only }) });
}

function effect(meter: Meter, headline: string, key: string): number {
  const h = meter.headlines.findIndex(({ ref }) =>
    ref === `${headline}@all/all`
  );
  return meter.rows.find((row) => row.key === key)!.effects[h]!;
}

function near(actual: number, expected: number, within = 1e-3) {
  assert(Math.abs(actual - expected) <= within, `${actual} ≠ ${expected}`);
}

Deno.test("by hand on the toy: the DIP fund is last year's spending with growth, and the pay rate goes with it; the deposit is its rate", () => {
  near(effect(whole, "payRate", "intake.lastYear"), 1);
  // 566,037.74 yuan with 6 % are 600,000; other lines take 163,750, and the reserve is a part of the rest.
  near(
    effect(whole, "payRate", "budget.total.growth"),
    0.06 * 566_037.74 / (600_000 - 163_750),
  );
  near(effect(whole, "deposit", "settlement.month.deposit"), 1);
});

Deno.test("what a headline does not depend on has no weight in it", () => {
  assertEquals(effect(whole, "payRate", "settlement.month.deposit"), 0);
  assertEquals(effect(whole, "deposit", "settlement.clearing.steps"), 0);
  // What was booked is what was read: no rule moves it that leaves the cases in DIP.
  assertEquals(effect(whole, "booked", "intake.lastYear"), 0);
});

Deno.test("shares sum to one, with choices and without, and so do those of the rows", () => {
  whole.headlines.forEach((_, h) => {
    const { numbers, all, heaviest } = meterShares(whole, h);
    for (const shares of [numbers, all]) {
      if (shares !== null) near(sum(Object.values(shares)), 1, 1e-12);
    }
    near(sum(heaviest.map(({ share }) => share)), 1, 1e-9);
    heaviest.slice(1).forEach(({ share }, i) =>
      assert(share <= heaviest[i]!.share)
    );
  });
});

Deno.test("another status of a value moves the meter and no result", async () => {
  const { scenario } = toy;
  const restated: Plan = {
    ...toy,
    scenario: {
      ...scenario,
      groundsOf: (key, day) => ({
        ...scenario.groundsOf(key, day),
        ...(key === "intake.lastYear"
          ? { status: "document" as Status, source: "zibo-2024" }
          : {}),
      }),
    },
  };
  const meter = await measure(restated, NAMES);
  assertEquals(meter.headlines, whole.headlines);
  assertEquals(
    meter.rows.map(({ effects }) => effects),
    whole.rows.map(({ effects }) => effects),
  );
  const share = (of: Meter) => meterShares(of, 0).numbers!.document;
  assert(share(meter) > 0.5 && share(whole) < 0.5);
});

Deno.test("of three cases by hand: weights are sizes, a table is split by its rows, choices are told apart", () => {
  const row = (kind: "number" | "choice" | "table", effect: number) => ({
    key: `${kind}${effect}`,
    zh: "",
    en: "",
    kind,
    source: "assumed",
    sampled: false,
    effects: [effect],
  });
  const only = (status: Status) => ({
    document: 0,
    published: 0,
    assumed: 0,
    [status]: 1,
  });
  const rows = [
    { ...row("number", -0.5), grounds: only("document") },
    {
      ...row("table", 0.5),
      grounds: { document: 0, published: 0.5, assumed: 0.5 },
    },
    { ...row("choice", 1), grounds: only("assumed") },
    { ...row("number", 0), grounds: only("published") },
  ];
  const { numbers, all, heaviest } = meterShares({ rows }, 0);
  assertEquals(numbers, { document: 0.5, published: 0.25, assumed: 0.25 });
  assertEquals(all, { document: 0.25, published: 0.125, assumed: 0.625 });
  assertEquals(heaviest.map(({ share }) => share), [0.5, 0.25, 0.25]);
  assertEquals(meterShares({ rows: [] }, 0), {
    numbers: null,
    all: null,
    heaviest: [],
  });
});

Deno.test("in a city, what changes care is measured on people who are played again, rules on those who are there", async () => {
  const { baseline } = tinyPlans();
  const meter = await measure(baseline, ["cost", "pay"], [
    "settlement.clearing.lo",
    "points.weight.yearWeights",
    "claims.benefit.ratio",
    "data/disease/subcategories.csv:cost_ratio",
    "run.seed",
  ]);
  assertEquals(
    meter.rows.map(({ key, sampled }) => [key, sampled]),
    [
      ["claims.benefit.ratio", true],
      ["points.weight.yearWeights", false],
      ["settlement.clearing.lo", false],
      ["data/disease/subcategories.csv:cost_ratio", true],
    ],
  );
  // Costs of all subcategories one percent up are costs one percent up, all else equal.
  near(
    effect(meter, "cost", "data/disease/subcategories.csv:cost_ratio"),
    1,
    0.1,
  );
  assertEquals(effect(meter, "cost", "settlement.clearing.lo"), 0);
  assert(effect(meter, "pay", "claims.benefit.ratio") > 0);
  assertEquals(meter.sample, 1);
});

Deno.test("steps stay within ranges and rules: shares keep their sum, an edge is left one way only", () => {
  const { scenario } = toy;
  const weights = parameterSteps(scenario, "points.weight.yearWeights", 0.01);
  assert(typeof weights !== "string" && weights.kind === "number");
  for (const { scenario } of weights.ways.flat()) {
    const moved = scenario.valuesOn("2025-06-01")["points.weight.yearWeights"];
    near(sum([...moved]), 1, 1e-9);
  }
  const edge = parameterSteps(scenario, "settlement.clearing.reasonable", 0.01);
  assert(typeof edge !== "string");
  const at = scenario.valuesOn("2025-01-01")["settlement.clearing.reasonable"];
  assertEquals(edge.ways[0]!.length, at === 1 ? 1 : 2);
  assertEquals(
    parameterSteps(scenario, "settlement.value.floor", 0.01),
    "unset",
  );
  assertEquals(
    parameterSteps(scenario, "points.review.unreasonable", 0.01),
    "zero",
  );
});

Deno.test("the figure and the texts say the same in both languages", () => {
  for (const lang of ["zh", "en"] as const) {
    const notes = meterNotes(whole, lang);
    const bars = whole.headlines.flatMap(({ zh, en }, h) => {
      const { all } = meterShares(whole, h);
      return all === null ? [] : [{ zh, en, shares: all }];
    });
    const svg = assumptionShares(bars, notes, { lang });
    assert(svg.startsWith("<svg") && svg.trimEnd().endsWith("</svg>"));
    // English legends begin with a capital.
    const text = svg.toLowerCase();
    for (const status of STATUSES) {
      assert(text.includes(status[lang].toLowerCase()), lang);
    }
    assertEquals(svg, assumptionShares(bars, notes, { lang }));
    const { rows } = heaviestRows(whole, 0, lang);
    assertEquals(
      rows.length <= 10 && rows[0]!.at(-1) === "intake.lastYear",
      true,
    );
  }
});
