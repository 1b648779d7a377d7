import { ownBurden } from "../../analysis/own_burden.ts";
import { sum } from "../../base/sum.ts";
import type { Values } from "../../model/policy/mod.ts";
import type {
  DeterrencePoint,
  NoisePoint,
  RedTeamBook,
  RedTeamCell,
  RedTeamEntry,
} from "../../model/redteam.ts";
import type { ScenarioResult } from "../../model/result.ts";
import type { SupervisionScore } from "../../model/supervision_score.ts";
import { withSettings } from "../../model/scenario/mod.ts";
import type { CityPlan, RunOptions } from "../../run.ts";
import { openReplay } from "../replay/open_replay.ts";
import { payMethod } from "./pay_method.ts";

/** What a red team is played from (红队方案): a plan a lever, row 0 the honest city, and one in which institutions weigh what they do. */
export interface RedTeamPlans {
  readonly city: string;
  readonly base: RedTeamEntry;
  readonly levers: readonly RedTeamEntry[];
  readonly planOf: (lever: number) => Promise<CityPlan>;
  readonly deterrence: () => Promise<CityPlan>;
  /** Times the inspectors' days of the curves, from 0; {@linkcode EFFORTS} where left out. */
  readonly efforts?: readonly number[];
  /** Times the slips of the pen that the honest city is played with; {@linkcode SLIPS} where left out. */
  readonly slips?: readonly number[];
}

/** Times the inspectors' days that the curves of deterrence are played at. */
export const EFFORTS: readonly number[] = [0, 0.5, 1, 2, 4, 8];

/** Times the wrong main diagnoses of the honest city. */
export const SLIPS: readonly number[] = [0, 1, 2, 4];

/**
 * Plays a red team (红队推演): the same people with the same luck, one lever after the
 * other, the honest city with fewer and more slips of the pen, and then the days of
 * inspectors from none to many under institutions that weigh what they do. What
 * nobody pulls when inspectors are announced is deterred; what is pulled and taken
 * back is recovered. Where institutions do not know of the inspectors, nothing is
 * deterred.
 *
 * @param onDone after each play: how many are done, of how many
 * @throws {RangeError} where a plan is not supervised
 */
export async function playRedTeam(
  plans: RedTeamPlans,
  options: RunOptions,
  onDone: (done: number, of: number) => void = () => {},
): Promise<RedTeamBook> {
  const { levers, planOf, efforts = EFFORTS, slips = SLIPS } = plans;
  const replay = openReplay({ ...options, years: 4 });
  const all = levers.length + slips.filter((times) => times !== 1).length +
    efforts.length + efforts.filter((effort) => effort !== 0).length;
  let done = 0;
  const play = async (plan: CityPlan, change: Partial<Values> = {}) => {
    const scenario = withSettings(plan.scenario, change);
    const result = await replay.result({ ...plan, scenario });
    onDone(++done, all);
    return result;
  };
  const honest = await planOf(0), cells: RedTeamCell[] = [];
  const values = honest.scenario.valuesOn(ALWAYS);
  let year = 0;
  for (const lever of levers.keys()) {
    const plan = await planOf(lever), result = await play(plan);
    year = result.year;
    cells.push(cellOf(lever, result, plan.scenario.valuesOn(ALWAYS)));
  }
  const noise: NoisePoint[] = [];
  for (const times of slips) {
    if (times === 1) {
      noise.push(noiseOf(times, cells[0]!.score));
      continue;
    }
    const wrong = sliding(values["claims.coding.wrongMain"], times);
    const result = await play(honest, { "claims.coding.wrongMain": wrong });
    noise.push(noiseOf(times, scoreOf(result)));
  }
  const weighed = await plans.deterrence();
  const curveOf = async (known: boolean, none?: DeterrencePoint) => {
    const curve: DeterrencePoint[] = [];
    for (const effort of efforts) {
      // Where nobody looks there is nothing to know.
      if (effort === 0 && none?.effort === 0) {
        curve.push(none);
        continue;
      }
      const result = await play(weighed, {
        "supervision.inspect.effort": effort,
        "hospital.response.knowsInspections": known,
      });
      curve.push(pointOf(effort, result));
    }
    return curve;
  };
  const curve = await curveOf(true);
  return {
    city: plans.city,
    base: plans.base,
    method: payMethod(values),
    weight: 1 / values["population.sample"],
    levers,
    cells,
    curve,
    unknown: await curveOf(false, curve[0]),
    noise,
    year,
  };
}

const ALWAYS = "9999-12-31";

function cellOf(
  lever: number,
  result: ScenarioResult,
  values: Values,
): RedTeamCell {
  const { hospitals, settlements, otherPayments } = result;
  return {
    lever,
    score: scoreOf(result),
    use: result.supervision.use,
    pay: Float64Array.from(
      hospitals.id,
      (_, h) => sum(settlements.map(({ pay }) => pay[h]!)),
    ),
    outside: sum(otherPayments.map(({ other }) => sum(other))),
    patients: ownBurden(result),
    shut: values["hospital.planted.levers"].exit > 0 &&
      values["settlement.escape"].most === 0,
  };
}

function noiseOf(
  times: number,
  { rules, accused: { cases, fen }, cleared }: SupervisionScore,
): NoisePoint {
  const suspected = sum(rules.map((rule) => rule.suspected));
  return { times, suspected, accused: cases, fen, cleared };
}

function pointOf(
  effort: number,
  { supervision: { use }, ...result }: ScenarioResult,
): DeterrencePoint {
  const { acts } = scoreOf(result);
  return {
    effort,
    days: sum(use.map(({ used }) => used)),
    planted: sum(acts.map(({ planted }) => planted)),
    recovered: sum(acts.map(({ refused, returned }) => refused + returned)),
    cost: sum(use.map(({ cost }) => cost)),
  };
}

/** Times the shares of a table by level, none above 1. */
function sliding<T extends Readonly<Record<string, number>>>(
  shares: T,
  times: number,
): T {
  return Object.fromEntries(
    Object.entries(shares).map(([level, share]) => [
      level,
      Math.min(1, share * times),
    ]),
  ) as unknown as T;
}

function scoreOf(
  { score, scenario }: Pick<ScenarioResult, "score" | "scenario">,
) {
  if (score === undefined) {
    throw new RangeError(
      `Cannot score "${scenario}": nobody supervises it`,
    );
  }
  return score;
}
