/**
 * Yancheng 2025 on DRG, end to end (盐城按病组付费): most cases are grouped, weights
 * rise with the level, the books balance, and a case is explained to the fen.
 *
 * @module
 */
import { assert, assertEquals } from "@std/assert";
import { readSources } from "../../sim/io.ts";
import { NO_GROUP, REVIEW, ZONES } from "../../sim/model/ledger.ts";
import { attribute } from "../../sim/study/attribution/attribute.ts";
import { settler } from "../../sim/compare.ts";
import { explainCase } from "../../sim/study/explain/explain_case.ts";
import { resultTables } from "../../sim/analysis/result_tables.ts";
import { reviewTables } from "../../sim/analysis/review_tables.ts";
import { allCharts } from "../../sim/chart/all_charts.ts";
import type { Comparison } from "../../sim/chart/comparison.ts";
import { clearingSheetText } from "../../sim/report/clearing_sheet_text.ts";
import { keyFigures } from "../../sim/report/key_figures.ts";
import { hospitalExplainer } from "../../sim/study/explain/hospital/explain_hospital.ts";
import { explainedRun } from "../../sim/study/explain/explained_run.ts";
import { readScenario } from "../../sim/io.ts";
import { PLAIN, rehearseQuietly, smallPlans } from "../support/small_city.ts";

const [plan] = smallPlans(["yancheng_2025/drg"]);
const [result] = await rehearseQuietly([plan!]);
const run = await explainedRun(plan!, { ...PLAIN, onProgress: () => {} });

/** A metric of the result. */
function metric(name: string, group: string): number {
  return result!.metrics.find((row) =>
    row.metric === name && row.group === group
  )!.value!;
}

Deno.test("at least 95 % of the cases are grouped, the others named with a reason", () => {
  assert(metric("drg.grouped", "all") >= 0.95);
  const missed = result!.metrics.filter((row) =>
    row.metric === "drg.ungrouped"
  );
  const cases = missed.reduce((sum, row) => sum + row.value!, 0);
  const { group, method } = run.settled.cases;
  assertEquals(
    cases,
    group.filter((g, i) => g === NO_GROUP && method[i] === 0).length,
  );
  for (const { group } of missed) assert(/^(0000|[A-Z]QY):\w+$/.test(group));
  assert(result!.notes.some(({ zh }) => /入组；CMI/.test(zh)));
});

Deno.test("the case-mix index rises with the level and lies around 1", () => {
  const [low, middle, high] = [1, 2, 3].map((level) =>
    metric("drg.cmi", `level:${level}`)
  );
  assert(low! < middle! && middle! < high!, `${low} ${middle} ${high}`);
  const all = metric("drg.cmi", "all");
  assert(all > 0.85 && all < 1.15, `${all}`);
});

Deno.test("what cases are due at the balanced rate is the budget in total cost, but for edges", () => {
  const { claims, settled } = run, { pay, zone } = settled.points;
  settled.settlements.forEach((sheet, scheme) => {
    let due = 0, cost = 0, fund = 0;
    for (let i = 0; i < claims.rows; i++) {
      if (claims.scheme[i] !== scheme) continue;
      if (ZONES[zone[i]!] === "none") continue;
      due += pay![i]!;
      cost += claims.cost[i]!;
      fund += claims.fund[i]!;
    }
    const total = sheet.budget.lines.dip * cost / fund;
    assert(Math.abs(due / total - 1) < 0.005, `${due / total}`);
    assertEquals(sheet.regime, "dip");
  });
});

Deno.test("a case is explained from its MDC to the fen of the fund, and the sheet agrees with the settlement", () => {
  const sources = readSources(), { zone, pay, points } = run.settled.points;
  for (const name of ["normal", "low", "high", "blank"] as const) {
    const row = zone.indexOf(ZONES.indexOf(name));
    assert(row >= 0, name);
    const sheet = explainCase(run, row + 1, sources);
    const rules = new Set(sheet.trail.map(({ rule }) => rule));
    assert(rules.has("R-DRG"));
    assertEquals(sheet.trail.at(-1)!.decides, true);
    const last = (symbol: string) =>
      sheet.points.findLast((step) => step.symbol === symbol)!.value;
    assertEquals(Math.round(Number(last("T")) * 100), pay![row]);
    assertEquals(Math.round(Number(last("P")) * 1e4), points[row]);
    const [money] = sheet.money;
    const { claims } = run;
    const patients = claims.cost[row]! - claims.fund[row]!;
    assertEquals(
      Math.round(Number(money!.value) * 100),
      Math.max(0, pay![row]! - patients),
    );
  }
  const row = run.settled.cases.group.findIndex((g, i) =>
    g !== NO_GROUP && run.record.details!.complication[i]! > 0
  );
  const trail = explainCase(run, row + 1, sources).trail
    .flatMap(({ candidates }) => candidates);
  assert(trail.some(({ zh }) => /CC|并发症/.test(zh)), JSON.stringify(trail));
});

Deno.test("the split of DIP against DRG finds the tables of the reform, and the hospitals' parts add up to the city's", async () => {
  const [baseline] = smallPlans(["yancheng_2025/baseline"]);
  const split = await attribute(
    [baseline!, plan!],
    settler({ ...PLAIN, onProgress: () => {} }, new Map()),
  );
  assertEquals(split.factors.length, 1);
  assertEquals(split.factors[0]!.keys.includes("grouping.method"), true);
  const pays = split.rows.filter((row) => row.headline === "pay");
  const change = ({ baseline, reform }: typeof pays[number]) =>
    reform - baseline;
  const whole = pays.find(({ scheme, group }) =>
    scheme === "all" && group === "all"
  )!;
  const hospitals = pays.filter(({ scheme, group }) =>
    scheme === "all" && group.startsWith("hospital:")
  );
  const sum = hospitals.reduce((total, row) => total + change(row), 0);
  assert(hospitals.length > 100 && change(whole) !== 0);
  assertEquals(Math.round(sum * 100), Math.round(change(whole) * 100));
});

Deno.test("where the years before are on DRG too, they are grouped by the same tables and the books balance", async () => {
  const [throughout] = smallPlans(["yancheng_2025/drg_throughout"]);
  const [all] = await rehearseQuietly([throughout!]);
  assertEquals(throughout!.preRegime.id, "yancheng_2025/drg_before");
  const own = all!.metrics.find(({ metric }) => metric === "drg.grouped")!;
  assertEquals(own.value, metric("drg.grouped", "all"));
  // Last year's spending differs, and with it what the budget grows from.
  const lines = (of: typeof result) =>
    of!.settlements.map(({ budget }) => budget.lines.dip);
  assert(lines(all).every((dip, s) => dip !== lines(result)[s]));
  assert(all!.lastYear.every(({ regime }) => regime === "dip"));
});

Deno.test("special review under DRG has 5 % of the discharges, is paid from the same budget, and is explained", async () => {
  const [own] = smallPlans(["yancheng_2025/drg_review"]);
  const [result] = await rehearseQuietly([own!]);
  const { sessions, schemes } = result!.review!;
  const { discharges } = sessions.at(-1)!;
  const approved = sessions.reduce((n, s) => n + s.approved, 0);
  // INV-10 under the cap of DRG, which more ask for than have.
  assertEquals(approved, Math.floor(discharges * 0.05));
  for (const { value: [was, is], standardBefore, standardAfter } of schemes) {
    assert(Number(is) < Number(was), "the rate falls");
    const sum = (fen: Float64Array) => fen.reduce((a, b) => a + b, 0);
    const moved = sum(standardAfter) / sum(standardBefore) - 1;
    // Cases whose patients bear more than they are due keep nothing, so sums are not quite the same.
    assert(Math.abs(moved) < 0.01, `${moved}`);
  }
  const table = reviewTables(result!).find(({ name }) => name === "review")!;
  const column = (name: string) =>
    table.columns.find((one) => one.name === name)!.values as number[];
  const shares = column("approvedShare"), n = column("discharges");
  shares.forEach((share, i) =>
    assertEquals(share, column("approved")[i]! / n[i]!)
  );
  assert(column("paidShare").every((share) => share >= 0 && share <= 1));
  const played = await explainedRun(own!, { ...PLAIN, onProgress: () => {} });
  const { review, points } = played.settled.points;
  const row = review!.indexOf(REVIEW.indexOf("approved"));
  const steps = explainCase(played, row + 1, readSources()).points;
  assertEquals(steps.at(-1)!.rule, "R-SPC");
  assertEquals(Math.round(Number(steps.at(-1)!.value) * 1e4), points[row]);
});

Deno.test("a page of DRG speaks of groups, weights and rates, a page beside DIP of both, and titles stay", async () => {
  const [plain] = smallPlans(["yancheng_2025/baseline"]);
  const [baseline] = await rehearseQuietly([plain!]);
  const labels = (reform: typeof result | null, first = result) =>
    keyFigures({ baseline: first!, reform: reform ?? null }, 0)
      .map(({ label }) => `${label.zh} ${label.en}`).join("\n");
  assert(/年初费率 b（元\/权重/.test(labels(null)));
  assert(!/点值|分值|DIP|point/.test(labels(null)), labels(null));
  assert(/点值\/费率/.test(labels(result, baseline)));
  assert(!/费率|DRG/.test(labels(null, baseline)));
  const chart = (name: string, comparison: Comparison) =>
    allCharts(comparison, { lang: "zh" }).find((c) => c.name === name)!.svg;
  const alone = chart("catalogue_points", { baseline: result! });
  assert(/病组权重/.test(alone) && !/病种|分值/.test(alone));
  const beside = chart("point_value", { baseline: baseline!, reform: result! });
  assert(beside.includes("以 DIP 代算 DRG") && /点值\/费率/.test(beside));
  const titles = resultTables(result!).flatMap(({ titleZh, columns }) => [
    titleZh,
    ...columns.map((column) => column.titleZh),
  ]);
  assertEquals(titles.filter((t) => /点值|分值|DIP/.test(t)), []);
});

Deno.test("the clearing sheet of an institution says how its coefficient came about, in DRG's words", () => {
  const sheet = hospitalExplainer(run, readSources())(0);
  const last = sheet.coefficient.at(-1)!;
  assertEquals(
    Math.round(Number(last.value) * 1e4),
    run.rules.coefficients[0],
  );
  assertEquals(sheet.coefficient[0]!.zh.startsWith("基本系数"), true);
  const text = clearingSheetText(sheet, "zh", (heads) => heads.join());
  const [own] = text.split("【参数与依据】");
  assert(own!.includes("【医疗机构系数】"));
  assert(!/点值|分值|DIP/.test(own!.replace(sheet.title.zh, "")), own);
});

Deno.test("the scenario differs from the baseline in grouping and standard alone, and its files say whose groups these are", () => {
  const drg = readScenario("yancheng_2025/drg");
  const base = readScenario("yancheng_2025/baseline");
  const [own, old] = [drg, base].map((s) => s.valuesOn("2025-06-01"));
  const changed = Object.keys(own!).filter((key) =>
    JSON.stringify(own![key as keyof typeof own]) !==
      JSON.stringify(old![key as keyof typeof old])
  );
  assertEquals(changed.sort(), [
    "grouping.method",
    "points.drg.rateFrom",
    "settlement.value.basis",
    "settlement.value.method",
  ]);
  assert(/教学分组/.test(drg.titleZh) && /teaching/.test(drg.titleEn));
});
