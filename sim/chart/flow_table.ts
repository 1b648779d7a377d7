import { type Fen, toYuan } from "../base/fen.ts";
import type { Comparison } from "./comparison.ts";
import {
  type Cell,
  type DataTable,
  roleCell,
  schemeCell,
} from "./data_table.ts";
import {
  FLOW_ENDS,
  FLOW_PARTS,
  FLOW_SOURCES,
  type FlowEnd,
  type FlowPart,
  type FlowSource,
  fundFlows,
} from "./flow_rows.ts";
import type { Words } from "./words.ts";

/** Names of sources, parts and ends of the flow, as figures and tables print them. */
export const FLOW_NAMES: Readonly<
  Record<FlowSource | FlowPart | FlowEnd, Words>
> = {
  contributions: { zh: "缴费和补助", en: "Contributions" },
  interest: { zh: "利息", en: "Interest" },
  otherIncome: { zh: "其他收入", en: "Other income" },
  drawn: { zh: "动用累计结余", en: "Past surplus" },
  outpatient: { zh: "普通门诊", en: "Outpatient" },
  chronic: { zh: "门诊慢特病", en: "Chronic care" },
  remote: { zh: "异地就医", en: "Out of area" },
  dip: { zh: "住院 DIP", en: "Inpatient DIP" },
  other: { zh: "其他付费", en: "Other methods" },
  maternity: { zh: "生育支出", en: "Maternity" },
  reserve: { zh: "风险金", en: "Risk reserve" },
  surplus: { zh: "计划结余", en: "Planned surplus" },
  "level:3": { zh: "三级机构", en: "Level 3" },
  "level:2": { zh: "二级机构", en: "Level 2" },
  "level:1": { zh: "一级机构", en: "Level 1" },
  village: { zh: "村卫生室", en: "Village clinics" },
  elsewhere: { zh: "异地和药店", en: "Elsewhere, pharmacies" },
  mothers: { zh: "参保人和单位", en: "Mothers, employers" },
  kept: { zh: "留在基金", en: "Kept in the fund" },
};

const FUND: Words = { zh: "基金", en: "Fund" };

/**
 * The flow of figure 5 as a table (基金流向), yuan: a row a bar of income or budget
 * and a row a ribbon from budget to receiver, without those of nothing. Each of
 * the three steps of a scheme sums to the same total.
 */
export function fundFlowTable(comparison: Comparison): DataTable {
  const rows = fundFlows(comparison).flatMap((flow) => {
    const row = (step: string, from: Words, to: Words, amount: Fen): Cell[] => [
      roleCell(flow.role, comparison),
      flow.scenario,
      schemeCell(flow.scheme),
      step,
      `${from.zh} ${from.en}`,
      `${to.zh} ${to.en}`,
      toYuan(amount),
    ];
    const name = FLOW_NAMES;
    return [
      ...FLOW_SOURCES.filter((source) => flow.sources[source] > 0).map(
        (source) =>
          row("收入 income", name[source], FUND, flow.sources[source]),
      ),
      ...FLOW_PARTS.filter((part) => flow.parts[part] > 0).map((part) =>
        row("预算 budget", FUND, name[part], flow.parts[part])
      ),
      ...FLOW_PARTS.flatMap((part) =>
        FLOW_ENDS.filter((end) => flow.ends[part][end] > 0).map((end) =>
          row("去向 use", name[part], name[end], flow.ends[part][end])
        )
      ),
    ];
  });
  return {
    columns: [
      "方案 side",
      "方案编号 scenario",
      "险种 scheme",
      "环节 step",
      "从 from",
      "到 to",
      "金额（元） amount (yuan)",
    ],
    rows,
  };
}
