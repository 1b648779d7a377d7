/**
 * What a plan's people depend on (世界依据): years that agree in it are played once.
 * Part of the run: it reads settings and computes nothing.
 *
 * @module
 */
import type { Values } from "../model/policy/mod.ts";
import { groupingSources, readsLists } from "./group_rules.ts";
import type { YearPlan } from "./play_year.ts";
import type { SettledPlan } from "./settle_last_two.ts";
import { yearValues } from "./year_values.ts";

/** Years of a plan with the settings of their world, and the keys they are kept under. */
export function keyedYears(
  plan: SettledPlan,
  lists: boolean,
): (YearPlan & { readonly key: string })[] {
  const { "run.year": year } = settings(plan);
  const all = yearsOf(plan).map((y) => yearValues(plan, y));
  return yearsOf(plan).map((y, i) => ({
    year: y,
    values: all[i]!,
    lineage: all.slice(0, i + 1),
    lists,
    key: worldKey(y, all.slice(0, i + 1), lists && y < year),
  }));
}

/**
 * A text that is the same for plans whose people do the same (世界标识), with the same
 * lists filled.
 *
 * @param lists whether those of history are, as the plan asks where left out
 */
export function worldOf(
  plan: SettledPlan,
  lists: boolean = asksForLists(plan),
): string {
  return keyedYears(plan, lists).map(({ key }) => key).join();
}

/** Whether the plan's grouping or point value needs the settlement lists of its base period; they change no claim. */
export function asksForLists(plan: SettledPlan): boolean {
  const sources = groupingSources(plan.facts, plan.catalogue);
  const year = settings(plan)["run.year"];
  const end = plan.scenario.valuesOn(`${year}-12-31`);
  return readsLists(yearValues(plan, year), sources) ||
    (end["settlement.value.mode"] === "elastic" &&
      end["settlement.elastic.form"] === "cost");
}

/** Years of history, then the policy year. */
function yearsOf(plan: SettledPlan): number[] {
  const values = settings(plan), n = values["run.historyYears"];
  return Array.from({ length: n + 1 }, (_, i) => values["run.year"] - n + i);
}

/**
 * Everything the world of a year depends on, the people's earlier years too; equal
 * keys, equal year.
 *
 * @param lists whether settlement lists are filled although it is not the policy year
 */
function worldKey(
  year: number,
  lineage: readonly Values[],
  lists: boolean,
): string {
  const pick = (values: Values, keys: RegExp) =>
    Object.entries(values).filter(([key]) => keys.test(key));
  const world =
    /^(population|need|hospital|claims)\.|^run\.(city|seed|year|historyYears|replicate)$/;
  return JSON.stringify([
    year,
    lists,
    pick(lineage.at(-1)!, world),
    lineage.map((values) => pick(values, /^population\./)),
  ]);
}

/** Settings that say what is run; they have no dates. */
function settings({ scenario }: SettledPlan): Values {
  return scenario.valuesOn("9999-12-31");
}
