import type { BehaveRow } from "../../model/behave.ts";
import type { ModelSide } from "../../model/behaviour.ts";
import { KEYS, type Values } from "../../model/policy/mod.ts";
import type { Player } from "./player.ts";

/**
 * All levers at zero, the mechanical settlement to the fen (手柄归零核对): the same
 * scenario with the model of response on and every dose 0, and with no model.
 */
export async function zeroChecks(player: Player): Promise<BehaveRow[]> {
  const year = { "run.year": 2025 };
  const doses = Object.fromEntries(
    KEYS.filter((key) => key.startsWith("hospital.lever."))
      .map((key) => [key, 0]),
  ) as Partial<Values>;
  const still = await player.without("behaviour/race", year);
  let differing = 0, institutions = 0;
  for (const model of ["profit", "reference"] as const) {
    const side = await player.play("behaviour/race", {
      ...year,
      ...doses,
      "hospital.response.model": model,
    });
    const { count, different } = differences(side, still);
    differing += different;
    institutions += count;
  }
  const given = `${differing} / ${institutions}`;
  return [{
    topic: "zero",
    title: {
      zh: "全部手柄剂量为 0：与机械结算分文不差",
      en: "All levers at dose 0: the mechanical settlement, to the fen",
    },
    expected: {
      zh: "分值或清算额不同的机构 0 家",
      en: "0 institutions whose points or pay differ",
    },
    engine: { zh: given, en: given },
    error: null,
    holds: differing === 0 && institutions > 0,
  }];
}

/** Institutions × schemes × years, and how many of them were settled differently. */
function differences(a: ModelSide, b: ModelSide) {
  let count = 0, different = 0;
  a.course.forEach((year, i) =>
    year.settlements.forEach((one, s) => {
      const other = b.course[i]!.settlements[s]!;
      one.pay.forEach((pay, h) => {
        count++;
        if (
          pay !== other.pay[h] || one.points[h] !== other.points[h] ||
          one.cost[h] !== other.cost[h]
        ) different++;
      });
    })
  );
  return { count, different };
}
