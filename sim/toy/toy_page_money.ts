import { formatMoney, formatPercent, type Lang } from "../base/formats.ts";
import type { Fen } from "../base/fen.ts";
import {
  compare,
  fromNumber,
  ratio,
  roundHalfUp,
  toFixed,
} from "../base/ratio.ts";
import { overspendShares } from "../settlement/clearing/overspend_shares.ts";
import type { SettledGiven } from "../run/settle_given.ts";
import { textRow } from "../text_row.ts";
import { points } from "./toy_page_points.ts";

/** Section 2: from income to the DIP fund (`R-BUD`). */
export function budgetLines(
  { result, values }: SettledGiven,
  lang: Lang,
): string[] {
  const zh = lang === "zh", { budget } = result.settlements[0]!;
  const { income, lines } = budget, rest = lines.dip + budget.reserve;
  const rule = {
    min: zh ? "取小者" : "the smaller",
    income: zh ? "取收入" : "by income",
    growth: zh ? "取增长" : "by growth",
  }[values["budget.total.rule"]];
  const target = percent(values["budget.total.surplusTarget"]);
  const growth = percent(values["budget.total.growth"]);
  const reserve = percent(values["budget.total.reserveRate"]);
  const earned = `${plain(income.contributions + income.subsidy)} + ${
    plain(income.interest)
  } + ${plain(income.other)} = ${plain(income.total)}`;
  const others = `${plain(budget.total)} − ${plain(lines.outpatient)} − ${
    plain(lines.chronic)
  } − ${plain(lines.remote)} − ${plain(lines.other)} = ${plain(rest)}`;
  const last = `${plain(budget.lastExpenditure)} × (1 + ${growth}) = ${
    plain(budget.growth)
  }`;
  const cap = `× (1 − ${target}) = ${plain(budget.cap)}`;
  return zh
    ? [
      "二、预算（R-BUD）",
      `收入：缴费与补助、利息、其他  ${earned}；留结余 ${cap}`,
      `上年支出 ${last}；总额 T ${rule} = ${plain(budget.total)}`,
      `T 减门诊、慢特病、异地、其他四线  ${others}`,
      `风险金 R = ${reserve} × ${plain(rest)} = ${
        plain(budget.reserve)
      }；DIP 基金 F = ${plain(lines.dip)}`,
    ]
    : [
      "2. Budget (R-BUD)",
      `income: contributions, interest, other  ${earned}`,
      `less the surplus target ${cap}`,
      `last year's spending ${last}; total T, ${rule} = ${plain(budget.total)}`,
      `T less outpatient, chronic, remote, other  ${others}`,
      `reserve R = ${reserve} × ${plain(rest)} = ${
        plain(budget.reserve)
      }; DIP fund F = ${plain(lines.dip)}`,
    ];
}

/** Section 3: the months in which something was booked (`R-MON`). */
export function monthLines(
  { result, settled, values }: SettledGiven,
  lang: Lang,
): string[] {
  const zh = lang === "zh", sheet = result.settlements[0]!;
  const n = result.hospitals.id.length, months = settled.months[0]!;
  const names = zh ? result.hospitals.nameZh : result.hospitals.nameEn;
  const widths = [6, 12, 16, ...names.map(() => 14), 14];
  const played = months.map((_, m) => m).filter((m) =>
    sheet.monthBooked[m]! > 0 || sheet.budget.months[m]! > 0
  );
  const rate = percent(values["settlement.month.deposit"]);
  return [
    zh
      ? `三、月度预结算（R-MON）：k = min(1, F_m ÷ ΣJ_m)，应付 = k × 记账 J，其中留保证金 ${rate}`
      : `3. Months (R-MON): k = min(1, F_m ÷ ΣJ_m), gross = k × booked J, of which ${rate} is kept as deposit`,
    textRow([
      zh ? "月" : "month",
      zh ? "月度预算F_m" : "quota F_m",
      "k",
      ...names,
      zh ? "合计" : "total",
    ], widths),
    ...played.flatMap((m) => {
      const k = months[m]!.k;
      const booked = names.map((_, h) =>
        settled.otherMonths[0]!.dip[h * 12 + m]!
      );
      return [
        textRow([
          String(m + 1),
          money(sheet.budget.months[m]!),
          k === null ? "–" : toFixed(k, 6),
          ...booked.map((fen) => `J ${money(fen)}`),
          money(sheet.monthBooked[m]!),
        ], widths),
        textRow([
          "",
          "",
          zh ? "应付" : "gross",
          ...Array.from({ length: n }, (_, h) => money(months[m]!.gross[h]!)),
          money(sheet.monthGross[m]!),
        ], widths),
      ];
    }),
  ];
}

/** Section 4: point value, bands, sharing and the transfer (`R-PVS`, `R-CLR`, `R-FIN`). */
export function clearingLines(
  { result, values }: SettledGiven,
  lang: Lang,
): string[] {
  const zh = lang === "zh", sheet = result.settlements[0]!;
  const names = zh ? result.hospitals.nameZh : result.hospitals.nameEn;
  const widths = [44, ...names.map(() => 14), 14];
  const row = (label: string, column: ArrayLike<number>) =>
    textRow([
      `  ${label}`,
      ...Array.from(column, money),
      money(Array.from(column).reduce((a, b) => a + b, 0)),
    ], widths);
  const asked = overspendShares(sheet.standard, sheet.booked, {
    steps: values["settlement.clearing.steps"],
    reasonable: values["settlement.clearing.reasonable"],
  });
  const steps = values["settlement.clearing.steps"].map((s) =>
    `${s.share} × (min(J, ${s.up}·D) − ${s.from === 1 ? "" : `${s.from}·`}D)`
  ).join(" + ");
  const sum = sheet.points.reduce((a, b) => a + b, 0);
  const fund = money(sheet.budget.lines.dip);
  const value = `${fund} ÷ ${points(sum)} = ${
    yuanPerPoint(sheet.settlementValue)
  }`;
  const inTotalCost = yuanPerPoint(sheet.settlementValueTotalCost);
  const pay = sheet.pay.reduce((a, b) => a + b, 0);
  const left = sheet.budget.lines.dip + sheet.budget.reserve - pay;
  const limit = `min(1, ${money(sheet.reserveAvailable)} ÷ ${
    money(sheet.shareAsked)
  }) = ${shorter(sheet.lambda)}`;
  return [
    zh
      ? `四、结算点值（R-PVS）：PV = F ÷ ΣP = ${value} 元；折成总费用口径 ${inTotalCost} 元`
      : `4. Point value (R-PVS): PV = F ÷ ΣP = ${value} yuan; of total cost ${inTotalCost} yuan`,
    "",
    textRow([
      zh ? "五、年度清算（R-CLR、R-FIN）" : "5. Annual clearing (R-CLR, R-FIN)",
      ...names,
      zh ? "合计" : "total",
    ], widths),
    row(zh ? "年度支付标准 D = PV × P" : "standard D = PV × P", sheet.standard),
    row(zh ? "统筹基金记账 J" : "booked J", sheet.booked),
    textRow([
      "  r = J ÷ D",
      ...Array.from(
        sheet.standard,
        (d, h) => d === 0 ? "–" : toFixed(ratio(sheet.booked[h]!, d), 4),
      ),
    ], widths),
    textRow([
      zh ? "  区间" : "  band",
      ...Array.from(
        sheet.standard,
        (d, h) => band(d, sheet.booked[h]!, values, zh),
      ),
    ], widths),
    row(zh ? "清算额，分担前" : "clear, before sharing", sheet.clear),
    zh ? `  申请分担 = ${steps}` : `  share asked = ${steps}`,
    row(
      "",
      asked.weights.map((weight) => Number(roundHalfUp(weight, asked.den))),
    ),
    zh
      ? `  折算系数 λ = min(1, 可用风险金 ÷ Σ申请) = ${limit}`
      : `  scale λ = min(1, reserve available ÷ Σ asked) = ${limit}`,
    row(zh ? "分担实付 = λ × 申请" : "share paid = λ × asked", sheet.shared),
    row(
      zh ? "清算应付 = 清算额 + 分担" : "pay = clear + share paid",
      sheet.pay,
    ),
    row(zh ? "月度应付合计" : "gross of the months", sheet.gross),
    row(zh ? "其中留作保证金 Q" : "of which deposit Q", sheet.deposit),
    row(zh ? "已付现金" : "paid in cash", sheet.cashPaid),
    row(
      zh
        ? "清算拨付 = 应付 − 已付（返还保证金）"
        : "transfer = pay − paid (deposit given back)",
      sheet.transfer,
    ),
    zh
      ? `  核对：F + R − Σ清算应付 = ${
        money(left)
      }，是没有动用的风险金；拨付为负 = 从以后月份收回`
      : `  Check: F + R − Σ pay = ${
        money(left)
      } of the reserve is not used; a negative transfer is recovered later`,
  ];
}

function band(
  d: Fen,
  j: Fen,
  values: SettledGiven["values"],
  zh: boolean,
): string {
  const top = Math.max(...values["settlement.clearing.steps"].map((s) => s.up));
  if (d === 0) return "–";
  if (compare(ratio(j, d), fromNumber(top)) > 0) {
    return zh ? "超出分担档" : "beyond steps";
  }
  if (j > d) return zh ? "超支分担" : "overspent";
  const lo = fromNumber(values["settlement.clearing.lo"]);
  if (compare(ratio(j, d), lo) < 0) return zh ? "低于下界" : "below";
  return zh ? "结余留用" : "saving kept";
}

function yuanPerPoint(fen: string | null): string {
  return fen === null ? "–" : shorter((Number(fen) / 100).toFixed(6));
}

/** Without idle zeros, at most six decimals. */
function shorter(decimal: string): string {
  if (!decimal.includes(".")) return decimal;
  return decimal.replace(/(\.\d{6})\d+$/, "$1").replace(/\.?0+$/, "");
}

function percent(share: number): string {
  return formatPercent(share, 2).replace(/\.?0+%$/, "%");
}

/** Yuan without idle decimals. */
function plain(fen: Fen): string {
  return money(fen).replace(/\.00$/, "");
}

function money(fen: Fen): string {
  return formatMoney(fen, { unit: "yuan", lang: "zh" }).replace(" 元", "");
}
