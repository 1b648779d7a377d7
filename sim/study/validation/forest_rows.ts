import type { Lang } from "../../base/formats.ts";
import type { ValidationLine } from "../../model/validation.ts";
import { shown } from "./card_text.ts";
import { type Check, checkName } from "./recipe.ts";
import type { JudgedRecipe } from "./scorecard.ts";

/** Places beyond this many half widths are drawn at the edge. */
const EDGE = 3;

/**
 * Lines of the validation figure (检验图的数据): numbers of different units on one
 * axis, in half widths of each band. A band without an end is drawn from its only
 * end, in units of the simulated interval.
 */
export function forestRows(
  card: readonly JudgedRecipe[],
  lang: Lang,
): ValidationLine[] {
  return card.flatMap(({ recipe, checks }) =>
    checks.map(({ check, verdict }) => {
      const place = placeOf(check, verdict.interval);
      return {
        key: checkName(recipe, check),
        label: `${recipe.id} ${check.name[lang]}`,
        band: [place(check.band[0]), place(check.band[1])] as const,
        target: check.target === null ? null : place(check.target),
        median: place(verdict.median),
        interval: [place(verdict.interval[0]), place(verdict.interval[1])],
        text: `${shown(check, verdict.median)} [${
          shown(check, verdict.interval[0])
        }, ${shown(check, verdict.interval[1])}]`,
        passed: verdict.passed,
      };
    })
  );
}

function placeOf(
  { band: [low, high] }: Check,
  interval: readonly [number, number],
): (value: number) => number {
  const closed = Number.isFinite(low) && Number.isFinite(high);
  const middle = closed ? (low + high) / 2 : Number.isFinite(low) ? low : high;
  const half = closed
    ? (high - low) / 2
    : Math.max(...interval.map((v) => Math.abs(v - middle)), 1e-9);
  return (value) => {
    const at = (value - middle) / half;
    return Number.isNaN(at) ? 0 : Math.max(-EDGE, Math.min(EDGE, at));
  };
}
