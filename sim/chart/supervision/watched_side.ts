import type { Lang } from "../../base/formats.ts";
import type { Supervision } from "../../model/ledger.ts";
import type { SupervisionScore } from "../../model/supervision_score.ts";
import { type Comparison, type Side, sides } from "../comparison.ts";
import { roleName, type Words } from "../words.ts";

/** Said on every figure that needs the truth (真实，医保方看不到). */
export const TRUTH: Words = {
  zh: "真实情况：只有推演知道，医保方看不到。",
  en: "The truth: only the rehearsal knows it, the payer does not.",
};

/** Whether anybody screened or inspected (是否监管). */
export function isWatched({ findings, use }: Supervision): boolean {
  return findings.rows > 0 || use.length > 0;
}

/** The side whose supervision a figure draws (所画的监管): the last one that is supervised; `null` where none is. */
export function watchedSide(comparison: Comparison): Side | null {
  return sides(comparison).findLast(({ result }) =>
    isWatched(result.supervision)
  ) ?? null;
}

/** The sides whose supervision is held against the truth (有评分的方案), with what came of it. */
export function scoredSides(
  comparison: Comparison,
): (Side & { readonly score: SupervisionScore })[] {
  return sides(comparison).flatMap((side) => {
    const { score } = side.result;
    return score === undefined ? [] : [{ ...side, score }];
  });
}

/** Which side a figure of one side draws (所画方案), as a note of its caption; nothing where one stands alone. */
export function drawnNote(
  { role }: Side,
  comparison: Comparison,
  lang: Lang,
): string[] {
  if (sides(comparison).length === 1) return [];
  const name = roleName(role, comparison, lang);
  return [
    lang === "zh"
      ? `所画为${name}的监管。`
      : `Drawn: supervision of the ${name.toLowerCase()}.`,
  ];
}

/** The same where only one of two sides is held against the truth (只有一方有评分). */
export function onlySide(comparison: Comparison, lang: Lang): string[] {
  const [side, other] = scoredSides(comparison);
  return side === undefined || other !== undefined
    ? []
    : drawnNote(side, comparison, lang);
}
