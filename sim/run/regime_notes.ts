import { formatMoney } from "../base/formats.ts";
import { sum } from "../base/sum.ts";
import type { ScenarioResult } from "../model/result.ts";
import type { Settlement } from "../model/settlement.ts";

/** That dual control is on in a year to which it does not apply (双控不适用说明). */
export function dualNotes(
  settlements: readonly Settlement[],
  enabled: boolean,
): ScenarioResult["notes"] {
  if (!enabled || settlements.some(({ dual }) => dual !== undefined)) return [];
  const { year } = settlements[0]!;
  return [{
    zh:
      `次均费用和人次人头比双控只用于全年按记账金额支付、并且知道上年服务量的年度；${year} 年不适用，没有双控。`,
    en:
      `Dual control is for a year that is paid as booked throughout and whose year before is known; it does not apply to ${year}, and nothing is controlled.`,
  }];
}

/**
 * What a reader must know of a year that DIP enters or leaves (年内启动说明): which
 * months are paid how, and that value and clearing are of the months by points
 * with their budget. Nothing where all months are alike.
 */
export function regimeNotes(
  settlements: readonly Settlement[],
): ScenarioResult["notes"] {
  const { dipMonths = [], year } = settlements[0] ?? {};
  if (dipMonths.length === 0 || dipMonths.length === 12) return [];
  const months = dipMonths.map((month) => month + 1).join("、");
  const part = (of: (s: Settlement) => number, lang: "zh" | "en") =>
    formatMoney(sum(settlements.map(of)), { unit: "yuan", lang });
  const before = (s: Settlement) => sum(s.paidAsBooked);
  return [{
    zh:
      `${year} 年按病种分值付费的月份为 ${months} 月，其余月份按记账金额支付（${
        part(before, "zh")
      }），不参加清算。点值和清算只含按分值付费的月份，用这些月份的预算（${
        part((s) => s.fund, "zh")
      }）和按预算比例分得的风险金；其余月份超出或少于预算的部分归统筹基金。推演测算表按全年执行新办法重算上年。`,
    en: `Months of ${year} paid by points: ${
      months.replaceAll("、", ", ")
    }. The others are paid as booked (${
      part(before, "en")
    }) and are not cleared. Value and clearing are of the months by points, with the budget of these months (${
      part((s) => s.fund, "en")
    }) and their part of the reserve; what the other months cost more or less than their budget is the fund's. The rehearsal table replays last year under the new method throughout.`,
  }];
}
