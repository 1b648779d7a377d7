import { dayNumber } from "../../sim/base/calendar.ts";
import type { BankDays, CashFilm } from "../../sim/model/cash.ts";
import type { Settlement } from "../../sim/model/settlement.ts";

/** Days from 1 January 2025 to 31 March 2026, when the year is cleared. */
const DAYS = 455;

/**
 * A hand-made film (样例资金日历): every day a 365th of what the sheet booked, less
 * on the ten days of the Spring Festival; paid at month ends, or four fifths the
 * day after and the rest at month ends.
 */
export function sampleFilm(
  settlements: readonly Settlement[],
  daily: boolean,
): CashFilm {
  const n = settlements[0]!.booked.length;
  const column = (of: (h: number, day: number) => number) =>
    Float64Array.from(
      { length: n * DAYS },
      (_, at) => Math.round(of(Math.floor(at / DAYS), at % DAYS)),
    );
  const schemes = settlements.map((s, row) => {
    const share = (day: number) =>
      day >= 365 ? 0 : day >= 27 && day < 37 ? 0.2 : 1;
    const booked = column((h, day) => s.booked[h]! / 365 * share(day));
    const advanced = daily && row === 0 ? 0.8 : 0;
    const bank = (early: number): BankDays => {
      const advance = column((h, day) =>
        day === 0 || day > 365 ? 0 : early * booked[h * DAYS + day - 1]!
      );
      const month = column((h, day) => {
        if (day >= 380 || day % 30 !== 29) return 0;
        let fen = 0;
        for (let d = day - 29; d <= day; d++) {
          fen += (0.95 - early) * booked[h * DAYS + d]!;
        }
        return Math.max(0, fen);
      });
      const none = new Float64Array(n * DAYS);
      const clearing = column((h, day) =>
        day === 454 ? s.booked[h]! * 0.03 : 0
      );
      const income = s.budget.income.total / 365;
      let held = s.budget.total / 2;
      const balance = Float64Array.from({ length: DAYS }, (_, day) => {
        held += day < 365 ? income : 0;
        for (let h = 0; h < n; h++) {
          const at = h * DAYS + day;
          held -= advance[at]! + month[at]! + clearing[at]!;
        }
        return Math.round(held);
      });
      return {
        received: {
          prepayment: none,
          advance,
          month,
          benefits: none,
          clearing,
        },
        balance,
        surplus: balance,
        owed: new Float64Array(n),
      };
    };
    return {
      scheme: s.scheme,
      booked,
      ...bank(advanced),
      overpaid: Float64Array.from(
        { length: n * 12 },
        (_, at) => advanced > 0 && at % 12 === 1 ? 1000 : 0,
      ),
      rolled: new Float64Array(n),
      cleared: 454,
      lastPayments: s.budget.lastExpenditure,
      withoutAdvances: advanced > 0 ? bank(0) : null,
    };
  });
  const other = column((h, day) =>
    day < 365
      ? settlements.reduce((sum, s) => sum + s.cost[h]! - s.booked[h]!, 0) / 365
      : 0
  );
  const runningCost = Float64Array.from(
    { length: n },
    (_, h) =>
      Math.round(settlements.reduce((sum, s) => sum + s.cost[h]!, 0) / 365),
  );
  return {
    year: 2025,
    firstDay: dayNumber("2025-01-01"),
    days: DAYS,
    yearDays: 365,
    schemes,
    otherRevenue: other,
    runningCost,
    openingCash: runningCost.map((fen) => fen * 30),
    loanRate: 0.031,
    depositRate: 0.011,
  };
}
