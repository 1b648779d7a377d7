import { isoDate } from "../base/calendar.ts";
import type { Journal } from "../model/ledger.ts";
import type {
  CountyStatement,
  DelayedPayment,
  PoolingSheet,
} from "../model/pooling.ts";
import type { ScenarioResult } from "../model/result.ts";
import { type ResultTable, tableOf } from "../model/table.ts";
import { tableColumn } from "./table_column.ts";

/** A county's statement with its scheme. */
interface Row {
  readonly scheme: string;
  readonly own: CountyStatement;
}

/** All tables of a pooled year (市级统筹各表); none where it is not played. */
export function poolingTables(result: ScenarioResult): ResultTable[] {
  return [
    countyStatementTable(result),
    latePaymentTable(result),
    delayedPaymentTable(result),
    poolJournalTable(result),
  ].filter((table) => table !== null);
}

/** Statements of the counties under pooling (区县统筹账单表); `null` where it is not played. `R-GZ`. */
export function countyStatementTable(
  { pooling = [], counties }: ScenarioResult,
): ResultTable | null {
  if (pooling.length === 0) return null;
  const rows = pooling.flatMap(({ scheme, counties: all }) =>
    all.map((own): Row => ({ scheme, own }))
  );
  const money = (
    name: string,
    zh: string,
    en: string,
    of: (own: CountyStatement) => number,
  ) => tableColumn<Row>(name, zh, en, "fen", ({ own }) => of(own));
  return tableOf<Row>(
    {
      name: "county_statements",
      titleZh: "区县统筹账单",
      titleEn: "Statements of the counties under pooling",
    },
    [
      ...placeColumns<Row>(counties),
      tableColumn(
        "countyZh",
        "区县名称",
        "county in Chinese",
        "text",
        ({ own }) => counties.nameZh[own.county]!,
      ),
      tableColumn(
        "insured",
        "参保人数",
        "insured",
        "number",
        ({ own }) => own.insured,
      ),
      money("target", "征缴收入目标", "target of income", (own) => own.target),
      money("collected", "实际收入", "collected", (own) => own.collected),
      money("spent", "待遇支出", "benefits", (own) => own.spent),
      money("turnover", "周转金", "turnover money", (own) => own.turnover),
      money("subsidy", "县级财政补助", "own subsidy", (own) => own.subsidy),
      tableColumn(
        "subsidyMonth",
        "补助到账月",
        "month of the own subsidy",
        "count",
        ({ own }) => own.subsidyMonth > 11 ? null : own.subsidyMonth + 1,
      ),
      money(
        "before",
        "补足统筹前缺口",
        "gap from before pooling",
        (own) => own.before,
      ),
      money("overdue", "逾期补助", "overdue subsidy", (own) => own.overdue),
      money("topUp", "征缴补足", "top-up of collection", (own) => own.topUp),
      money("share", "分担市级缺口", "share of the gap", (own) => own.share),
      money("bill", "区县应付合计", "bill in all", (own) => own.bill),
      money(
        "aloneLowest",
        "自管时全年最低余额",
        "lowest balance alone",
        (own) => own.alone.lowest,
      ),
      tableColumn(
        "aloneMonths",
        "自管时余额为负的月数",
        "months short alone",
        "count",
        ({ own }) => own.alone.monthsShort,
      ),
    ],
    rows,
  );
}

/** Benefits that were paid late (迟付清单), by county and month; `null` where pooling is not played. */
export function latePaymentTable(
  { pooling = [], counties }: ScenarioResult,
): ResultTable | null {
  if (pooling.length === 0) return null;
  const rows = pooling.flatMap(({ scheme, late }) =>
    late.map((own) => ({ scheme, own }))
  );
  type Late = {
    readonly scheme: string;
    readonly own: PoolingSheet["late"][number];
  };
  return tableOf<Late>(
    {
      name: "late_payments",
      titleZh: "统筹后区县迟付清单",
      titleEn: "Benefits that counties paid late under pooling",
    },
    [
      ...placeColumns<Late>(counties),
      tableColumn(
        "month",
        "待遇月份",
        "month",
        "count",
        (r) => r.own.month + 1,
      ),
      tableColumn("amount", "迟付金额", "late", "fen", (r) => r.own.amount),
      tableColumn(
        "months",
        "迟付月数",
        "months late",
        "count",
        (r) => r.own.months,
      ),
    ],
    rows,
  );
}

/** Payments that a late subsidy delays (被拖延的支付清单); `null` where pooling is not played. `R-GZ`. */
export function delayedPaymentTable(
  { pooling = [], counties }: ScenarioResult,
): ResultTable | null {
  if (pooling.length === 0) return null;
  type Delayed = {
    readonly scheme: string;
    readonly own: DelayedPayment;
  };
  return tableOf<Delayed>(
    {
      name: "delayed_payments",
      titleZh: "县级补助晚到拖延的支付",
      titleEn: "Payments delayed by late subsidies",
    },
    [
      ...placeColumns<Delayed>(counties),
      tableColumn(
        "month",
        "待遇月份",
        "month",
        "count",
        (r) => r.own.month + 1,
      ),
      tableColumn("amount", "拖延金额", "waits", "fen", (r) => r.own.amount),
      tableColumn(
        "months",
        "迟付月数",
        "months late",
        "count",
        (r) => r.own.months,
      ),
      tableColumn(
        "otherwise",
        "若按期上缴的迟付月数",
        "had subsidies come on time",
        "count",
        (r) => r.own.otherwise,
      ),
    ],
    pooling.flatMap(({ scheme, delayed }) =>
      delayed.map((own) => ({ scheme, own }))
    ),
  );
}

/** Journals of both sides (两侧流水): counties' purses apart, and the year pooled; `null` where pooling is not played. `R-GZ`. */
export function poolJournalTable(
  { pooling = [] }: ScenarioResult,
): ResultTable | null {
  if (pooling.length === 0) return null;
  type Line = {
    readonly side: string;
    readonly journal: Journal;
    readonly row: number;
  };
  const lines = pooling.flatMap(({ apart, pooled }) =>
    [["apart", apart], ["pooled", pooled]] as const
  ).flatMap(([side, { journal }]) =>
    Array.from({ length: journal.rows }, (_, row): Line => ({
      side,
      journal,
      row,
    }))
  );
  const text = (
    name: string,
    zh: string,
    en: string,
    of: (line: Line) => string,
  ) => tableColumn<Line>(name, zh, en, "text", of);
  return tableOf<Line>(
    {
      name: "pool_journals",
      titleZh: "统筹前后两侧流水",
      titleEn: "Journals of purses apart and of the pool",
    },
    [
      text("side", "哪一侧", "side", (line) => line.side),
      text(
        "date",
        "日期",
        "date",
        ({ journal, row }) => isoDate(journal.date[row]!),
      ),
      text(
        "debit",
        "借",
        "debit",
        ({ journal, row }) => journal.accounts[journal.debit[row]!]!,
      ),
      text(
        "credit",
        "贷",
        "credit",
        ({ journal, row }) => journal.accounts[journal.credit[row]!]!,
      ),
      tableColumn(
        "amount",
        "金额",
        "amount",
        "fen",
        ({ journal, row }) => journal.amount[row]!,
      ),
      text(
        "rule",
        "规则",
        "rule",
        ({ journal, row }) => journal.rules[journal.rule[row]!]!,
      ),
      text(
        "batch",
        "批次",
        "batch",
        ({ journal, row }) => journal.batches[journal.batch[row]!]!,
      ),
    ],
    lines,
  );
}

/** Scheme and county of a row. */
function placeColumns<
  R extends {
    readonly scheme: string;
    readonly own: { readonly county: number };
  },
>({ id }: ScenarioResult["counties"]) {
  return [
    tableColumn<R>("scheme", "险种", "scheme", "text", (r) => r.scheme),
    tableColumn<R>(
      "county",
      "区县",
      "county",
      "text",
      ({ own }) => id[own.county]!,
    ),
  ];
}
