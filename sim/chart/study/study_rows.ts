import type { Lang } from "../../base/formats.ts";
import type { StudyRow } from "../../model/study.ts";
import { levelName, SCHEME_NAMES } from "../words.ts";

/** One line of a study figure: what it is, and the difference as a share of the baseline. */
export interface StudyLine {
  readonly key: string;
  readonly label: string;
  readonly row: StudyRow;
  /** Difference ÷ |baseline|, and its interval and fan likewise. */
  readonly share: number;
  readonly interval: readonly [number, number] | null;
  readonly fan: StudyRow["diff"]["fan"];
}

/** Lines of a study figure (研究图数据): rows whose baseline is not 0. */
export function studyLines(
  rows: readonly StudyRow[],
  names: ReadonlyMap<string, string>,
  lang: Lang,
): StudyLine[] {
  return rows.flatMap((row) => {
    const level = Math.abs(row.baseline.mean);
    if (level === 0) return [];
    const { mean, interval, fan } = row.diff;
    return [{
      key: row.headline,
      label: rowLabel(row, names, lang),
      row,
      share: mean / level,
      interval: interval &&
        [interval[0] / level, interval[1] / level] as const,
      fan: fan && fan.map((q) => q / level) as unknown as StudyLine["fan"],
    }];
  });
}

/**
 * What a row is called (指标与范围): its title, the scheme and the group where it is
 * not the whole.
 *
 * @param names of institutions and counties, by code
 */
export function rowLabel(
  { title, scheme, group }: Pick<StudyRow, "title" | "scheme" | "group">,
  names: ReadonlyMap<string, string>,
  lang: Lang,
): string {
  const of = [
    ...(scheme === "all" ? [] : [SCHEME_NAMES[scheme][lang]]),
    ...(group === "all" ? [] : [groupName(group, names, lang)]),
  ];
  const open = lang === "zh" ? "（" : " (", close = lang === "zh" ? "）" : ")";
  return of.length === 0
    ? title[lang]
    : `${title[lang]}${open}${of.join(lang === "zh" ? "，" : ", ")}${close}`;
}

/** A group as people call it (分组名称). */
export function groupName(
  group: string,
  names: ReadonlyMap<string, string>,
  lang: Lang,
): string {
  const [kind, name = ""] = group.split(":");
  if (kind === "level") return levelName(Number(name), lang);
  return names.get(name) ?? name;
}
