import { diseaseYears } from "../metrics/standard/disease_years.ts";
import type { CodeBook, YearRecord } from "../model/ledger.ts";
import type { DiseaseYears } from "../model/disease_years.ts";
import type { Values } from "../model/policy/mod.ts";
import type { PricedRules } from "./price_rules.ts";
import { regrouped } from "./regrouped.ts";
import { scoringRules } from "./scored_year.ts";
import type { SettledYear } from "./settle_year.ts";

/** A settled year, and the one before as it was recorded. */
interface TwoYears {
  readonly record: YearRecord;
  readonly settled: Pick<SettledYear, "cases">;
  readonly previous?: YearRecord | null;
  readonly rules: PricedRules;
  readonly codes: CodeBook;
}

/** Diseases of a year against the one before, both in this year's groups (各病种同比); nothing without one. Part of the run: it hands tables over. */
export function diseaseYearsOf(
  { record, settled, previous = null, rules, codes }: TwoYears,
  values: Values,
): { readonly diseases?: DiseaseYears } {
  return previous === null ? {} : {
    diseases: diseaseYears(
      { claims: record.claims, cases: settled.cases },
      regrouped(previous, { rules: scoringRules(rules), codes }, values),
      rules.catalogue.group.length,
    ),
  };
}
