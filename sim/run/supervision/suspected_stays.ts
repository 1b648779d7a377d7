/**
 * Stays that screens suspect, for indicators of conduct (疑似病例): counted in every
 * run, also where nobody supervises. Part of the run: it hands tables over.
 *
 * @module
 */
import type {
  Act,
  Cases,
  CodeBook,
  Hospitals,
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

/** Kinds of stays that indicators count (C31, C32). */
const COUNTED: readonly Act[] = ["split", "lowIndication"];

/** Stays by kind: 1 = a screen of the kind suspects the stay; `null` where there is none, or the record lacks its columns. */
export function suspectedStays(
  { record, cases, codes, hospitals, rules }: ScreenedYear,
  screens: readonly ScreenRule[],
): { readonly split: Uint8Array | null; readonly low: Uint8Array | null } {
  const own = screens.filter(({ act }) => COUNTED.includes(act));
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
  const of = (kind: Act) => {
    const played = own.map(({ id, act }) =>
      act === kind && !flags.idle.includes(id)
    );
    if (!played.includes(true)) return null;
    const suspected = new Uint8Array(claims.rows);
    for (let row = 0; row < flags.rows; row++) {
      if (played[flags.screen[row]!]) suspected[flags.claim[row]!] = 1;
    }
    return suspected;
  };
  return { split: of("split"), low: of("lowIndication") };
}
