import { dot, link } from "@observablehq/plot";
import { standaloneSvg } from "../standalone_svg.ts";
import { changeColor, type ChartOptions, COLORS } from "../theme.ts";
import { SIGN_CONVENTION } from "../words.ts";
import { drawLines, type StudyFrame } from "./line_layout.ts";
import type { StudyLine } from "./study_rows.ts";

/**
 * Forest plot (森林图): the paired difference of each headline as a share of the
 * baseline, with its 95 % interval over replicates; a line that crosses 0 cannot
 * be told from nothing.
 */
export function forest(
  lines: readonly StudyLine[],
  { title, source, note }: StudyFrame,
  { lang, width = 640 }: ChartOptions,
): string {
  const zh = lang === "zh";
  const color = ({ share }: StudyLine) => changeColor(share);
  const drawing = drawLines(
    lines,
    note,
    {
      bands: false,
      color,
      marks: (rows) => [
        link(rows.filter(({ interval }) => interval !== null), {
          x1: (row: StudyLine) => row.interval![0],
          x2: (row: StudyLine) => row.interval![1],
          y: "key",
          stroke: color,
          strokeWidth: 2.4,
        }),
        dot(rows, {
          x: "share",
          y: "key",
          r: 4,
          fill: (row: StudyLine) => row.share < 0 ? COLORS.paper : color(row),
          stroke: color,
          strokeWidth: 1.8,
          symbol: ({ share }: StudyLine) => share < 0 ? "diamond2" : "circle",
        }),
      ],
    },
    lang,
    width,
  );
  return standaloneSvg(drawing, {
    name: "forest",
    lang,
    width,
    title: zh
      ? `差异有多大，有多稳：${title}`
      : `How large, how sure: ${title}`,
    subtitle: zh
      ? `差异 = 方案 − 基线，占基线的比例；横线为 95% 区间，右侧为差异。${SIGN_CONVENTION.zh}`
      : `Difference = scenario − baseline as a share of the baseline; bars are 95 % intervals, amounts on the right; ${SIGN_CONVENTION.en}`,
    legend: [
      { label: zh ? "增加" : "more", shape: "disc", color: COLORS.gain },
      { label: zh ? "减少" : "less", shape: "diamond", color: COLORS.loss },
      {
        label: zh ? "95% 区间" : "95 % interval",
        shape: "line",
        color: COLORS.quiet,
      },
    ],
    caption: [source],
  });
}
