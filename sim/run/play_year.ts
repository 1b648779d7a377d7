/**
 * One year of a city (一年推演): the hot chain over all blocks, then what is
 * made from the whole population, register and outpatient care. Part of the
 * run: it knows the order and computes nothing.
 *
 * @module
 */
import { takeColumns } from "../base/columns.ts";
import {
  openPool,
  startThreads,
  stopThreads,
  type Threads,
} from "../base/parallel.ts";
import { weigh } from "../base/weigh.ts";
import { purposeKey, rootKey } from "../base/streams.ts";
import { addItems } from "../claims/add_items.ts";
import { addMoved } from "../claims/add_moved.ts";
import { outpatientDays } from "../claims/outpatient_days.ts";
import { insuredReached, visitHeads } from "../claims/outpatient_reach.ts";
import {
  drawnWithClinics,
  filledMore,
  headsInUse,
  pointsEffect,
} from "../claims/points_of_care.ts";
import { insuredByScheme, register } from "../claims/register.ts";
import { clinicShares } from "../claims/village_clinics.ts";
import type { Inflow } from "../hospital/inflow.ts";
import type { PeopleCounts } from "../metrics/realism/city_year.ts";
import type { Outpatient, YearRecord } from "../model/ledger.ts";
import type { YearResponse } from "../model/levers.ts";
import type { Values } from "../model/policy/mod.ts";
import { MARK, rowsMarked, type Truth } from "../model/world.ts";
import {
  blockCount,
  type BlockResult,
  type BlockTask,
  type YearFrame,
} from "./play_blocks.ts";
import {
  type OutpatientTask,
  playTasks,
  type YearResult,
  type YearTask,
} from "./play_tasks.ts";
import { askedVisits } from "./asked_visits.ts";
import { beforeReform } from "./before_reform.ts";
import { peopleCounts } from "./count_people.ts";
import { comersOf } from "./comers_of.ts";
import { type City, hospitalsIn, yearFrame } from "./world_frames.ts";

/** A year of the city: the record, and the truth behind it. */
export interface PlayedYear {
  readonly record: YearRecord;
  /** `null` for claims that were read and not generated. */
  readonly truth: Truth | null;
  /** Patients whom this pool does not pay for, in the same beds. */
  readonly inflow: Inflow | null;
  readonly insured: readonly [number, number];
  /** Who the insured are; `null` where nothing but the bill was looked at. */
  readonly people: PeopleCounts | null;
  /** What institutions did otherwise; `null` where they did as before, or claims were read. */
  readonly response: YearResponse | null;
}

/** Blocks a task unless told otherwise (每任务块数): seconds of work for a city, and little to copy. */
export const BLOCKS_PER_TASK = 64;

/** How to play, without effect on any number. */
export interface PlayOptions {
  /** Worker threads. */
  readonly workers: number;
  /** Blocks a task. */
  readonly blocksPerTask: number;
  /** Threads that {@linkcode startPlayers} has started; without them, new ones are started and stopped. */
  readonly threads?: Threads;
}

/**
 * Starts threads that can play years (启动推演线程): they load while scenarios and
 * data are read. Whoever starts them stops them, with `stopThreads`.
 */
export function startPlayers(workers: number): Threads {
  return startThreads(workers, new URL("./play_worker.ts", import.meta.url));
}

/** A year and the settings of its world. */
export interface YearPlan {
  readonly year: number;
  readonly values: Values;
  /** Settings of each year since the population's first one; this year's where it is not given. */
  readonly lineage?: readonly Values[];
  /** Whether settlement lists are filled although it is not the policy year. */
  readonly lists?: boolean;
  /** What institutions do otherwise than under the old method; `null` or left out: they do as before. */
  readonly response?: YearResponse | null;
  /** What waiting does to the odds of each hospital; `null` or left out: nothing. */
  readonly waiting?: Float64Array | null;
}

/**
 * Plays years of a city, in order.
 *
 * @param onYear called when a year begins and as its blocks are done (0–1)
 */
export async function playYears(
  city: City,
  plans: readonly YearPlan[],
  seed: string,
  options: PlayOptions,
  onYear: (year: number, done: number) => void,
): Promise<PlayedYear[]> {
  const threads = options.threads ?? startPlayers(options.workers);
  try {
    const frames = plans.map((p) =>
      yearFrame(
        city,
        p.year,
        seed,
        p.values,
        p.lineage,
        p.lists,
        p.response,
        p.waiting,
      )
    );
    const pool = openPool<readonly YearFrame[], YearTask, YearResult>(
      threads,
      frames,
      playTasks,
    );
    const years: PlayedYear[] = [];
    for (const [row, plan] of plans.entries()) {
      const { year, values, lineage, response = null } = plan;
      onYear(year, 0);
      const tasks = tasksOf(row, frames[row]!, options.blocksPerTask);
      const parts = await pool.map(
        tasks,
        (done) => onYear(year, done / tasks.length),
      ) as BlockResult[];
      const visits = async (...task: OutpatientTask["outpatient"]) => {
        const [played] = await pool.map([{ outpatient: task }]);
        const drawn = played as Outpatient, growth = response?.growth;
        return growth ? addItems(drawn, growth.items) : drawn;
      };
      years.push({
        ...await wholeYear(
          city,
          year,
          seed,
          values,
          beforeReform(year, values, lineage),
          parts,
          visits,
        ),
        response,
      });
    }
    return years;
  } finally {
    if (!options.threads) stopThreads(threads);
  }
}

function tasksOf(row: number, frame: YearFrame, size: number): BlockTask[] {
  const blocks = blockCount(frame.persons.persons);
  return Array.from({ length: Math.ceil(blocks / size) }, (_, i) => ({
    frame: row,
    from: i * size,
    to: Math.min(blocks, (i + 1) * size),
  }));
}

/**
 * Puts a year together; a thread draws the outpatients while this one joins the claims.
 *
 * @param before settings of the last year before the reform
 */
async function wholeYear(
  city: City,
  year: number,
  seed: string,
  values: Values,
  before: Values,
  parts: readonly BlockResult[],
  outpatient: (...task: OutpatientTask["outpatient"]) => Promise<Outpatient>,
): Promise<Omit<PlayedYear, "response">> {
  const added = (column: (part: BlockResult) => Float64Array) =>
    parts.map(column).reduce((a, b) => a.map((x, i) => x + b[i]!));
  const counts = added((p) => p.insured), changes = added((p) => p.changes);
  const weight = 1 / values["population.sample"];
  weigh(weight, counts, changes);
  const total = insuredByScheme(counts);
  const accounts = parts[0]!.accounts && {
    holders: added((p) => p.accounts!.holders),
    changes: added((p) => p.accounts!.changes),
    buyers: added((p) => p.accounts!.buyers),
  };
  if (accounts) {
    weigh(weight, accounts.holders, accounts.changes, accounts.buyers);
  }
  const { archive } = city.hospitals;
  const open = hospitalsIn(city, year, values);
  const heads = visitHeads(counts, values["claims.outpatient.ageWeights"]);
  const effects = open.sizes.map((size) =>
    pointsEffect(
      city.facts,
      archive,
      size,
      values["hospital.points.changes"],
      values["claims.outpatient.pointsElasticity"],
    )
  );
  const asked = askedVisits(values, before);
  const visits = outpatient(
    open.sizes.map((size, period) =>
      insuredReached(
        open.archive,
        drawnWithClinics(archive, size, effects[period]!),
        headsInUse(heads, effects[period]!),
        values["hospital.choice.ownCounty"],
      )
    ),
    open.periodOfDay,
    outpatientDays(
      year,
      city.facts.springFestival.get(year) ?? null,
      {
        weekend: values["claims.outpatient.weekend"],
        holiday: values["claims.outpatient.holiday"],
      },
    ),
    purposeKey(rootKey(seed), "claims/outpatient", year),
    {
      visits: asked.visits,
      cost: values["claims.outpatient.cost"],
      fundShare: asked.fundShare,
      external: filledMore(
        values["claims.outpatient.external"],
        effects[0]!,
      ),
      insured: total,
      remote: values["claims.outpatient.remoteShare"],
      priceComparison: values["claims.outpatient.priceComparison"],
      internet: values["claims.outpatient.internet"],
      internetCost: values["claims.outpatient.internetCost"],
      clinics: clinicShares(archive, {
        integrated: values["hospital.clinics.integrated"],
        share: values["hospital.clinics.share"],
        odds: effects[0]!.clinics,
      }),
    },
  );
  const bills = takeColumns(parts.map((p) => p.claims));
  const claims = weight === 1 ? bills : { ...bills, weight };
  const truth = takeColumns(parts.map((p) => p.truth));
  const details = parts[0]!.details &&
    takeColumns(parts.map((p) => p.details!));
  const specialDrugs = parts[0]!.specialDrugs &&
    takeColumns(parts.map((p) => p.specialDrugs!));
  const { expected, bills: strangers } = comersOf(
    { claims, details },
    { city, archive, level: open.level },
    { year, seed, values },
  );
  return {
    record: {
      year,
      claims,
      ...(strangers && { inflow: strangers }),
      register: register(
        counts,
        changes,
        values["claims.contribution.perHead"],
      ),
      outpatient: parts[0]!.moved
        ? addMoved(
          await visits,
          takeColumns(parts.map((p) => p.moved!)),
          weight,
          asked.fundShare.ordinary,
        )
        : await visits,
      details,
      specialDrugs,
      accounts,
      ...(parts[0]!.moved && { exits: rowsMarked(truth.marks, MARK.exit) }),
    },
    truth,
    inflow: expected,
    insured: total,
    people: details && peopleCounts(added((p) => p.people)),
  };
}
