/**
 * The door to red teams (红队入口): plays every lever against a city's rules in memory.
 * The command `shapan redteam` writes the same numbers to files.
 *
 * @module
 */
import type { PlaySettings } from "./compare.ts";
import type { RedTeamBook } from "./model/redteam.ts";
import { readRedTeam } from "./read_redteam.ts";
import { BLOCKS_PER_TASK } from "./run/play_year.ts";
import { playRedTeam as playPlans } from "./study/redteam/play_red_team.ts";

/** How a red team is played. */
export interface RedTeamSettings
  extends Pick<PlaySettings, "workers" | "threads" | "blocksPerTask"> {
  /** Times the inspectors' days of the curve of deterrence, from 0; as the command has them unless given. */
  readonly efforts?: readonly number[];
}

/**
 * Plays a red team (红队推演): every lever of `scenarios/redteam/levers` by a known dose
 * against a city's rules, on the same people with the same luck.
 *
 * @param rules a city, such as `zibo_2025`
 * @throws {ShapanError} where there are no such rules, or none of their claims are generated
 *
 * @example
 * ```ts ignore
 * import { displayTable, playRedTeam, redTeamTable } from "shapan";
 *
 * const book = await playRedTeam("zibo_2025");
 * displayTable(redTeamTable(book));
 * ```
 */
export async function playRedTeam(
  rules: string,
  { efforts, ...settings }: RedTeamSettings = {},
): Promise<RedTeamBook> {
  const plans = await readRedTeam(rules);
  return await playPlans({ ...plans, ...(efforts && { efforts }) }, {
    workers: settings.workers ?? 1,
    blocksPerTask: settings.blocksPerTask ?? BLOCKS_PER_TASK,
    ...(settings.threads && { threads: settings.threads }),
    onProgress: () => {},
  });
}
