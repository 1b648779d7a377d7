import { MONTH_OF_DAY } from "../../base/calendar.ts";
import { fromNumber } from "../../base/ratio.ts";
import {
  ADVANCED_LINES,
  type AdvancedLine,
  type DailyBooked,
} from "./daily_booked.ts";

/** Days of a simulated year. */
const DAYS = 365;

/** `t1.*` of the registry, of one scheme. */
export interface AdvanceOptions {
  /** Share of the day's booked fund that is advanced, 0–1. */
  readonly rate: number;
  /** First day of the year, 0–364, whose bookings are advanced. */
  readonly firstDay: number;
  /** Hospitals that take part. */
  readonly joined: readonly boolean[];
}

/** Advances of a scheme-year, fen. */
export interface DailyAdvances {
  /** By hospital × 365 + day of discharge or visit, all lines together. */
  readonly days: Float64Array;
  /** By line, hospital × 12 + month. */
  readonly months: Readonly<Record<AdvancedLine, Float64Array>>;
}

/**
 * The daily advances of instant settlement (即时结算 T+1): round(rate × booked)
 * of every hospital, line and day, from the first day on. A day without
 * bookings has no advance.
 *
 * `R-T1`: Yancheng 二(二), daily sums paid the next day; the ratio is set locally
 * (测算结付比例), so the rate is assumed.
 */
export function dailyAdvances(
  booked: DailyBooked,
  { rate, firstDay, joined }: AdvanceOptions,
): DailyAdvances {
  const { num, den } = fromNumber(rate);
  const share = Number(num), of = Number(den);
  const days = new Float64Array(joined.length * DAYS);
  const months = Object.fromEntries(
    ADVANCED_LINES.map((line) => [line, new Float64Array(joined.length * 12)]),
  ) as Record<AdvancedLine, Float64Array>;
  for (const line of ADVANCED_LINES) {
    const column = booked[line], sums = months[line];
    for (let h = 0; h < joined.length; h++) {
      if (!joined[h]) continue;
      for (let day = firstDay; day < DAYS; day++) {
        const fen = column[h * DAYS + day]!;
        if (fen === 0) continue;
        const amount = roundShare(fen, share, of);
        days[h * DAYS + day] = days[h * DAYS + day]! + amount;
        const at = h * 12 + MONTH_OF_DAY[day]!;
        sums[at] = sums[at]! + amount;
      }
    }
  }
  return { days, months };
}

/** fen × num ÷ den, half up; whole numbers throughout, so a half is a half (`R-NUM`). */
function roundShare(fen: number, num: number, den: number): number {
  const product = fen * num;
  if (!Number.isSafeInteger(product * 2)) {
    return Number(
      (BigInt(fen) * BigInt(num) * 2n + BigInt(den)) / (BigInt(den) * 2n),
    );
  }
  const whole = Math.floor(product / den), rest = product - whole * den;
  return rest * 2 >= den ? whole + 1 : whole;
}
