import type { Lang } from "../../base/formats.ts";
import type { CheckVerdict, ValidationLine } from "../../model/validation.ts";
import { shownValue, simulated } from "./verdict_cells.ts";

/** Places beyond this many half widths are drawn at the edge. */
const EDGE = 3;

/**
 * Lines of the validation figure (检验图的数据): numbers of different units on one
 * axis, in half widths of each band. A band without an end is drawn from its only
 * end, in units of the simulated interval.
 */
export function forestRows(
  checks: readonly CheckVerdict[],
  lang: Lang,
): ValidationLine[] {
  return checks.map((one) => {
    const place = placeOf(one.band, one.interval);
    return {
      key: `${one.result}.${one.check}`,
      label: `${one.result} ${one.checkName[lang]}`,
      band: [place(one.band[0]), place(one.band[1])] as const,
      target: one.target === null ? null : place(one.target),
      median: place(one.median),
      interval: [place(one.interval[0]), place(one.interval[1])],
      text: inWords(simulated(one), lang),
      short: inWords(shownValue(one.unit, one.median), lang),
      passed: one.reason === "met",
    };
  });
}

/** Percentage points are named once, after all numbers. */
function inWords(text: string, lang: Lang): string {
  if (!text.includes("pp")) return text;
  return `${text.replaceAll("pp", "")}${lang === "zh" ? " 百分点" : " pp"}`;
}

function placeOf(
  [low, high]: readonly [number, number],
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
