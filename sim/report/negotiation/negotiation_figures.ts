import { countyObjections } from "../../analysis/county_objections.ts";
import { lorenzOfRules } from "../../analysis/lorenz.ts";
import { negotiationLorenz } from "../../chart/negotiation_lorenz.ts";
import { negotiationObjectors } from "../../chart/negotiation_objectors.ts";
import type { ChartOptions } from "../../chart/theme.ts";
import {
  type DivisionRule,
  type NegotiationRun,
  type NegotiationSheet,
  RULE_NAMES,
} from "../../model/negotiation.ts";

/** What the outcome of the talks is called where rules stand beside it. */
export const OUTCOME = { zh: "协商结果", en: "Outcome of the talks" } as const;

/** Lorenz curves of fill under every rule (洛伦兹曲线图). */
export function lorenzFigure(
  run: NegotiationRun,
  sheet: NegotiationSheet,
  options: ChartOptions,
): string {
  const panels = named(sheet, lorenzOfRules(sheet));
  return negotiationLorenz(run, sheet, panels, options);
}

/** Who objects in every county under every rule (区县反对图). */
export function objectorsFigure(
  run: NegotiationRun,
  sheet: NegotiationSheet,
  options: ChartOptions,
): string {
  const columns = named(sheet, countyObjections(run, sheet));
  return negotiationObjectors(run, sheet, columns, options);
}

/** Divisions by name; without the mixed forecast where the outcome of the talks is just that. */
function named<T extends { readonly rule: DivisionRule | undefined }>(
  { protocol }: NegotiationSheet,
  divisions: readonly T[],
) {
  return divisions
    .filter(({ rule }) => rule !== "mixed" || protocol === "sessions")
    .map((division) => {
      const { rule } = division;
      const name = rule === undefined ? OUTCOME : RULE_NAMES[rule];
      return { ...division, name };
    });
}
