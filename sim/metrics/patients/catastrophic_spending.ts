import jStat from "jstat";
import { type MetricRow, type Scheme, SCHEMES } from "../../model/ledger.ts";
import type { Capacity } from "../../model/patients.ts";
import { ratio, rowOf } from "../metric_row.ts";
import {
  aidOf,
  CELLS,
  groupSums,
  patientCell,
  patientGroups,
} from "./patient_cells.ts";
import type { PatientSheets } from "./patient_metrics.ts";

/**
 * Catastrophic spending on stays (灾难性医疗支出), by scheme and by category, age and help
 * of the insured: persons whose own payments for stays in the year are above 40 % of
 * what their household can pay. Who is rich and who is poor is not known of anybody, so
 * every patient counts with the probability that a household of the scheme is that
 * poor, and no luck is drawn; who is on medical aid is among the poorest. Outpatient
 * payments are not in it, as they are not known by person.
 */
export function catastrophicSpending(sheets: PatientSheets): MetricRow[] {
  const { persons, expected } = sumUp(sheets), { insured, details } = sheets;
  const period = String(sheets.year);
  return SCHEMES.flatMap((scheme, s) => {
    const [all, ...others] = patientGroups(s).map((group) => ({
      name: group.name,
      persons: groupSums(persons, 1, group)[0]!,
      above: groupSums(expected, 1, group)[0]!,
    }));
    const row = rowOf(scheme, "all", period);
    return [
      ...groupRows(scheme, "all", period, all!.above, all!.persons),
      row(
        "catastrophic.per10000",
        "per 10000",
        ratio(all!.above * 1e4, insured[s]!),
      ),
      ...(details === null
        ? []
        : others.flatMap(({ name, persons, above }) =>
          persons === 0 ? [] : groupRows(scheme, name, period, above, persons)
        )),
    ];
  });
}

function groupRows(
  scheme: Scheme,
  group: string,
  period: string,
  above: number,
  persons: number,
): MetricRow[] {
  const row = rowOf(scheme, group, period);
  return [
    row("catastrophic.persons", "people", above),
    row("catastrophic.share", "ratio", ratio(above, persons)),
  ];
}

/**
 * The probability that `own` is more than the household can bear (灾难性支出概率):
 * capacity is lognormal with mean (income − subsistence) × household.
 *
 * @param own a person's payments of the year, fen
 * @param scheme row of SCHEMES
 * @param poorest the household is among this part of them, the poorest; 1 = it may be any
 *
 * @example Half of the households can bear no more than 0.4 × the median
 * ```ts
 * import { catastrophicChance } from "./catastrophic_spending.ts";
 * import { assertAlmostEquals } from "@std/assert";
 *
 * const capacity = {
 *   income: [50_000, 30_000], subsistence: [10_000, 10_000],
 *   spread: 0.5, household: 2, poorest: [1, 1, 1, 1], threshold: 0.4,
 * } as const;
 * const median = 80_000 * Math.exp(-(0.5 ** 2) / 2);
 * assertAlmostEquals(catastrophicChance(0.4 * median * 100, 0, capacity), 0.5, 1e-9);
 * ```
 */
export function catastrophicChance(
  own: number,
  scheme: number,
  { income, subsistence, spread, household, threshold }: Capacity,
  poorest = 1,
): number {
  if (own <= 0) return 0;
  const mean = (income[scheme]! - subsistence[scheme]!) * household;
  if (mean <= 0) return 1;
  const line = Math.log(mean * threshold * 100) - spread * spread / 2;
  const z = (Math.log(own) - line) / spread;
  // Below six deviations there is nobody, and most patients are there.
  const poorer = z < -6 ? 0 : z > 6 ? 1 : jStat.normal.cdf(z, 0, 1);
  return Math.min(1, poorer / poorest);
}

function sumUp({ claims, details, capacity }: PatientSheets) {
  const persons = new Float64Array(CELLS);
  const expected = new Float64Array(CELLS);
  const { rows, weight = 1 } = claims;
  for (let i = 0; i < rows;) {
    const person = claims.person[i]!, scheme = claims.scheme[i]!;
    const cell = patientCell(scheme, details, i);
    let own = 0;
    for (; i < rows && claims.person[i] === person; i++) {
      own += claims.cost[i]! - claims.fund[i]! - claims.catastrophic[i]!;
      if (details !== null) {
        own -= details.supplement[i]! + details.aid[i]! +
          details.commercial[i]!;
      }
    }
    persons[cell] = persons[cell]! + weight;
    expected[cell] = expected[cell]! +
      weight *
        catastrophicChance(
          own,
          scheme,
          capacity,
          capacity.poorest[aidOf(cell)],
        );
  }
  return { persons, expected };
}
