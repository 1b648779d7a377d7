import type { Lang } from "../base/formats.ts";
import type { ScenarioResult } from "../model/result.ts";
import { type Comparison, lastSide, sides } from "./comparison.ts";
import type { DotSeries } from "./dot_blocks.ts";
import { COLORS } from "./theme.ts";
import { roleName } from "./words.ts";

/** The sides that a figure draws, once where they are the same (只画一次). */
export interface SideSeries {
  readonly results: readonly ScenarioResult[];
  readonly series: readonly DotSeries[];
  /** Both sides are one. */
  readonly same: boolean;
}

/** Ring for the baseline, disc for the reform; one disc where `same` finds no difference between them. */
export function sideSeries(
  comparison: Comparison,
  same: (a: ScenarioResult, b: ScenarioResult) => boolean,
  lang: Lang,
): SideSeries {
  const all = sides(comparison), [first, second] = all;
  if (!second || same(first!.result, second.result)) {
    return {
      results: [lastSide(comparison).result],
      series: [{
        label: second
          ? lang === "zh" ? "两方案相同" : "Both scenarios alike"
          : roleName("baseline", comparison, lang),
        shape: "disc",
        color: COLORS.reform,
      }],
      same: second !== undefined,
    };
  }
  return {
    results: all.map(({ result }) => result),
    series: all.map(({ role }) => ({
      label: roleName(role, comparison, lang),
      shape: role === "baseline" ? "ring" : "disc",
      color: role === "baseline" ? COLORS.quiet : COLORS.reform,
    })),
    same: false,
  };
}
