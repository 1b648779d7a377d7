import { OUTCOME_WORDS, ruleWords } from "../model/finding_words.ts";
import {
  FINDING_OUTCOMES,
  type FindingOutcome,
  type Findings,
} from "../model/ledger.ts";
import { type ResultTable, tableOf } from "../model/table.ts";
import { tableColumn } from "./table_column.ts";

/** What became of the suspicions of one rule (按规则汇总). */
export interface RuleRow {
  /** Screen or lead. */
  readonly rule: string;
  /** Rows of the findings. */
  readonly rows: number;
  /** Rows by outcome. */
  readonly by: Readonly<Record<FindingOutcome, number>>;
  /** Refused or given back, fen. */
  readonly loss: number;
  /** Fines, fen. */
  readonly fine: number;
}

/** Rules by what became of their suspicions, in the order of the table of screens; those without any are left out. */
export function ruleRows(findings: Findings): RuleRow[] {
  const { rows, rules, rule, outcome, loss, fine } = findings;
  const tallies = rules.map((name) => ({
    rule: name,
    rows: 0,
    by: Object.fromEntries(
      FINDING_OUTCOMES.map((name) => [name, 0]),
    ) as Record<FindingOutcome, number>,
    loss: 0,
    fine: 0,
  }));
  for (let row = 0; row < rows; row++) {
    const tally = tallies[rule[row]!]!;
    tally.rows++;
    tally.by[FINDING_OUTCOMES[outcome[row]!]!]++;
    tally.loss += loss[row]!;
    tally.fine += fine[row]!;
  }
  return tallies.filter((tally) => tally.rows > 0);
}

/** What each rule met, and what became of it (各规则的疑点与结果). */
export function ruleTable(findings: Findings): ResultTable {
  return tableOf<RuleRow>(
    {
      name: "findings_by_rule",
      titleZh: "各规则的疑点与结果",
      titleEn: "Findings by rule",
    },
    [
      tableColumn("rule", "规则", "rule", "text", (r) => r.rule),
      tableColumn(
        "nameZh",
        "名称",
        "name in Chinese",
        "text",
        (r) => ruleWords(r.rule).zh,
      ),
      tableColumn(
        "nameEn",
        "英文名称",
        "name",
        "text",
        (r) => ruleWords(r.rule).en,
      ),
      tableColumn("rows", "疑点", "findings", "count", (r) => r.rows),
      ...FINDING_OUTCOMES.map((name) =>
        tableColumn<RuleRow>(
          name,
          OUTCOME_WORDS[name].zh,
          OUTCOME_WORDS[name].en,
          "count",
          (r) => r.by[name],
        )
      ),
      tableColumn(
        "loss",
        "拒付与追回",
        "refused and given back",
        "fen",
        (r) => r.loss,
      ),
      tableColumn("fine", "罚款", "fines", "fen", (r) => r.fine),
    ],
    ruleRows(findings),
  );
}
