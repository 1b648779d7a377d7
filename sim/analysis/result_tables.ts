import { BUDGET_LINES, type MetricRow } from "../model/ledger.ts";
import type { ScenarioResult } from "../model/result.ts";
import { tableInTerms, termsOf } from "../model/payment_terms.ts";
import type { Setting } from "../model/scenario/mod.ts";
import type { BudgetSheet, RehearsalRow } from "../model/settlement.ts";
import { type ResultTable, tableOf } from "../model/table.ts";
import { tableColumn } from "./table_column.ts";
import { budgetTables } from "./budget_tables.ts";
import { METRIC_WORDS } from "./metric_words.ts";
import { burdenStatementTable } from "./burden_table.ts";
import { calendarTable } from "./calendar_table.ts";
import { consortiumTable } from "./consortium_table.ts";
import { coefficientTable, raiseTable } from "./coefficient_tables.ts";
import { diseaseTable } from "./disease_table.ts";
import { dualTable } from "./dual_table.ts";
import { elasticTable } from "./elastic_table.ts";
import { depositTable, prepaymentTable } from "./deposit_table.ts";
import { institutionTable } from "./institution_table.ts";
import { inflowTable } from "./inflow_table.ts";
import { insurerMonthTable, insurerTable } from "./insurer_tables.ts";
import { intakeTable } from "./intake_table.ts";
import { journalTable } from "./journal_table.ts";
import { methodTable } from "./method_table.ts";
import { poolingTables } from "./pooling_tables.ts";
import { reviewTables } from "./review_tables.ts";
import { supervisionTables } from "./supervision_tables.ts";
import { warningTable } from "./warning_table.ts";
import { weatherMonthsTable, weatherTable } from "./weather_table.ts";
import { zeroTable } from "./zero_table.ts";
import { settlementTable } from "./settlement_table.ts";

/** Every table of a result (全部结果表): the record that figures and reports are drawn from. */
export function resultTables(result: ScenarioResult): ResultTable[] {
  const elastic = elasticTable(result), dual = dualTable(result);
  const consortia = consortiumTable(result), methods = methodTable(result);
  const coefficients = coefficientTable(result), raises = raiseTable(result);
  const diseases = diseaseTable(result), terms = termsOf([result]);
  return [
    budgetTable(result),
    ...budgetTables(result),
    institutionTable(result),
    settlementTable(result),
    ...(coefficients === null ? [] : [coefficients]),
    ...(raises === null ? [] : [raises]),
    ...reviewTables(result),
    ...supervisionTables(result),
    ...(elastic === null ? [] : [elastic]),
    ...(dual === null ? [] : [dual]),
    ...(consortia === null ? [] : [consortia]),
    ...(methods === null ? [] : [methods]),
    ...poolingTables(result),
    ...[
      insurerTable(result),
      insurerMonthTable(result),
      burdenStatementTable(result),
      inflowTable(result),
    ].filter((table) => table !== null),
    weatherMonthsTable(result),
    weatherTable(result),
    rehearsalSheet(result),
    metricsTable(result),
    ...(diseases === null ? [] : [diseases]),
    settingsTable(result),
    intakeTable(result),
    zeroTable(result),
    calendarTable(result),
    warningTable(result),
    prepaymentTable(result),
    depositTable(result),
    journalTable(result),
  ].map((table) => tableInTerms(table, terms));
}

/** The budget, item by item (预算表): income, limits, lines, reserve and months, fen. `R-BUD`. */
function budgetTable({ settlements }: ScenarioResult): ResultTable {
  type Row = { scheme: string; item: string; amount: number };
  const rows = settlements.flatMap(({ scheme, budget }) =>
    budgetItems(budget).map(([item, amount]): Row => ({ scheme, item, amount }))
  );
  return tableOf<Row>(
    { name: "budget", titleZh: "年度支出预算", titleEn: "Budget of the year" },
    [
      tableColumn("scheme", "险种", "scheme", "text", (r) => r.scheme),
      tableColumn("item", "项目", "item", "text", (r) => r.item),
      tableColumn("amount", "金额", "amount", "fen", (r) => r.amount),
    ],
    rows,
  );
}

function budgetItems(budget: BudgetSheet): [string, number][] {
  const { income, lines } = budget;
  return [
    ["income.contributions", income.contributions],
    ["income.subsidy", income.subsidy],
    ["income.interest", income.interest],
    ["income.other", income.other],
    ...(budget.planned === undefined
      ? []
      : [["income.planned", budget.planned] as [string, number]]),
    ["lastExpenditure", budget.lastExpenditure],
    ["cap", budget.cap],
    ["growth", budget.growth],
    ["total", budget.total],
    ...BUDGET_LINES.map((line): [string, number] => [
      `line.${line}`,
      lines[line],
    ]),
    ["reserve", budget.reserve],
    ...(budget.refixed === undefined
      ? []
      : [["dip.refixed", budget.refixed] as [string, number]]),
    ...Array.from(budget.months, (amount, m): [string, number] => [
      `dip.month.${String(m + 1).padStart(2, "0")}`,
      amount,
    ]),
  ];
}

/** The rehearsal table the standard asks for (推演测算表). `R-SIM`, indicators E1–E6. */
function rehearsalSheet({ rehearsal }: ScenarioResult): ResultTable {
  return tableOf<RehearsalRow>(
    { name: "rehearsal", titleZh: "推演测算表", titleEn: "Rehearsal table" },
    [
      tableColumn("scenario", "方案", "scenario", "text", (r) => r.scenario),
      tableColumn("year", "数据年度", "year of data", "count", (r) => r.year),
      tableColumn("scheme", "险种", "scheme", "text", (r) => r.scheme),
      tableColumn("group", "范围", "group", "text", (r) => r.group),
      tableColumn("cases", "例数", "cases", "count", (r) => r.cases),
      tableColumn(
        "totalCost",
        "E1 总费用",
        "E1 total cost",
        "fen",
        (r) => r.totalCost,
      ),
      tableColumn(
        "settledTotal",
        "E2 按DIP结算费用（总费用口径）",
        "E2 settled by DIP, total cost",
        "fen",
        (r) => r.settledTotal,
      ),
      tableColumn(
        "settledFund",
        "E2 按DIP结算费用（基金口径）",
        "E2 settled by DIP, fund",
        "fen",
        (r) => r.settledFund,
      ),
      tableColumn("booked", "记账金额", "booked fund", "fen", (r) => r.booked),
      tableColumn("paid", "清算额", "pay", "fen", (r) => r.paid),
      tableColumn(
        "payRate",
        "E3 平均结付率",
        "E3 pay rate",
        "number",
        (r) => r.payRate,
      ),
      tableColumn(
        "borne",
        "E4 医疗机构承担",
        "E4 borne",
        "fen",
        (r) => r.borne,
      ),
      tableColumn(
        "borneShare",
        "E4 承担比例",
        "E4 share",
        "number",
        (r) => r.borneShare,
      ),
      tableColumn(
        "borneDifference",
        "E5 与原办法承担差值",
        "E5 difference to the old method",
        "fen",
        (r) => r.borneDifference,
      ),
      tableColumn("gap", "E6 结算与记账差异", "E6 gap", "number", (r) => r.gap),
    ],
    rehearsal,
  );
}

/** Metrics in long form (运行指标表). */
function metricsTable({ metrics }: ScenarioResult): ResultTable {
  return tableOf<MetricRow>(
    { name: "metrics", titleZh: "运行指标", titleEn: "Metrics" },
    [
      tableColumn("metric", "指标编号", "metric", "text", (r) => r.metric),
      tableColumn(
        "nameZh",
        "指标",
        "name in Chinese",
        "text",
        (r) => METRIC_WORDS[r.metric]?.zh ?? null,
      ),
      tableColumn(
        "nameEn",
        "英文名称",
        "name",
        "text",
        (r) => METRIC_WORDS[r.metric]?.en ?? null,
      ),
      tableColumn("unit", "单位", "unit", "text", (r) => r.unit),
      tableColumn("scheme", "险种", "scheme", "text", (r) => r.scheme),
      tableColumn("group", "范围", "group", "text", (r) => r.group),
      tableColumn("period", "期间", "period", "text", (r) => r.period),
      tableColumn("value", "数值", "value", "number", (r) => r.value),
    ],
    metrics,
  );
}

/** Every parameter and what it stands on (取值与依据). */
function settingsTable({ settings }: ScenarioResult): ResultTable {
  return tableOf<Setting>(
    { name: "settings", titleZh: "取值与依据", titleEn: "Settings" },
    [
      tableColumn("key", "参数", "parameter", "text", (r) => r.key),
      tableColumn("rule", "规则名", "rule name", "text", (r) => r.rule),
      tableColumn(
        "titleZh",
        "名称",
        "title in Chinese",
        "text",
        (r) => r.titleZh,
      ),
      tableColumn("titleEn", "英文名称", "title", "text", (r) => r.titleEn),
      tableColumn("value", "取值", "value", "text", (r) => r.value),
      tableColumn("source", "来源", "source", "text", (r) => r.source),
      tableColumn("status", "依据", "status", "text", (r) => r.status),
      tableColumn("note", "说明", "note", "text", (r) => r.note),
    ],
    settings,
  );
}
