import type { HeadlineUnit } from "../analysis/headlines/headline.ts";
import {
  formatAmount,
  formatCount,
  formatPercent,
  formatPoints,
  type Lang,
} from "../base/formats.ts";
import { fromNumber, toFixed } from "../base/ratio.ts";
import { SCHEME_NAMES } from "../chart/words.ts";
import { CAUSE_NAMES, type CauseId } from "../study/record/causes.ts";
import type { SideDiff } from "../study/record/diff_records.ts";
import type { MovedHeadline, Parts } from "../study/record/moved.ts";
import { textTable } from "./text_table.ts";

/** Most lines of a list. */
export const MOST = 12;

/** Headlines that moved, of the whole pool and of each scheme (变动的指标). */
export function headlineTable(side: SideDiff, lang: Lang): string {
  const { heads, cells } = partColumns(side, lang);
  const whole = side.headlines.filter(({ ref }) => ref.endsWith("/all"));
  const shown = whole.slice(0, 2 * MOST);
  return textTable(
    [
      lang === "zh" ? "指标" : "figure",
      lang === "zh" ? "原" : "from",
      lang === "zh" ? "新" : "to",
      lang === "zh" ? "变动" : "change",
      ...heads,
    ],
    shown.map((moved) => [
      `${moved[lang]} ${where(moved, lang)}`,
      shownNumber(moved.from, moved.unit, lang),
      shownNumber(moved.to, moved.unit, lang),
      shownNumber(moved.diff, moved.unit, lang, true),
      ...cells(moved.parts, moved.unit),
    ]),
  ) + moreLine(side.headlines.length - shown.length, lang);
}

/** Institutions whose pay moved (变动的机构). */
export function hospitalTable(side: SideDiff, lang: Lang): string {
  const { heads, cells } = partColumns(side, lang);
  const shown = side.hospitals.slice(0, MOST);
  return textTable(
    [
      lang === "zh" ? "机构" : "institution",
      lang === "zh" ? "原" : "from",
      lang === "zh" ? "新" : "to",
      lang === "zh" ? "变动" : "change",
      ...heads,
    ],
    shown.map(({ hospital, from, to, diff, parts, ...names }) => [
      `${hospital} ${names[lang]}`,
      shownNumber(from, "fen", lang),
      shownNumber(to, "fen", lang),
      shownNumber(diff, "fen", lang, true),
      ...cells(parts, "fen"),
    ]),
  ) + moreLine(side.hospitals.length - shown.length, lang);
}

/** One column a cause where there are several, and one for what is left. */
function partColumns(side: SideDiff, lang: Lang) {
  const { method, factors } = side.attribution;
  const ids = method !== "shapley"
    ? []
    : restMoved(side)
    ? [...factors, "rest"]
    : factors;
  return {
    heads: ids.map((id) =>
      id === "rest"
        ? lang === "zh" ? "其余" : "rest"
        : CAUSE_NAMES[id as CauseId][lang]
    ),
    cells: (parts: Parts | null, unit: HeadlineUnit) =>
      ids.map((id) => shownNumber(parts?.[id] ?? null, unit, lang, true)),
  };
}

/** Whether anything is left that no mixture explains. */
export function restMoved({ headlines, hospitals }: SideDiff): boolean {
  return [...headlines, ...hospitals].some(({ parts }) =>
    parts !== null && (parts.rest ?? 0) !== 0
  );
}

function where({ ref }: MovedHeadline, lang: Lang): string {
  const [, scheme = "all", group = "all"] = /@([^/]*)\/(.*)/.exec(ref) ?? [];
  const said = scheme === "all"
    ? ""
    : SCHEME_NAMES[scheme as keyof typeof SCHEME_NAMES][lang];
  return [said, group === "all" ? "" : group].filter((t) => t !== "").join(" ");
}

function shownNumber(
  value: number | null,
  unit: HeadlineUnit,
  lang: Lang,
  sign = false,
): string {
  if (value === null) return "–";
  const plus = sign && value > 0 ? "+" : "";
  switch (unit) {
    case "fen":
      return formatAmount(value, lang, sign);
    case "points":
      return plus + formatPoints(value);
    case "count":
      return plus + formatCount(value);
    case "share":
      return plus + formatPercent(value, 3);
    case "yuanPerPoint":
      return plus + toFixed(fromNumber(value), 4);
  }
}

/** How many are not shown. */
export function moreLine(more: number, lang: Lang): string {
  if (more <= 0) return "";
  return lang === "zh"
    ? `\n另有 ${more} 个（见 --json）`
    : `\nand ${more} more (see --json)`;
}
