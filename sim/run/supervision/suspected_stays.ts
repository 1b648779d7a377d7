/**
 * Stays that screens suspect, for indicators of conduct (疑似病例): counted in every
 * run, also where nobody supervises. Part of the run: it hands tables over.
 *
 * @module
 */
import type {
  Cases,
  CodeBook,
  Hospitals,
  ScreenId,
  YearRecord,
} from "../../model/ledger.ts";
import type { ScreenRule } from "../../model/screens.ts";
import { applyScreens } from "../../supervision/screen/apply_screens.ts";
import type { PricedRules } from "../price_rules.ts";
import { scoringRules } from "../scored_year.ts";
import { referenceAt } from "./supervise_year.ts";

/** A grouped year that is looked at by rule. */
interface ScreenedYear {
  readonly record: YearRecord;
  readonly cases: Cases;
  readonly codes: CodeBook;
  readonly hospitals: Hospitals;
  readonly rules: PricedRules;
}

/** Screens that indicators count (C31, C32), those of R-SUP: others for the same act would make runs of other tables unlike. */
const COUNTED: readonly ScreenId[] = ["split", "lowAdmission"];

/**
 * Stays by screen: 1 = it suspects the stay; `null` where there is no such screen, or
 * the record lacks its columns. `R-SUP`.
 */
export function suspectedStays(
  { record, cases, codes, hospitals, rules }: ScreenedYear,
  screens: readonly ScreenRule[],
): { readonly split: Uint8Array | null; readonly low: Uint8Array | null } {
  const own = screens.filter(({ id }) => COUNTED.includes(id as ScreenId));
  const { claims, details, evidence = null } = record;
  const flags = applyScreens(own, {
    claims,
    codes,
    details,
    evidence,
    cases,
    hospitals,
    reference: referenceAt(scoringRules(rules).reference, hospitals),
  });
  const of = (id: ScreenId) => {
    const screen = own.findIndex((one) => one.id === id);
    if (screen < 0 || flags.idle.includes(id)) return null;
    const suspected = new Uint8Array(claims.rows);
    for (let row = 0; row < flags.rows; row++) {
      if (flags.screen[row] === screen) suspected[flags.claim[row]!] = 1;
    }
    return suspected;
  };
  return { split: of("split"), low: of("lowAdmission") };
}
