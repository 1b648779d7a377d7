import { formatPercent, type Lang } from "../../base/formats.ts";
import { differenceFan } from "../../chart/study/difference_fan.ts";
import { forest } from "../../chart/study/forest.ts";
import type { StudyFrame } from "../../chart/study/line_layout.ts";
import { rowLabel, studyLines } from "../../chart/study/study_rows.ts";
import type { ChartWidth } from "../../chart/theme.ts";
import { SIGN_CONVENTION } from "../../chart/words.ts";
import type { StudyResult, StudyRow } from "../../model/study.ts";
import { type Html, markup, raw, tableHtml } from "../html.ts";
import { pageFrame } from "../page_frame.ts";
import { GRID_STYLE } from "./grid_script.ts";
import { gridSection } from "./grid_section.ts";
import { gridViews } from "./grid_view.ts";
import { studyHead, studyLevels, studySource } from "./study_words.ts";

/** A study and what its page needs to name things. */
export interface StudyPageInput {
  readonly result: StudyResult;
  readonly lang: Lang;
  /** What a person types to get the page again. */
  readonly command: string;
  /** Names of institutions and counties by code. */
  readonly names: ReadonlyMap<string, string>;
  /** Parts that other questions of the study bring, in order. */
  readonly before?: readonly Html[];
  readonly after?: readonly Html[];
}

/** Figures of one comparison of a study. */
export interface StudyFigure {
  /** File name without ending. */
  readonly name: string;
  /** One standalone SVG file. */
  readonly svg: string;
}

/**
 * The page of a study (研究报告): what was asked, how large the differences are and how
 * sure, figure and table a comparison. Nothing is loaded from elsewhere; equal
 * studies, equal bytes.
 */
export function studyPage(input: StudyPageInput): string {
  const { result, lang, command, before = [], after = [] } = input;
  const zh = lang === "zh", title = zh ? result.titleZh : result.titleEn;
  const views = gridViews(result, input.names, lang);
  return pageFrame({
    lang,
    title,
    style: views.length === 0 ? "" : GRID_STYLE,
    quiet: markup`${
      studySource(result, lang)
    }<br><code>${result.hash}</code> · ${SIGN_CONVENTION[lang]}`,
    main: markup`${before}
${views.map((view) => gridSection(view, views.length > 1, lang))}
${comparisons(input)}
${after}
<section id="method"><h2>${zh ? "怎么算的" : "How it was done"}</h2>${
      notes(result, lang).map((note) => markup`<p>${note}</p>`)
    }<p><code>${command}</code></p></section>
`,
  });
}

/** All figures of a study: a forest and a fan a comparison, and its grid (研究图). */
export function studyFigures(
  { result, lang, names }: Pick<StudyPageInput, "result" | "lang" | "names">,
  width: ChartWidth = 960,
): StudyFigure[] {
  const grids = gridViews(result, names, lang, width)
    .flatMap(({ headlines }) => headlines);
  return [...grids, ...comparisonFigures({ result, lang, names }, width)];
}

function comparisonFigures(
  { result, lang, names }: Pick<StudyPageInput, "result" | "lang" | "names">,
  width: ChartWidth = 960,
): StudyFigure[] {
  return pairs(result).flatMap(({ behaviour, ref, rows, slug }) => {
    const frame: StudyFrame = {
      title: studyHead(result, behaviour, ref, lang),
      source: studySource(result, lang),
      note: ({ row }) => studyLevels(row, lang).diff,
    };
    const whole = rows.filter(({ group }) => !group.startsWith("hospital:"));
    const single = rows.filter(({ group }) => group.startsWith("hospital:"));
    const options = { lang, width };
    const fan = studyLines(single.length > 0 ? single : whole, names, lang)
      .filter(({ fan }) => fan !== null);
    return [
      {
        name: `forest${slug}`,
        svg: forest(studyLines(whole, names, lang), frame, options),
      },
      ...(fan.length === 0 ? [] : [{
        name: `fan${slug}`,
        svg: differenceFan(fan, frame, options),
      }]),
    ];
  });
}

function comparisons(input: StudyPageInput): Html[] {
  const { result, lang, names } = input, zh = lang === "zh";
  const figures = comparisonFigures(input);
  return pairs(result).map(({ behaviour, ref, rows, slug }) => {
    const whole = rows.filter(({ group }) => !group.startsWith("hospital:"));
    const single = rows.filter(({ group }) => group.startsWith("hospital:"));
    const heads = zh
      ? [
        "指标",
        "基线",
        "方案",
        "差异",
        "95% 区间",
        "方差增益",
        "为正",
        "千分之一精度所需重复",
      ]
      : [
        "headline",
        "baseline",
        "scenario",
        "difference",
        "95 % interval",
        "variance gain",
        "above 0",
        "replicates for 0.1 %",
      ];
    const table = (some: readonly StudyRow[]) =>
      tableHtml(heads, some.map((row) => cells(row, names, lang)));
    return markup`<section id="difference${slug}"><h2>${
      studyHead(result, behaviour, ref, lang)
    }</h2>${
      figures.filter(({ name }) =>
        name.endsWith(slug) && name.replace(/^(forest|fan)/, "") === slug
      )
        .map(({ name, svg }) =>
          markup`<figure id="${name}">${raw(svg)}</figure>`
        )
    }${table(whole)}${
      single.length === 0
        ? []
        : [markup`<details><summary>${
          zh
            ? `各医疗机构（${single.length} 行）`
            : `Institutions (${single.length} rows)`
        }</summary>${table(single)}</details>`]
    }</section>`;
  });
}

function cells(
  row: StudyRow,
  names: ReadonlyMap<string, string>,
  lang: Lang,
): string[] {
  const { baseline, reform, diff, interval } = studyLevels(row, lang);
  const { gain, positive, needed } = row.diff;
  return [
    rowLabel(row, names, lang),
    baseline,
    reform,
    diff,
    interval,
    gain === null ? "–" : `${Number(gain.toPrecision(2))}×`,
    formatPercent(positive, 0),
    needed === null ? "–" : String(needed),
  ];
}

function notes({ draws, sample }: StudyResult, lang: Lang): string[] {
  return lang === "zh"
    ? [
      "每次重复换一种运气（谁生病、病多重、去哪家），城市、医疗机构和规则不变；两边遇到同样的运气，先取差再取平均。区间为 95% t 区间；基尼系数、分位数等不能相加的指标另有自助法区间，见 differences.csv。数字不多于蒙特卡洛误差所支持的位数。",
      "方差增益 = 两边各自独立抽取运气时的方差之和 ÷ 配对差异的方差，即同样精度少用的重复倍数；为负或不变的差异没有增益（–）。",
      ...(draws > 0
        ? [
          "不确定参数从方案写明的范围均匀抽取，两边取同一位置；改革前办法的范围取中值。",
        ]
        : []),
      ...(sample < 1
        ? [
          "只推演一部分参保人：病例少了，组会变粗，水平与全市略有出入；差异可看，水平以全市为准。",
        ]
        : []),
    ]
    : [
      "Each replicate has another luck (who falls ill, how badly, where they go) in the same city with the same institutions and rules. Both sides meet the same luck, and the difference is taken before the mean. Intervals are 95 % t intervals; headlines that are no sums, such as Gini and quantiles, also have a bootstrap interval in differences.csv. No number has more digits than its Monte Carlo error supports.",
      "Variance gain = the sum of both sides' variances, as independent luck would have it, by the variance of the paired difference: how many times fewer replicates give the same precision. A difference that does not vary has none (–).",
      ...(draws > 0
        ? [
          "Uncertain parameters are drawn evenly from the ranges that the scenarios state, at the same place on both sides; ranges of the pre-regime stay at their middle.",
        ]
        : []),
      ...(sample < 1
        ? [
          "Only a part of the insured is played: with fewer cases groups are coarser and levels a little off the whole city's. Read the differences, not the levels.",
        ]
        : []),
    ];
}

function pairs({ behaviours, scenarios, rows }: StudyResult) {
  const many = behaviours.length * (scenarios.length - 1) > 1;
  let i = 0;
  return behaviours.flatMap((behaviour) =>
    scenarios.slice(1).map(({ ref }) => ({
      behaviour,
      ref,
      slug: many ? `_${++i}` : "",
      rows: rows.filter((row) =>
        row.behaviour === behaviour && row.scenario === ref
      ),
    }))
  );
}
