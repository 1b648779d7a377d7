import { gainOf } from "../../analysis/claimant_tables.ts";
import {
  type ClaimantChange,
  type DivisionRule,
  RULE_NAMES,
} from "../../model/negotiation.ts";
import type { Cells, Voice } from "./voice.ts";

/** What claimants gain by merging or splitting (合并与拆分得失), a column a rule. */
export function claimantCells(
  changes: readonly ClaimantChange[],
  { say, money, inUnit }: Voice,
): Cells {
  const rules = Object.keys(changes[0]?.effects ?? {}) as DivisionRule[];
  return {
    heads: [
      inUnit("诉求方", "Claimant"),
      say("改动", "Change"),
      ...rules.map((rule) => say(RULE_NAMES[rule].zh, RULE_NAMES[rule].en)),
    ],
    rows: changes.map(({ kind, zh, en, parts, effects }) => [
      say(zh, en),
      kind === "merge"
        ? say(`${parts} 家合为一方`, `${parts} as one`)
        : say(`拆为 ${parts} 方`, `one as ${parts}`),
      ...rules.map((rule) => {
        const effect = effects[rule];
        return money(effect === undefined ? null : gainOf(kind, effect));
      }),
    ]),
  };
}
