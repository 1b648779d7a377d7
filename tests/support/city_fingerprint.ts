import { fingerprint } from "../../sim/base/columns.ts";
import type { PlayOptions } from "../../sim/run/play_year.ts";
import { playSmall, rehearseQuietly, SMALL, smallPlans } from "./small_city.ts";

/** Zibo's own size, for {@linkcode cityFingerprint}. */
export const FULL = { employee: 1_600_000, resident: 2_700_000 } as const;

/**
 * One fingerprint of everything a comparison of baseline and reform makes of a
 * city: claims, register, outpatient totals and truth of the policy year, then
 * both results with all their tables. How it was played must not show.
 */
export async function cityFingerprint(
  options: PlayOptions,
  insured: { readonly employee: number; readonly resident: number } = SMALL,
): Promise<string> {
  const plans = smallPlans(
    ["zibo_2025/baseline", "zibo_2025/share_up"],
    {},
    insured,
  );
  const { ["run.year"]: year } = plans[0]!.scenario.valuesOn("9999-12-31");
  const years = await playSmall(plans[0]!, [year], options);
  const results = await rehearseQuietly(plans, options);
  return fingerprint(years, results);
}
