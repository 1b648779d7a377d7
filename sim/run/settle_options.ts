import type { SettleOptions } from "../settlement/settle_input.ts";
import type { YearValues } from "./year_values.ts";

/** Months as in force on their first day, value and clearing as on the year's last. */
export function settleOptions(
  { months, end: values }: YearValues,
): SettleOptions {
  return {
    regimes: months.map((month) => month["settlement.regime"]),
    value: {
      method: values["settlement.value.method"],
      ratioLevel: values["settlement.value.ratioLevel"],
      mode: values["settlement.value.mode"],
      fixed: values["settlement.value.fixed"],
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
      reasonable: values["settlement.clearing.reasonable"],
    },
  };
}
