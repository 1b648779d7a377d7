import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { pairedDifferences } from "../../sim/analysis/paired_differences.ts";
import { allCharts, CHART_NAMES } from "../../sim/chart/all_charts.ts";
import type { Comparison } from "../../sim/chart/comparison.ts";
import { readSources } from "../../sim/io.ts";
import type { ScenarioResult } from "../../sim/model/result.ts";
import { bigNumbers } from "../../sim/report/big_numbers.ts";
import {
  chapterFigures,
  type ChapterName,
  CHAPTERS,
} from "../../sim/report/chapter_names.ts";
import { reportPage } from "../../sim/report/report_page.ts";
import { sampleGroups } from "../support/sample_catalogue.ts";
import { shapan } from "../support/command_line.ts";
import { sampleModels } from "../support/sample_models.ts";
import { sampleSupervision } from "../support/sample_supervision.ts";
import { sampleSplit } from "../support/sample_split.ts";
import { sampleResult } from "../support/sample_result.ts";

const baseline = sampleResult();
const reform: ScenarioResult = {
  ...sampleResult({ reform: true }),
  catalogueFile: sampleGroups(),
  ...sampleSupervision(),
};
const PAIR: Comparison = {
  baseline,
  reform,
  models: sampleModels(),
  split: sampleSplit(baseline, reform),
};
const FIGURES = allCharts(PAIR, { lang: "zh" });
const WHOLE = pageOf(PAIR);

Deno.test("a report begins with four numbers, then the plain statement, then chapter by chapter", () => {
  const places = [
    'class="four"',
    'class="plain"',
    "<nav",
    ...CHAPTERS.map((name) => `id="chapter-${name}"`),
  ].map((part) => WHOLE.indexOf(part));
  assert(places.every((at) => at > 0));
  assertEquals(places, places.toSorted((a, b) => a - b));
  assertEquals(WHOLE.match(/<dd class="big">/g)!.length, 4);
  for (const name of CHAPTERS) {
    assertStringIncludes(WHOLE, `<a href="#chapter-${name}">`);
  }
});

Deno.test("the four numbers are pay, winners and losers, the fund and patients, from the sheets", () => {
  const [pay, houses, , patients] = bigNumbers(PAIR, "en");
  const total = (result: ScenarioResult) =>
    result.settlements.reduce(
      (fen, s) => fen + s.pay.reduce((a, b) => a + b, 0),
      0,
    );
  const change = (total(reform) - total(baseline)) / 1e8;
  assertEquals(pay!.value, `+${change.toFixed(2)} m yuan`);
  const paid = ({ settlements }: ScenarioResult, h: number) =>
    settlements.reduce((fen, s) => fen + s.pay[h]!, 0);
  const more = baseline.hospitals.id.filter((_, h) =>
    paid(reform, h) > paid(baseline, h)
  );
  assert(houses!.value.startsWith(`${more.length} / `), houses!.value);
  assert(/^\d\d\.\d\d%$/.test(patients!.value));
  const none = { ...baseline, metrics: [] };
  assertEquals(bigNumbers({ baseline: none }, "en")[3]!.value, "–");
});

Deno.test("headings go down step by step, and every figure stands once in the chapter it belongs to", () => {
  const levels = [...WHOLE.matchAll(/<h([1-6])[\s>]/g)].map(([, n]) =>
    Number(n)
  );
  assertEquals(levels.filter((n) => n === 1).length, 1);
  levels.slice(1).forEach((n, i) =>
    assert(n <= levels[i]! + 1, `h${n} after h${levels[i]}`)
  );
  for (const name of CHART_NAMES) {
    assertEquals(WHOLE.split(`<figure id="${name}">`).length, 2, name);
  }
  assertEquals(
    CHAPTERS.flatMap((name) => chapterFigures(name)).toSorted(),
    [...CHART_NAMES].sort(),
  );
});

Deno.test("what is not chosen is named and not there", () => {
  const page = pageOf(PAIR, ["winners", "patients"]);
  assert(page.includes('id="chapter-winners"'));
  assert(page.includes('id="chapter-patients"'));
  for (const name of ["money", "why", "annex"]) {
    assert(!page.includes(`id="chapter-${name}"`), name);
  }
  assertStringIncludes(page, "按 --sections 未选入：");
  assertStringIncludes(page, "预算与资金");
  assertStringIncludes(page, 'class="four"');
  assert(!WHOLE.includes("未选入"));
});

Deno.test("what has no data is said with its reason", () => {
  const page = pageOf({ baseline: { ...baseline, metrics: [], realism: [] } });
  for (
    const words of [
      "“方案说明” — 只有一个方案",
      "“住院费用由谁承担” — 推演参保人的城市才有",
      "“患者负担与就医” — 没有逐例结算单的指标",
      "“真实性核对卡” — 城市有公布数可以核对时才有",
      "“三种行为模型” — 没有附对照（--no-models）",
      "“弹性点值” — 方案没有采用",
    ]
  ) assertStringIncludes(page, words);
});

Deno.test("the patients' side stands beside the money: layers, catastrophic spending, refusals, counties", () => {
  const from = WHOLE.indexOf('id="chapter-patients"');
  const part = WHOLE.slice(from, WHOLE.indexOf('id="chapter-money"'));
  for (
    const words of [
      "统筹基金",
      "大病保险",
      "医疗救助",
      "灾难性医疗支出",
      "推诿",
      "分区县就医",
      "张店区",
    ]
  ) assertStringIncludes(part, words);
});

Deno.test("sources that settings cite stand in the annex with their issuer", () => {
  const setting = {
    key: "need.admissionRate",
    block: "data",
    rule: null,
    titleZh: "住院率",
    titleEn: "Admission rate",
    value: "21",
    source: "zibo-2024",
    status: "document",
    note: "",
    set: true,
  } as const;
  const page = pageOf({ baseline: { ...baseline, settings: [setting] } });
  assertStringIncludes(
    page.slice(page.indexOf('id="sources"')),
    "淄博市人民政府办公室",
  );
});

Deno.test("a chapter that does not exist is refused with all there are, and nothing is written", async () => {
  const { code, err } = await shapan([
    "run",
    "toy/toy",
    "--sections",
    "winners,loosers",
    "--lang",
    "en",
  ]);
  assertEquals(code, 2);
  assertStringIncludes(err, "loosers");
  assertStringIncludes(err, CHAPTERS.join(", "));
});

function pageOf(comparison: Comparison, sections?: ChapterName[]): string {
  return reportPage({
    comparison,
    statement: null,
    figures: comparison === PAIR
      ? FIGURES
      : allCharts(comparison, { lang: "zh" }),
    differences: comparison.reform
      ? pairedDifferences(comparison.baseline, comparison.reform)
      : [],
    balances: [{ account: "asset/bank/employee", debit: 500, credit: 200 }],
    tables: "tables",
    files: ["charts/pay_rate.svg"],
    command: "deno task shapan compare a b",
    lang: "zh",
    sources: [...readSources().values()],
    ...(sections === undefined ? {} : { sections }),
  });
}
