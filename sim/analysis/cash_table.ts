import { isoDate, monthEnd } from "../base/calendar.ts";
import { CASH_REASONS, type CashFilm, type CashReason } from "../model/cash.ts";
import { cashDays, daysCovered } from "../model/cash_days.ts";
import { type ColumnHead, type ResultTable, tableOf } from "../model/table.ts";

/** What of a film is shown. */
export interface CashQuery {
  /** Rows of the institutions, added up. */
  readonly hospitals: readonly number[];
  /** Rows of the schemes. */
  readonly schemes: readonly number[];
  /** First and last day of the year, 0 is 1 January; months where left out. */
  readonly range?: { readonly from: number; readonly to: number };
}

/** Days that make one row. */
interface Period {
  readonly name: string;
  readonly first: number;
  readonly last: number;
}

/** Names of the reasons (到账事由). */
export const REASON_WORDS: Readonly<
  Record<CashReason, { readonly zh: string; readonly en: string }>
> = {
  prepayment: { zh: "预付金", en: "prepayment" },
  advance: { zh: "每日预拨", en: "daily advances" },
  month: { zh: "月度结算", en: "monthly settlement" },
  benefits: { zh: "门诊等据实支付", en: "paid as booked" },
  clearing: { zh: "清算", en: "clearing" },
};

/**
 * The cash film as a table (资金日历表), a day or a month a row: booked, received by
 * reason, then what stands at the end of the day or month: outstanding, cash,
 * days of running cost it covers, the fund's balance and its surplus in months of
 * payments. By month, a last row has what was paid after the year.
 */
export function cashTable(film: CashFilm, query: CashQuery): ResultTable {
  const { hospitals, schemes, range } = query;
  const days = cashDays(film, hospitals, schemes);
  const chosen = schemes.map((s) => film.schemes[s]!);
  const payments = chosen.reduce((sum, s) => sum + s.lastPayments, 0);
  const within = (column: Float64Array, { first, last }: Period) =>
    column.subarray(first, last + 1).reduce((a, b) => a + b, 0);
  const fund = (name: "balance" | "surplus", { last }: Period) =>
    chosen.reduce((sum, s) => sum + s[name][last]!, 0);
  const fen = (
    name: string,
    titleZh: string,
    titleEn: string,
    of: (period: Period) => number | null,
  ) => ({ name, titleZh, titleEn, kind: "fen" as const, of });
  const number = (
    head: Omit<ColumnHead, "kind">,
    of: (period: Period) => number | null,
  ) => ({ ...head, kind: "number" as const, of });
  const cashAt = ({ last }: Period) => days.cash?.[last] ?? null;
  return tableOf<Period>(
    { name: "cash", titleZh: "资金日历", titleEn: "Cash film" },
    [
      {
        name: "period",
        titleZh: "期间",
        titleEn: "period",
        kind: "text",
        of: ({ name }) => name,
      },
      fen("booked", "记账", "booked", (p) => within(days.booked, p)),
      ...CASH_REASONS.map((reason) =>
        fen(
          reason,
          `到账：${REASON_WORDS[reason].zh}`,
          `received: ${REASON_WORDS[reason].en}`,
          (p) => within(days.received[reason], p),
        )
      ),
      fen("received", "到账合计", "received", (p) => within(days.total, p)),
      fen(
        "outstanding",
        "期末未到账",
        "outstanding",
        ({ last }) => days.outstanding[last]!,
      ),
      fen("cash", "期末现金", "cash", cashAt),
      number({
        name: "covered",
        titleZh: "可支撑天数",
        titleEn: "days of running cost covered",
      }, (p) => {
        const cash = cashAt(p);
        return cash === null
          ? null
          : rounded(daysCovered(cash, days.runningCost), 1);
      }),
      fen(
        "balance",
        "基金存款",
        "fund's balance",
        (p) => p.last < film.yearDays ? fund("balance", p) : null,
      ),
      number(
        {
          name: "months",
          titleZh: "累计结余可支付月数",
          titleEn: "surplus in months of payments",
        },
        (p) =>
          payments === 0 || p.last >= film.yearDays
            ? null
            : rounded(fund("surplus", p) / (payments / 12), 2),
      ),
    ],
    range === undefined ? monthsOf(film) : daysOf(film, range),
  );
}

function daysOf(
  { firstDay }: CashFilm,
  { from, to }: { readonly from: number; readonly to: number },
): Period[] {
  return Array.from({ length: to - from + 1 }, (_, i) => ({
    name: isoDate(firstDay + from + i),
    first: from + i,
    last: from + i,
  }));
}

function monthsOf({ year, firstDay, yearDays, days }: CashFilm): Period[] {
  const months = Array.from({ length: 12 }, (_, m): Period => ({
    name: `${year}-${String(m + 1).padStart(2, "0")}`,
    first: m === 0 ? 0 : monthEnd(year, m - 1) - firstDay + 1,
    last: monthEnd(year, m) - firstDay,
  }));
  if (days === yearDays) return months;
  return [...months, { name: `${year + 1}`, first: yearDays, last: days - 1 }];
}

function rounded(value: number | null, digits: number): number | null {
  return value === null ? null : Number(value.toFixed(digits));
}
