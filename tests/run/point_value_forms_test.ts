import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { elasticTable } from "../../sim/analysis/elastic_table.ts";
import { ShapanError } from "../../sim/base/issues.ts";
import { elasticSection } from "../../sim/report/elastic_section.ts";
import { keyFigures } from "../../sim/report/key_figures.ts";
import type { ScenarioResult } from "../../sim/model/result.ts";
import { PLAIN, rehearseQuietly, smallPlans } from "../support/small_city.ts";
import { rehearse } from "../../sim/run.ts";
import { explainCase } from "../../sim/study/explain/explain_case.ts";
import { explainedRun } from "../../sim/study/explain/explained_run.ts";
import { readSources } from "../../sim/io.ts";

const heir = (policy: string) =>
  `format: 1
title: 点值
inherits: zibo_2025/baseline
policy:
${policy.split("\n").map((line) => `  ${line}`).join("\n")}
`;
const MORE = {
  "test/volume": heir("settlement.value.mode: elastic"),
  "test/severity": heir(
    "pv.mode: elastic\npve.form: severity\npve.f: 1.1\nsettlement.elastic.unit: timesB",
  ),
  "test/listed": heir(
    "pv.mode: elastic\npve.form: severity\npve.f: 1\nsettlement.elastic.unit: timesB\nsettlement.elastic.severeBy: list\nsettlement.elastic.severeDiseases: [I, C]",
  ),
  "test/cost": heir(
    "pv.mode: elastic\npve.form: cost\npv.method: totalMinusIndividual",
  ),
  "test/cases": heir("pv.method: totalTimesRatio\npv.ratioLevel: case"),
  "test/quantile": heir("pvb.method: quantile\npv.trim: quantile"),
  "test/quality": heir("pvb.method: quality2d\npv.trim: quality1d"),
  "test/empty": heir(
    "pvb.method: quality2d\nsettlement.value.mode: floating\nbudget.value.costRatio: { '3': 2, '2': 2, '1': 2 }",
  ),
  "test/nowhere": heir(
    "pv.mode: elastic\nsettlement.elastic.lastPoints: [{ hospital: X9, employee: 1, resident: 1 }]",
  ),
  "test/nothing": heir(
    "pv.mode: elastic\npve.form: severity\npve.f: 8\nsettlement.elastic.severeBy: list\nsettlement.elastic.severeDiseases: [QQ9]",
  ),
};
const IDS = [
  ...["zibo_2025/baseline", "zibo_2025/elastic", "test/volume"],
  ...["test/severity", "test/listed", "test/cost", "test/cases"],
  ...["test/quantile", "test/quality", "test/empty"],
];
const results = await rehearseQuietly(smallPlans(IDS, MORE));
const of = (id: string) => results.find(({ scenario }) => scenario === id)!;
const baseline = of("zibo_2025/baseline");
const sum = (column: ArrayLike<number>) =>
  Array.from(column).reduce((a, b) => a + b, 0);
const elastics = (result: ScenarioResult) =>
  result.settlements.map(({ elastic }) => elastic!);

Deno.test("every form plays, splits T into base, increment and what is unspent, and pays it", () => {
  for (const id of ["elastic", "volume", "severity", "listed", "cost"]) {
    const result = of(id === "elastic" ? "zibo_2025/elastic" : `test/${id}`);
    result.settlements.forEach((sheet) => {
      const split = sheet.elastic!;
      const T = sum(split.base) + sum(split.increment) + split.unspent;
      assertEquals(T, split.total, id);
      assert(sum(split.base) > 0 && sum(split.increment) > 0, id);
      const patients = sum(sheet.cost) - sum(sheet.booked);
      assertEquals(
        split.total,
        id === "cost" ? sheet.fund + patients : sheet.fund,
      );
      if (id !== "cost") {
        assertEquals(sum(sheet.standard), sheet.fund - split.unspent);
        // Points are paid once, at one value or the other.
        assertEquals(
          Array.from(split.basePoints, (p, h) => p + split.floatPoints[h]!),
          Array.from(sheet.points),
        );
      }
    });
  }
});

Deno.test("last year's points are those of the same rules, about as many as this year's", () => {
  const [employees] = of("test/volume").settlements;
  const { basePoints } = employees!.elastic!;
  const share = sum(basePoints) / sum(employees!.points);
  assert(share > 0.85 && share < 1, `${share} of the points are last year's`);
});

Deno.test("severe points follow the auxiliary type, or the list", () => {
  const share = (id: string) => {
    const [sheet] = of(id).settlements;
    return sum(sheet!.elastic!.basePoints) / sum(sheet!.points);
  };
  // A small city has few diseases with enough cases for types.
  assert(share("test/severity") > 0 && share("test/severity") < 0.5);
  assert(share("test/listed") > 0.1 && share("test/listed") < 0.6);
  // Severe points at 1.1 × b, others at what is left.
  for (const { f, v } of elastics(of("test/severity"))) {
    assert(Number(f) > 0 && Number(v) > 0);
  }
});

Deno.test("base cost comes from last year's lists: between a fifth and four fifths of cost", () => {
  of("test/cost").settlements.forEach(({ elastic, cost }) => {
    const share = sum(elastic!.base) / sum(cost);
    assert(share > 0.2 && share < 0.8, `${share} of cost is base cost`);
    assertEquals(elastic!.f, null);
  });
});

Deno.test("an elastic saving goes back to the fund and not to the reserve", () => {
  of("test/volume").settlements.forEach((sheet, s) => {
    const { reserveAvailable, budget } = sheet;
    assert(sheet.epsilon < 0);
    assertEquals(reserveAvailable, budget.reserve);
    assertEquals(baseline.settlements[s]!.budget.reserve, budget.reserve);
  });
});

Deno.test("the rehearsal values each hospital by its own two values and not by their mean", () => {
  const result = of("test/severity");
  const rows = result.rehearsal.filter((row) =>
    row.scenario === "test/severity" && row.scheme === "employee" &&
    row.group.startsWith("hospital:") && row.cases > 100
  );
  const ratios = new Set(
    rows.map((row) => (row.settledTotal / row.settledFund).toFixed(4)),
  );
  // Under `fund` both columns are the same money but for ρ.
  assertEquals(ratios.size, 1);
});

Deno.test("ratios of the cases pay other hospitals than their own ratios do", () => {
  of("test/cases").settlements.forEach((sheet) => {
    const own = sheet.points.map((points, h) =>
      points / 1e4 * Number(sheet.settlementValue) * sheet.booked[h]! /
      Math.max(1, sheet.cost[h]!)
    );
    const off = sheet.standard.map((D, h) => Math.abs(D - own[h]!));
    assert(sum(off) > 0.001 * sheet.fund);
    assert(Math.abs(sheet.epsilon) < 0.1 * sheet.fund);
  });
});

Deno.test("intervals lower b and the settlement value, and an empty one is written down", () => {
  for (const id of ["test/quantile", "test/quality"]) {
    of(id).settlements.forEach((sheet, s) => {
      const plain = baseline.settlements[s]!;
      assert(Number(sheet.yearStartValue) < Number(plain.yearStartValue), id);
      assertEquals(sheet.valueTrimmed, true);
      assert(sheet.settlementValue !== plain.settlementValue, id);
    });
  }
  const empty = of("test/empty");
  assertEquals(
    empty.zeros.filter(({ kind }) => kind === "emptyInterval").length,
    2,
  );
  assertEquals(
    empty.settlements.map((s) => s.yearStartValue),
    baseline.settlements.map((s) => s.yearStartValue),
  );
});

Deno.test("the report, its figures, its notes and the tables name f, v, base, increment and unspent", () => {
  const reform = of("zibo_2025/elastic"), pair = { baseline, reform };
  const page = elasticSection(pair, "en").html;
  for (
    const word of ["Preset f", "Floating v", "Base", "Increment", "Unspent"]
  ) {
    assertStringIncludes(page, word);
  }
  assertStringIncludes(page, (Number(elastics(reform)[0]!.v) / 100).toFixed(4));
  assertEquals(elasticSection({ baseline }, "zh").html, "");
  const keys = keyFigures(pair, 0).map(({ key }) => key);
  assert(keys.includes("elasticUnspent"));
  assert(!keyFigures({ baseline }, 0).some(({ key }) => key === "elasticBase"));
  const table = elasticTable(reform)!;
  assertEquals(table.name, "elastic");
  assertEquals(elasticTable(baseline), null);
  const said = reform.notes.filter(({ en }) => en.includes("elastic value of"));
  assertEquals(said.length, 2);
  assertStringIncludes(said[0]!.zh, "归统筹基金");
});

Deno.test("the sheet of a case says that its value is two, and multiplies what it shows", async () => {
  const [plan] = smallPlans(["zibo_2025/elastic"]);
  const run = await explainedRun(plan!, { ...PLAIN, onProgress: () => {} });
  const row = run.settled.points.points.findIndex((points) => points > 0);
  const { money } = explainCase(run, row + 1, readSources());
  assertEquals(money.map(({ symbol }) => symbol), ["PV_h", "T"]);
  const [mean, worth] = money;
  const n = (name: string) => Number(mean!.numbers[name]);
  assertStringIncludes(mean!.en, "f for the base and v for the increment");
  const blended = (n("f") * n("P_f") + n("v") * n("P_v")) / n("P_h");
  assert(Math.abs(blended - Number(mean!.value)) < 1e-6);
  const product = Number(worth!.numbers.P) * Number(mean!.value);
  assert(Math.abs(product - Number(worth!.value)) < 0.01);
});

Deno.test("an institution or a disease that is not there is refused with its name", async () => {
  const tries = [
    ["test/nowhere", "X9", "settlement.elastic.lastPoints"],
    ["test/nothing", "QQ9", "settlement.elastic.severeDiseases"],
  ] as const;
  const played = new Map();
  for (const [id, given, key] of tries) {
    const plans = smallPlans([id], MORE);
    const error = await rehearse(
      plans,
      { ...PLAIN, onProgress: () => {} },
      played,
    )
      .then(() => null, (thrown) => thrown);
    assert(error instanceof ShapanError, String(error));
    const [issue] = error.issues;
    assertEquals([issue!.code, issue!.given, issue!.key], [
      "unknown-id",
      given,
      key,
    ]);
    assert(issue!.line !== undefined);
  }
});
