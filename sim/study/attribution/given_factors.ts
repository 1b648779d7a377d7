import { type Issue, ShapanError, type Text } from "../../base/issues.ts";
import {
  articleKeys,
  ARTICLES,
  type Key,
  keyOf,
  KEYS,
  REGISTRY,
} from "../../model/policy/mod.ts";
import { nearest } from "../../model/scenario/mod.ts";
import type { Factor } from "../../model/split.ts";
import { provisions } from "./factors.ts";

/** A factor as it is written by hand: a name, and provisions or parameters. */
export interface NamedFactor {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  /** Ids of provisions, keys of parameters, or their names in the rule reference. */
  readonly keys: readonly string[];
}

/**
 * Factors that were named by hand (指定因素), each with the parameters of its own that
 * differ; what differs beyond them stays with its provision. Empty keys say that
 * a factor is the same in both scenarios.
 *
 * @param at file of the factors, for messages
 * @throws {ShapanError} for unknown names, parameters that are no rules, and any that two factors claim
 *
 * @example
 * ```ts
 * import { givenFactors } from "./given_factors.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const factors = givenFactors(
 *   [{ id: "fund", zh: "基金", en: "the fund", keys: ["budget", "clearing"] }],
 *   ["budget.total.reserveRate", "settlement.month.deposit"],
 * );
 * assertEquals(factors.map(({ id, keys }) => [id, ...keys]), [
 *   ["fund", "budget.total.reserveRate"],
 *   ["deposit", "settlement.month.deposit"],
 * ]);
 * ```
 */
export function givenFactors(
  named: readonly NamedFactor[],
  differing: readonly Key[],
  at?: string,
): Factor[] {
  const issues: Issue[] = [], taken = new Map<Key, string>();
  const where = at === undefined ? {} : { file: at };
  const factors = named.map(({ id, zh, en, keys }): Factor => {
    const own = keys.flatMap((name) => {
      const found = keysOf(name);
      if (Array.isArray(found)) return found;
      issues.push({ ...where, ...found });
      return [];
    });
    for (const key of own) {
      const before = taken.get(key);
      if (before !== undefined) {
        issues.push({
          ...where,
          code: "duplicate-key",
          key,
          hint: `${before}, ${id}`,
        });
      }
      taken.set(key, id);
    }
    return { id, zh, en, keys: differing.filter((key) => own.includes(key)) };
  });
  if (issues.length > 0) throw new ShapanError(issues);
  return [...factors, ...provisions(differing.filter((k) => !taken.has(k)))];
}

/** Parameters that a name stands for, or what is wrong with it. */
function keysOf(name: string): Key[] | Omit<Issue, "file"> {
  if (ARTICLES.some(({ id }) => id === name)) return articleKeys(name);
  const key = keyOf(name);
  if (key !== undefined && REGISTRY[key].block === "policy") return [key];
  const rules: Text = {
    zh: "policy 的参数或条款",
    en: "a parameter or provision of policy",
  };
  if (key !== undefined) {
    return { code: "wrong-choice", key: "keys", given: name, allowed: rules };
  }
  const near = nearest(name, [...KEYS, ...ARTICLES.map(({ id }) => id)]);
  return {
    code: "unknown-key",
    key: name,
    ...(near === undefined ? {} : { hint: near }),
  };
}
