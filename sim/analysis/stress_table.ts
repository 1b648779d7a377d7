import type { StressBook } from "../model/stress.ts";
import { type ResultTable, tableOf } from "../model/table.ts";
import {
  BEARER_WORDS,
  BEARERS,
  type StressEffect,
  stressEffects,
} from "./stress_effects.ts";
import { tableColumn } from "./table_column.ts";

/** A stress book as a table (压力册表): a shock, a rule and a scheme a row. */
export function stressTable(book: StressBook): ResultTable {
  const column = tableColumn<StressEffect>;
  return tableOf<StressEffect>(
    { name: "stress", titleZh: "压力册", titleEn: "Stress book" },
    [
      column("shock", "冲击", "shock", "text", (e) => book.shocks[e.shock]!.id),
      column("rule", "规则", "rule", "text", (e) => book.rules[e.rule]!.id),
      column("scheme", "险种", "scheme", "text", (e) => e.reading.scheme),
      column(
        "reserveMonths",
        "累计结余可支付月数",
        "months of surplus",
        "number",
        (e) => e.reading.reserveMonths,
      ),
      column(
        "bankShort",
        "基金账户首次不足",
        "first month in which the bank is short",
        "text",
        (e) => e.reading.bankShort,
      ),
      column(
        "accountShort",
        "市级账户首次不足",
        "first month in which the city's account is short",
        "text",
        (e) => e.reading.accountShort,
      ),
      ...BEARERS.map((bearer) =>
        column(
          bearer,
          `${BEARER_WORDS[bearer].zh}多承担`,
          `borne more: ${BEARER_WORDS[bearer].en}`,
          "fen",
          (e) => e.borne[bearer],
        )
      ),
      column(
        "moved",
        "机构间转移",
        "moved between institutions",
        "fen",
        (e) => e.moved,
      ),
    ],
    stressEffects(book),
  );
}
