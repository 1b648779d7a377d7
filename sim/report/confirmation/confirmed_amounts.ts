import { takenBack } from "../../model/ledger.ts";
import { formatCount, formatMoney, formatPoints } from "../../base/formats.ts";
import { minus, type Words } from "../../chart/words.ts";
import type { Settlement } from "../../model/settlement.ts";

/** One row of the amounts: a number of each scheme, and their sum where they add up. */
interface AmountRow {
  readonly name: Words;
  readonly of: (sheet: Settlement, h: number) => number;
  readonly kind: "money" | "count" | "points";
  /** What both parties sign for. */
  readonly main?: true;
  /** Part of the row above. */
  readonly part?: true;
  /** Left out where it is 0 in both schemes. */
  readonly optional?: true;
}

const ROWS: readonly AmountRow[] = [
  {
    name: { zh: "病例数", en: "Cases" },
    of: (s, h) => s.cases[h]!,
    kind: "count",
  },
  {
    name: { zh: "年度分值", en: "Points of the year" },
    of: (s, h) => s.points[h]!,
    kind: "points",
  },
  {
    name: { zh: "统筹基金记账金额", en: "Booked by the pooled fund" },
    of: (s, h) => s.booked[h]!,
    kind: "money",
  },
  {
    name: { zh: "年度支付标准", en: "Fund standard of the year" },
    of: (s, h) => s.standard[h]!,
    kind: "money",
  },
  {
    name: { zh: "总结算额（考核、扣减、总额之后）", en: "Clearing amount D′" },
    of: (s, h) => differs(s, h) ? s.clearedStandard[h]! : 0,
    kind: "money",
    optional: true,
  },
  {
    name: { zh: "与之相比的金额", en: "Held against it, J′" },
    of: (s, h) => differs(s, h) ? s.clearedBooked[h]! : 0,
    kind: "money",
    optional: true,
  },
  {
    name: { zh: "分担前清算额", en: "Cleared before sharing" },
    of: (s, h) => s.clear[h]!,
    kind: "money",
  },
  {
    name: { zh: "超支分担", en: "Overspend shared" },
    of: (s, h) => s.shared[h]!,
    kind: "money",
  },
  {
    name: { zh: "一、清算额", en: "1. Pay of the year" },
    of: (s, h) => s.pay[h]!,
    kind: "money",
    main: true,
  },
  {
    name: { zh: "按记账金额支付的月份", en: "Months paid as booked" },
    of: (s, h) => s.paidAsBooked[h]!,
    kind: "money",
    optional: true,
  },
  {
    name: { zh: "审核扣减", en: "Audit deductions" },
    of: (s, h) => s.deductions[h]!,
    kind: "money",
  },
  {
    name: { zh: "其中：已计入总结算额", en: "of which inside D′" },
    of: (s, h) => s.deductedInside[h]!,
    kind: "money",
    part: true,
    optional: true,
  },
  {
    name: { zh: "质量保证金：年内预留", en: "Quality deposit withheld" },
    of: (s, h) => s.deposit[h]!,
    kind: "money",
  },
  {
    name: { zh: "质量保证金：考核后返还", en: "Quality deposit given back" },
    of: (s, h) => s.depositReturned[h]!,
    kind: "money",
  },
  {
    name: {
      zh: "质量保证金：他人扣罚转入",
      en: "Deposits that others forfeited",
    },
    of: (s, h) => s.redistributed[h]!,
    kind: "money",
    optional: true,
  },
  {
    name: { zh: "年初预付金（清算时冲抵）", en: "Prepayment, offset now" },
    of: (s, h) => offset(s, h),
    kind: "money",
  },
  {
    name: {
      zh: "年初预付金（转入下年）",
      en: "Prepayment, rolled over",
    },
    of: (s, h) => (s.prepayment?.amounts[h] ?? 0) - offset(s, h),
    kind: "money",
    optional: true,
  },
  {
    name: { zh: "年内已付", en: "Paid during the year" },
    of: (s, h) => s.cashPaid[h]!,
    kind: "money",
  },
  {
    name: { zh: "其中：每日预拨", en: "of which daily advances" },
    of: (s, h) => s.advances[h]!,
    kind: "money",
    part: true,
    optional: true,
  },
  {
    name: { zh: "其中：季度清算", en: "of which quarterly clearings" },
    of: (s, h) => s.interim.reduce((sum, amounts) => sum + amounts[h]!, 0),
    kind: "money",
    part: true,
    optional: true,
  },
  {
    name: { zh: "二、清算拨付", en: "2. Transfer at clearing" },
    of: (s, h) => s.transfer[h]!,
    kind: "money",
    main: true,
  },
  {
    name: {
      zh: "三、到账合计（预付金冲抵 + 年内已付 + 清算拨付）",
      en: "3. Received in all (prepayment + paid + transfer)",
    },
    of: (s, h) => offset(s, h) + s.cashPaid[h]! + s.transfer[h]!,
    kind: "money",
    main: true,
  },
];

/** A row as it is printed. */
export interface ConfirmedRow {
  readonly name: Words;
  /** Employees, residents, both. */
  readonly cells: readonly [string, string, string];
  readonly main: boolean;
  readonly part: boolean;
}

/** The amounts that both parties confirm (确认金额), scheme by scheme and together. */
export function confirmedAmounts(
  settlements: readonly Settlement[],
  h: number,
): ConfirmedRow[] {
  return ROWS.flatMap(({ name, of, kind, main, part, optional }) => {
    const own = settlements.map((sheet) => of(sheet, h));
    if (optional && own.every((amount) => amount === 0)) return [];
    const write = WRITE[kind];
    const [first = 0, second = 0] = own;
    return [{
      name,
      cells: [write(first), write(second), write(first + second)] as const,
      main: main ?? false,
      part: part ?? false,
    }];
  });
}

const WRITE = {
  money: (fen: number) =>
    minus(formatMoney(fen, { unit: "yuan", lang: "zh" }).split(" ")[0]!),
  count: formatCount,
  points: formatPoints,
};

/** Whether the bands lie on something else than D and J. */
function differs(sheet: Settlement, h: number): boolean {
  return sheet.clearedStandard[h] !== sheet.standard[h] ||
    sheet.clearedBooked[h] !== sheet.booked[h];
}

/** What of the prepayment the transfer took back. */
function offset({ prepayment }: Settlement, h: number): number {
  return takenBack(prepayment)?.[h] ?? 0;
}
