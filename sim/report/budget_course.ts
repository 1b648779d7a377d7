import {
  BUDGET_STEP_WORDS,
  FACTOR_WORDS,
  LINE_WORDS,
  METHOD_WORDS,
  REASON_WORDS,
} from "../analysis/budget_words.ts";
import { formatPercent, type Lang } from "../base/formats.ts";
import { SCHEME_NAMES } from "../chart/words.ts";
import type { BudgetBook } from "../model/budget.ts";
import type { ScenarioResult } from "../model/result.ts";
import { budgetExecution } from "./budget_execution.ts";
import { type Html, markup, tableHtml } from "./html.ts";
import { moneyUnit } from "./money_unit.ts";

/** How the budget came about, its levels, the pace, whom the talks are with, what other lines take from DIP (编制、层次、执行与约谈). `R-BUD`, `R-SPLIT`. */
export function budgetCourse(result: ScenarioResult, lang: Lang): Html[] {
  const books = result.budgets.filter(({ versions }) =>
    versions.at(-1)!.total > 0
  );
  if (books.length === 0) return [];
  return [
    versionsOf(books, lang),
    factorsOf(books, lang),
    crowdingOf(books, lang),
    levelsOf(books, result, lang),
    ...budgetExecution(books, result, lang),
  ];
}

function versionsOf(books: readonly BudgetBook[], lang: Lang): Html {
  const zh = lang === "zh";
  const rows = books.flatMap((book) =>
    book.versions.map((version) => ({ book, version }))
  );
  const money = moneyUnit(rows.map(({ version }) => version.total), lang);
  return markup`<h3>${zh ? "编审与调整" : "Versions and adjustments"}</h3>${
    tableHtml(
      [
        zh ? "险种" : "Scheme",
        zh ? "日期" : "Date",
        zh ? "步骤" : "Step",
        zh ? `总额（${money.name}）` : `Total (${money.name})`,
        zh ? "变动" : "Change",
        "DIP",
        zh ? "风险金" : "Reserve",
      ],
      rows.map(({ book, version }) => [
        SCHEME_NAMES[book.scheme][lang],
        version.date,
        BUDGET_STEP_WORDS[version.step][lang] +
        (version.reason === null
          ? ""
          : zh
          ? `：${REASON_WORDS[version.reason].zh}`
          : `: ${REASON_WORDS[version.reason].en}`),
        money.text(version.total),
        money.text(version.change, true),
        money.text(version.lines.dip),
        money.text(version.reserve),
      ]),
      { texts: 3 },
    )
  }<p class="quiet">${
    zh
      ? `DIP 线的确定办法：${
        METHOD_WORDS[books[0]!.method].zh
      }。步骤出自文件，日期为假设；调整只改当月起各月的预算和清算总额。`
      : `How the DIP line is fixed: ${
        METHOD_WORDS[books[0]!.method].en
      }. The steps are the documents', their days assumed; an adjustment changes the months from its own on and the total that is cleared.`
  }</p>`;
}

function factorsOf(books: readonly BudgetBook[], lang: Lang): Html {
  const zh = lang === "zh";
  const rows = books.flatMap((book) =>
    (book.factors ?? []).map((row) => ({ book, row }))
  );
  if (rows.length === 0) return markup``;
  return markup`<h3>${
    zh ? "总额增长率的五项因素" : "Five factors of the growth"
  }</h3>${
    tableHtml(
      [
        zh ? "险种" : "Scheme",
        zh ? "因素" : "Factor",
        zh ? "依据" : "From",
        zh ? "权重" : "Weight",
        zh ? "增幅" : "Growth",
      ],
      [
        ...rows.map(({ book, row }) => [
          SCHEME_NAMES[book.scheme][lang],
          FACTOR_WORDS[row.factor][lang],
          row.measured
            ? zh ? "台账" : "record"
            : row.growth === null
            ? zh ? "没有上年数" : "not known"
            : zh
            ? "给定"
            : "given",
          formatPercent(row.weight),
          row.growth === null ? "–" : formatPercent(Number(row.growth), 2),
        ]),
        ...books.filter(({ factors }) => factors !== null).map((book) => [
          SCHEME_NAMES[book.scheme][lang],
          zh ? "总额增长率" : "growth of the total",
          "",
          "",
          formatPercent(book.growth, 2),
        ]),
      ],
      { texts: 3 },
    )
  }<p class="quiet">${
    zh
      ? "因素出自盐城文章一(一)，权重和前三项增幅文章未给，为假设；没有数的因素不计，其余权重按比例放大。"
      : "The factors are Yancheng's; weights and the first three rates are assumed. A factor without a number is left out and the other weights scaled up."
  }</p>`;
}

function crowdingOf(books: readonly BudgetBook[], lang: Lang): Html {
  const zh = lang === "zh";
  const rows = books.flatMap((book) =>
    book.crowding.map((row) => ({ book, row }))
  );
  const money = moneyUnit(rows.map(({ row }) => row.budget), lang);
  return markup`<h3>${
    zh ? "各线增长对 DIP 的挤占" : "What other lines take from DIP"
  }</h3>${
    tableHtml(
      [
        zh ? "险种" : "Scheme",
        zh ? "支出线" : "Line",
        zh ? `上年支出（${money.name}）` : `Last year (${money.name})`,
        zh ? "预算" : "Budget",
        zh ? "占用 DIP" : "Taken from DIP",
      ],
      rows.map(({ book, row }) => [
        SCHEME_NAMES[book.scheme][lang],
        LINE_WORDS[row.line][lang],
        money.text(row.lastYear),
        money.text(row.budget),
        money.text(row.taken),
      ]),
      { texts: 2 },
    )
  }<p class="quiet">${
    zh
      ? "占用 DIP = 该线若与上年持平，DIP 线会多出的金额，其余不变，重新编制得出。"
      : "Taken from DIP: by how much the DIP line were larger if this line stood at last year's amount, all else equal; the budget is compiled again."
  }</p>`;
}

function levelsOf(
  books: readonly BudgetBook[],
  { counties }: ScenarioResult,
  lang: Lang,
): Html {
  const zh = lang === "zh";
  const name = (id: string) => {
    const c = counties.id.indexOf(id);
    return c < 0 ? id : (zh ? counties.nameZh : counties.nameEn)[c]!;
  };
  const rows = books.flatMap((book) =>
    (book.levels ?? []).filter(({ parent }) => parent === "dip")
      .map((row) => ({
        book,
        row,
        below: book.levels!.filter(({ parent }) => parent === row.id).length,
      }))
  );
  if (rows.length === 0) return markup``;
  const money = moneyUnit(rows.map(({ row }) => row.amount), lang);
  const quarter = (months: Float64Array, q: number) =>
    money.text(months[3 * q]! + months[3 * q + 1]! + months[3 * q + 2]!);
  return markup`<h3>${zh ? "DIP 线分到区县" : "The DIP line by county"}</h3>${
    tableHtml(
      [
        zh ? "险种" : "Scheme",
        zh ? "区县" : "County",
        zh ? "机构数" : "Institutions",
        zh ? `全年（${money.name}）` : `Year (${money.name})`,
        ...[1, 2, 3, 4].map((q) => zh ? `${q} 季度` : `Q${q}`),
      ],
      rows.map(({ book, row, below }) => [
        SCHEME_NAMES[book.scheme][lang],
        name(row.id.slice(row.parent!.length + 1)),
        String(below),
        money.text(row.amount),
        ...[0, 1, 2, 3].map((q) => quarter(row.months, q)),
      ]),
      { texts: 2 },
    )
  }<p class="quiet">${
    zh
      ? "基金、支出线、区县、机构、月份逐级分解，各级合计等于上一级，一分不差；全部层次见 budget_levels.csv。"
      : "Fund, line, county, institution, month: every level sums to the one above to the fen; all of them are in budget_levels.csv."
  }</p>`;
}
