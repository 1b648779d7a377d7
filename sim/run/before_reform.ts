import { reformYear, type Values } from "../model/policy/mod.ts";

/**
 * Settings of the last year before the reform (改革前最后一年的取值): what patients and
 * institutions were used to. A year without earlier ones stands for itself.
 *
 * @param lineage settings of each year from the first one to this
 */
export function beforeReform(
  year: number,
  values: Values,
  lineage: readonly Values[] = [],
): Values {
  const back = year - (reformYear(values) - 1);
  return back <= 0 ? values : lineage.at(-1 - back) ?? values;
}
