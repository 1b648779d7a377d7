import { sum } from "../base/sum.ts";
import type { BudgetBook } from "../model/budget.ts";
import { BUDGET_LINES } from "../model/ledger.ts";
import type { ScenarioResult } from "../model/result.ts";
import { type ColumnKind, type ResultTable, tableOf } from "../model/table.ts";
import {
  BUDGET_STEP_WORDS,
  FACTOR_WORDS,
  LINE_WORDS,
  REASON_WORDS,
} from "./budget_words.ts";

type Cell = string | number | null;

/**
 * How the budgets came about and how the year went by them (预算编制与执行表): versions
 * with their dates, factors of growth, levels, pace, institutions above their quota,
 * what other lines take from DIP; fen. `R-BUD`, `R-SPLIT`.
 */
export function budgetTables(result: ScenarioResult): ResultTable[] {
  const { budgets, hospitals } = result;
  return [
    table(
      "budget_versions",
      "预算版本",
      "Versions of the budget",
      [
        ...HEAD,
        ["date", "日期", "date", "text"],
        ["step", "步骤编号", "step", "text"],
        ["stepZh", "步骤", "step in Chinese", "text"],
        ["stepEn", "步骤英文", "step in English", "text"],
        ["reason", "调整事由", "reason", "text"],
        ["change", "变动", "change", "fen"],
        ["total", "支出总额", "total", "fen"],
        ...BUDGET_LINES.map((line): Column => [
          line,
          LINE_WORDS[line].zh,
          LINE_WORDS[line].en,
          "fen",
        ]),
        ["reserve", "风险金", "reserve", "fen"],
      ],
      budgets.flatMap((book) =>
        book.versions.map((v): Cell[] => [
          ...headOf(book),
          v.date,
          v.step,
          BUDGET_STEP_WORDS[v.step].zh,
          BUDGET_STEP_WORDS[v.step].en,
          v.reason && REASON_WORDS[v.reason].zh,
          v.change,
          v.total,
          ...BUDGET_LINES.map((line) => v.lines[line]),
          v.reserve,
        ])
      ),
    ),
    table(
      "budget_factors",
      "增长率的因素",
      "Factors of the growth",
      [
        ...HEAD,
        ["factor", "因素编号", "factor", "text"],
        ["factorZh", "因素", "factor in Chinese", "text"],
        ["weight", "权重", "weight", "number"],
        ["growth", "增幅", "growth", "text"],
        ["measured", "取自台账", "read from the record", "text"],
        ["result", "总额增长率", "growth of the total", "number"],
      ],
      budgets.flatMap((book) =>
        (book.factors ?? []).map((row): Cell[] => [
          ...headOf(book),
          row.factor,
          FACTOR_WORDS[row.factor].zh,
          row.weight,
          row.growth,
          row.measured ? "yes" : "no",
          book.growth,
        ])
      ),
    ),
    table(
      "budget_levels",
      "多层次预算",
      "Levels of the budget",
      [
        ...HEAD,
        ["level", "层次", "level", "text"],
        ["id", "编号", "id", "text"],
        ["parent", "上级", "level above", "text"],
        ["amount", "全年", "year", "fen"],
        ...MONTHS,
      ],
      budgets.flatMap((book) =>
        (book.levels ?? []).map((row): Cell[] => [
          ...headOf(book),
          row.level,
          row.id,
          row.parent,
          row.amount,
          ...row.months,
        ])
      ),
    ),
    table(
      "budget_lines",
      "各支出线逐月执行",
      "Lines month by month",
      [
        ...HEAD,
        ["line", "支出线编号", "line", "text"],
        ["lineZh", "支出线", "line in Chinese", "text"],
        ["budget", "预算", "budget", "fen"],
        ["booked", "全年记账", "booked in the year", "fen"],
        ...MONTHS,
      ],
      budgets.flatMap((book) =>
        book.lines.map(({ line, budget, months }): Cell[] => [
          ...headOf(book),
          line,
          LINE_WORDS[line].zh,
          budget,
          sum(months),
          ...months,
        ])
      ),
    ),
    table(
      "budget_pace",
      "预算执行进度",
      "Pace of the budget",
      [
        ...HEAD,
        ["month", "月份", "month", "count"],
        ["budget", "累计预算", "budget since January", "fen"],
        ["booked", "累计记账", "booked since January", "fen"],
        ["ratio", "进度", "pace", "text"],
        ["alert", "季末提示", "flagged", "text"],
      ],
      budgets.flatMap((book) =>
        book.pace.map((row): Cell[] => [
          ...headOf(book),
          row.month,
          row.budget,
          row.booked,
          row.ratio,
          row.alert ? "yes" : "no",
        ])
      ),
    ),
    table(
      "budget_over_quota",
      "季末超额度机构",
      "Institutions above their quota",
      [
        ...HEAD,
        ["month", "季末", "end of quarter", "count"],
        ["hospital", "机构", "institution", "text"],
        ["quota", "累计额度", "quota since January", "fen"],
        ["booked", "累计记账", "booked since January", "fen"],
        ["ratio", "进度", "pace", "text"],
        ["talk", "约谈", "talked to", "text"],
      ],
      budgets.flatMap((book) =>
        (book.over ?? []).map((row): Cell[] => [
          ...headOf(book),
          row.month,
          hospitals.id[row.hospital]!,
          row.quota,
          row.booked,
          row.ratio,
          book.talks ? "yes" : "no",
        ])
      ),
    ),
    table(
      "budget_crowding",
      "各线增长对 DIP 的挤占",
      "What other lines take from DIP",
      [
        ...HEAD,
        ["line", "支出线编号", "line", "text"],
        ["lineZh", "支出线", "line in Chinese", "text"],
        ["lastYear", "上年支出", "last year", "fen"],
        ["budget", "本年预算", "budget", "fen"],
        ["taken", "占用 DIP", "taken from DIP", "fen"],
      ],
      budgets.flatMap((book) =>
        book.crowding.map((row): Cell[] => [
          ...headOf(book),
          row.line,
          LINE_WORDS[row.line].zh,
          row.lastYear,
          row.budget,
          row.taken,
        ])
      ),
    ),
  ];
}

type Column = readonly [
  name: string,
  titleZh: string,
  titleEn: string,
  kind: ColumnKind,
];

const MONTHS = Array.from({ length: 12 }, (_, m): Column => [
  `m${String(m + 1).padStart(2, "0")}`,
  `${m + 1} 月`,
  `month ${m + 1}`,
  "fen",
]);

const HEAD: readonly Column[] = [
  ["scheme", "险种", "scheme", "text"],
  ["year", "年度", "year", "count"],
];

function headOf({ scheme, year }: BudgetBook): Cell[] {
  return [scheme, year];
}

function table(
  name: string,
  titleZh: string,
  titleEn: string,
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
): ResultTable {
  return tableOf<readonly Cell[]>(
    { name, titleZh, titleEn },
    columns.map(([column, zh, en, kind], c) => ({
      name: column,
      titleZh: zh,
      titleEn: en,
      kind,
      of: (row) => row[c] ?? null,
    })),
    rows,
  );
}
