import { toYuan } from "../../base/fen.ts";
import { SCALE } from "../../base/points.ts";
import {
  multiply,
  parseDecimal,
  ratio,
  roundHalfUp,
  toFixed,
} from "../../base/ratio.ts";
import type { SheetStep } from "../../model/case_sheet.ts";
import type { ElasticSheet, Settlement } from "../../model/settlement.ts";
import { points4 } from "../../points/point_step.ts";
import type { ExplainedRun } from "./explained_run.ts";
import { toValue } from "./sheet_numbers.ts";

/**
 * What a case's points are worth (分值折算): the settlement value of its scheme
 * times its points, in the terms of the method. `R-PVS`. What the institution
 * is paid in the end is decided for its year as a whole, `R-CLR`.
 */
export function moneySteps(run: ExplainedRun, row: number): SheetStep[] {
  const { settled, claims, through } = run;
  const scheme = claims.scheme[row]!, points = settled.points.points[row]!;
  const sheet = settled.settlements[scheme]!, value = sheet.settlementValue;
  if (points === 0 || value === null) return [];
  if (sheet.elastic) return elasticSteps(sheet, sheet.elastic, run, row);
  const { pay } = settled.points;
  if (through.end["settlement.value.basis"] === "case" && pay !== undefined) {
    return [dueStep(pay[row]!, claims.cost[row]! - claims.fund[row]!)];
  }
  const method = through.end["settlement.value.method"];
  const worth = multiply(parseDecimal(value), ratio(points, SCALE));
  const fund = method === "fund";
  const fen = Number(roundHalfUp(worth.num, worth.den));
  return [{
    rule: "R-PVS",
    zh: fund ? "按结算点值折合的统筹基金" : "按结算点值折合的总费用",
    en: fund
      ? "Worth in pooled fund at the settlement value"
      : "Worth in total cost at the settlement value",
    formula: "P × PV",
    numbers: { P: points4(points), PV: toValue(value) },
    symbol: fund ? "D" : "T",
    value: toYuan(fen),
    keys: ["settlement.value.method", "settlement.value.mode"],
  }];
}

/** What the fund owes for a case under the DRG rate method: `R-DRG`. */
function dueStep(pay: number, patients: number): SheetStep {
  return {
    rule: "R-DRG",
    zh: "统筹基金支付：应付费用减个人负担，不小于零",
    en: "From the pooled fund: what is due less patients' part, at least 0",
    formula: "max(0, T − IP)",
    numbers: { T: toYuan(pay), IP: toYuan(patients) },
    symbol: "D",
    value: toYuan(Math.max(0, pay - patients)),
    keys: ["settlement.value.basis"],
  };
}

/**
 * Under an elastic value a point has two: the case's hospital is paid f for part of
 * its points and v for the rest, so a case is worth what a point of that hospital
 * is on average. `R-PVE`.
 */
function elasticSteps(
  sheet: Settlement,
  elastic: ElasticSheet,
  { settled, claims }: ExplainedRun,
  row: number,
): SheetStep[] {
  const h = claims.hospital[row]!, points = settled.points.points[row]!;
  const all = sheet.points[h]!,
    money = elastic.base[h]! + elastic.increment[h]!;
  if (all === 0) return [];
  const mean = ratio(BigInt(money) * BigInt(SCALE), all);
  const value = toFixed(mean, 10);
  const worth = multiply(parseDecimal(value), ratio(points, SCALE));
  const { f, form } = elastic, base = toYuan(elastic.base[h]!);
  return [{
    rule: "R-PVE",
    zh: form === "cost"
      ? "所在机构每分平均金额：基础成本加浮动分值的浮动点值"
      : "所在机构每分平均金额：弹性费率有基础点值 f 和浮动点值 v 两个点值",
    en: form === "cost"
      ? "Mean of a point of the institution: base cost, and the floating value for floating points"
      : "Mean of a point of the institution: an elastic value is two, f for the base and v for the increment",
    formula: form === "cost"
      ? "PV_h = (Σn·k + v·P_flex) ÷ P_h"
      : "PV_h = (f·P_f + v·P_v) ÷ P_h",
    numbers: {
      ...(f === null ? { "Σn·k": base } : {
        f: toValue(f),
        P_f: points4(elastic.basePoints[h]!),
      }),
      v: toValue(elastic.v),
      [form === "cost" ? "P_flex" : "P_v"]: points4(elastic.floatPoints[h]!),
      P_h: points4(all),
    },
    symbol: "PV_h",
    value: toValue(value),
    keys: [
      "settlement.value.mode",
      "settlement.elastic.form",
      "settlement.elastic.f",
      "settlement.elastic.baseShare",
      "settlement.elastic.cap",
      "settlement.elastic.unit",
    ],
  }, {
    rule: "R-PVE",
    zh: "按所在机构每分平均金额折合",
    en: "Worth at the mean of a point of the institution",
    formula: "P × PV_h",
    numbers: { P: points4(points), PV: toValue(value) },
    symbol: "T",
    value: toYuan(Number(roundHalfUp(worth.num, worth.den))),
    keys: ["settlement.value.method", "settlement.value.mode"],
  }];
}
