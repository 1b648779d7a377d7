import type { Facts, KindFact } from "../model/facts.ts";

/**
 * What a kind of institution is like at a level (机构类型参数).
 *
 * @throws {Error} if `data/hospital/kinds.csv` does not know the kind at that level
 */
export function kindOf(facts: Facts, level: number, kind: string): KindFact {
  const found = facts.kinds.find((k) => k.level === level && k.kind === kind);
  if (found === undefined) {
    throw new Error(
      `Cannot place a hospital: data/hospital/kinds.csv has no kind "${kind}" at level ${level}; add a row there`,
    );
  }
  return found;
}
