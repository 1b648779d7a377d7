import { LINE_WORDS } from "../analysis/budget_words.ts";
import { formatPercent, type Lang } from "../base/formats.ts";
import { sum } from "../base/sum.ts";
import { SCHEME_NAMES } from "../chart/words.ts";
import type { BudgetBook } from "../model/budget.ts";
import type { ScenarioResult } from "../model/result.ts";
import { type Html, markup, tableHtml } from "./html.ts";
import { moneyUnit } from "./money_unit.ts";

/** Institutions of a quarter's end that the page lists; the table has all. */
const LISTED = 5;

/** How the year went by its budget (预算执行): every line against its budget, the DIP line month by month, whom the talks are with. `R-SPLIT`; 盐城 一(一). */
export function budgetExecution(
  books: readonly BudgetBook[],
  result: ScenarioResult,
  lang: Lang,
): Html[] {
  return [
    linesOf(books, lang),
    paceOf(books, lang),
    overOf(books, result, lang),
  ];
}

function linesOf(books: readonly BudgetBook[], lang: Lang): Html {
  const zh = lang === "zh";
  const rows = books.flatMap((book) =>
    book.lines.map((row) => ({ book, row, year: sum(row.months) }))
  );
  const money = moneyUnit(rows.map(({ row }) => row.budget), lang);
  const quarter = (months: Float64Array, q: number) =>
    money.text(sum(months.subarray(3 * q, 3 * q + 3)));
  return markup`<h3>${zh ? "各支出线执行" : "Lines of the year"}</h3>${
    tableHtml(
      [
        zh ? "险种" : "Scheme",
        zh ? "支出线" : "Line",
        zh ? `预算（${money.name}）` : `Budget (${money.name})`,
        zh ? "记账" : "Booked",
        zh ? "执行率" : "Used",
        ...[1, 2, 3, 4].map((q) => zh ? `${q} 季度` : `Q${q}`),
      ],
      rows.map(({ book, row, year }) => [
        SCHEME_NAMES[book.scheme][lang],
        LINE_WORDS[row.line][lang],
        money.text(row.budget),
        money.text(year),
        row.budget === 0 ? "–" : formatPercent(year / row.budget),
        ...[0, 1, 2, 3].map((q) => quarter(row.months, q)),
      ]),
      { texts: 2 },
    )
  }<p class="quiet">${
    zh
      ? "DIP 线为定点医疗机构的记账金额，清算额见清算表；其他各线为据实支付。逐月数见 budget_lines.csv。"
      : "Of DIP what institutions booked, which clearing replaces; of the others what is paid. Months are in budget_lines.csv."
  }</p>`;
}

function paceOf(books: readonly BudgetBook[], lang: Lang): Html {
  const zh = lang === "zh";
  const money = moneyUnit(
    books.flatMap(({ pace }) => pace.map(({ budget }) => budget)),
    lang,
  );
  const months = books[0]!.pace.map(({ month }) => month);
  return markup`<h3>${zh ? "执行进度" : "Pace"}</h3>${
    tableHtml(
      [
        zh ? "截至" : "To the end of",
        ...books.flatMap(({ scheme }) => {
          const name = SCHEME_NAMES[scheme][lang];
          return zh
            ? [
              `${name}：累计预算（${money.name}）`,
              "累计记账",
              "进度",
            ]
            : [`${name}: budget (${money.name})`, "Booked", "Pace"];
        }),
      ],
      months.map((month, m) => [
        zh ? `${month} 月` : `month ${month}`,
        ...books.flatMap(({ pace }) => {
          const row = pace[m]!;
          return [
            money.text(row.budget),
            money.text(row.booked),
            row.ratio === null
              ? "–"
              : `${row.alert ? "▲ " : ""}${formatPercent(Number(row.ratio))}`,
          ];
        }),
      ]),
    )
  }<p class="quiet">${
    zh
      ? `每月分析；季末高于 ${formatPercent(books[0]!.watched)} 的带 ▲。`
      : `Read every month; ▲ marks ends of quarters above ${
        formatPercent(books[0]!.watched)
      }.`
  }</p>`;
}

function overOf(
  books: readonly BudgetBook[],
  { hospitals }: ScenarioResult,
  lang: Lang,
): Html {
  const zh = lang === "zh", talks = books[0]!.talks;
  const lists = books.flatMap((book) =>
    [3, 6, 9, 12].map((month) => ({
      book,
      month,
      list: (book.over ?? []).filter((row) => row.month === month),
    }))
  ).filter(({ list }) => list.length > 0);
  if (lists.length === 0) return markup``;
  return markup`<h3>${
    talks
      ? zh ? "季度约谈名单" : "Quarterly talks"
      : zh
      ? "季末超额度机构"
      : "Institutions above their quota"
  }</h3>${
    tableHtml(
      [
        zh ? "险种" : "Scheme",
        zh ? "季末" : "End of",
        zh ? "超出最多的机构（进度）" : "Largest excess (pace)",
        zh ? "机构数" : "Number",
      ],
      lists.map(({ book, month, list }) => [
        SCHEME_NAMES[book.scheme][lang],
        zh ? `${month} 月` : `month ${month}`,
        list.slice(0, LISTED).map(({ hospital, ratio }) =>
          `${hospitals.id[hospital]} ${formatPercent(Number(ratio))}`
        ).join(zh ? "、" : ", "),
        String(list.length),
      ]),
      { texts: 3 },
    )
  }<p class="quiet">${
    zh
      ? `累计记账高于累计额度的机构，按超出金额排，列前 ${LISTED} 家；全部见 budget_over_quota.csv。约谈对行为的作用在机构应对一步，这里只列名单。`
      : `Booked above the quota since January, by excess, the first ${LISTED}; all are in budget_over_quota.csv. What talks do to conduct is not played here: this is the list.`
  }</p>`;
}
