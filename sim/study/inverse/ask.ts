import {
  groupIssue,
  headlineOf,
  type HeadlineRef,
} from "../../analysis/headlines/headline_ref.ts";
import { ShapanError } from "../../base/issues.ts";
import { wilson } from "../../base/wilson.ts";
import type { BudgetBound, Inverse, InverseRow } from "../../model/inverse.ts";
import type { Values } from "../../model/policy/mod.ts";
import type { Outcome } from "../../model/result.ts";
import { withSettings } from "../../model/scenario/mod.ts";
import type { Plan } from "../../run.ts";
import type { Settle } from "../attribution/attribute.ts";
import type { Condition } from "./condition.ts";
import { issueWith, type NumberAt, numberAt, valueWith } from "./number_at.ts";
import {
  type Crossing,
  gridRow,
  neededOf,
  type Reading,
  type Solution,
  solve,
} from "./solve.ts";

/** What is asked (反问). */
export interface Question {
  /** The number that is sought. */
  readonly at: NumberAt;
  readonly low: number;
  readonly high: number;
  /** Decimals of the answer. */
  readonly decimals: number;
  /** Which end of the numbers that keep the condition is wanted; whichever there is where left out. */
  readonly direction?: "least" | "most";
  readonly condition: Condition;
  /** Share of replicates that must keep it, above 0 to 1. */
  readonly probability: number;
  readonly replicates: number;
  /** Values that are looked at first. */
  readonly grid: number;
}

/** How to ask, without effect on the answer. */
export interface AskOptions {
  readonly settle: Settle;
  /** Plans of the scenarios that a condition names. */
  readonly others?: ReadonlyMap<string, Plan>;
  /** Called as replicates are done. */
  readonly onReplicate?: (done: number, of: number) => void;
}

/**
 * Answers an inverse question (求解反问): which value of a parameter makes a condition
 * hold with a probability over replicates. The replicates of one world are
 * settled together, so that one world at a time is held; those at the answer and
 * beside it are then measured once more, so that no share is inferred.
 *
 * @throws {ShapanError} for a place that is no number, a range beyond the
 * registry's, a group that the city does not have
 */
export async function ask(
  plan: Plan,
  asked: Question,
  options: AskOptions,
): Promise<Inverse> {
  // Data that were read have one luck, and no more is learnt from twenty.
  const question = "given" in plan ? { ...asked, replicates: 1 } : asked;
  const { at, low, high, decimals, condition, replicates } = question;
  const year = plan.scenario.valuesOn("9999-12-31")["run.year"];
  const where = { scenario: plan.scenario, year };
  const wrong = [low, high].flatMap((x) => issueWith(at, where, x) ?? []);
  if (wrong.length > 0) throw new ShapanError(wrong.slice(0, 1));
  const runs = readRuns(plan, question, options);
  let seen = -1;
  const solution = await solve({
    lattice: { low, high, decimals },
    grid: question.grid,
    replicates,
    probability: question.probability,
    measure: (replicate, x) => {
      if (replicate !== seen) {
        options.onReplicate?.(seen = replicate, replicates);
      }
      return runs.read(replicate, x);
    },
  });
  const values = plan.scenario.valuesOn(`${year}-01-01`);
  const answer = await answerOf(question, solution, runs);
  const ends = [low, ...answer.value === null ? [] : [answer.value], high];
  const { grid } = solution;
  return {
    scenario: plan.scenario.id,
    titleZh: plan.scenario.titleZh,
    titleEn: plan.scenario.titleEn,
    recordHash: plan.recordHash,
    parameter: at.text,
    now: numberAt(at, values)!,
    low,
    high,
    decimals,
    condition: condition.text,
    headline: condition.ref.text,
    probability: question.probability,
    replicates,
    runs: runs.count(),
    ...answer,
    crossings: solution.crossings.map(({ fails, keeps }) => ({ fails, keeps })),
    turns: solution.turns,
    uneven: solution.uneven,
    moves: grid.some(({ mean, least, most }) =>
      mean !== grid[0]!.mean || least !== grid[0]!.least ||
      most !== grid[0]!.most
    ),
    grid,
    bounds: at.key.startsWith("budget.total.")
      ? await runs.bounds(answer.witness?.replicate ?? 0, [...new Set(ends)])
      : [],
  };
}

type Runs = ReturnType<typeof readRuns>;

/** Runs of the question, by replicate and value; each is settled once. */
function readRuns(
  plan: Plan,
  { at, condition }: Question,
  { settle, others }: AskOptions,
) {
  const readings = new Map<string, Reading>();
  const targets = new Map<number, number | null>();
  const { target } = condition;
  const replicateOf = (of: Plan, replicate: number, more: Partial<Values>) => {
    const scenario = withSettings(of.scenario, {
      ...(replicate === 0 ? {} : { "run.replicate": replicate }),
      ...more,
    });
    // A scenario without a method before it is its own.
    const own = !("given" in of) && of.preRegime === of.scenario;
    return { ...of, scenario, ...(own ? { preRegime: scenario } : {}) };
  };
  const outcomeAt = (replicate: number, x: number) => {
    const year = plan.scenario.valuesOn("9999-12-31")["run.year"];
    const values = plan.scenario.valuesOn(`${year}-01-01`);
    const changed = { [at.key]: valueWith(at, values, x) };
    return settle(replicateOf(plan, replicate, changed));
  };
  const targetOf = async (replicate: number, outcome: Outcome) => {
    if ("number" in target) return target.number;
    const times = (value: number | null) =>
      value === null ? null : value * target.times;
    if (target.of === undefined) return times(told(target.ref, outcome));
    const known = targets.get(replicate);
    if (known !== undefined) return known;
    const other = others?.get(target.of);
    if (other === undefined) {
      throw new RangeError(`No plan of ${target.of} was given`);
    }
    const found = times(
      told(target.ref, await settle(replicateOf(other, replicate, {}))),
    );
    targets.set(replicate, found);
    return found;
  };
  return {
    async read(replicate: number, x: number): Promise<Reading> {
      const name = `${replicate} ${x}`, known = readings.get(name);
      if (known !== undefined) return known;
      const outcome = await outcomeAt(replicate, x);
      const headline = told(condition.ref, outcome);
      const against = await targetOf(replicate, outcome);
      const reading = {
        headline,
        target: against,
        kept: isKept(headline, condition.is, against),
      };
      readings.set(name, reading);
      return reading;
    },
    async bounds(replicate: number, xs: readonly number[]) {
      const bounds: BudgetBound[] = [];
      for (const x of xs) {
        const { settlements } = await outcomeAt(replicate, x);
        for (const { scheme, budget: { cap, growth, total } } of settlements) {
          bounds.push({ x, scheme, cap, growth, total });
        }
      }
      return bounds;
    },
    count: () => readings.size,
  };
}

/** A headline of a run; refused where the city has no such group. */
function told(ref: HeadlineRef, outcome: Outcome): number | null {
  const value = headlineOf(ref, outcome);
  if (value !== undefined) return value;
  throw new ShapanError([{ ...groupIssue(ref, outcome), key: "--that" }]);
}

/** Whether a condition is kept; an equality is by the side of it. */
function isKept(
  headline: number | null,
  is: Condition["is"],
  target: number | null,
): boolean {
  if (headline === null || target === null) return false;
  return is === "<=" ? headline <= target : headline >= target;
}

type Answer = Pick<
  Inverse,
  "kind" | "value" | "other" | "measured" | "interval" | "witness"
>;

/** One answer where the condition turns once, with all replicates measured on both sides. */
async function answerOf(
  question: Question,
  solution: Solution,
  runs: Runs,
): Promise<Answer> {
  const { crossings, keptLow, grid } = solution;
  const { direction, replicates, probability, low, high } = question;
  const needed = neededOf(replicates, probability);
  if (crossings.length > 1) return { ...NO_ANSWER, kind: "several" };
  const [crossing] = crossings;
  const keptHigh = keptLow !== (crossing !== undefined);
  if (crossing === undefined && !keptLow) return { ...NO_ANSWER, kind: "none" };
  if (
    crossing === undefined || (direction === "least" && keptLow) ||
    (direction === "most" && keptHigh)
  ) {
    const end = (direction ?? "least") === "least" ? low : high;
    const row = end === low ? grid[0]! : grid.at(-1)!;
    return {
      ...NO_ANSWER,
      kind: "end",
      value: row.x,
      interval: wilson(row.kept, replicates),
    };
  }
  const [at, beside] = await measureBoth(crossing, replicates, runs);
  if (at.kept < needed || beside.kept >= needed) {
    // Between two grid numbers the condition turned back unseen.
    return { ...NO_ANSWER, kind: "several" };
  }
  const { replicate } = crossing;
  const own = await runs.read(replicate, crossing.keeps);
  const next = await runs.read(replicate, crossing.fails);
  return {
    kind: "found",
    value: crossing.keeps,
    other: crossing.fails,
    measured: [at, beside],
    interval: wilson(at.kept, replicates),
    witness: {
      replicate,
      headline: own.headline!,
      target: own.target!,
      otherHeadline: next.headline,
      otherTarget: next.target,
    },
  };
}

const NO_ANSWER: Omit<Answer, "kind"> = {
  value: null,
  other: null,
  measured: [],
  interval: null,
  witness: null,
};

/** All replicates at both sides of a crossing, the last replicate first: its world is still at hand. */
async function measureBoth(
  { keeps, fails }: Crossing,
  replicates: number,
  runs: Runs,
): Promise<[InverseRow, InverseRow]> {
  const rows: [Reading[], Reading[]] = [[], []];
  for (let r = replicates - 1; r >= 0; r--) {
    rows[0].push(await runs.read(r, keeps));
    rows[1].push(await runs.read(r, fails));
  }
  return [gridRow(keeps, rows[0]), gridRow(fails, rows[1])];
}
