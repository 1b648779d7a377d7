import {
  fixedPoints,
  STARTS,
} from "../../hospital/response/race/fixed_points.ts";
import { plainRacers } from "../../hospital/response/race/racers.ts";
import { solveRace } from "../../hospital/response/race/solve_race.ts";
import { floatingValue } from "../../hospital/response/race/value_rule.ts";
import type { CourseYear } from "../../model/course.ts";
import type {
  Basins,
  BehaveRow,
  BothWords,
  StartPath,
} from "../../model/behave.ts";
import { type Alike, alikeLevel } from "./alike_level.ts";
import type { Player } from "./player.ts";
import { pointsRatio } from "./points_ratio.ts";
import { ALIKE, NEAR } from "./race_checks.ts";

/** As scenarios/behaviour/treadmill says: k and effort are the old fee, which was the whole price. */
const CALM: Alike = { ...ALIKE, effort: 0.4, kappa: 1.67 };
const AVERSION = 1;

interface Start {
  readonly ref: string;
  readonly title: BothWords;
  readonly level: number;
}

/** Three first years of the same city; only their budget differs. */
const THREE: readonly Start[] = [
  {
    ref: "behaviour/treadmill_ample",
    title: { zh: "头一年预算多 3%", en: "first budget 3 % above need" },
    level: alikeLevel(CALM),
  },
  {
    ref: "behaviour/treadmill",
    title: { zh: "头一年预算与需求相等", en: "first budget equal to need" },
    level: 1,
  },
  {
    ref: "behaviour/treadmill_tight",
    title: { zh: "头一年预算少 5%", en: "first budget 5 % below need" },
    level: alikeLevel({ ...CALM, weight: 1 + AVERSION }),
  },
];

/**
 * Three basins from three starts (三个吸引域): the same hospitals, people and rules,
 * last year's margin defended; the budget of the first year alone decides which
 * outcome history leads to.
 */
export async function basinChecks(
  player: Player,
): Promise<{ readonly rows: BehaveRow[]; readonly basins: Basins }> {
  const still = (await player.without("behaviour/treadmill")).course.slice(1);
  const rows: BehaveRow[] = [], paths: StartPath[] = [];
  for (const { ref, title, level } of THREE) {
    const course = (await player.play(ref)).course.slice(1);
    const ratios = course.map((year, i) => pointsRatio(year, still[i]!));
    const { x, error } = ratios.at(-1)!;
    paths.push({ title, levels: ratios.map((ratio) => ratio.x) });
    const [asked, given] = [level.toFixed(3), x.toFixed(3)];
    rows.push({
      topic: "basins",
      title: {
        zh: `守住上年结余，${title.zh}`,
        en: `Last year's margin defended, ${title.en}`,
      },
      expected: { zh: `x = ${asked}`, en: `x = ${asked}` },
      engine: { zh: `x = ${given}`, en: `x = ${given}` },
      error,
      holds: Math.abs(x - level) <= NEAR,
    });
  }
  rows.push({ ...rows.pop()!, note: await movingNote(player, still) });
  return { rows, basins: { ...basinsOf(), paths } };
}

/** Where the same starts lead when the margin of the year before is what is defended. */
async function movingNote(
  player: Player,
  still: readonly CourseYear[],
): Promise<BothWords> {
  const changes = { "hospital.response.adaptation": 1 };
  const ends: string[] = [];
  for (const { ref } of THREE) {
    const { course } = await player.play(ref, changes);
    ends.push(pointsRatio(course.at(-1)!, still.at(-1)!).x.toFixed(3));
  }
  const given = ends.join(" / ");
  return {
    zh:
      `三个起点所守的都是改革前的结余（hospital.response.adaptation: 0），闭式解即由此得出。改守上年结余（默认 1）时，同样三个起点第三年为 x = ${given}：宽裕一年之后的平常年成了损失，竞赛由此开始；偏紧一年之后的平常年是好转，竞赛由此停下。`,
    en:
      `All three starts defend the margin before the reform (hospital.response.adaptation: 0), which the closed forms stand on. Where last year's margin is defended (the default, 1) the same starts are at x = ${given} in the third year: after an ample year an ordinary one is a loss and begins the race, after a tight year it is a relief and ends it.`,
  };
}

/** Rest points of the race that the scenarios play, and where each start leads. */
export function basinsOf(): Omit<Basins, "paths"> {
  const { hospitals: n, cost: k, effort, kappa } = CALM;
  const racers = plainRacers(new Array(n).fill(1), {
    k,
    kappa,
    effort,
    lossAversion: AVERSION,
  });
  const rule = floatingValue(n), { from, to, count } = STARTS;
  return {
    points: fixedPoints(racers, rule).map((point) => ({
      level: point.total / n,
      value: point.value,
      stable: point.stable,
      basin: point.basin,
    })),
    from,
    to,
    ends: Array.from({ length: count }, (_, i) => {
      const start = from + (to - from) * i / (count - 1);
      return { start, end: solveRace(racers, rule, start * n).total / n };
    }),
  };
}
