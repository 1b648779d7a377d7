import { join } from "node:path";
import { formatPercent, type Lang } from "../base/formats.ts";
import { SIGN_CONVENTION } from "../chart/words.ts";
import type { StudyResult, StudyRow } from "../model/study.ts";
import {
  groupTable,
  interactionLines,
  waterfallTable,
} from "../report/attribution_text.ts";
import { inverseLines } from "../report/inverse_text.ts";
import { shareRows } from "../report/meter_text.ts";
import { whyRows } from "../report/study/why_section.ts";
import type { StudyAnswers } from "../study/answers/answer_study.ts";
import { gridViews } from "../report/study/grid_view.ts";
import {
  studyHead,
  studyLevels,
  studySource,
} from "../report/study/study_words.ts";
import { textTable } from "./text_table.ts";

/** What a study says in a terminal (研究摘要): one table a behaviour and scenario, without single institutions. */
export function studySummary(
  result: StudyResult,
  folder: string,
  lang: Lang,
): string {
  const zh = lang === "zh";
  const pairs = result.behaviours.flatMap((behaviour) =>
    result.scenarios.slice(1).map(({ ref }) => [behaviour, ref] as const)
  );
  const tables = pairs.map(([behaviour, ref]) => {
    const rows = result.rows.filter((row) =>
      row.behaviour === behaviour && row.scenario === ref &&
      !row.group.startsWith("hospital:")
    );
    const title = studyHead(result, behaviour, ref, lang);
    return [
      title,
      textTable(
        zh
          ? ["指标", "基线", "方案", "差异", "95% 区间", "方差增益", "为正"]
          : [
            "headline",
            "baseline",
            "scenario",
            "difference",
            "95 % interval",
            "gain",
            "above 0",
          ],
        rows.map((row) => cells(row, lang)),
      ),
    ].join("\n");
  });
  return [
    zh ? result.titleZh : result.titleEn,
    studySource(result, lang),
    "",
    [...gridTables(result, lang), ...tables].join("\n\n"),
    "",
    zh
      ? `合成数据；差异 = 方案 − 基线，${SIGN_CONVENTION.zh}。`
      : `Synthetic data; difference = scenario − baseline, ${SIGN_CONVENTION.en}.`,
    `${zh ? "研究目录：" : "Study directory: "}${folder}`,
    `${zh ? "报告：" : "Report: "}${join(folder, "study.html")}`,
  ].join("\n");
}

/** Headlines of a grid: the baseline, and the points where each is least and most. */
function gridTables(result: StudyResult, lang: Lang): string[] {
  const zh = lang === "zh", { grid } = result;
  return gridViews(result, new Map(), lang).map((view) => {
    const { axes, behaviour, headlines } = view;
    const place = (point: number) =>
      grid!.points[point]!.at.map((row, i) => axes[i]!.labels[row]!).join(", ");
    const title = zh
      ? `参数网格 ${axes.map(({ title }) => title).join(" × ")}，${
        grid!.points.length
      } 格`
      : `Grid ${axes.map(({ title }) => title).join(" × ")}, ${
        grid!.points.length
      } points`;
    return [
      result.behaviours.length > 1 ? `${title} (${behaviour})` : title,
      textTable(
        zh
          ? ["指标", "基线", "最低", "在", "最高", "在"]
          : ["headline", "baseline", "least", "at", "most", "at"],
        headlines.map(({ label, baseline, points, least, most }) => [
          label,
          baseline,
          points[least]![0],
          place(least),
          points[most]![0],
          place(most),
        ]),
      ),
    ].join("\n");
  });
}

/** What a study answers beside its differences: why, and what it would take (研究的其他回答). */
export function answersText(
  { rows }: StudyResult,
  { attributions, inverses, meter }: StudyAnswers,
  lang: Lang,
): string[] {
  const headline = rows[0]?.headline.split("@")[0] ?? "pay";
  return [
    ...attributions.flatMap((split) => {
      const told = whyRows(split, headline);
      if (told === null) return [];
      const { whole, levels } = told;
      const first = waterfallTable(split, whole, lang);
      const groups = groupTable(split, [whole, ...levels], lang);
      return [
        "",
        first.title,
        textTable(first.heads, first.cells),
        ...interactionLines(split, whole, lang),
        groups.title,
        textTable(groups.heads, groups.cells),
      ];
    }),
    ...inverses.flatMap(({ answer }) => ["", ...inverseLines(answer, lang)]),
    ...(meter === null ? [] : [
      "",
      lang === "zh" ? "指标靠什么支撑" : "What the headlines rest on",
      textTable(shareRows(meter, lang).heads, shareRows(meter, lang).rows),
    ]),
  ];
}

function cells(row: StudyRow, lang: Lang): string[] {
  const { baseline, reform, diff, interval } = studyLevels(row, lang);
  return [
    `${row.title[lang]}（${row.headline}）`,
    baseline,
    reform,
    diff,
    interval,
    row.diff.gain === null ? "–" : `${row.diff.gain.toPrecision(3)}×`,
    formatPercent(row.diff.positive, 0),
  ];
}
