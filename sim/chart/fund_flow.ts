import type { Fen } from "../base/fen.ts";
import { formatMoney, type Lang, type MoneyUnit } from "../base/formats.ts";
import { CHART_TITLES } from "./chart_names.ts";
import type { Comparison } from "./comparison.ts";
import { lastSide } from "./comparison.ts";
import { type FlowBlock, flowDrawing, type FlowNode } from "./flow_drawing.ts";
import {
  FLOW_ENDS,
  FLOW_PARTS,
  FLOW_SOURCES,
  type FlowEnd,
  type FlowPart,
  type FlowSource,
  type FundFlow,
  fundFlows,
} from "./flow_rows.ts";
import { FLOW_NAMES } from "./flow_table.ts";
import { standaloneSvg } from "./standalone_svg.ts";
import { textWidth } from "./text_width.ts";
import {
  changeColor,
  type ChartOptions,
  COLORS,
  PART_COLORS,
  SIZES,
} from "./theme.ts";
import {
  captionOf,
  largeUnit,
  minus,
  roleName,
  SCHEME_NAMES,
  SIGN_CONVENTION,
  unitName,
} from "./words.ts";

/**
 * Figure 5 (基金流向): the year's fund from income through the lines of the budget,
 * reserve and planned surplus to levels of hospitals, out of the area, or back
 * to the fund; ribbons as wide as their money, both schemes on one scale. Shows
 * the reform and, at the ends, its difference from the baseline. `R-BUD`, `R-CLR`.
 */
export function fundFlow(
  comparison: Comparison,
  { lang, width = 640 }: ChartOptions,
): string {
  const zh = lang === "zh", { role } = lastSide(comparison);
  const flows = fundFlows(comparison);
  const before = flows.filter((flow) => flow.role !== role);
  const size = largeUnit(lang, Math.max(0, ...flows.map((f) => f.total)));
  const unit = unitName(size, lang);
  const blocks = flows.filter((flow) => flow.role === role && flow.total > 0)
    .map((flow) =>
      blockOf(flow, before.find(({ scheme }) => scheme === flow.scheme), {
        lang,
        unit: size,
      })
    );
  const widest = (nodes: readonly FlowNode[]) =>
    Math.max(
      0,
      ...nodes.flatMap(({ label }) =>
        label.map(({ text }) => textWidth(text, SIZES.text) * 1.06)
      ),
    );
  const drawing = flowDrawing(blocks, {
    width,
    left: widest(blocks.flatMap(({ sources }) => sources)) + 20,
    right: widest(blocks.flatMap(({ ends }) => ends)) + 20,
  });
  const title = CHART_TITLES.fund_flow[lang];
  const side = roleName(role, comparison, lang);
  return standaloneSvg(drawing, {
    name: "fund-flow",
    lang,
    width,
    title: !comparison.reform
      ? title
      : zh
      ? `${title}（${side}）`
      : `${title} (${side})`,
    subtitle: zh
      ? `单位：${unit}；左：收入，中：预算，右：去向。${
        comparison.reform ? "差额 = 改革方案 − 基线，" : ""
      }${SIGN_CONVENTION.zh}`
      : `In ${unit}; left: income, middle: budget, right: who receives it; ${
        comparison.reform ? "differences: reform − baseline; " : ""
      }${SIGN_CONVENTION.en}`,
    legend: [],
    caption: captionOf(comparison, { rules: "R-BUD, R-CLR" }, lang, [
      zh
        ? "DIP 超出额度的部分先由风险金、再由计划结余支付；未用完的额度留在基金。"
        : "DIP beyond its line is met by the reserve, then by the planned surplus; what a line does not use stays in the fund.",
    ]),
  });
}

function blockOf(
  flow: FundFlow,
  before: FundFlow | undefined,
  format: AmountFormat,
): FlowBlock {
  const { lang } = format;
  const node = (
    key: FlowSource | FlowPart | FlowEnd,
    amount: Fen,
    color: string,
  ): FlowNode => ({
    key,
    amount,
    color,
    label: [
      { text: FLOW_NAMES[key][lang] },
      { text: money(amount, format, false) },
    ],
  });
  const some = ({ amount }: FlowNode) => amount > 0;
  const received = (f: FundFlow, end: FlowEnd) =>
    FLOW_PARTS.reduce((sum, part) => sum + f.ends[part][end], 0);
  return {
    title: `${SCHEME_NAMES[flow.scheme][lang]} · ${lang === "zh" ? "共 " : ""}${
      money(flow.total, format, false)
    }`,
    sources: FLOW_SOURCES.map((key) =>
      node(
        key,
        flow.sources[key],
        key === "drawn" ? PART_COLORS.drawn : PART_COLORS.income,
      )
    ).filter(some),
    parts: FLOW_PARTS.map((key) => node(key, flow.parts[key], PART_COLORS[key]))
      .filter(some),
    ends: FLOW_ENDS.map((key) => {
      const amount = received(flow, key);
      const plain = node(key, amount, COLORS.quiet);
      const change = before ? amount - received(before, key) : 0;
      const text = money(change, format, true);
      if (!/^[+−]/.test(text)) return plain;
      const line = { text, color: changeColor(change) };
      return { ...plain, label: [...plain.label, line] };
    }).filter(some),
    ribbons: FLOW_PARTS.flatMap((part) =>
      FLOW_ENDS.map((end) => ({
        from: part,
        to: end,
        amount: flow.ends[part][end],
        color: PART_COLORS[part],
      }))
    ),
  };
}

/** Language and unit of the amounts of the figure. */
interface AmountFormat {
  readonly lang: Lang;
  readonly unit: MoneyUnit;
}

function money(fen: Fen, { lang, unit }: AmountFormat, sign: boolean): string {
  const digits = lang === "zh" ? 2 : 0;
  return minus(formatMoney(fen, { unit, lang, digits, sign }));
}
