import { barX, text } from "@observablehq/plot";
import { formatCount } from "../base/formats.ts";
import { OUTCOME_WORDS, ruleWords } from "../model/finding_words.ts";
import { FINDING_OUTCOMES, type FindingOutcome } from "../model/ledger.ts";
import type { ScenarioResult } from "../model/result.ts";
import { CHART_TITLES } from "./chart_names.ts";
import { type Comparison, lastSide } from "./comparison.ts";
import type { DataTable } from "./data_table.ts";
import { nameColumn } from "./name_column.ts";
import { namedBars, widestLabel } from "./named_bars.ts";
import { standaloneSvg } from "./standalone_svg.ts";
import { drawnNote, watchedSide } from "./supervision/watched_side.ts";
import { type ChartOptions, COLORS, PART_COLORS } from "./theme.ts";
import { captionOf, sentence, SIGN_CONVENTION } from "./words.ts";

/** What stands is dark, what does not is light. */
const OUTCOME_COLORS: Readonly<Record<FindingOutcome, string>> = {
  intercepted: PART_COLORS.dip,
  confirmed: PART_COLORS.outpatient,
  corrected: PART_COLORS.chronic,
  overturned: PART_COLORS.drawn,
  cleared: PART_COLORS.surplus,
  open: COLORS.grid,
};

/** From the axis outwards: what stands first, what nobody looked at last. */
const ORDER: readonly FindingOutcome[] = [
  "intercepted",
  "confirmed",
  "corrected",
  "overturned",
  "cleared",
  "open",
];

/**
 * What became of the suspicions of each rule (疑点处理), as shares, with their number,
 * of the last side that is supervised. `R-SUP`.
 */
export function findingOutcomes(
  comparison: Comparison,
  { lang, width = 640 }: ChartOptions,
): string {
  const zh = lang === "zh";
  const side = watchedSide(comparison) ?? lastSide(comparison);
  const { findings } = side.result.supervision;
  const tallies = tally(findings);
  const column = nameColumn(
    tallies.map(({ rule }) => sentence(ruleWords(rule)[lang])),
    width,
  );
  const rows = tallies.map(({ rule, counts, all }, i) => ({
    key: rule,
    counts,
    all,
    lines: column.lines[i]!,
    label: formatCount(all),
  }));
  const bars = rows.flatMap(({ key, counts, all }) =>
    ORDER.map((outcome) => ({
      key,
      share: counts[outcome] / all * 100,
      color: OUTCOME_COLORS[outcome],
    }))
  ).filter(({ share }) => share > 0);
  type Bar = typeof bars[number];
  const drawing = namedBars({
    width,
    column,
    rows,
    after: widestLabel(rows.map(({ label }) => label)),
    air: 9,
    x: { domain: [0, 100] },
    tickFormat: (x) => `${x}%`,
    bars: barX(bars, {
      x: "share",
      y: "key",
      fill: ({ color }: Bar) => color,
      insetTop: 4,
      insetBottom: 4,
    }),
    labels: [text(rows, {
      x: 100,
      y: "key",
      text: "label",
      textAnchor: "start",
      dx: 6,
    })],
  });
  return standaloneSvg(drawing, {
    name: "finding-outcomes",
    lang,
    width,
    title: CHART_TITLES.finding_outcomes[lang],
    subtitle: zh
      ? `占该规则疑点的比例，%；右边是疑点数。${SIGN_CONVENTION.zh}`
      : `Share of the rule's suspicions, %; their number on the right; ${SIGN_CONVENTION.en}`,
    legend: ORDER.map((outcome) => ({
      label: OUTCOME_WORDS[outcome][lang],
      shape: "bar",
      color: OUTCOME_COLORS[outcome],
    })),
    caption: captionOf(
      comparison,
      { rules: "R-SUP" },
      lang,
      drawnNote(side, comparison, lang),
    ),
  });
}

/** The numbers of the figure: a rule a row, suspicions by outcome. */
export function findingOutcomesTable(comparison: Comparison): DataTable {
  const { result } = watchedSide(comparison) ?? lastSide(comparison);
  return {
    columns: [
      "方案编号 scenario",
      "规则或线索 rule",
      "名称 name",
      "疑点 suspicions",
      ...ORDER.map((outcome) =>
        `${OUTCOME_WORDS[outcome].zh} ${OUTCOME_WORDS[outcome].en}`
      ),
    ],
    rows: tally(result.supervision.findings).map(({ rule, all, counts }) => [
      result.scenario,
      rule,
      `${ruleWords(rule).zh} ${ruleWords(rule).en}`,
      all,
      ...ORDER.map((outcome) => counts[outcome]),
    ]),
  };
}

/** Suspicions by rule and outcome, most first. */
function tally(
  { rows, rules, rule, outcome }: ScenarioResult["supervision"]["findings"],
) {
  const tallies = rules.map((name) => ({
    rule: name,
    all: 0,
    counts: Object.fromEntries(
      FINDING_OUTCOMES.map((name) => [name, 0]),
    ) as Record<FindingOutcome, number>,
  }));
  for (let row = 0; row < rows; row++) {
    const own = tallies[rule[row]!]!;
    own.all++;
    own.counts[FINDING_OUTCOMES[outcome[row]!]!]++;
  }
  return tallies.filter(({ all }) => all > 0).sort((a, b) => b.all - a.all);
}
