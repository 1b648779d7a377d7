import {
  type Key,
  KEYS,
  REGISTRY,
  type Values,
} from "../../model/policy/mod.ts";
import type { Scenario } from "../../model/scenario/mod.ts";

/**
 * A scenario with some parameters of another (混合方案), on every day, with what
 * they stand on and the files they name.
 *
 * @param keys parameters that are taken from `b`
 */
export function mixedScenario(
  a: Scenario,
  b: Scenario,
  keys: ReadonlySet<Key>,
): Scenario {
  if (keys.size === 0) return a;
  const of = (key: Key) => keys.has(key) ? b : a;
  const changeDays = [...new Set([...a.changeDays, ...b.changeDays])].sort();
  const memory = new Map<string, Values>();
  const valuesOn = (day: string): Values => {
    const since = changeDays.findLast((change) => change <= day) ?? "";
    let values = memory.get(since);
    if (values === undefined) {
      const [own, other] = [a.valuesOn(day), b.valuesOn(day)];
      values = Object.freeze(Object.fromEntries(
        KEYS.map((key) => [key, (keys.has(key) ? other : own)[key]]),
      )) as Values;
      memory.set(since, values);
    }
    return values;
  };
  return Object.freeze<Scenario>({
    ...a,
    changeDays,
    valuesOn,
    statusOf: (key, day) => of(key).statusOf(key, day),
    groundsOf: (key, day) => of(key).groundsOf(key, day),
    pathOf: (key) => of(key).pathOf(key),
    provenance: [
      ...a.provenance.filter(({ key }) => !keys.has(key)),
      ...b.provenance.filter(({ key }) => keys.has(key)),
    ].sort((x, y) => ORDER.get(x.key)! - ORDER.get(y.key)!),
    changed: KEYS.filter((key) => of(key).changed.includes(key)),
  });
}

const ORDER = new Map(Object.keys(REGISTRY).map((key, i) => [key as Key, i]));
