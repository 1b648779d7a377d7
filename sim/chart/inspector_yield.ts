import { barX, text } from "@observablehq/plot";
import { toYuan } from "../base/fen.ts";
import { INSPECTOR_WORDS } from "../model/finding_words.ts";
import { CHART_TITLES } from "./chart_names.ts";
import { type Comparison, lastSide } from "./comparison.ts";
import type { DataTable } from "./data_table.ts";
import { headlineScale } from "./headline_scale.ts";
import { nameColumn } from "./name_column.ts";
import { namedBars, widestLabel } from "./named_bars.ts";
import { standaloneSvg } from "./standalone_svg.ts";
import { drawnNote, watchedSide } from "./supervision/watched_side.ts";
import { type ChartOptions, PART_COLORS } from "./theme.ts";
import { captionOf, sentence, SIGN_CONVENTION } from "./words.ts";

/** What a kind of inspectors gave back and what it cost. */
const PARTS = [
  {
    part: "recovered",
    color: PART_COLORS.dip,
    name: { zh: "追回", en: "given back" },
  },
  {
    part: "fined",
    color: PART_COLORS.outpatient,
    name: { zh: "罚款", en: "fines" },
  },
  {
    part: "cost",
    color: PART_COLORS.drawn,
    name: { zh: "检查成本", en: "cost of inspecting" },
  },
] as const;

/** What each kind of inspectors brings back and costs (检查成效), of the last side that is supervised. `R-SUP`. */
export function inspectorYield(
  comparison: Comparison,
  { lang, width = 640 }: ChartOptions,
): string {
  const zh = lang === "zh";
  const side = watchedSide(comparison) ?? lastSide(comparison);
  const use = side.result.supervision.use.filter(({ used }) => used > 0);
  const amounts = use.flatMap((own) =>
    PARTS.map(({ part, color, name }) => ({
      key: `${own.inspector}-${part}`,
      label: `${sentence(INSPECTOR_WORDS[own.inspector][lang])}${
        zh ? "：" : ": "
      }${name[lang]}`,
      amount: own[part],
      color,
    }))
  );
  const column = nameColumn(amounts.map(({ label }) => label), width);
  const scale = headlineScale("fen", amounts.map((a) => a.amount), lang, true);
  const rows = amounts.map((own, i) => ({
    ...own,
    lines: column.lines[i]!,
    told: scale.text(own.amount),
  }));
  type Row = typeof rows[number];
  const drawing = namedBars({
    width,
    column,
    rows,
    after: widestLabel(rows.map(({ told }) => told)),
    x: { nice: true, zero: true },
    bars: barX(rows, {
      x1: 0,
      x2: ({ amount }: Row) => amount / scale.size,
      y: "key",
      fill: ({ color }: Row) => color,
      insetTop: 3,
      insetBottom: 3,
    }),
    labels: [text(rows, {
      x: ({ amount }: Row) => amount / scale.size,
      y: "key",
      text: "told",
      textAnchor: "start",
      dx: 5,
    })],
  });
  return standaloneSvg(drawing, {
    name: "inspector-yield",
    lang,
    width,
    title: CHART_TITLES.inspector_yield[lang],
    subtitle: zh
      ? `${scale.name}；追回归基金，罚款归国库。${SIGN_CONVENTION.zh}`
      : `${
        sentence(scale.name)
      }; what is given back is the fund's, fines the treasury's; ${SIGN_CONVENTION.en}`,
    legend: PARTS.map(({ name, color }) => ({
      label: name[lang],
      shape: "bar",
      color,
    })),
    caption: captionOf(
      comparison,
      { rules: "R-SUP" },
      lang,
      drawnNote(side, comparison, lang),
    ),
  });
}

/** The numbers of the figure: a kind of inspectors a row, yuan. */
export function inspectorYieldTable(comparison: Comparison): DataTable {
  const { result } = watchedSide(comparison) ?? lastSide(comparison);
  return {
    columns: [
      "方案编号 scenario",
      "检查力量 inspectors",
      "已用人日 days used",
      ...PARTS.map(({ name }) => `${name.zh}（元） ${name.en} (yuan)`),
      "每人日追回（元） given back a day (yuan)",
    ],
    rows: result.supervision.use.map((own) => [
      result.scenario,
      `${INSPECTOR_WORDS[own.inspector].zh} ${
        INSPECTOR_WORDS[own.inspector].en
      }`,
      own.used,
      ...PARTS.map(({ part }) => toYuan(own[part])),
      own.used === 0 ? null : own.recovered / 100 / own.used,
    ]),
  };
}
