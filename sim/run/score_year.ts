import type { Cases, Claims, Hospitals, Points } from "../model/ledger.ts";
import type { Values } from "../model/policy/mod.ts";
import { score } from "../points/score.ts";
import type { PricedRules } from "./price_rules.ts";

/**
 * The points of a year's cases (年度计分) under prices that are fixed and the
 * settings in force when it begins. Part of the run: it hands over tables and
 * settings by name and computes nothing. `R-PTS`.
 */
export function scoreYear(
  claims: Claims,
  cases: Cases,
  hospitals: Hospitals,
  rules: PricedRules,
  values: Values,
): Points {
  return score(claims, cases, hospitals, {
    catalogue: rules.catalogue,
    coefficients: rules.coefficients,
    reference: rules.reference,
    yearStartValue: rules.yearStart,
  }, {
    low: values["points.deviation.low"],
    high: values["points.deviation.high"],
    extreme: values["points.deviation.extreme"],
    highForm: values["points.deviation.highForm"],
    applyHToLow: values["points.deviation.applyHToLow"],
    lowInclusive: values["points.deviation.lowInclusive"],
    blankDiscount: values["points.blank.discount"],
  });
}
