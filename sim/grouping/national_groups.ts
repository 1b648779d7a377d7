import { BARRED, FREE } from "./assign_codes.ts";
import type { RefinedCodes } from "./refine_codes.ts";

/** Which national groups the place has, and the codes they take (国家病组). */
export interface NationalGroups {
  /** Rows of the rules that are kept, in their order: rows of the catalogue. */
  readonly kept: readonly number[];
  /** By code, the place in `kept` of the group that takes it, `FREE` or `BARRED`. */
  readonly taken: Int32Array;
}

/**
 * The national groups with enough cases in the base period: a code
 * goes to the first rule that fits; a group of fewer cases than the threshold is
 * left out, and its codes go to the next rule that fits, or on to core and
 * comprehensive diseases.
 *
 * `R-CAT-3`, `R-CAT-30`: specification 3.0 (draft), 3.1 二(三), 3.2.
 *
 * @param n base-period cases by code
 */
export function nationalGroups(
  { fitting, excluded }: RefinedCodes,
  rules: number,
  n: Float64Array,
  threshold: number,
): NationalGroups {
  const place = new Uint16Array(fitting.length);
  const ruleOf = (c: number) => fitting[c]![place[c]!] ?? FREE;
  const cases = casesByRule(fitting, rules, n);
  const kept: number[] = [];
  // Rules stand in the order in which they are tried: what one gives up is counted
  // where it goes before that one's turn comes.
  for (let r = 0; r < rules; r++) {
    if (cases[r]! >= Math.max(1, threshold)) {
      kept.push(r);
      continue;
    }
    fitting.forEach((_, c) => {
      if (ruleOf(c) !== r) return;
      place[c]!++;
      const next = ruleOf(c);
      if (next !== FREE) cases[next]! += n[c]!;
    });
  }
  return {
    kept,
    taken: Int32Array.from(fitting, (_, c) => {
      if (excluded[c] === 1) return BARRED;
      const rule = ruleOf(c);
      return rule === FREE ? FREE : kept.indexOf(rule);
    }),
  };
}

/** Base-period cases of each rule when all are kept. */
export function casesByRule(
  fitting: RefinedCodes["fitting"],
  rules: number,
  n: Float64Array,
): Float64Array {
  const cases = new Float64Array(rules);
  fitting.forEach(([rule], c) => {
    if (rule !== undefined) cases[rule] = cases[rule]! + n[c]!;
  });
  return cases;
}
