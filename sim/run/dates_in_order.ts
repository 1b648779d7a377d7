/**
 * What must follow what in a fund year (经办日程次序). Part of the run: stages know
 * their own days, this one how they lie to each other.
 *
 * @module
 */
import { isoDate } from "../base/calendar.ts";
import { cannotPlay } from "../base/issues.ts";
import type { Values } from "../model/policy/mod.ts";
import type { YearValues } from "./year_values.ts";

/** Days of money in a fund year, day numbers. */
export interface MoneyDays {
  /** Payment of month 0–11. */
  readonly paid: readonly number[];
  /** Clearing of each quarter; empty where the year is cleared once. */
  readonly quarters: readonly number[];
  /** The year's clearing. */
  readonly clearing: number;
}

/**
 * Refuses days that run backwards (日期倒置): a month that is paid before the one
 * whose carry it takes, a quarter that is cleared before its months are paid or
 * after the year, a year before its December.
 *
 * @throws {ShapanError} with both days and the setting that moves the later one
 */
export function datesInOrder(
  { paid, quarters, clearing }: MoneyDays,
  { months, end }: YearValues,
): void {
  paid.forEach((day, m) => {
    if (m === 0 || day >= paid[m - 1]!) return;
    const [earlier, later] = [paid[m - 1]!, day].map(isoDate);
    throw cannotPlay(...lateMonth(months[m - 1]!), {
      zh: `${m} 月的月度结算 ${earlier} 才到账，${
        m + 1
      } 月的 ${later} 就到账：上月的结转要先算清；请让到账日不早于上月`,
      en: `month ${m} is paid on ${earlier} and month ${
        m + 1
      } already on ${later}, which takes what the month before left over: pay no month before the one it follows`,
    });
  });
  quarters.forEach((day, q) => {
    const last = paid[q * 3 + 2]!, own = end["settlement.clearing.quarterLag"];
    if (day >= last && day <= clearing) return;
    const [of, limit] = [day, day < last ? last : clearing].map(isoDate);
    throw cannotPlay("settlement.clearing.quarterLag", own, {
      zh: day < last
        ? `第 ${
          q + 1
        } 季度 ${of} 清算，而季末月 ${limit} 才到账；请推后季度清算，或缩短月度结算的时限`
        : `第 ${
          q + 1
        } 季度 ${of} 清算，而全年 ${limit} 已经清算完毕；请提前季度清算，或推后清算日`,
      en: day < last
        ? `quarter ${
          q + 1
        } is cleared on ${of} and its last month paid only on ${limit}: clear quarters later, or pay the months sooner`
        : `quarter ${
          q + 1
        } is cleared on ${of} and the whole year already on ${limit}: clear quarters sooner, or the year later`,
    });
  });
  if (clearing >= paid[11]!) return;
  const own = end["settlement.clearing.date"];
  const [key, value] = own === null
    ? lateMonth(months[11]!)
    : ["settlement.clearing.date", isoDate(clearing)] as const;
  throw cannotPlay(key, value, {
    zh: `12 月的月度结算 ${isoDate(paid[11]!)} 才到账，年度清算（${
      isoDate(clearing)
    }）不能早于它；请推后清算日，或缩短月度结算的时限`,
    en: `December is paid on ${isoDate(paid[11]!)} and the year (${
      isoDate(clearing)
    }) cannot be cleared before: clear later, or pay the months sooner`,
  });
}

/** The setting that sets the day of a month's payment, and its value. */
function lateMonth(values: Values): readonly [string, string | number] {
  if (values["settlement.month.payBy"] === "lag") {
    return ["settlement.month.lag", values["settlement.month.lag"]];
  }
  const own = values["settlement.month.payWorkdays"];
  return own === null
    ? ["settlement.month.payBy", "workdays"]
    : ["settlement.month.payWorkdays", own];
}
