import { link, tickX } from "@observablehq/plot";
import { standaloneSvg } from "../standalone_svg.ts";
import { type ChartOptions, COLORS } from "../theme.ts";
import { SIGN_CONVENTION } from "../words.ts";
import { drawLines, type LaidLine, type StudyFrame } from "./line_layout.ts";
import type { StudyLine } from "./study_rows.ts";

/** Institutions at either end that are shown. */
const ENDS = 12;

/**
 * Fan of the difference (差异扇形图): where the difference of each line falls over
 * replicates and draws, 10–90 %, 25–75 % and the median. Of many institutions
 * the largest gains and the largest losses.
 */
export function differenceFan(
  lines: readonly StudyLine[],
  { title, source, note }: StudyFrame,
  { lang, width = 640 }: ChartOptions,
): string {
  const zh = lang === "zh";
  const shown = ends(lines.filter(({ fan }) => fan !== null));
  const band = (
    rows: readonly LaidLine[],
    [from, to]: readonly [number, number],
    thick: number,
    color: string,
  ) =>
    link(rows, {
      x1: ({ fan }: StudyLine) => fan![from]!,
      x2: ({ fan }: StudyLine) => fan![to]!,
      y: "key",
      stroke: color,
      strokeWidth: thick,
    });
  const drawing = drawLines(
    shown,
    note,
    {
      bands: true,
      color: () => COLORS.quiet,
      marks: (rows) => [
        band(rows, [0, 4], 3, COLORS.light),
        band(rows, [1, 3], 8, COLORS.gain),
        tickX(rows, {
          x: ({ fan }: StudyLine) => fan![2],
          y: "key",
          stroke: COLORS.ink,
          strokeWidth: 2,
        }),
      ],
    },
    lang,
    width,
  );
  const others = lines.length - shown.length;
  return standaloneSvg(drawing, {
    name: "difference-fan",
    lang,
    width,
    title: zh ? `差异的分布：${title}` : `Where the difference falls: ${title}`,
    subtitle: zh
      ? `差异 = 方案 − 基线，占基线的比例；右侧为平均差异。${SIGN_CONVENTION.zh}`
      : `Difference = scenario − baseline as a share of the baseline; means on the right; ${SIGN_CONVENTION.en}`,
    legend: [
      { label: "10–90%", shape: "line", color: COLORS.light },
      { label: "25–75%", shape: "bar", color: COLORS.gain },
      { label: zh ? "中位数" : "median", shape: "stroke", color: COLORS.ink },
    ],
    caption: [
      source,
      ...(others === 0 ? [] : [
        zh
          ? `只画增幅最大和减幅最大的各 ${ENDS} 家，其余 ${others} 家见 differences.csv。`
          : `The ${ENDS} largest gains and losses only; the other ${others} are in differences.csv.`,
      ]),
    ],
  });
}

/** Largest first; of many, both ends. */
function ends(lines: readonly StudyLine[]): StudyLine[] {
  const sorted = lines.toSorted((a, b) => b.share - a.share);
  return sorted.length <= 2 * ENDS
    ? sorted
    : [...sorted.slice(0, ENDS), ...sorted.slice(-ENDS)];
}
