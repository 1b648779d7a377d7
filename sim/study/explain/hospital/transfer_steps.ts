import { takenBack } from "../../../model/ledger.ts";
import { toYuan } from "../../../base/fen.ts";
import type { SheetStep } from "../../../model/sheet.ts";
import { ratioText } from "../sheet_numbers.ts";
import type { SchemeView } from "./scheme_view.ts";

/**
 * From pay to the transfer that closes the year (清算拨付计算): deposit and
 * assessment, deductions, what was paid before, the transfer, and what was
 * received in all. `R-PERF`, `R-FIN`.
 */
export function transferSteps(view: SchemeView, h: number): SheetStep[] {
  const { sheet, months, assessed, scores } = view;
  const { prepayment, interim } = sheet, score = scores[h] ?? null;
  const quarters = interim.reduce((sum, amounts) => sum + amounts[h]!, 0);
  const others = sheet.redistributed[h]!, inside = sheet.deductedInside[h]!;
  const deposit = sheet.deposit[h]!, returned = sheet.depositReturned[h]!;
  const forfeited = deposit - returned, deductions = sheet.deductions[h]!;
  const lent = prepayment?.amounts[h] ?? 0;
  const offset = takenBack(prepayment)?.[h] ?? 0;
  const before = sheet.paidAsBooked[h]!, transfer = sheet.transfer[h]!;
  const monthly = months.reduce((sum, { pay }) => sum + pay[h]!, 0);
  return [
    {
      rule: "R-PERF",
      article: {
        zh: "经办规程第 26、34–35 条",
        en: "handling rules, art. 26, 34–35",
      },
      zh: score === null
        ? "考核后返还的质量保证金（没有考核得分，全额返还）"
        : "考核后返还的质量保证金，φ 按考核得分 s",
      en: score === null
        ? "Quality deposit that is given back, all of it as there is no score"
        : "Quality deposit that the assessment gives back, φ by its score s",
      formula: "φ × ΣQ",
      numbers: {
        ΣQ: toYuan(deposit),
        φ: ratioText(assessed.phi[h]!),
        ...(score === null ? {} : { s: String(score) }),
      },
      symbol: "φQ",
      value: toYuan(returned),
      keys: [
        "settlement.month.deposit",
        ...(score === null ? [] : ASSESSMENT),
      ],
    },
    ...(others === 0 ? [] : [{
      rule: "R-PERF",
      zh: "其他机构扣罚的保证金，按考核优秀机构的保证金占比分得（余数法到分）",
      en:
        "Deposits that others forfeited, by the deposits of those who did well (residual rule)",
      formula: "Z",
      numbers: {},
      symbol: "Z",
      value: toYuan(others),
      keys: ["settlement.assessment.forfeit"],
    }]),
    {
      rule: "R-MON",
      zh: "全年审核扣减（各计一次）",
      en: "Audit deductions of the year, each counted once",
      formula: "ΣX",
      numbers: {},
      symbol: "ded",
      value: toYuan(deductions),
      keys: [],
    },
    {
      rule: "R-FIN",
      zh: interim.length === 0
        ? "年内已付：月结支付与每日预拨"
        : "年内已付：月结支付、每日预拨与季度清算",
      en: interim.length === 0
        ? "Paid during the year: months and daily advances"
        : "Paid during the year: months, daily advances and quarterly clearings",
      formula: interim.length === 0 ? "Σpay_m + ΣA" : "Σpay_m + ΣA + Σq",
      numbers: {
        Σpay_m: toYuan(monthly),
        ΣA: toYuan(sheet.advances[h]!),
        ...(interim.length === 0 ? {} : { Σq: toYuan(quarters) }),
      },
      symbol: "cash",
      value: toYuan(sheet.cashPaid[h]!),
      keys: interim.length === 0 ? [] : ["settlement.clearing.periods"],
    },
    {
      rule: "R-FIN",
      zh: transfer < 0 ? "清算拨付：负数从以后月份收回" : "清算拨付",
      en: transfer < 0
        ? "Transfer, recovered from later months as it is negative"
        : "Transfer",
      formula: [
        "pay",
        ...(before === 0 ? [] : [" + J_0"]),
        inside === 0 ? " − ded" : " − (ded − X_in)",
        " − cash − (ΣQ − φQ)",
        ...(others === 0 ? [] : [" + Z"]),
        ...(offset === 0 ? [] : [" − Y"]),
      ].join(""),
      numbers: {
        pay: toYuan(sheet.pay[h]!),
        // Months before DIP, which were paid as booked and are not cleared.
        ...(before === 0 ? {} : { J_0: toYuan(before) }),
        ded: toYuan(deductions),
        // Taken inside D′ already.
        ...(inside === 0 ? {} : { X_in: toYuan(inside) }),
        cash: toYuan(sheet.cashPaid[h]!),
        "ΣQ − φQ": toYuan(forfeited),
        ...(others === 0 ? {} : { Z: toYuan(others) }),
        ...(offset === 0 ? {} : { Y: toYuan(offset) }),
      },
      symbol: "transfer",
      value: toYuan(transfer),
      keys: ["settlement.clearing.date", ...PREPAID(lent)],
    },
    {
      rule: "R-FIN",
      zh: lent > 0 && offset === 0
        ? "本年住院 DIP 到账合计（预付金转入下年，不计入）"
        : "本年住院 DIP 到账合计",
      en: lent > 0 && offset === 0
        ? "Received in all for the year's DIP; the prepayment rolls over and is not in it"
        : "Received in all for the year's DIP",
      formula: offset === 0 ? "cash + transfer" : "Y + cash + transfer",
      numbers: {
        ...(offset === 0 ? {} : { Y: toYuan(offset) }),
        cash: toYuan(sheet.cashPaid[h]!),
        transfer: toYuan(transfer),
      },
      symbol: "received",
      value: toYuan(sheet.cashPaid[h]! + offset + transfer),
      keys: [],
    },
  ];
}

const PREPAID = (lent: number) =>
  lent === 0 ? [] : ["settlement.prepayment.close"];

/** What φ depends on. */
const ASSESSMENT = [
  "settlement.assessment.channel",
  "settlement.assessment.form",
  "settlement.assessment.bands",
  "settlement.assessment.lowShare",
];
