import { shareExactly } from "../base/fen.ts";
import { sum } from "../base/sum.ts";
import { type MonthResult, settleMonth } from "./calendar/month.ts";
import type { OwnBudgets } from "./calendar/month_forms.ts";
import { monthlyDue } from "./calendar/monthly_due.ts";
import type { SettleInput, SettleOptions } from "./settle_input.ts";
import { monthOf } from "./year_totals.ts";

/** A month of a scheme, from what it is worth to what is paid for it; fen by hospital. */
export interface SettledMonth extends MonthResult {
  /** Paid day by day before the month was settled. */
  readonly advances: Float64Array;
  /** Audit deductions taken in this month. */
  readonly deductions: Float64Array;
  /** Of them, what had been paid and is given back (追回); left out where there is none. */
  readonly returned?: Float64Array;
  /** Paid on the month's payment day, never negative. */
  readonly pay: Float64Array;
  /** Owed by the hospital to the next month, 0 or less. */
  readonly carry: Float64Array;
}

/**
 * The twelve months of a scheme-year (月度结算); a month before DIP pays what was
 * booked. What one month leaves over is carried to the next. `R-MON`, `R-T1`.
 */
export function settleMonths(
  input: SettleInput,
  options: SettleOptions,
): SettledMonth[] {
  const { budget, totals, scheme, hospitals } = input;
  const column = (values: Float64Array, month: number) =>
    monthOf(values, hospitals, scheme, month);
  const budgets = ownBudgets(input);
  const months: SettledMonth[] = [];
  let carry: Float64Array = new Float64Array(hospitals);
  options.months.forEach((given, month) => {
    const dip = options.regimes[month] === "dip";
    const booked = column(totals.fund, month);
    const cost = column(totals.cost, month);
    const own = dip ? budgets?.(month) : undefined;
    const money = settleMonth(
      {
        quota: budget.months[month]!,
        booked,
        points4: column(totals.points, month),
        individual: cost.map((amount, h) => amount - booked[h]!),
        yearStartValue: input.yearStartValue,
        ...(own === undefined ? {} : { budgets: own }),
      },
      dip ? given : { ...given, form: "fixedShare", rate: 1 },
    );
    if (dip) budgets?.paid(money.gross);
    const advances = twelfth(input.advances, hospitals, month);
    const deductions = twelfth(input.deductions, hospitals, month);
    const due = monthlyDue({ net: money.net, advances, deductions, carry });
    carry = due.carry;
    months.push({
      ...money,
      advances,
      deductions,
      ...(input.returned === undefined ? {} : {
        returned: twelfth(input.returned, hospitals, month),
      }),
      pay: due.pay,
      carry,
    });
  });
  return months;
}

/** A month of a hospital × 12 column; zeros where there is none. */
function twelfth(
  column: Float64Array | undefined,
  hospitals: number,
  month: number,
): Float64Array {
  const own = new Float64Array(hospitals);
  if (column === undefined) return own;
  for (let h = 0; h < hospitals; h++) own[h] = column[h * 12 + month]!;
  return own;
}

/** Institutions' budgets as the year goes: their part of every month by points, less what they were paid; `null` where they have none. */
function ownBudgets({ budget, hospitals }: SettleInput) {
  const { quotas } = budget;
  if (quotas === null) return null;
  const room = new Float64Array(hospitals);
  let cityRoom = 0;
  const parts = Array.from(
    quotas,
    (quota) => shareExactly(quota, budget.months),
  );
  const upTo = (month: number): OwnBudgets => {
    parts.forEach((part, h) => room[h] = room[h]! + part[month]!);
    cityRoom += budget.months[month]!;
    return { room, cityRoom };
  };
  return Object.assign(upTo, {
    paid(gross: Float64Array) {
      gross.forEach((amount, h) => room[h] = room[h]! - amount);
      cityRoom -= sum(gross);
    },
  });
}
