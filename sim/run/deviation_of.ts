import type { Values } from "../model/policy/mod.ts";
import {
  type DeviationRules,
  deviationRules,
} from "../points/deviation_rules.ts";

/**
 * The deviation rules in force (偏差规则取值), a preset over what is set. Part of the
 * run: it hands settings over by name.
 */
export function deviationOf(values: Values): DeviationRules {
  return deviationRules(values["points.deviation.preset"], {
    low: values["points.deviation.low"],
    high: values["points.deviation.high"],
    extreme: values["points.deviation.extreme"],
    highForm: values["points.deviation.highForm"],
    applyHToLow: values["points.deviation.applyHToLow"],
    lowInclusive: values["points.deviation.lowInclusive"],
    reference: values["points.deviation.reference"],
    blankDiscount: values["points.blank.discount"],
  });
}
