import {
  articleOf,
  type Block,
  type Key,
  KEYS,
  REGISTRY,
} from "../../model/policy/mod.ts";
import { sameValue } from "../../model/scenario/canonical.ts";
import type { Scenario } from "../../model/scenario/mod.ts";
import { leavesOf, partText } from "./part_path.ts";

/** One cell of a form: a parameter, from a day, a part of its value (表单行). */
export interface FormRow {
  readonly key: Key;
  /** ISO day; "" = always. */
  readonly from: string;
  readonly part: string;
  readonly value: unknown;
}

/** Before every date that a file may hold. */
export const FIRST_DAY = "0001-01-01";

/**
 * The values of a scenario as rows of a form (表单行): rules of the provisions asked for, and
 * facts, behaviour and settings that its files set; a parameter has a row a day on
 * which it changes.
 *
 * @param articles provisions; all where `undefined`
 */
export function formRows(
  scenario: Scenario,
  articles?: readonly string[],
): FormRow[] {
  const set = new Set(scenario.provenance.map(({ key }) => key));
  return KEYS.filter((key) =>
    REGISTRY[key].block === "policy"
      ? articles?.includes(articleOf(key).id) ?? true
      : set.has(key)
  ).flatMap((key) => rowsOf(scenario, key));
}

/** The rows of one parameter, oldest day first. */
export function rowsOf(scenario: Scenario, key: Key): FormRow[] {
  return periodsOf(scenario, key).flatMap(({ from, value }) =>
    leavesOf(value).map((leaf) => ({
      key,
      from,
      part: partText(leaf.path),
      value: leaf.value,
    }))
  );
}

/** The values of a parameter and the days from which they hold. */
export function periodsOf(
  scenario: Scenario,
  key: Key,
): { readonly from: string; readonly value: unknown }[] {
  const out: { from: string; value: unknown }[] = [];
  for (const from of ["", ...scenario.changeDays]) {
    const value = scenario.valuesOn(from || FIRST_DAY)[key];
    const last = out.at(-1);
    if (last === undefined || !sameValue(last.value, value)) {
      out.push({ from, value });
    }
  }
  return out;
}

/** Blocks in the order of their sheets. */
export const BLOCKS: readonly Block[] = ["policy", "data", "behaviour", "run"];

/** Names of the sheets of a form. */
export const SHEETS: Readonly<Record<Block | "notes" | "sources", string>> = {
  notes: "说明 Notes",
  policy: "规则 Policy",
  data: "数据 Data",
  behaviour: "行为 Behaviour",
  run: "推演 Run",
  sources: "来源 Sources",
};
