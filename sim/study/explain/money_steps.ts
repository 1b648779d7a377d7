import { toYuan } from "../../base/fen.ts";
import { SCALE } from "../../base/points.ts";
import {
  multiply,
  parseDecimal,
  ratio,
  roundHalfUp,
} from "../../base/ratio.ts";
import type { SheetStep } from "../../model/case_sheet.ts";
import { points4 } from "../../points/point_step.ts";
import type { ExplainedRun } from "./explained_run.ts";

/**
 * What a case's points are worth (分值折算): the settlement value of its scheme
 * times its points, in the terms of the method. `R-PVS`. What the institution
 * is paid in the end is decided for its year as a whole, `R-CLR`.
 */
export function moneySteps(
  { settled, claims, through }: ExplainedRun,
  row: number,
): SheetStep[] {
  const scheme = claims.scheme[row]!, points = settled.points.points[row]!;
  const value = settled.settlements[scheme]!.settlementValue;
  if (points === 0 || value === null) return [];
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

/** Fen a point as yuan a point. */
function toValue(fen: string): string {
  const [whole, rest = ""] = fen.split(".");
  const digits = whole!.padStart(3, "0");
  return `${digits.slice(0, -2)}.${digits.slice(-2)}${rest}`.replace(/0+$/, "")
    .replace(/\.$/, "");
}
