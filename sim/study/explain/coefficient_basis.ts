import { baseMeans } from "../../points/base_coefficient.ts";
import { diseaseMeans } from "../../points/disease_coefficients.ts";
import type { ExplainedCoefficients } from "../../points/point_step.ts";
import { baseOptions, combinedOptions } from "../../run/coefficient_rules.ts";
import type { ExplainedRun } from "./explained_run.ts";

/** What the coefficients of a run were made from (系数计算依据): its sheet, rules and base period. */
export function coefficientBasis(
  { hospitals, rules, tallies: years, through }: ExplainedRun,
): ExplainedCoefficients {
  const values = through.start, options = baseOptions(values);
  const tallies = years.map(({ tally }) => tally);
  return {
    sheet: rules.sheet,
    bonuses: values["points.coefficient.bonuses"],
    options: combinedOptions(values),
    base: (hospital) =>
      rules.tabled[hospital] === 1 ? null : baseMeans(
        hospitals,
        rules.catalogue,
        tallies,
        options,
        hospital,
      ),
    disease: (group, hospital) =>
      diseaseMeans(hospitals, tallies, options, group, hospital),
  };
}
