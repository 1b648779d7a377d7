import { groupText, ruleName } from "../../../analysis/division_tables.ts";
import type {
  DivisionRule,
  NegotiationSheet,
} from "../../../model/negotiation.ts";
import type { ResultColumn } from "../../../model/table.ts";

/** A column of awards: what the talks gave, or a rule. */
export interface RuleColumn {
  readonly name: string;
  /** None of the talks' outcome. */
  readonly rule: DivisionRule | undefined;
  readonly awards: Float64Array;
}

/** What the talks gave, then every rule (规则列). */
export function ruleColumns(sheet: NegotiationSheet): RuleColumn[] {
  return [
    { name: "outcome", rule: undefined, awards: sheet.awards },
    ...sheet.divisions.map(({ rule, groups }) => ({
      name: rule,
      rule,
      awards: groups,
    })),
  ];
}

/** Groups by name, the first column of every sheet of rules. */
export function groupColumn(sheet: NegotiationSheet): ResultColumn {
  return {
    name: "group",
    titleZh: "协商组",
    titleEn: "group",
    kind: "text",
    values: sheet.groups.map((_, k) => groupText(sheet, k)),
  };
}

/** A rule in Chinese and in English. */
export function named(rule: DivisionRule | undefined): [string, string] {
  const name = ruleName(rule), space = name.indexOf(" ");
  return [name.slice(0, space), name.slice(space + 1)];
}
