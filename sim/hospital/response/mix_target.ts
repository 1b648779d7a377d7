import type { Aims } from "./aims.ts";
import type { Motives } from "./motives.ts";
import { levelOf } from "./pre_regime.ts";
import type { Margin, Sight } from "./sight.ts";

/** Of the cases at the margin of need one in four is admitted: as many again three times are not, as deep as need goes. */
const ADMITTED = 0.25;

/** Aims are rounded, as the last bits of a power may differ between machines. */
const ROUNDED = 1e9;

/** What a yuan is worth at the margin, and what is paid for the two kinds. */
export interface KindPrice {
  readonly margin: Pick<Margin, "primaryGap">;
  /** What is left of a price, diluted or at a limit. */
  readonly price: number;
}

/**
 * Aim of the mix of admissions (收治结构目标) of one institution. A case at the margin is
 * admitted where what it brings passes what room for one more is worth, give or
 * take what is seen of it (logistic): primary-level groups have a price of their
 * own, all cases share the room. Volume stays what the race says, in points, and
 * only its mix moves by
 *
 *     logit p_primary − logit p_other = dose · (ω v (1 − s) gap − old price · old gap) ÷ τ,
 *
 * p the share of a kind that is admitted, τ the spread times the margin of a mean
 * case, 1 − k. Needs `aims.volume` as {@linkcode wayTargets} gives it, and leaves in it what
 * other cases change by.
 *
 * @param weight ω
 *
 * @example A quarter less pay for a third of the margin: fewer of these, more of the others, points alike
 * ```ts
 * import { assert, assertAlmostEquals } from "@std/assert";
 * import { defaults } from "../../model/policy/mod.ts";
 * import { noAims } from "./aims.ts";
 * import { fixedPrice } from "./margins.ts";
 * import { mixTarget } from "./mix_target.ts";
 * import { motivesOf } from "./motives.ts";
 * import { plainSight } from "./plain_sight.ts";
 *
 * const sight = plainSight(1, { volumeStep: Float64Array.of(0.3), primaryStep: Float64Array.of(0.1) });
 * const aims = noAims(1), motives = motivesOf(defaults());
 * const before = { margin: fixedPrice(1), price: 1 };
 * const now = { margin: { primaryGap: Float64Array.of(-0.25) }, price: 1 };
 * mixTarget(aims, sight, motives, 0, before, now, 1);
 * assert(aims.mix[0]! < 0 && aims.volume[0]! > 0);
 * assertAlmostEquals(aims.volume[0]! * 0.3 + aims.mix[0]! * 0.1, 0, 1e-9);
 * ```
 */
export function mixTarget(
  aims: Aims,
  sight: Sight,
  { dose, race, mixSpread }: Motives,
  row: number,
  before: KindPrice,
  now: KindPrice,
  weight: number,
): void {
  const all = sight.volumeStep[row]!, low = sight.primaryStep[row]!;
  const gap = weight * now.price * now.margin.primaryGap[row]! -
    before.price * before.margin.primaryGap[row]!;
  const strength = dose.volume > 0 ? dose.mix : 0;
  if (strength * gap === 0 || low <= 0 || low >= all) return;
  const margin = 1 - race.costShare[levelOf(sight, row)];
  const share = low / all;
  const other = otherChange(
    aims.volume[row]!,
    share,
    Math.exp(strength * gap / (mixSpread * margin)),
  );
  const primary = (aims.volume[row]! - (1 - share) * other) / share;
  aims.volume[row] = other;
  aims.mix[row] = primary - other;
}

/**
 * Change of other cases, where both kinds together change by `volume`.
 *
 * @param share part of primary-level groups in what is at the margin
 * @param odds of primary-level groups being admitted, relative to the odds of others
 */
function otherChange(volume: number, share: number, odds: number): number {
  const admitted = ADMITTED * (1 + volume);
  if (admitted <= 0 || admitted >= 1) return volume;
  // (1 − share) t ÷ (1 + t) + share · odds t ÷ (1 + odds t) = admitted
  const a = odds * (1 - admitted);
  const b = 1 - share + share * odds - admitted * (1 + odds);
  const root = Math.sqrt(b * b + 4 * a * admitted);
  const t = b > 0 ? 2 * admitted / (b + root) : (root - b) / (2 * a);
  const change = t / (1 + t) / ADMITTED - 1;
  return Math.round(change * ROUNDED) / ROUNDED;
}
