import { axisX, barX, gridX, text } from "@observablehq/plot";
import { formatPercent } from "../../base/formats.ts";
import { type Payer, PAYERS } from "../../model/patients.ts";
import { CHART_TITLES } from "../chart_names.ts";
import { type Comparison, sides } from "../comparison.ts";
import { drawPlot } from "../draw_plot.ts";
import { sameMetrics } from "../metric_value.ts";
import { standaloneSvg } from "../standalone_svg.ts";
import { textWidth } from "../text_width.ts";
import { type ChartOptions, COLORS, SIZES } from "../theme.ts";
import { captionOf, roleName, SIGN_CONVENTION } from "../words.ts";
import { type BurdenRow, burdenRows } from "./burden_rows.ts";
import { patientName, PAYER_NAMES } from "./patient_words.ts";

/** From who pays most to the patient, dark, light, and dark again, so that grey paper keeps neighbours apart. */
const FILLS: Readonly<Record<Payer, string>> = {
  fund: "#00588a",
  catastrophic: "#56b4e9",
  supplement: "#009e73",
  aid: "#d8c51d",
  commercial: "#a6a6a6",
  inside: "#f0b27a",
  offList: "#b34a00",
};

/** Fills that carry white letters. */
const DARK: readonly Payer[] = ["fund", "offList"];

/**
 * Patients' burden by layer (患者负担分层): who pays for stays, of 100 yuan, by scheme
 * and category of the insured; the patient's parts at the end. Indicators C1, C2.
 */
export function patientBurden(
  comparison: Comparison,
  { lang, width = 640 }: ChartOptions,
): string {
  const zh = lang === "zh", { baseline, reform } = comparison;
  const same = !!reform && sameMetrics(baseline, reform, "burden.");
  const rows = burdenRows(comparison)
    .filter(({ role }) => !same || role === "reform");
  const many = sides(comparison).length > 1 && !same;
  const named = groupedRows(rows).map((row, i) => ({
    ...row,
    key: i,
    name: patientName(row.scheme, row.group, lang) +
      (many
        ? zh
          ? `（${roleName(row.role, comparison, lang)}）`
          : ` (${roleName(row.role, comparison, lang).toLowerCase()})`
        : ""),
  }));
  const left = 24 +
    Math.max(...named.map(({ name }) => textWidth(name, SIZES.text)));
  const heading = zh ? "个人合计" : "Patient";
  const right = Math.max(44, textWidth(heading, SIZES.text) + 22);
  const parts = named.flatMap(({ key, parts }) => {
    let at = 0;
    return parts.map(({ payer, share }) => {
      const from = at;
      at += share;
      return { key, payer, from, to: at, share };
    });
  });
  const room = width - left - right;
  // A label only where its part is wide enough.
  const labels = parts.filter(({ share }) =>
    share * room > textWidth(formatPercent(share, 1), SIZES.text) + 6
  );
  const drawing = drawPlot({
    width,
    height: named.length * 26 + 54,
    marginLeft: left,
    marginRight: right,
    marginTop: 26,
    marginBottom: 28,
    x: { domain: [0, 1] },
    y: { type: "band", domain: named.map(({ key }) => key), axis: null },
    marks: [
      axisX({
        ticks: 5,
        tickFormat: (share: number) => formatPercent(share, 0),
        label: null,
        tickSize: 3,
      }),
      gridX({ ticks: 5, stroke: COLORS.grid, strokeOpacity: 1 }),
      barX(parts, {
        x1: "from",
        x2: "to",
        y: "key",
        fill: ({ payer }: { payer: Payer }) => FILLS[payer],
        stroke: COLORS.paper,
        strokeWidth: 1,
        insetTop: 3,
        insetBottom: 3,
      }),
      text(labels, {
        x: ({ from, to }: { from: number; to: number }) => (from + to) / 2,
        y: "key",
        text: ({ share }: { share: number }) => formatPercent(share, 1),
        fill: ({ payer }: { payer: Payer }) =>
          DARK.includes(payer) ? COLORS.paper : COLORS.ink,
      }),
      text(named, {
        y: "key",
        text: "name",
        frameAnchor: "left",
        textAnchor: "end",
        dx: -10,
      }),
      text(named, {
        y: "key",
        text: (row: BurdenRow) => formatPercent(ownShare(row), 1),
        frameAnchor: "right",
        textAnchor: "end",
        fontWeight: 700,
        dx: right - 12,
      }),
      text([heading], {
        frameAnchor: "top-right",
        textAnchor: "end",
        dx: right - 12,
        dy: -20,
        fill: COLORS.quiet,
      }),
    ],
  });
  const shown = PAYERS.filter((payer) =>
    parts.some((part) => part.payer === payer && part.share > 0)
  );
  return standaloneSvg(drawing, {
    name: "patient-burden",
    lang,
    width,
    title: CHART_TITLES.patient_burden[lang],
    subtitle: zh
      ? `住院总费用由谁承担，%；右列为个人合计。${SIGN_CONVENTION.zh}`
      : `Who pays the cost of stays, %; the patient's parts added up on the right; ${SIGN_CONVENTION.en}`,
    legend: shown.map((payer) => ({
      label: PAYER_NAMES[payer][lang],
      shape: "bar",
      color: FILLS[payer],
    })),
    caption: captionOf(comparison, { indicators: "C1, C2" }, lang, [
      ...(same
        ? [zh ? "两方案相同，只画一次。" : "Both scenarios alike; drawn once."]
        : []),
      zh
        ? "个人部分在全部保障之后；门诊负担不按人记录，不在其中。"
        : "The patient's parts are what is left after all layers; outpatient burden is not known by person and not in it.",
    ]),
  });
}

/** Sides of a group next to each other. */
function groupedRows(rows: readonly BurdenRow[]): BurdenRow[] {
  const keys = [...new Set(rows.map((row) => `${row.scheme} ${row.group}`))];
  return keys.flatMap((key) =>
    rows.filter((row) => `${row.scheme} ${row.group}` === key)
  );
}

function ownShare({ parts }: BurdenRow): number {
  return parts.reduce(
    (sum, { payer, share }) =>
      payer === "inside" || payer === "offList" ? sum + share : sum,
    0,
  );
}
