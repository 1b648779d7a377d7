import { toYuan } from "../../../base/fen.ts";
import { ratio } from "../../../base/ratio.ts";
import { sum } from "../../../base/sum.ts";
import type { SheetStep } from "../../../model/sheet.ts";
import { points4 } from "../../../points/point_step.ts";
import { yearTotals } from "../../../settlement/year_totals.ts";
import { ratioText, toValue } from "../sheet_numbers.ts";
import type { SchemeView } from "./scheme_view.ts";

/**
 * From the points of the months to the year's standard (年度支付标准计算): P after
 * conduct, the settlement value with its parts, D. `R-YEAR`, `R-PVS`. A year that
 * is paid as booked has neither.
 */
export function valueSteps(view: SchemeView, h: number): SheetStep[] {
  if (view.sheet.regime === "asBooked") return [];
  return [
    ...pointsSteps(view, h),
    fundStep(view),
    ...settlementValueSteps(view),
    ...elasticSteps(view, h),
    standardStep(view, h),
  ];
}

/** P: the months that are cleared, less what findings took and conduct cost. */
function pointsSteps(
  { run, scheme, sheet, totals, scored: before, span }: SchemeView,
  h: number,
): SheetStep[] {
  const n = run.hospitals.id.length, { violations } = run.settled;
  const pointsOf = (of: typeof totals) =>
    yearTotals(of, n, scheme, span.cleared).points[h]!;
  const scored = pointsOf(totals);
  const taken = Math.max(0, pointsOf(before) - scored);
  const share = violations?.[h] ?? ratio(0), clean = share.num === 0n;
  return [...takenStep(scored, taken), {
    rule: "R-YEAR",
    zh: clean
      ? "年度分值：参加清算的各月分值之和"
      : "年度分值：参加清算的各月分值之和，减去违规行为扣减",
    en: clean
      ? "Points of the year: those of the months that are cleared"
      : "Points of the year: those of the months that are cleared, less what conduct cost",
    formula: clean ? "ΣP_m" : "ΣP_m × (1 − c)",
    numbers: {
      ΣP_m: points4(scored),
      ...(clean ? {} : { c: ratioText(share) }),
    },
    symbol: "P",
    value: points4(sheet.points[h]!),
    keys: clean ? [] : ["points.violation.cap"],
  }];
}

/** Points that findings took, and cases that the fund does not pay; nothing where none were. */
function takenStep(left: number, taken: number): SheetStep[] {
  return taken === 0 ? [] : [{
    rule: "R-SUP",
    zh: "监管核减：各月分值之和减去认定违规和停止支付病例的分值",
    en:
      "Supervision: points of the months less those of findings and of cases that are not paid",
    formula: "ΣP_scored − T",
    numbers: { ΣP_scored: points4(left + taken), T: points4(taken) },
    symbol: "ΣP_m",
    value: points4(left),
    keys: ["supervision.recovery.form", "supervision.penalty.upMultiple"],
  }];
}

function fundStep({ sheet, span }: SchemeView): SheetStep {
  const whole = span.before.length === 0;
  return {
    rule: "R-BUD",
    zh: whole
      ? "参加清算的预算：全年住院 DIP 支出预算"
      : "参加清算的预算：DIP 支出预算中参加清算各月的部分",
    en: whole
      ? "Budget that is cleared: the DIP line of the year"
      : "Budget that is cleared: the part of the DIP line for these months",
    formula: whole ? "F" : "ΣF_m",
    numbers: whole ? {} : { F_y: toYuan(sheet.budget.lines.dip) },
    symbol: "F",
    value: toYuan(sheet.fund),
    keys: ["budget.total.rule", "budget.month.weights"],
  };
}

/** PV with its parts, in the terms of the method. */
function settlementValueSteps({ sheet, end }: SchemeView): SheetStep[] {
  const { settlementValue, fund, points, booked, cost } = sheet;
  if (settlementValue === null) return [];
  const method = end["settlement.value.method"];
  const J = sum(booked), IP = sum(cost) - J, P = points4(sum(points));
  const fixed = end["settlement.value.mode"] === "fixed";
  const { elastic, valueBound, valueTrimmed } = sheet;
  const parts = {
    fund: { formula: "F ÷ ΣP", numbers: { F: toYuan(fund), ΣP: P } },
    totalMinusIndividual: {
      formula: "(F + ΣIP) ÷ ΣP",
      numbers: { F: toYuan(fund), ΣIP: toYuan(IP), ΣP: P },
    },
    totalTimesRatio: {
      formula: "F ÷ ρ ÷ ΣP，ρ = ΣJ ÷ (ΣJ + ΣIP)",
      numbers: { F: toYuan(fund), ΣJ: toYuan(J), ΣIP: toYuan(IP), ΣP: P },
    },
  }[method];
  const [zh, en] = valueRemark(sheet);
  return [{
    rule: elastic ? "R-PVE" : "R-PVS",
    zh: (method === "fund"
      ? "结算点值：每分的统筹基金（元）"
      : "结算点值：每分的总费用（元）") + zh,
    en: (method === "fund"
      ? "Settlement value, yuan of pooled fund per point"
      : "Settlement value, yuan of total cost per point") + en,
    ...(fixed || valueBound
      ? {
        formula: valueBound ?? "fixed",
        numbers: {} as Record<string, string>,
      }
      : elastic
      ? { formula: "ΣT_h ÷ ΣP", numbers: { ΣP: P } }
      : valueTrimmed
      ? { ...parts, formula: `(${parts.formula}) × t` }
      : parts),
    symbol: "PV",
    value: toValue(settlementValue),
    keys: [
      "settlement.value.method",
      "settlement.value.mode",
      ...(fixed ? ["settlement.value.fixed"] : []),
      ...(valueBound
        ? [`settlement.value.${valueBound}`, "settlement.value.boundUnit"]
        : []),
      ...(valueTrimmed ? ["settlement.value.trim"] : []),
    ],
  }];
}

/** What else made the value: a bound, an interval t, or two values in one. */
function valueRemark(
  { elastic, valueBound, valueTrimmed }: SchemeView["sheet"],
): [string, string] {
  if (elastic) {
    return ["，弹性费率两个点值的平均", ", the mean of an elastic value's two"];
  }
  if (valueBound) {
    return valueBound === "floor"
      ? ["，浮动点值低于下限，取下限", ", at its floor"]
      : ["，浮动点值高于上限，取上限", ", at its cap"];
  }
  return valueTrimmed
    ? [
      "，t 为区间内每分费用与全部每分费用之比",
      ", t is cost per point of the interval by that of all",
    ]
    : ["", ""];
}

/** T_h: what an elastic value pays the institution, in the terms of the method. `R-PVE`. */
function elasticSteps(
  { sheet: { elastic } }: SchemeView,
  h: number,
): SheetStep[] {
  if (!elastic) return [];
  const { form, f, v, base, increment, basePoints, floatPoints } = elastic;
  const cost = form === "cost";
  return [{
    rule: "R-PVE",
    zh: cost
      ? "弹性点值：基础成本（药品耗材）加浮动分值"
      : "弹性点值：基础分值按 f，其余按浮动点值 v（到分，余数法）",
    en: cost
      ? "Elastic value: base cost of drugs and consumables, and floating points"
      : "Elastic value: base points at f, the others at v (to the fen, residual rule)",
    formula: cost ? "Σn·k + v × P_v" : "f × P_f + v × P_v",
    numbers: {
      ...(f === null ? {} : { f: toValue(f), P_f: points4(basePoints[h]!) }),
      v: toValue(v),
      P_v: points4(floatPoints[h]!),
      base: toYuan(base[h]!),
      increment: toYuan(increment[h]!),
    },
    symbol: "T_h",
    value: toYuan(base[h]! + increment[h]!),
    keys: [
      "settlement.elastic.form",
      "settlement.elastic.f",
      "settlement.elastic.baseShare",
      "settlement.elastic.cap",
      "settlement.elastic.unit",
      "settlement.elastic.incrementBudget",
    ],
  }];
}

/** D of the institution, in the terms of the method. */
function standardStep({ sheet, end }: SchemeView, h: number): SheetStep {
  const { points, booked, cost, standard, settlementValue } = sheet;
  const method = end["settlement.value.method"];
  const level = end["settlement.value.ratioLevel"];
  const { elastic } = sheet, worth = elastic ? "T_h" : "P × PV";
  const own: Record<string, string> = elastic
    ? { T_h: toYuan(elastic.base[h]! + elastic.increment[h]!) }
    : { P: points4(points[h]!), PV: toValue(settlementValue ?? "0") };
  const J = sum(booked), C = sum(cost);
  const pool = level === "pool";
  const parts = {
    fund: { formula: worth, numbers: own },
    totalMinusIndividual: {
      formula: `max(0, ${worth} − IP)`,
      numbers: { ...own, IP: toYuan(cost[h]! - booked[h]!) },
    },
    totalTimesRatio: {
      // The split under the ratio of the pool is of the fund itself.
      formula: pool
        ? elastic ? worth : `${worth} × ρ`
        : level === "case"
        ? `${worth} × ρ_h，ρ_h = Σ(P_i·J_i÷C_i) ÷ ΣP_i`
        : `${worth} × J ÷ C`,
      numbers: level === "case" || (pool && elastic)
        ? own
        : pool
        ? { ...own, ρ: C === 0 ? "0" : ratioText(ratio(J, C)) }
        : { ...own, J: toYuan(booked[h]!), C: toYuan(cost[h]!) },
    },
  }[method];
  return {
    rule: "R-PVS",
    zh: "年度 DIP 支付标准（基金，未舍入的点值计算，余数法到分）",
    en:
      "The year's fund standard, from the value unrounded, to the fen by the residual rule",
    ...parts,
    symbol: "D",
    value: toYuan(standard[h]!),
    keys: method === "totalTimesRatio"
      ? ["settlement.value.method", "settlement.value.ratioLevel"]
      : ["settlement.value.method"],
  };
}
