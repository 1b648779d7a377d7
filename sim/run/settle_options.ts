import { fromNumber } from "../base/ratio.ts";
import type { Values } from "../model/policy/mod.ts";
import type { SettleOptions } from "../settlement/settle_input.ts";
import type { YearValues } from "./year_values.ts";

/**
 * Months as in force on their first day, value and clearing as on the year's last.
 *
 * @param reasonable part of an overspend that is shared, by hospital; the number for all where left out
 */
export function settleOptions(
  { months, end: values }: YearValues,
  reasonable: SettleOptions["clearing"]["reasonable"] =
    values["settlement.clearing.reasonable"],
): SettleOptions {
  return {
    regimes: months.map((month) => month["settlement.regime"]),
    value: {
      method: values["settlement.value.method"],
      ratioLevel: values["settlement.value.ratioLevel"],
      mode: values["settlement.value.mode"],
      fixed: values["settlement.value.fixed"],
      bounds: {
        floor: values["settlement.value.floor"],
        cap: values["settlement.value.cap"],
        unit: values["settlement.value.boundUnit"],
      },
      elastic: {
        form: values["settlement.elastic.form"],
        baseShare: values["settlement.elastic.baseShare"],
        f: values["settlement.elastic.f"],
        unit: values["settlement.elastic.unit"],
        cap: values["settlement.elastic.cap"],
        incrementBudget: values["settlement.elastic.incrementBudget"],
      },
      byCase: values["settlement.value.basis"] === "case",
      ...(bearsPart(values)
        ? { poolShare: fromNumber(values["settlement.value.poolShare"]) }
        : {}),
    },
    months: months.map((month) => ({
      // Months that are settled for real go by points at the year-start value.
      form: month["settlement.month.final"]
        ? "pointsMinusPatient"
        : month["settlement.month.form"],
      value: month["settlement.month.final"]
        ? "yearStart"
        : month["settlement.month.value"],
      rate: month["settlement.month.rate"],
      deposit: month["settlement.month.deposit"],
      rules2025: month["settlement.rules2025"],
    })),
    clearing: {
      lo: values["settlement.clearing.lo"],
      kappa: values["settlement.clearing.kappa"],
      steps: values["settlement.clearing.steps"],
      recycle: values["settlement.clearing.recycle"],
      retention: values["settlement.clearing.retention"],
      reasonable,
    },
    amounts: {
      against: values["settlement.clearing.against"],
      deductions: values["settlement.clearing.deductions"],
    },
    assessment: {
      channel: values["settlement.assessment.channel"],
      form: values["settlement.assessment.form"],
      bands: values["settlement.assessment.bands"],
      lowShare: values["settlement.assessment.lowShare"],
      forfeit: values["settlement.assessment.forfeit"],
      coefficients: values["settlement.assessment.coefficients"],
    },
    periods: values["settlement.clearing.periods"],
  };
}

/** Whether the pool bears part of surplus and overspend: under Zhejiang's points. */
function bearsPart(values: Values): boolean {
  return values["grouping.method"] === "drg" &&
    values["points.drg.form"] === "zhejiang";
}
