/**
 * What a thread is asked to replay (重放任务): some changes of rules on a world that
 * it is given once; it keeps its own products between them.
 *
 * @module
 */
import {
  groupIssue,
  headlineOf,
  readHeadlineRef,
} from "../../analysis/headlines/headline_ref.ts";
import { type Issue, ShapanError } from "../../base/issues.ts";
import type { Given } from "../../intake/read_given.ts";
import type { Facts } from "../../model/facts.ts";
import type { CatalogueFile, Opinions } from "../../model/ledger.ts";
import type { Values } from "../../model/policy/mod.ts";
import type { Outcome } from "../../model/result.ts";
import { withSettings } from "../../model/scenario/mod.ts";
import type { PlayedYear } from "../../run/play_year.ts";
import { rememberStages } from "../../run/remember_stages.ts";
import { givenOutcome } from "../../run/settle_given.ts";
import { settleOutcome } from "../../run/settle_course.ts";
import { buildCity } from "../../run/world_frames.ts";
import type { Rules } from "../../run/year_values.ts";
import { type DatedRules, rulesOf } from "./dated_rules.ts";

/** Other values of rules, by key, on every day (规则变动). */
export type RuleChange = Partial<Values>;

/** A city whose years have been played, or a year that was given. */
export type KeptWorld =
  | {
    readonly facts: Facts;
    readonly preRegime: DatedRules;
    readonly catalogue?: CatalogueFile;
    /** Years of history and the policy year: as most rules ask for them, or with the settlement lists of history. */
    readonly years: readonly (readonly PlayedYear[])[];
  }
  | { readonly given: Given };

/** What a thread knows from the start; plain data. */
export interface ReplaySetup {
  readonly rules: DatedRules;
  readonly world: KeptWorld;
  readonly opinions?: Opinions;
  /** References to headlines, as written. */
  readonly headlines: readonly string[];
  /** Products of each stage that are kept. */
  readonly products: number | undefined;
}

/** A change of rules, and the row of the years that it is played on. */
export type ReplayTask = readonly {
  readonly change: RuleChange;
  readonly world: number;
}[];

/** Headlines of a change, `null` where there is nothing to tell, or why there are none. */
export type Replayed = readonly (number | null)[] | {
  readonly issues: readonly Issue[];
};

/** Keeps a world and replays tasks on it. */
export function replayTasks(
  setup: ReplaySetup,
): (task: ReplayTask) => Replayed[] {
  const rules = rulesOf(setup.rules), settle = settler(setup);
  const refs = setup.headlines.map((text) => {
    const read = readHeadlineRef(text);
    if (!("ref" in read)) throw new Error(`Cannot read ${text} as a headline`);
    return read.ref;
  });
  return (task) =>
    task.map(({ change, world }) =>
      orIssues(() => {
        const outcome = settle(withSettings(rules, change), world);
        return refs.map((ref) => {
          const value = headlineOf(ref, outcome);
          if (value !== undefined) return value;
          throw new ShapanError([groupIssue(ref, outcome)]);
        });
      })
    );
}

/** An error does not keep what is wrong on its way from thread to thread; data do. */
function orIssues(replay: () => (number | null)[]): Replayed {
  try {
    return replay();
  } catch (error) {
    if (error instanceof ShapanError) return { issues: error.issues };
    throw error;
  }
}

function settler(
  { rules, world, opinions, products }: ReplaySetup,
): (scenario: Rules, world: number) => Outcome {
  const memory = rememberStages(products);
  const said = opinions === undefined ? {} : { opinions };
  if ("given" in world) {
    const { given } = world;
    return (scenario) => givenOutcome({ scenario, given, ...said }, memory);
  }
  const { facts, catalogue, years } = world;
  const preRegime = rulesOf(world.preRegime);
  const city = buildCity(facts, rulesOf(rules).valuesOn(LAST_DAY)["run.seed"]);
  const file = catalogue === undefined ? {} : { catalogue };
  return (scenario, row) =>
    settleOutcome(
      { scenario, preRegime, facts, ...file, ...said },
      city,
      years[row]!,
      memory,
    );
}

/** Settings that say what is run have no dates. */
const LAST_DAY = "9999-12-31";
