import { formatPercent, type Lang } from "../base/formats.ts";
import { CHART_TITLES } from "./chart_names.ts";
import { type Comparison, sides } from "./comparison.ts";
import {
  type DotBlock,
  dotBlocks,
  type DotSeries,
  percentPlace,
  seriesLegend,
} from "./dot_blocks.ts";
import { type LevelShare, levelShares } from "./level_gain_rows.ts";
import { metricValue } from "./metric_value.ts";
import { standaloneSvg } from "./standalone_svg.ts";
import { changeColor, type ChartOptions, COLORS } from "./theme.ts";
import {
  captionOf,
  levelName,
  roleName,
  SCHEME_NAMES,
  SIGN_CONVENTION,
  signedPercent,
} from "./words.ts";

/**
 * Who gains at level 1 and in townships (基层倾斜): each level's share of what the
 * fund pays by DIP, last year and under each scenario, with its growth (B19), and
 * the share of primary institutions in all lines (D20).
 */
export function levelGain(
  comparison: Comparison,
  { lang, width = 640 }: ChartOptions,
): string {
  const zh = lang === "zh", shares = levelShares(comparison);
  const roles = sides(comparison).map(({ role }) => role);
  const known = shares.some(({ before }) => before !== null);
  const series: DotSeries[] = [
    ...(known
      ? [{
        label: zh ? "上年" : "Last year",
        shape: "diamond" as const,
        color: COLORS.loss,
      }]
      : []),
    ...roles.map((role) => ({
      label: roleName(role, comparison, lang),
      shape: role === "baseline" && comparison.reform
        ? "ring" as const
        : "disc" as const,
      color: role === "baseline" && comparison.reform
        ? COLORS.quiet
        : COLORS.reform,
    })),
  ];
  const schemes = comparison.baseline.settlements.map(({ scheme }) => scheme);
  const blocks = schemes.map((scheme): DotBlock => {
    const rows = shares.filter((row) => row.scheme === scheme);
    const groups = [...new Set(rows.map(({ group }) => group))];
    return {
      heading: zh
        ? `${SCHEME_NAMES[scheme].zh}：各级占 DIP 清算额`
        : `${SCHEME_NAMES[scheme].en}: share of DIP pay`,
      endHeading: zh ? "本年占比（B19）" : "share (B19)",
      format: percentPlace,
      lines: groups.map((group) => {
        const of = rows.filter((row) => row.group === group);
        const last = of.at(-1)!;
        return {
          name: groupName(group, lang),
          values: [
            ...(known ? [of[0]!.before] : []),
            ...of.map(({ share }) => share),
          ],
          end: ends(of, zh),
          endColor: changeColor(last.growth ?? 0),
        };
      }),
    };
  });
  return standaloneSvg(
    dotBlocks(
      [...blocks, primaryBlock(comparison, known, lang)],
      series,
      width,
    ),
    {
      name: "level-gain",
      lang,
      width,
      title: CHART_TITLES.level_gain[lang],
      subtitle: zh
        ? `占比，%。${SIGN_CONVENTION.zh}（该级别）`
        : `Shares, %; ${SIGN_CONVENTION.en}`,
      legend: seriesLegend(series),
      caption: captionOf(comparison, { indicators: "B19, D20" }, lang, [
        zh
          ? "B19 = 本年占比 ÷ 上年占比 − 1；D20 为基层机构占全部支出线中付给本地机构的部分。"
          : "B19 = share ÷ last year's share − 1; D20 is the part of primary institutions in what all lines pay locally.",
      ]),
    },
  );
}

function ends(rows: readonly LevelShare[], zh: boolean): string {
  const last = rows.at(-1)!;
  const growth = last.growth === null ? "" : signedPercent(last.growth, 1);
  const share = last.share === null ? "–" : formatPercent(last.share, 1);
  return growth === ""
    ? share
    : zh
    ? `${share}（${growth}）`
    : `${share} (${growth})`;
}

function primaryBlock(
  comparison: Comparison,
  known: boolean,
  lang: Lang,
): DotBlock {
  const zh = lang === "zh", all = sides(comparison);
  return {
    heading: zh
      ? "基层（一级与村卫生室）占全部支出线（D20）"
      : "Level 1 and village clinics, of all lines (D20)",
    endHeading: "D20",
    format: percentPlace,
    lines: comparison.baseline.settlements.map(({ scheme }) => {
      const values = all.map(({ result }) =>
        metricValue(result, "D20", scheme)
      );
      const last = values.at(-1)!, change = (last ?? 0) - (values[0] ?? 0);
      return {
        name: SCHEME_NAMES[scheme][lang],
        values: [...(known ? [null] : []), ...values],
        end: changes(values),
        endColor: changeColor(all.length === 1 ? 0 : change),
      };
    }),
  };
}

/** From what to what (D20), once where a reader sees no change. */
function changes(values: readonly (number | null)[]): string {
  const texts = values.map((value) =>
    value === null ? "–" : formatPercent(value, 2)
  );
  return [...new Set(texts)].join(" → ");
}

function groupName(group: LevelShare["group"], lang: Lang): string {
  if (group !== "township") return levelName(group, lang);
  return lang === "zh" ? "其中乡镇卫生院" : "of which townships";
}
