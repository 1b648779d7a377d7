import type { BehaveRow } from "../../model/behave.ts";
import type { Player } from "./player.ts";
import { pointsRatio } from "./points_ratio.ts";

/** Floors of the value, multiples of the year-start value. */
const FLOORS = [0.95, 0.97, 0.99] as const;

/**
 * A higher value floor, a smaller race (点值下限核对): last year's margin is defended
 * in a tight year. A floor keeps the margin, so there is less to run after; a low
 * one that the reserve pays for invites more than none at all, which is shown and
 * not hidden.
 */
export async function floorChecks(player: Player): Promise<BehaveRow[]> {
  const ref = "behaviour/treadmill_tight", year = { "run.year": 2025 };
  const still = (await player.without(ref, year)).course.at(-1)!;
  const levels: number[] = [];
  for (const floor of [null, ...FLOORS]) {
    const side = await player.play(ref, {
      ...year,
      "settlement.value.boundUnit": "timesB",
      "settlement.value.floor": floor,
    });
    levels.push(pointsRatio(side.course.at(-1)!, still).x);
  }
  const [none, ...kept] = levels;
  const given = kept.map((x) => x.toFixed(3)).join(" > ");
  return [{
    topic: "floor",
    title: {
      zh: `点值下限 ${FLOORS.join("、")} 倍年初点值：下限越高，竞赛越小`,
      en: `Floors of ${
        FLOORS.join(", ")
      } times the year-start value: a higher one, a smaller race`,
    },
    expected: { zh: "x 逐个下降", en: "x falls each time" },
    engine: { zh: `x = ${given}`, en: `x = ${given}` },
    error: null,
    holds: kept.every((x, i) => i === 0 || x < kept[i - 1]!),
    note: {
      zh: `没有下限时 x = ${
        none!.toFixed(3)
      }：较低的下限由风险金补足点值，竞赛反而比没有下限时大。`,
      en: `Without a floor x = ${
        none!.toFixed(3)
      }: a low floor is paid for by the reserve, and the race is larger than with none.`,
    },
  }];
}
