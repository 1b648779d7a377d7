import { ownBurden } from "../../analysis/own_burden.ts";
import { sum } from "../../base/sum.ts";
import type {
  DeterrencePoint,
  RedTeamBook,
  RedTeamCell,
  RedTeamEntry,
} from "../../model/redteam.ts";
import type { ScenarioResult } from "../../model/result.ts";
import { withSettings } from "../../model/scenario/mod.ts";
import type { CityPlan, RunOptions } from "../../run.ts";
import { openReplay } from "../replay/open_replay.ts";

/** What a red team is played from (红队方案): a plan a lever, row 0 the honest city, and one in which institutions weigh what they do. */
export interface RedTeamPlans {
  readonly city: string;
  readonly base: RedTeamEntry;
  readonly levers: readonly RedTeamEntry[];
  readonly planOf: (lever: number) => Promise<CityPlan>;
  readonly deterrence: () => Promise<CityPlan>;
  /** Times the inspectors' days of the curve, from 0; {@linkcode EFFORTS} where left out. */
  readonly efforts?: readonly number[];
}

/** Times the inspectors' days that the curve of deterrence is played at. */
export const EFFORTS: readonly number[] = [0, 0.5, 1, 2, 4, 8];

/**
 * Plays a red team (红队推演): the same people with the same luck, one lever after the
 * other, and then the days of inspectors from none to many under institutions that
 * weigh what they do. What nobody pulls when inspectors are announced is deterred;
 * what is pulled and taken back is recovered.
 *
 * @param onDone after each play: how many are done, of how many
 * @throws {RangeError} where a plan is not supervised
 */
export async function playRedTeam(
  { city, base, levers, planOf, deterrence, efforts = EFFORTS }: RedTeamPlans,
  options: RunOptions,
  onDone: (done: number, of: number) => void = () => {},
): Promise<RedTeamBook> {
  const replay = openReplay({ ...options, years: 4 });
  const cells: RedTeamCell[] = [], curve: DeterrencePoint[] = [];
  const all = levers.length + efforts.length;
  let year = 0;
  for (const lever of levers.keys()) {
    const result = await replay.result(await planOf(lever));
    year = result.year;
    cells.push({
      lever,
      score: scoreOf(result),
      use: result.supervision.use,
      pay: payOf(result),
      patients: ownBurden(result),
    });
    onDone(cells.length, all);
  }
  const weighed = await deterrence();
  for (const effort of efforts) {
    const { supervision, ...result } = await replay.result({
      ...weighed,
      scenario: withSettings(weighed.scenario, {
        "supervision.inspect.effort": effort,
      }),
    });
    const { acts } = scoreOf(result);
    curve.push({
      effort,
      days: sum(supervision.use.map(({ used }) => used)),
      planted: sum(acts.map(({ planted }) => planted)),
      recovered: sum(
        acts.map(({ refused, returned }) => refused + returned),
      ),
      cost: sum(supervision.use.map(({ cost }) => cost)),
    });
    onDone(levers.length + curve.length, all);
  }
  return { city, base, levers, cells, curve, year };
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

function payOf({ settlements, hospitals }: ScenarioResult): Float64Array {
  return Float64Array.from(
    hospitals.id,
    (_, h) => sum(settlements.map(({ pay }) => pay[h]!)),
  );
}
