/**
 * The numbers that studies ask for (研究指标): each is declared once, with its unit
 * and how it is read from a settled year, and is told for any group of
 * institutions or, where it belongs to the pool, for the whole.
 *
 * @module
 */
import { quotient } from "../../base/quotient.ts";
import { gini, quantile } from "../../base/statistics.ts";
import { sum } from "../../base/sum.ts";
import type { Outcome } from "../../model/result.ts";
import { clearedTotal, type Settlement } from "../../model/settlement.ts";

/** What a headline counts: fen, 1/10000 point, a share, a number of things, yuan per point. */
export type HeadlineUnit =
  | "fen"
  | "points"
  | "share"
  | "count"
  | "yuanPerPoint";

/** What a headline is read from: a settled year, one or both schemes, some institutions. */
export interface Part {
  /** The settled year. */
  readonly outcome: Outcome;
  /** Its settlements of the schemes asked for. */
  readonly settlements: readonly Settlement[];
  /** Rows of the institutions asked for. */
  readonly members: readonly number[];
}

/** One number that a study can ask for. */
export interface Headline {
  /** Name in study files. */
  readonly id: string;
  /** Title in Chinese. */
  readonly zh: string;
  /** Title in English. */
  readonly en: string;
  readonly unit: HeadlineUnit;
  /** Told for any group, for the pool only, or for the pool of one scheme only. */
  readonly of: "group" | "pool" | "scheme";
  /** Whether the parts of institutions add up to the whole. */
  readonly adds: boolean;
  /** Reads it; `null` where there is nothing to tell. */
  readonly read: (part: Part) => number | null;
}

type Amount = (s: Settlement, h: number) => number;

const totalOf = ({ settlements, members }: Part, amount: Amount): number =>
  settlements.reduce(
    (all, s) => members.reduce((part, h) => part + amount(s, h), all),
    0,
  );

const amount = (
  id: string,
  zh: string,
  en: string,
  of: Amount,
  unit: HeadlineUnit = "fen",
): Headline => ({
  id,
  zh,
  en,
  unit,
  of: "group",
  adds: true,
  read: (part) => totalOf(part, of),
});

const rate = (
  id: string,
  zh: string,
  en: string,
  above: Amount,
  below: Amount,
): Headline => ({
  id,
  zh,
  en,
  unit: "share",
  of: "group",
  adds: false,
  read: (part) => quotient(totalOf(part, above), totalOf(part, below)),
});

/** What a hospital keeps over its own cost: what was charged, with J replaced by pay, less the cost of what was charged. */
const marginOf = ({ settlements, outcome }: Part, h: number): number =>
  settlements.reduce(
    (all, s) =>
      all + s.pay[h]! - s.booked[h]! + s.cost[h]! * (1 - outcome.ownCost[h]!),
    0,
  );

/** Σ pay ÷ Σ J of each institution that booked anything. */
const paidRates = ({ settlements, members }: Part): number[] =>
  members.flatMap((h) => {
    const sums = (of: Amount) => settlements.reduce((n, s) => n + of(s, h), 0);
    return quotient(sums((s) => s.pay[h]!), sums((s) => s.booked[h]!)) ?? [];
  });

const yuan = (fen: string | null | undefined): number | null =>
  fen === null || fen === undefined ? null : Number(fen) / 100;

/** All headlines, in the order in which they are shown. */
export const HEADLINES: readonly Headline[] = [
  amount(
    "cases",
    "按病种付费病例",
    "cases by points",
    (s, h) => s.cases[h]!,
    "count",
  ),
  amount("points", "总分值", "points", (s, h) => s.points[h]!, "points"),
  amount("cost", "总费用 C", "total cost C", (s, h) => s.cost[h]!),
  amount("booked", "记账金额 J", "booked fund J", (s, h) => s.booked[h]!),
  amount(
    "standard",
    "年度支付标准 D",
    "fund standard D",
    (s, h) => s.standard[h]!,
  ),
  amount("shared", "超支分担", "overspend shared", (s, h) => s.shared[h]!),
  amount("pay", "清算额", "pay at clearing", (s, h) => s.pay[h]!),
  amount(
    "borne",
    "医疗机构承担 Σmax(0, J − pay)",
    "borne by institutions, Σmax(0, J − pay)",
    (s, h) => Math.max(0, s.booked[h]! - s.pay[h]!),
  ),
  amount(
    "transfer",
    "清算拨付",
    "transfer at clearing",
    (s, h) => s.transfer[h]!,
  ),
  amount("deposit", "预留保证金", "deposit withheld", (s, h) => s.deposit[h]!),
  amount(
    "cashPaid",
    "年内已拨",
    "paid during the year",
    (s, h) => s.cashPaid[h]!,
  ),
  rate(
    "payRate",
    "结付率 ΣD/ΣJ（E3）",
    "pay rate ΣD ÷ ΣJ (E3)",
    (s, h) => s.standard[h]!,
    (s, h) => s.booked[h]!,
  ),
  rate(
    "paidRate",
    "清算额/记账额",
    "pay ÷ booked",
    (s, h) => s.pay[h]!,
    (s, h) => s.booked[h]!,
  ),
  {
    id: "margin",
    zh: "住院收支差（按假设成本率）",
    en: "inpatient margin at the assumed cost ratio",
    unit: "fen",
    of: "group",
    adds: true,
    read: (part) =>
      part.members.reduce((n, h) => n + Math.round(marginOf(part, h)), 0),
  },
  {
    id: "belowBreakEven",
    zh: "收不抵支的机构（家）",
    en: "institutions below break-even",
    unit: "count",
    of: "group",
    adds: true,
    read: (part) => part.members.filter((h) => marginOf(part, h) < 0).length,
  },
  {
    id: "short",
    zh: "清算额低于记账额的机构（家）",
    en: "institutions paid less than booked",
    unit: "count",
    of: "group",
    adds: true,
    read: ({ settlements, members }) =>
      members.filter((h) =>
        settlements.reduce((n, s) => n + s.pay[h]! - s.booked[h]!, 0) < 0
      ).length,
  },
  {
    id: "giniPaidRate",
    zh: "机构间清算率基尼系数",
    en: "Gini of pay ÷ booked between institutions",
    unit: "share",
    of: "group",
    adds: false,
    read: (part) => {
      const rates = paidRates(part);
      return rates.length === 0 ? null : gini(rates);
    },
  },
  {
    id: "p10PaidRate",
    zh: "机构清算率第 10 百分位",
    en: "pay ÷ booked, 10th percentile of institutions",
    unit: "share",
    of: "group",
    adds: false,
    read: (part) => {
      const rates = paidRates(part);
      return rates.length === 0 ? null : quantile(rates, 0.1);
    },
  },
  {
    id: "dipFund",
    zh: "DIP 基金 F",
    en: "DIP fund F",
    unit: "fen",
    of: "pool",
    adds: false,
    read: ({ settlements }) =>
      settlements.reduce((n, s) => n + s.budget.lines.dip, 0),
  },
  {
    id: "unused",
    zh: "未动用的 DIP 基金与风险金 F + R − Σpay",
    en: "DIP fund and reserve not used, F + R − Σpay",
    unit: "fen",
    of: "pool",
    adds: false,
    read: ({ settlements }) =>
      settlements.reduce(
        (n, s) =>
          n + clearedTotal(s.budget) + s.budget.reserve - sum(s.pay) -
          sum(s.paidAsBooked),
        0,
      ),
  },
  {
    id: "left",
    zh: "统筹基金当期结余（全部支出线）",
    en: "fund left in the year, all lines",
    unit: "fen",
    of: "pool",
    adds: false,
    read: ({ settlements, outcome }) =>
      settlements.reduce((n, s) => {
        const others = outcome.otherPayments.find((o) => o.scheme === s.scheme);
        const lines = others === undefined ? [] : [
          others.outpatient,
          others.chronic,
          others.remote,
          others.other,
          others.maternity,
        ];
        return n + s.budget.income.total - sum(s.pay) - sum(s.paidAsBooked) -
          lines.reduce((all, line) => all + sum(line), 0);
      }, 0),
  },
  {
    id: "yearStartValue",
    zh: "年初点值 b（元/分，总费用口径）",
    en: "year-start value b, yuan of total cost per point",
    unit: "yuanPerPoint",
    of: "scheme",
    adds: false,
    read: ({ settlements: [s] }) => yuan(s?.yearStartValue),
  },
  {
    id: "settlementValue",
    zh: "结算点值 PV（元/分，总费用口径）",
    en: "settlement value PV, yuan of total cost per point",
    unit: "yuanPerPoint",
    of: "scheme",
    adds: false,
    read: ({ settlements: [s] }) => yuan(s?.settlementValueTotalCost),
  },
  {
    id: "valueRatio",
    zh: "结算点值与年初点值之比 PV/b",
    en: "settlement value by year-start value, PV ÷ b",
    unit: "share",
    of: "scheme",
    adds: false,
    read: ({ settlements: [s] }) => {
      const b = yuan(s?.yearStartValue), pv = yuan(s?.settlementValueTotalCost);
      return b === null || pv === null ? null : quotient(pv, b);
    },
  },
  {
    id: "lambda",
    zh: "分担申请兑现率 λ",
    en: "part of sharing that is paid, λ",
    unit: "share",
    of: "scheme",
    adds: false,
    read: ({ settlements: [s] }) => s === undefined ? null : Number(s.lambda),
  },
];
