import { formatCount, type Lang } from "../../base/formats.ts";
import type { StudyResult, StudyRow } from "../../model/study.ts";
import { studyInterval, studyNumber } from "./study_number.ts";

/** Heading of one comparison of a study (研究小标题). */
export function studyHead(
  { scenarios, behaviours }: Pick<StudyResult, "scenarios" | "behaviours">,
  behaviour: string,
  ref: string,
  lang: Lang,
): string {
  const { titleZh, titleEn } = scenarios.find((s) => s.ref === ref)!;
  const title = lang === "zh" ? titleZh : titleEn;
  if (behaviours.length === 1) return title;
  return lang === "zh"
    ? `${title}（行为模型：${behaviour}）`
    : `${title} (behaviour: ${behaviour})`;
}

/** What the numbers of a study stand on (研究依据): replicates, draws, sample, seed. */
export function studySource(result: StudyResult, lang: Lang): string {
  const { replicates, stopped, draws, sample, seed, year } = result;
  const zh = lang === "zh";
  const parts = [
    zh ? `${year} 年` : `${year}`,
    zh
      ? `${replicates} 次重复，每次两边同样的人、同样的运气`
      : `${replicates} replicates, each with the same people and luck on both sides`,
    ...(stopped === null ? [] : [
      zh
        ? `${stopped.headline} 差异的区间半宽${
          stopped.reached ? "已" : "未"
        }达到基线的 ${stopped.halfWidth}`
        : `half width of ${stopped.headline} ${
          stopped.reached ? "is within" : "has not reached"
        } ${stopped.halfWidth} of the baseline`,
    ]),
    ...(draws === 0 ? [] : [
      zh
        ? `不确定参数抽取 ${formatCount(draws)} 组`
        : `${formatCount(draws)} draws of uncertain parameters`,
    ]),
    ...(sample === 1 ? [] : [
      zh
        ? `抽取参保人的 1/${1 / sample}，已加权`
        : `one in ${1 / sample} of the insured, weighted`,
    ]),
    zh ? `种子 ${seed}` : `seed ${seed}`,
  ];
  return parts.join(zh ? "；" : "; ");
}

/** The levels, the difference and its interval of a row, as they are read. */
export function studyLevels(row: StudyRow, lang: Lang): {
  readonly baseline: string;
  readonly reform: string;
  readonly diff: string;
  readonly interval: string;
} {
  const { unit } = row;
  return {
    baseline: studyNumber(row.baseline, { unit, lang }),
    reform: studyNumber(row.reform, { unit, lang }),
    diff: studyNumber(row.diff, { unit, lang, sign: true }),
    interval: studyInterval(row.diff, { unit, lang, sign: true }),
  };
}
