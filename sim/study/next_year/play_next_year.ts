import {
  nextYearCells,
  type NextYearReading,
  readNextYear,
} from "../../analysis/next_year/next_year_measures.ts";
import {
  type NextYearSample,
  summariseNextYear,
} from "../../analysis/next_year/summarise_next_year.ts";
import type { NegotiationSheet } from "../../model/negotiation.ts";
import {
  CLEARINGS,
  type NextYear,
  PLAYED_DIVISIONS,
  type PlayedCase,
} from "../../model/next_year.ts";
import { withSettings } from "../../model/scenario/mod.ts";
import { luckSeed } from "../../run/luck_seed.ts";
import { placedIssues } from "../../run/placed_issues.ts";
import { type PlayedYear, playYears } from "../../run/play_year.ts";
import { rememberStages } from "../../run/remember_stages.ts";
import { settleOutcome } from "../../run/settle_course.ts";
import type { City } from "../../run/world_frames.ts";
import { asksForLists, keyedYears } from "../../run/world_of.ts";
import {
  type CityPlan,
  type Played,
  playedYears,
  type RunOptions,
} from "../../run.ts";
import { divisionRules } from "./division_rules.ts";

/**
 * How often the year is played unless told otherwise (默认重复次数): in Zibo eight
 * leave a Monte Carlo error of at most two thousandths of a scheme's pay between
 * two rules, where rules lie several thousandths apart; the error is printed, and
 * halves with four times as many.
 */
export const NEXT_YEAR_REPLICATES = 8;

/** How to play, of which only the replicates have an effect on numbers. */
export interface NextYearOptions extends RunOptions {
  /** At least 2, as one says nothing of luck. */
  readonly replicates: number;
}

/**
 * Plays the year that follows talks (谈判后推演下一年). The years before are those
 * that the talks were held on; the year itself is played once a replicate and
 * settled under the plan as it stands, the outcome of the talks and every rule
 * of division, by points and against quotas. All of them meet the same people
 * with the same luck, and institutions treat and bill alike in all.
 *
 * @param played years that have been played, which are not played again
 */
export async function playNextYear(
  plan: CityPlan,
  sheets: readonly NegotiationSheet[],
  options: NextYearOptions,
  played: Played,
): Promise<NextYear> {
  const { replicates } = options, { scenario } = plan;
  const { city, years } = await playedYears(plan, options, played);
  const values = scenario.valuesOn("9999-12-31"), year = values["run.year"];
  const memory = rememberStages(), cells = nextYearCells(sheets);
  const cases = casesOf(sheets);
  const readings: NextYearReading[][] = cases.map(() => []);
  const report = (done: number) =>
    options.onProgress({
      stage: "nextYear",
      ...{ scenario: scenario.id, year, done: done / replicates },
    });
  for (let r = 0; r < replicates; r++) {
    const own = r === 0
      ? years.at(-1)!
      : await yearAgain(plan, city, r, options, (done) => report(r + done / 2));
    const all = [...years.slice(0, -1), own];
    placedIssues(scenario, () => {
      const stated = settleOutcome(plan, city, all, memory);
      cases.forEach((one, i) => {
        const rules = divisionRules({ scenario, sheets, plan: stated }, one);
        const divided = { ...plan, scenario: withSettings(scenario, rules) };
        const outcome = settleOutcome(divided, city, all, memory);
        readings[i]!.push(readNextYear(outcome, cells, sheets));
      });
    });
    report(r + 1);
  }
  const samples = cases.map((one, i): NextYearSample => ({
    ...one,
    readings: readings[i]!,
  }));
  const { "settlement.clearing.against": own } = scenario.valuesOn(
    `${year}-12-31`,
  );
  return summariseNextYear(sheets, cells, samples, own);
}

/** Every clearing with every division that all sheets have. */
function casesOf(sheets: readonly NegotiationSheet[]): PlayedCase[] {
  const divisions = PLAYED_DIVISIONS.filter((division) =>
    division === "plan" || division === "talks" ||
    sheets.every(({ divisions }) =>
      divisions.some(({ rule }) => rule === division)
    )
  );
  return CLEARINGS.flatMap((clearing) =>
    divisions.map((division) => ({ clearing, division }))
  );
}

/** The policy year with the luck of another replicate. */
async function yearAgain(
  plan: CityPlan,
  city: City,
  replicate: number,
  options: NextYearOptions,
  onDone: (done: number) => void,
): Promise<PlayedYear> {
  const lucky: CityPlan = {
    ...plan,
    scenario: withSettings(plan.scenario, { "run.replicate": replicate }),
  };
  const [again] = await playYears(
    city,
    keyedYears(lucky, asksForLists(plan)).slice(-1),
    luckSeed(lucky.scenario.valuesOn("9999-12-31")),
    options,
    (_, done) => onDone(done),
  );
  return again!;
}
