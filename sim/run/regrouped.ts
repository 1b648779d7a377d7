import { claimsFor } from "../grouping/grouper.ts";
import type { Claims, CodeBook, YearRecord } from "../model/ledger.ts";
import type { Values } from "../model/policy/mod.ts";
import { casesOfYear, type YearCases } from "./cases_of_year.ts";
import { dipPart } from "./dip_part.ts";
import { methodsOf } from "./methods_of.ts";
import type { ScoringRules } from "./price_rules.ts";

/** Claims of the year before in the groups of this one (上年病例按本年分组). Part of the run: it hands tables over. */
export function regrouped(
  before: YearRecord,
  { rules, codes }: {
    readonly rules: Pick<ScoringRules, "grouper" | "catalogue">;
    readonly codes: CodeBook;
  },
  values: Values,
): YearCases & { readonly claims: Claims } {
  const part = dipPart(before, values);
  const claims = claimsFor(rules.grouper, part.claims, before.details);
  const methods = methodsOf(before, codes, values);
  return {
    claims,
    ...casesOfYear(claims, methods, rules.catalogue, values),
  };
}
