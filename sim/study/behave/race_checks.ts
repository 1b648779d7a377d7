import type { BehaveRow } from "../../model/behave.ts";
import { type Alike, alikeLevel } from "./alike_level.ts";
import type { Player } from "./player.ts";
import { pointsRatio } from "./points_ratio.ts";

/** How near the engine has to come to a closed form: the third figure after the point, and two standard errors of a city of this size. */
export const NEAR = 0.005;

/** Institutions of the made-up city; scenarios/behaviour says the same. */
export const ALIKE: Alike = {
  hospitals: 20,
  cost: 0.6,
  effort: 0,
  kappa: 1.5,
  weight: 1,
};

/**
 * The race for points against its closed form (点数竞赛核对): twenty institutions
 * alike under three costs of expansion, and one institution alone, which has
 * nobody to race with.
 */
export async function raceChecks(player: Player): Promise<BehaveRow[]> {
  const rows: BehaveRow[] = [];
  const still = await player.without("behaviour/race");
  for (const kappa of [1.5, 3, 6]) {
    const side = await player.play("behaviour/race", expansion(kappa));
    rows.push(row(
      {
        zh: `20 家同样的医院竞赛，κ = ${kappa}`,
        en: `Twenty hospitals alike race, κ = ${kappa}`,
      },
      alikeLevel({ ...ALIKE, kappa }),
      pointsRatio(side.course.at(-1)!, still.course.at(-1)!),
    ));
  }
  const kappa = 6, ref = "behaviour/one_hospital";
  const alone = await player.play(ref, expansion(kappa));
  const end = pointsRatio(
    alone.course.at(-1)!,
    (await player.without(ref)).course.at(-1)!,
  );
  const one = row(
    {
      zh: `只有一家医院：不竞赛，κ = ${kappa}`,
      en: `One hospital: no race, κ = ${kappa}`,
    },
    alikeLevel({ ...ALIKE, kappa, hospitals: 1 }),
    end,
  );
  return [...rows, { ...one, holds: one.holds && end.x <= 1 }];
}

/** Cost of expansion at every level. */
export function expansion(kappa: number) {
  return {
    "hospital.response.expansion": { "3": kappa, "2": kappa, "1": kappa },
  } as const;
}

function row(
  title: BehaveRow["title"],
  expected: number,
  { x, error }: ReturnType<typeof pointsRatio>,
): BehaveRow {
  const [asked, given] = [expected.toFixed(3), x.toFixed(3)];
  return {
    topic: "race",
    title,
    expected: { zh: `x = ${asked}`, en: `x = ${asked}` },
    engine: { zh: `x = ${given}`, en: `x = ${given}` },
    error,
    holds: Math.abs(x - expected) <= NEAR,
  };
}
