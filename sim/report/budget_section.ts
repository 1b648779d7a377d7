import type { Lang } from "../base/formats.ts";
import { SCHEME_NAMES, type Words } from "../chart/words.ts";
import type { ScenarioResult } from "../model/result.ts";
import { type BudgetSheet, clearedTotal } from "../model/settlement.ts";
import { budgetCourse } from "./budget_course.ts";
import { type Html, markup, raw, tableHtml } from "./html.ts";
import { moneyUnit } from "./money_unit.ts";
import type { ReportFigure } from "./report_input.ts";

type Item = readonly [Words, (budget: BudgetSheet) => number];

/** A line of its own where the employee scheme has it as one. */
const MATERNITY: Item = [
  { zh: "⑥ 生育支出", en: "6 maternity" },
  (b) => b.lines.maternity,
];

const ITEMS: readonly Item[] = [
  [
    { zh: "基本医保费", en: "Contributions" },
    (b) => b.income.contributions,
  ],
  [{ zh: "财政补助", en: "Fiscal subsidy" }, (b) => b.income.subsidy],
  [{ zh: "利息", en: "Interest" }, (b) => b.income.interest],
  [{ zh: "其他收入", en: "Other income" }, (b) => b.income.other],
  [{ zh: "收入合计", en: "Income" }, (b) => b.income.total],
  [
    { zh: "收入预算（编制时）", en: "Planned income" },
    (b) => b.planned ?? b.income.total,
  ],
  [{ zh: "上年支出", en: "Last year's spending" }, (b) => b.lastExpenditure],
  [
    { zh: "收入上限（扣除结余目标）", en: "Limit from income" },
    (b) => b.cap,
  ],
  [{ zh: "增长上限", en: "Limit from growth" }, (b) => b.growth],
  [{ zh: "支出预算总额 T", en: "Spending budget T" }, (b) => b.total],
  [
    { zh: "① 普通门诊统筹", en: "1 outpatient pooling" },
    (b) => b.lines.outpatient,
  ],
  [
    { zh: "② 门诊慢特病", en: "2 chronic outpatient" },
    (b) => b.lines.chronic,
  ],
  [
    { zh: "③ 异地联网结算和零星报销", en: "3 out of area" },
    (b) => b.lines.remote,
  ],
  [{ zh: "④ 按病种分值付费（DIP）", en: "4 DIP" }, (b) => b.lines.dip],
  [{ zh: "⑤ 其他付费方式", en: "5 other methods" }, (b) => b.lines.other],
  MATERNITY,
  [{ zh: "风险金 R0", en: "Risk reserve R0" }, (b) => b.reserve],
  [{ zh: "清算用 DIP 总额", en: "DIP total cleared" }, clearedTotal],
];

/** How the DIP fund came about (年度支出预算): income, limits, five lines, reserve, and its figures. `R-BUD`. */
export function budgetSection(
  result: ScenarioResult,
  lang: Lang,
  figures: readonly ReportFigure[] = [],
): Html {
  const zh = lang === "zh";
  const sheets = result.settlements.filter(({ budget }) =>
    budget.income.total > 0
  );
  const maternity = sheets.some(({ budget }) => budget.lines.maternity > 0);
  const money = moneyUnit(sheets.map(({ budget }) => budget.total), lang);
  return markup`<section id="budget"><h2>${
    zh ? "年度支出预算（R-BUD）" : "Budget of the year (R-BUD)"
  }</h2>${
    tableHtml(
      [
        zh ? `项目（${money.name}）` : `Item (${money.name})`,
        ...sheets.map(({ scheme }) => SCHEME_NAMES[scheme][lang]),
      ],
      ITEMS.filter((item) => item !== MATERNITY || maternity).map((
        [name, of],
      ) => [
        name[lang],
        ...sheets.map(({ budget }) => money.text(of(budget))),
      ]),
    )
  }<p class="quiet">${
    zh
      ? "五条支出线出自淄博意见二(一)；增幅、结余目标和风险金比例文件未给，均为假设。职工、居民分别编制、分别核算。"
      : "The five lines are Zibo's; growth, surplus target and reserve are assumed, as no document gives them. The schemes are kept apart."
  }</p>${
    figures.map(({ name, svg }) =>
      markup`<figure id="${name}">${raw(svg)}</figure>`
    )
  }${budgetCourse(result, lang)}</section>`;
}
