import type {
  Basins,
  BehaveRow,
  BehaveTopic,
  TrendRow,
} from "../../model/behave.ts";
import type { RunOptions } from "../../run.ts";
import { auditChecks } from "./audit_checks.ts";
import { basinChecks } from "./basin_checks.ts";
import { capsChecks } from "./caps_checks.ts";
import { floorChecks } from "./floor_checks.ts";
import { openPlayer, type Player } from "./player.ts";
import { trendChecks } from "./trend_checks.ts";
import { raceChecks } from "./race_checks.ts";
import { zeroChecks } from "./zero_checks.ts";

/** All checks that were asked for, and where the race of the basins can end. */
export interface Behaved {
  readonly rows: readonly BehaveRow[];
  /** `null` where basins were not asked for. */
  readonly basins: Basins | null;
  /** Published courses beside the engine's; none where they were not asked for. */
  readonly trends: readonly TrendRow[];
}

/**
 * Does the engine behave (行为核对): made-up cities are played from the people to the
 * settlement, with and without response, and what was settled is held against
 * closed forms and against the direction that theory asks for. Nothing is read
 * off the solver that the engine itself uses, but for the basins that are drawn.
 */
export async function behave(
  topics: readonly BehaveTopic[],
  options: RunOptions,
): Promise<Behaved> {
  const player = openPlayer(options), rows: BehaveRow[] = [];
  let basins: Basins | null = null, trends: readonly TrendRow[] = [];
  for (const topic of topics) {
    if (topic === "basins") {
      const found = await basinChecks(player);
      rows.push(...found.rows);
      basins = found.basins;
    } else if (topic === "trends") trends = await trendChecks(player);
    else rows.push(...await CHECKS[topic](player));
  }
  return { rows, basins, trends };
}

const CHECKS: Readonly<
  Record<
    Exclude<BehaveTopic, "basins" | "trends">,
    (player: Player) => Promise<BehaveRow[]>
  >
> = {
  race: raceChecks,
  floor: floorChecks,
  audit: auditChecks,
  zero: zeroChecks,
  caps: capsChecks,
};
