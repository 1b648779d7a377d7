/**
 * The door to years in a row (逐年推演入口): plays scenarios year by year in memory,
 * beside what their city published. The command `shapan years` writes the same
 * numbers to files.
 *
 * @module
 */
import { type PlaySettings, readAll } from "./compare.ts";
import { readHeldAgainst } from "./io.ts";
import type { Years } from "./model/years.ts";
import { BLOCKS_PER_TASK } from "./run/play_year.ts";
import { playSides, SIDES_OF } from "./study/years/play_sides.ts";

/**
 * Plays scenarios whose rules hold for several years (逐年推演), on the same people with
 * the same luck.
 *
 * @param refs ids or paths of scenarios; one name of a city stands for those that its
 * article is about
 * @throws {ShapanError} if a scenario cannot be used, or holds for one year only
 *
 * @example
 * ```ts ignore
 * import { displaySvg, playYears, yearsFigure } from "shapan";
 *
 * const years = await playYears(["lishui_2011_2015"]);
 * displaySvg(yearsFigure(years, "employee", { lang: "zh" }));
 * ```
 */
export async function playYears(
  refs: readonly string[],
  settings: Pick<PlaySettings, "workers" | "threads" | "blocksPerTask"> = {},
): Promise<Years> {
  const named = refs.length === 1 ? SIDES_OF[refs[0]!] ?? refs : refs;
  return await playSides(await readAll(named), readHeldAgainst(), {
    workers: settings.workers ?? 1,
    blocksPerTask: settings.blocksPerTask ?? BLOCKS_PER_TASK,
    ...(settings.threads && { threads: settings.threads }),
    onProgress: () => {},
  });
}
