import type {
  ClaimantChange,
  DivisionRule,
  MergeEffect,
  NegotiationRun,
  NegotiationSheet,
} from "../model/negotiation.ts";
import { type ResultTable, tableOf } from "../model/table.ts";
import { ruleName } from "./division_tables.ts";
import { fenColumn } from "./negotiation_columns.ts";
import { tableColumn } from "./table_column.ts";

interface ChangeRow {
  readonly sheet: NegotiationSheet;
  readonly change: ClaimantChange;
  readonly rule: DivisionRule;
  readonly effect: MergeEffect;
}

/**
 * What those who merge or split gain by it (合并与拆分得失), fen; positive is more money
 * to them.
 *
 * @example A hospital that has 90 as one claimant and 100 as two gains 10 by splitting
 * ```ts
 * import { gainOf } from "./claimant_tables.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(gainOf("split", { apart: 100, together: 90, gain: -10 }), 10);
 * assertEquals(gainOf("merge", { apart: 100, together: 90, gain: -10 }), -10);
 * ```
 */
export function gainOf(
  kind: ClaimantChange["kind"],
  { apart, together }: MergeEffect,
): number {
  return kind === "merge" ? together - apart : apart - together;
}

/** The largest of each group in two halves, and what was asked about (拆分与合并表): a row a rule. */
export function claimantsTable(run: NegotiationRun): ResultTable {
  const rows = run.sheets.flatMap((sheet) =>
    [...sheet.asked, ...sheet.splits].flatMap((change) =>
      Object.entries(change.effects).map(([rule, effect]): ChangeRow => ({
        sheet,
        change,
        rule: rule as DivisionRule,
        effect: effect!,
      }))
    )
  );
  return tableOf<ChangeRow>(
    {
      name: "negotiation_claimants",
      titleZh: "拆分与合并诉求的效应",
      titleEn: "What claimants gain by splitting or merging",
    },
    [
      tableColumn("scheme", "险种", "scheme", "text", (r) => r.sheet.scheme),
      tableColumn(
        "change",
        "改动",
        "change",
        "text",
        ({ change }) => change.kind === "merge" ? "合并 merge" : "拆分 split",
      ),
      tableColumn("whoZh", "诉求方", "who (zh)", "text", (r) => r.change.zh),
      tableColumn(
        "whoEn",
        "诉求方英文名",
        "who (en)",
        "text",
        (r) => r.change.en,
      ),
      tableColumn(
        "parts",
        "分开时的诉求方数",
        "claimants when apart",
        "count",
        (r) => r.change.parts,
      ),
      tableColumn("rule", "规则", "rule", "text", (r) => ruleName(r.rule)),
      fenColumn("apart", "分别诉求", "apart", (r) => r.effect.apart),
      fenColumn("together", "合并诉求", "together", (r) => r.effect.together),
      fenColumn(
        "gain",
        "改动得失",
        "gain of the change",
        ({ change, effect }) => gainOf(change.kind, effect),
      ),
    ],
    rows,
  );
}
