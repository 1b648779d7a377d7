import type { ChartWidth } from "../../chart/theme.ts";
import { formatPercent, type Lang } from "../../base/formats.ts";
import { gridFigure } from "../../chart/study/grid_figure.ts";
import { rowLabel } from "../../chart/study/study_rows.ts";
import type { GridAxis, StudyResult, StudyRow } from "../../model/study.ts";
import { studyLevels, studySource } from "./study_words.ts";

/** An axis in words. */
export interface ViewedAxis {
  readonly title: string;
  /** The number that it turns. */
  readonly key: string;
  /** Values as they are read. */
  readonly labels: readonly string[];
  /** Row that the sliders begin at: the baseline's, or the nearest. */
  readonly start: number;
  readonly own: string;
}

/** One headline over the grid, as it is read. */
export interface ViewedHeadline {
  /** Name of its figure. */
  readonly name: string;
  readonly label: string;
  readonly baseline: string;
  /** Level, difference and interval of each point, in its order. */
  readonly points: readonly (readonly [string, string, string])[];
  readonly svg: string;
  /** Points where its level is least and most, the first of several. */
  readonly least: number;
  readonly most: number;
}

/** A grid of one behaviour model, as a page shows it (网格视图). */
export interface GridView {
  /** Part of ids, "" for the first behaviour. */
  readonly slug: string;
  readonly behaviour: string;
  readonly axes: readonly ViewedAxis[];
  readonly headlines: readonly ViewedHeadline[];
  /** Point that is shown first. */
  readonly start: number;
}

/**
 * The grid of a study in words (网格视图), one a behaviour model: headlines of the
 * whole and of groups, without single institutions.
 */
export function gridViews(
  result: StudyResult,
  names: ReadonlyMap<string, string>,
  lang: Lang,
  width: ChartWidth = 960,
): GridView[] {
  const { grid, behaviours } = result;
  if (grid === null) return [];
  const axes = grid.axes.map((axis) => viewedAxis(axis, lang));
  const start = grid.points.findIndex(({ at }) =>
    at.every((row, i) => row === axes[i]!.start)
  );
  return behaviours.map((behaviour, b) => {
    const slug = b === 0 ? "" : `_${b + 1}`;
    const own = result.rows.filter((row) =>
      row.behaviour === behaviour && !row.group.startsWith("hospital:")
    );
    const told = [...Map.groupBy(own, ({ headline }) => headline).values()];
    return {
      slug,
      behaviour,
      axes,
      start,
      headlines: told.flatMap((rows) => {
        const found = grid.points.map(({ ref }) =>
          rows.find(({ scenario }) => scenario === ref)
        );
        return found.every((row) => row !== undefined)
          ? [viewedHeadline(found as StudyRow[], slug)]
          : [];
      }),
    };
  });

  function viewedHeadline(
    rows: readonly StudyRow[],
    slug: string,
  ): ViewedHeadline {
    const label = rowLabel(rows[0]!, names, lang);
    const name = `grid${slug}_${
      rows[0]!.headline.replace(/[^\p{L}\p{N}]+/gu, "_")
    }`;
    const levels = rows.map(({ reform }) => reform.mean);
    const [across, down] = axes.length === 1 ? [0, -1] : [1, 0];
    return {
      name,
      label,
      baseline: studyLevels(rows[0]!, lang).baseline,
      least: levels.indexOf(Math.min(...levels)),
      most: levels.indexOf(Math.max(...levels)),
      points: rows.map((row) => {
        const { reform, diff, interval } = studyLevels(row, lang);
        return [reform, diff, interval];
      }),
      svg: gridFigure(
        rows.map((row, p) => {
          const { at } = grid!.points[p]!;
          return {
            x: axes[across]!.labels[at[across]!]!,
            y: down < 0 ? "" : axes[down]!.labels[at[down]!]!,
            diff: row.diff.mean,
            shown: studyLevels(row, lang).diff,
            own: at.every((r, i) => r === grid!.axes[i]!.baseline),
          };
        }),
        {
          name: name.replaceAll("_", "-"),
          title: label,
          xTitle: axes[across]!.title,
          yTitle: down < 0 ? "" : axes[down]!.title,
          source: studySource(result, lang),
        },
        { lang, width },
      ),
    };
  }
}

function viewedAxis(axis: GridAxis, lang: Lang): ViewedAxis {
  const { values, baseline, own, percent, key } = axis;
  const nearest = values.reduce(
    (best, value, i) =>
      Math.abs(value - own) < Math.abs(values[best]! - own) ? i : best,
    0,
  );
  const shown = (value: number) =>
    percent
      ? formatPercent(value, 6).replace(/\.?0+%$/, "%").replace(/^-/, "−")
      : String(value).replace(/^-/, "−");
  return {
    title: lang === "zh" ? axis.titleZh : axis.titleEn,
    key,
    labels: values.map(shown),
    start: baseline ?? nearest,
    own: shown(own),
  };
}
