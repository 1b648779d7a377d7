import { countyObjections } from "../../analysis/county_objections.ts";
import { lorenzOfRules } from "../../analysis/lorenz.ts";
import { negotiationFill } from "../../chart/negotiation_fill.ts";
import { negotiationLorenz } from "../../chart/negotiation_lorenz.ts";
import { negotiationObjectors } from "../../chart/negotiation_objectors.ts";
import { negotiationOffers } from "../../chart/negotiation_offers.ts";
import type { ChartOptions } from "../../chart/theme.ts";
import {
  type DivisionRule,
  type NegotiationRun,
  type NegotiationSheet,
  RULE_NAMES,
} from "../../model/negotiation.ts";

/** What the outcome of the talks is called where rules stand beside it. */
export const OUTCOME = { zh: "协商结果", en: "Outcome of the talks" } as const;

/** A figure of a negotiation, one a scheme. */
export interface NegotiationFigure {
  /** Its file name without the ending, such as `fill_employee`. */
  readonly name: string;
  /** One standalone SVG file. */
  readonly svg: string;
}

/** All figures of a scheme's negotiation for the fund's own side (谈判图): offers by round with reservations, fill, Lorenz curves, who objects. */
export function negotiationFigures(
  run: NegotiationRun,
  sheet: NegotiationSheet,
  options: ChartOptions,
): NegotiationFigure[] {
  const figures = {
    offers: negotiationOffers(run, sheet, { ...options, reservations: true }),
    fill: negotiationFill(run, sheet, options),
    lorenz: lorenzFigure(run, sheet, options),
    objectors: objectorsFigure(run, sheet, options),
  };
  return Object.entries(figures).map(([name, svg]) => ({
    name: `${name}_${sheet.scheme}`,
    svg,
  }));
}

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
