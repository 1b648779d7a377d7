import { constraints, type Values } from "../../model/policy/mod.ts";
import type { Factor } from "../../model/split.ts";
import type { Days } from "./mixtures.ts";

/**
 * Joins provisions that are no valid scenario without each other (条款合并): where a
 * mixture of the two sides breaks a rule between parameters, the fewest
 * provisions are switched as one until none does, and the reason is noted.
 *
 * @param days settings of both scenarios, which keep all rules themselves
 *
 * @example A fixed value needs its amount; the two provisions that set them are one
 * ```ts
 * import { defaults, type Values } from "../../model/policy/mod.ts";
 * import { provisions } from "./factors.ts";
 * import { joinByRules } from "./join_factors.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const keys = ["settlement.value.mode", "settlement.value.fixed"] as const;
 * const reform: Values = {
 *   ...defaults(),
 *   "settlement.value.mode": "fixed",
 *   "settlement.value.fixed": 9,
 * };
 * const joined = joinByRules(provisions(keys), [[defaults(), reform]]);
 * assertEquals(joined.map(({ id }) => id), ["elastic+value"]);
 * ```
 */
export function joinByRules(factors: readonly Factor[], days: Days): Factor[] {
  let blocks = [...factors];
  for (const { keys, holds, zh, en } of constraints) {
    for (;;) {
      const touched = blocks.filter((block) =>
        block.keys.some((key) => (keys as readonly string[]).includes(key))
      );
      if (brokenMixtures(touched, days, holds) === 0) break;
      const pairs = touched.flatMap((a, i) =>
        touched.slice(i + 1).map((b) => [a, b] as const)
      );
      const best = pairs
        .map(([a, b]) => {
          const rest = touched.filter((block) => block !== a && block !== b);
          const joined = joinFactors(a, b, { zh, en });
          const left = brokenMixtures([...rest, joined], days, holds);
          return { a, b, joined, left };
        })
        .reduce((least, pair) => pair.left < least.left ? pair : least);
      blocks = blocks.flatMap((block) =>
        block === best.a ? [best.joined] : block === best.b ? [] : [block]
      );
    }
  }
  return blocks;
}

/** Two factors that are switched as one (合并因素), and why. */
export function joinFactors(
  a: Factor,
  b: Factor,
  why: { readonly zh: string; readonly en: string },
): Factor {
  const before = [a.joined, b.joined].flatMap((reason) => reason ?? []);
  const reasons = [...before, why];
  return {
    id: `${a.id}+${b.id}`,
    zh: `${a.zh}＋${b.zh}`,
    en: `${a.en} + ${b.en}`,
    keys: [...a.keys, ...b.keys],
    joined: {
      zh: [...new Set(reasons.map((reason) => reason.zh))].join("；"),
      en: [...new Set(reasons.map((reason) => reason.en))].join("; "),
    },
  };
}

/** How many mixtures of some factors break a rule on some day. */
function brokenMixtures(
  blocks: readonly Factor[],
  days: Days,
  holds: (values: Values) => boolean,
): number {
  let broken = 0;
  for (let on = 0; on < 1 << blocks.length; on++) {
    const keys = blocks.flatMap((block, i) => on >> i & 1 ? block.keys : []);
    const kept = days.every(([a, b]) => {
      const other = b as Readonly<Record<string, unknown>>;
      const changed = keys.map((key) => [key, other[key]]);
      return holds({ ...a, ...Object.fromEntries(changed) } as Values);
    });
    if (!kept) broken++;
  }
  return broken;
}
