import { ARTICLES } from "../../model/policy/mod.ts";
import { brokenFindings, conditionFindings } from "./conditions.ts";
import { dateFindings } from "./date_gaps.ts";
import type { Draft } from "./draft.ts";
import { type Finding, KINDS } from "./finding.ts";
import { openFindings } from "./open_numbers.ts";
import { overrideFindings } from "./overrides.ts";
import { unreachableFindings } from "./unreachable.ts";

/**
 * What a draft of rules still has to settle (规则检查), in the order in which it is put
 * right: what contradicts, pays twice, leaves days without a rule or is never
 * reached; then the decisions that are owed, by provision; then what is good to know.
 */
export function lintDraft(draft: Draft): Finding[] {
  const found = [
    ...brokenFindings(draft),
    ...conditionFindings(draft),
    ...dateFindings(draft),
    ...unreachableFindings(draft),
    ...openFindings(draft),
    ...overrideFindings(draft),
  ];
  const order = ({ kind, article, rule }: Finding) =>
    KINDS.indexOf(kind) * 1000 + (rule === "open.default" ? 500 : 0) +
    ARTICLES.findIndex(({ id }) => id === article);
  return found.toSorted((a, b) => order(a) - order(b));
}
