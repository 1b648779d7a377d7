import { barX, text } from "@observablehq/plot";
import { formatCount, type Lang } from "../base/formats.ts";
import { SCALE } from "../base/points.ts";
import {
  type Hospitals,
  raiseChange,
  type RaiseTrial,
} from "../model/ledger.ts";
import { headlineScale } from "./headline_scale.ts";
import { nameColumn } from "./name_column.ts";
import { namedBars, widestLabel } from "./named_bars.ts";
import { standaloneSvg } from "./standalone_svg.ts";
import { changeColor, type ChartOptions } from "./theme.ts";
import { levelName, SIGN_CONVENTION } from "./words.ts";

/** Others that have a bar of their own. */
const SHOWN = 20;

/** A trial, and what it is a trial of. */
export interface RaisedFigure {
  readonly trial: RaiseTrial;
  readonly hospitals: Hospitals;
  readonly title: { readonly zh: string; readonly en: string };
  readonly scenario: string;
  readonly recordHash: string;
}

/**
 * One trial, institution by institution (系数调整得失): the raised first, then those
 * that lose most, the others in one line; of D, both schemes. INV-3.
 */
export function raiseLosses(
  { trial, hospitals, title, scenario, recordHash }: RaisedFigure,
  { lang, width = 640 }: ChartOptions,
): string {
  const zh = lang === "zh", lines = rowsOf(trial, hospitals, lang);
  const names = nameColumn(lines.map(({ name }) => name), width);
  const scale = headlineScale(
    "fen",
    lines.map(({ change }) => change),
    lang,
    true,
  );
  const { size } = scale;
  const rows = lines.map((row, i) => ({
    ...row,
    lines: names.lines[i]!,
    label: scale.text(row.change, true),
  }));
  type Row = typeof rows[number];
  const wide = widestLabel(rows.map(({ label }) => label));
  const drawing = namedBars({
    width,
    column: names,
    rows,
    before: wide + 8,
    after: wide,
    x: { nice: true, zero: true },
    bars: barX(rows, {
      x1: 0,
      x2: ({ change }: Row) => change / size,
      y: "key",
      fill: ({ change }: Row) => changeColor(change),
      insetTop: 4,
      insetBottom: 4,
    }),
    labels: [false, true].map((loss) =>
      text(rows.filter(({ change }) => (change < 0) === loss), {
        x: ({ change }: Row) => change / size,
        y: "key",
        text: "label",
        textAnchor: loss ? "end" : "start",
        dx: loss ? -5 : 5,
      })
    ),
  });
  const unit = scale.name;
  return standaloneSvg(drawing, {
    name: "raise-losses",
    lang,
    width,
    title: zh
      ? "系数调整，谁得谁出"
      : "Other coefficients: who gains, who pays",
    subtitle: zh
      ? `支付标准的变化，${unit}，两险种合计，其余不变。${SIGN_CONVENTION.zh}（该机构）`
      : `Change of the standard, ${unit}, both schemes, all else as it was; ${SIGN_CONVENTION.en}`,
    legend: [],
    caption: [
      `${zh ? "规则" : "Rules"} R-COEF, INV-3`,
      `${title[lang]} (${scenario}, ${recordHash.slice(0, 8)})`,
    ],
  });
}

function rowsOf(trial: RaiseTrial, hospitals: Hospitals, lang: Lang) {
  const zh = lang === "zh",
    own = new Map(
      trial.raised.map((one) => [one.hospital, one]),
    );
  const change = hospitals.id.map((_, h) => raiseChange(trial, h).standard);
  const name = (h: number) =>
    `${(zh ? hospitals.nameZh : hospitals.nameEn)[h]!}${zh ? "，" : ", "}${
      levelName(hospitals.level[h]!, lang)
    }`;
  const others = [...change.keys()].filter((h) =>
    !own.has(h) && change[h] !== 0
  )
    .sort((a, b) => change[a]! - change[b]! || a - b);
  const shown = others.slice(0, SHOWN), rest = others.slice(SHOWN);
  const one = (h: number, label: string) => ({
    key: hospitals.id[h]!,
    name: label,
    change: change[h]!,
  });
  return [
    ...[...own.values()].map(({ hospital, from, to }) =>
      one(
        hospital,
        `${name(hospital)} ${(from / SCALE).toFixed(4)}→${
          (to / SCALE).toFixed(4)
        }`,
      )
    ),
    ...shown.map((h) => one(h, name(h))),
    ...(rest.length === 0 ? [] : [{
      key: "rest",
      name: zh
        ? `其余 ${formatCount(rest.length)} 家合计`
        : `The other ${formatCount(rest.length)} in total`,
      change: rest.reduce((sum, h) => sum + change[h]!, 0),
    }]),
  ];
}
