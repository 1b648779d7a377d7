import { sum } from "../base/sum.ts";
import type { ScenarioResult } from "../model/result.ts";
import type { MethodPay } from "../model/settlement.ts";
import { type ResultTable, tableOf } from "../model/table.ts";
import { LINE_WORDS } from "./budget_words.ts";
import { tableColumn } from "./table_column.ts";

type Words = { readonly zh: string; readonly en: string };

/** Names of methods outside disease points (其他支付方式). */
export const PAY_WORDS: Readonly<Record<MethodPay["method"], Words>> = {
  bedDay: { zh: "按床日", en: "by the day" },
  dialysis: { zh: "按定额（透析）", en: "fixed amount, dialysis" },
  quota: { zh: "按定额（单病种）", en: "fixed amount, single diseases" },
  average: { zh: "按次均", en: "by the mean" },
  capitation: { zh: "按人头", en: "by heads" },
  chronic: { zh: "门诊按病种", en: "outpatient by disease" },
  pharmacy: { zh: "药店单独支付", en: "pharmacies apart" },
};

/** The payee in the row after the last hospital. */
const PHARMACIES = { id: "pharmacies", nameZh: "药店（双通道、外配处方）" };

/** One institution under one method, fen. */
interface Row {
  readonly scheme: string;
  readonly pay: MethodPay;
  readonly h: number;
}

/**
 * What institutions were paid by the methods outside disease points (其他支付方式结果表),
 * beside what was booked. `null` where all is paid as booked. `R-BED`, `R-QUO`,
 * `R-CAP`.
 */
export function methodTable(
  { otherPayments, hospitals }: ScenarioResult,
): ResultTable | null {
  const rows = otherPayments.flatMap(({ scheme, methods = [] }) =>
    methods.flatMap((pay): Row[] =>
      [...pay.units.keys()]
        .filter((h) => pay.units[h]! > 0 || paidBy(pay, h) !== 0)
        .map((h) => ({ scheme, pay, h }))
    )
  );
  if (rows.length === 0) return null;
  return tableOf<Row>(
    {
      name: "other_methods",
      titleZh: "其他支付方式：各机构记账与支付",
      titleEn: "Other payment methods: booked and paid by institution",
    },
    [
      tableColumn("scheme", "险种", "scheme", "text", (r) => r.scheme),
      tableColumn("method", "支付方式", "method", "text", (r) => r.pay.method),
      tableColumn("line", "预算指标", "budget line", "text", (r) => r.pay.line),
      tableColumn(
        "hospital",
        "机构编码",
        "institution",
        "text",
        ({ h }) => hospitals.id[h] ?? PHARMACIES.id,
      ),
      tableColumn(
        "nameZh",
        "机构名称",
        "name in Chinese",
        "text",
        ({ h }) => hospitals.nameZh[h] ?? PHARMACIES.nameZh,
      ),
      tableColumn(
        "units",
        "人次",
        "stays or visits",
        "count",
        ({ pay, h }) => pay.units[h]!,
      ),
      tableColumn(
        "booked",
        "记账金额",
        "booked",
        "fen",
        ({ pay, h }) => pay.booked[h]!,
      ),
      tableColumn(
        "months",
        "按月支付",
        "paid in the months",
        "fen",
        ({ pay, h }) => pay.months[h]!,
      ),
      tableColumn(
        "settled",
        "年终结算",
        "settled at the year's end",
        "fen",
        ({ pay, h }) => pay.settled[h]!,
      ),
      tableColumn(
        "pay",
        "全年支付",
        "paid",
        "fen",
        ({ pay, h }) => paidBy(pay, h),
      ),
      tableColumn(
        "difference",
        "比记账",
        "over what was booked",
        "fen",
        ({ pay, h }) => paidBy(pay, h) - pay.booked[h]!,
      ),
    ],
    rows,
  );
}

function paidBy({ months, settled }: MethodPay, h: number): number {
  return months[h]! + settled[h]!;
}

/** A scheme's method in one line (各方式合计), money in fen. */
export interface MethodTotal {
  /** Insurance scheme. */
  readonly scheme: "employee" | "resident";
  /** Name of the method. */
  readonly method: Words;
  /** Name of the budget line. */
  readonly line: Words;
  /** Institutions with such services. */
  readonly institutions: number;
  /** Stays or visits. */
  readonly units: number;
  /** J. */
  readonly booked: number;
  /** Paid over the year. */
  readonly pay: number;
  /** Institutions that are paid less than was booked. */
  readonly less: number;
}

/** Each method of each scheme, all institutions together; none where all is paid as booked. */
export function methodTotals({ otherPayments }: ScenarioResult): MethodTotal[] {
  return otherPayments.flatMap(({ scheme, methods = [] }) =>
    methods.map((pay): MethodTotal => {
      const rows = [...pay.units.keys()];
      return {
        scheme,
        method: PAY_WORDS[pay.method],
        line: LINE_WORDS[pay.line],
        institutions: rows.filter((h) =>
          pay.units[h]! > 0 || pay.booked[h]! > 0
        )
          .length,
        units: sum(pay.units),
        booked: sum(pay.booked),
        pay: sum(pay.months) + sum(pay.settled),
        less: rows.filter((h) => paidBy(pay, h) < pay.booked[h]!).length,
      };
    })
  );
}
