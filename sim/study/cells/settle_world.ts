import type { Outcome } from "../../model/result.ts";
import { type Plan, type Played, settlePlans } from "../../run.ts";
import { BLOCKS_PER_TASK } from "../../run/play_year.ts";

/** Years kept at most, where draws change the world itself. */
const MOST_YEARS = 16;

/** Settles plans that may share a world (结算同一世界的方案), which is played once and kept until the next world comes. */
export function settleWorld(): (plan: Plan) => Promise<Outcome> {
  const played: Played = new Map();
  const options = {
    workers: 1,
    blocksPerTask: BLOCKS_PER_TASK,
    onProgress: () => {},
  };
  let luck = "";
  return async (plan) => {
    const { "run.replicate": replicate, "run.seed": seed } = plan.scenario
      .valuesOn("9999-12-31");
    if (luck !== `${seed}#${replicate}` || played.size > MOST_YEARS) {
      played.clear();
    }
    luck = `${seed}#${replicate}`;
    return (await settlePlans([plan], options, played))[0]!;
  };
}
