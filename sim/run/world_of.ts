/**
 * What a plan's people depend on (世界依据): years that agree in it are played once.
 * Part of the run: it reads settings and computes nothing.
 *
 * @module
 */
import { reformYear, type Values, yearsPlayed } from "../model/policy/mod.ts";
import { PATIENT_BENEFITS } from "../hospital/patients/patient_prices.ts";
import { beforeReform } from "./before_reform.ts";
import { groupingSources, readsLists } from "./group_rules.ts";
import type { YearPlan } from "./play_year.ts";
import type { SettledPlan } from "./settle_course.ts";
import { supervises } from "./supervision/inspection_plan.ts";
import { valuesThroughout, yearValues } from "./year_values.ts";

/** A year to be played. */
export interface KeyedYear extends YearPlan {
  /** Equal keys, equal year. */
  readonly key: string;
  /** Whether somebody answers what happened in the years before. */
  readonly responds: boolean;
}

/** Years of a plan with the settings of their world, and the keys they are kept under. */
export function keyedYears(
  plan: SettledPlan,
  lists: boolean,
): KeyedYear[] {
  const values = settings(plan), since = reformYear(values);
  const years = yearsPlayed(values);
  const all = years.map((y) => yearValues(plan, y));
  // Sanctions are felt in the year after, that of the old method's last year too.
  const sanctioned = years.map((y, i) =>
    y >= since && i > 0 && supervises(all[i - 1]!)
  );
  return years.map((y, i) => ({
    year: y,
    values: all[i]!,
    lineage: all.slice(0, i + 1),
    lists,
    responds: y >= since && (responds(all[i]!) || waits(all[i]!)) ||
      sanctioned[i]!,
    key: [
      worldKey(y, all.slice(0, i + 1), lists && y < since),
      ...(y >= since && responds(all[i]!) || sanctioned[i]!
        ? [rulesKey(plan, since, y)]
        : []),
      ...(y >= since && waits(all[i]!)
        ? all.slice(0, i).map((_, k) =>
          worldKey(years[k]!, all.slice(0, k + 1), false)
        )
        : []),
    ].join(),
  }));
}

/** Whether institutions answer the rules of a year, or do what is planted by the cases of the year before. */
function responds(values: Values): boolean {
  return values["hospital.response.model"] !== "none" ||
    values["hospital.planted.levers"].mix !== 0;
}

/** Whether patients look at how full hospitals were a year ago. */
export function waits(values: Values): boolean {
  return values["hospital.choice.waiting"].odds !== 1;
}

/** Everything that institutions answer: all settings of all days from the year before the reform. */
function rulesKey(plan: SettledPlan, since: number, year: number): string {
  return JSON.stringify([
    Array.from(
      { length: year - since + 2 },
      (_, i) => valuesThroughout(plan, since - 1 + i),
    ),
    plan.catalogue ?? null,
  ]);
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

/** Whether the plan's grouping or point value, or who supervises the old method's last year, needs the settlement lists of its base period; they change no claim. */
export function asksForLists(plan: SettledPlan): boolean {
  const sources = groupingSources(plan.facts, plan.catalogue);
  const year = settings(plan)["run.year"];
  const end = plan.scenario.valuesOn(`${year}-12-31`);
  // The old method's last year is grouped too, and that of a course each year.
  const drg = yearsPlayed(settings(plan)).some((y) =>
    yearValues(plan, y)["grouping.method"] === "drg"
  );
  const before = reformYear(settings(plan)) - 1;
  return drg || supervises(yearValues(plan, before)) ||
    readsLists(yearValues(plan, year), sources) ||
    (end["settlement.value.mode"] === "elastic" &&
      end["settlement.elastic.form"] === "cost");
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
    /^(population|need|hospital(?!\.(response|lever)\.)|claims(?!\.(evidence|planted)\.))\.|^run\.(city|seed|year|since|historyYears|replicate)$/;
  return JSON.stringify([
    year,
    lists,
    pick(lineage.at(-1)!, world),
    lineage.map((values) => pick(values, /^population\./)),
    PATIENT_BENEFITS.map((key) =>
      beforeReform(year, lineage.at(-1)!, lineage)[key]
    ),
  ]);
}

/** Settings that say what is run; they have no dates. */
function settings({ scenario }: SettledPlan): Values {
  return scenario.valuesOn("9999-12-31");
}
