import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { pairedDifferences } from "../../sim/analysis/paired_differences.ts";
import type { Lang } from "../../sim/base/formats.ts";
import { allCharts, CHART_NAMES } from "../../sim/chart/all_charts.ts";
import type { Comparison } from "../../sim/chart/comparison.ts";
import { figureRows } from "../../sim/report/figure_text.ts";
import { readSources } from "../../sim/io.ts";
import { reportPage } from "../../sim/report/report_page.ts";
import { statedResult } from "../../sim/study/statement/stated_result.ts";
import { statementOf } from "../../sim/study/statement/statement_of.ts";
import { sampleGroups } from "../support/sample_catalogue.ts";
import { sampleModels } from "../support/sample_models.ts";
import { sampleSupervision } from "../support/sample_supervision.ts";
import { sampleSplit } from "../support/sample_split.ts";
import { sampleResult } from "../support/sample_result.ts";

const baseline = sampleResult();
const reform = {
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

for (const lang of ["zh", "en"] as const) {
  Deno.test(`the page loads nothing from elsewhere and runs nothing (${lang})`, () => {
    const page = pageOf(PAIR, lang);
    const links = [...page.matchAll(/(?:href|src)="([^"]*)"/g)].map((m) =>
      m[1]!
    );
    assert(links.every((link) => /^(#|charts\/|tables\/|record)/.test(link)));
    assert(!/<script|<link|@import|url\(/i.test(page));
    const addresses = page.match(/https?:\/\/[^"\s<]+/g) ?? [];
    assertEquals(
      addresses.filter((a) => a !== "http://www.w3.org/2000/svg"),
      [],
    );
  });

  Deno.test(`the page has all figures, the synthetic label and the sign convention (${lang})`, () => {
    const page = pageOf(PAIR, lang);
    for (const name of CHART_NAMES) {
      assertStringIncludes(page, `<figure id="${name}">`);
    }
    assertStringIncludes(page, "合成数据");
    assertStringIncludes(
      page,
      lang === "zh" ? "正 = 该方获得更多资金" : "positive = more money",
    );
    assert(!/undefined|NaN|\[object/.test(page));
  });

  Deno.test(`the summary's figures stand in the page as they are printed (${lang})`, () => {
    const page = pageOf(PAIR, lang);
    for (const s of [0, 1]) {
      for (const [label, ...cells] of figureRows(PAIR, s, lang)) {
        assertEquals(cells.length, 3, label);
        for (const cell of cells) {
          assertStringIncludes(page, `<td>${cell}</td>`);
        }
      }
    }
  });

  Deno.test(`one scenario alone has a page without differences (${lang})`, () => {
    const page = pageOf({ baseline }, lang);
    assert(!page.includes('id="changes"') && !page.includes('id="levels"'));
    assertStringIncludes(page, 'id="summary"');
    assert(!/undefined|NaN/.test(page));
  });
}

Deno.test("a title with signs of HTML is shown, not obeyed", () => {
  const title = `<img src=x onerror="alert(1)">&'`;
  const page = pageOf({
    baseline: { ...baseline, titleZh: title },
    reform,
  }, "zh");
  assert(!page.includes("<img"));
});

Deno.test("equal results give equal bytes", () => {
  assertEquals(
    pageOf({ ...PAIR, baseline: sampleResult(), models: sampleModels() }, "zh"),
    pageOf(PAIR, "zh"),
  );
});

Deno.test("what the reform changes stands before any result, with source and status", () => {
  const setting = {
    key: "settlement.clearing.steps",
    block: "policy",
    rule: "clr.steps",
    titleZh: "合理超支分担档次",
    titleEn: "Steps of overspend sharing",
    value: '[{"from":1,"up":1.1,"share":0.6}]',
    source: "assumed",
    status: "assumed",
    note: "",
    set: true,
  } as const;
  const page = pageOf({
    baseline: { ...baseline, settings: [setting] },
    reform: {
      ...reform,
      settings: [{
        ...setting,
        value: '[{"from":1,"up":1.1,"share":0.8}]',
        note: "供讨论",
      }],
    },
  }, "zh");
  assertStringIncludes(page, "起 100%，止 110%，分担 60%");
  assertStringIncludes(page, "起 100%，止 110%，分担 80%");
  assertStringIncludes(page, "供讨论");
  assert(page.indexOf('id="changes"') < page.indexOf('id="summary"'));
});

Deno.test("a comparison that changes facts and not only rules warns before everything else", () => {
  const setting = {
    key: "need.admissionRate",
    block: "data",
    rule: null,
    titleZh: "住院率",
    titleEn: "Admission rate",
    value: "21",
    source: "assumed",
    status: "assumed",
    note: "",
    set: true,
  } as const;
  const page = pageOf({
    baseline: { ...baseline, settings: [setting] },
    reform: { ...reform, settings: [{ ...setting, value: "23" }] },
  }, "zh");
  assert(page.includes('id="world"'));
  assert(page.indexOf('id="world"') < page.indexOf('id="changes"'));
  assert(!page.includes("参保人、病例和运气完全相同"));
  assert(!pageOf(PAIR, "zh").includes('id="world"'));
});

Deno.test("every band is counted, and institutions that cross an edge are named", () => {
  const low = {
    ...reform,
    settlements: reform.settlements.map((s) => ({
      ...s,
      edges: { lo: 0.99, up: 1.1 },
    })),
  };
  const page = pageOf({ baseline, reform: low }, "zh");
  assertStringIncludes(page, "越过区间边界");
  assert(!pageOf({ baseline, reform: baseline }, "zh").includes("越过区间"));
});

Deno.test("two scenarios that say the same are told so", () => {
  assertStringIncludes(
    pageOf({ baseline, reform: baseline }, "zh"),
    "所有差异应为零",
  );
});

function pageOf(comparison: Comparison, lang: Lang): string {
  const { reform } = comparison;
  return reportPage({
    comparison,
    statement: reform
      ? statementOf(
        statedResult(comparison.baseline),
        statedResult(reform),
        readSources(),
      )
      : null,
    figures: allCharts(comparison, { lang }),
    differences: comparison.reform
      ? pairedDifferences(comparison.baseline, comparison.reform)
      : [],
    balances: [{ account: "asset/bank/employee", debit: 500, credit: 200 }],
    tables: "tables",
    files: ["charts/pay_rate.svg", "tables/journal.csv"],
    command: "deno task shapan compare a b",
    lang,
  });
}

Deno.test("the three surpluses stand in the page, added up by hand", () => {
  const page = pageOf({ baseline }, "en");
  const section = page.slice(page.indexOf('<section id="surpluses">'));
  const [employee] = baseline.settlements;
  const sum = (column: Float64Array) => column.reduce((a, b) => a + b, 0);
  const yuan = (fen: number) =>
    (fen / 100).toLocaleString("en", {
      minimumFractionDigits: 2,
      maximumFractionDigits: 2,
    }).replace("-", "−");
  const area = employee!.fund - sum(employee!.booked);
  const disease = sum(employee!.standard) - sum(employee!.booked);
  const institution = sum(employee!.pay) - sum(employee!.booked);
  for (const fen of [area, disease, institution]) {
    assertStringIncludes(
      section.slice(0, section.indexOf("</section>")),
      `<td>${yuan(fen)}</td>`,
    );
  }
});
