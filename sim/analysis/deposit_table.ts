import { sum } from "../base/sum.ts";
import type { ScenarioResult } from "../model/result.ts";
import type { DepositTrial } from "../model/settlement.ts";
import { type ResultTable, tableOf } from "../model/table.ts";

/** The year under other quality deposits (保证金试算表), fen. `R-MON`, `R-CAL`. */
export function depositTable({ deposits }: ScenarioResult): ResultTable {
  const fen = (
    name: "withheld" | "paid" | "transferred",
    titleZh: string,
    titleEn: string,
  ) => ({
    name,
    titleZh,
    titleEn,
    kind: "fen" as const,
    of: (r: DepositTrial) => r[name],
  });
  return tableOf<DepositTrial>(
    {
      name: "deposits",
      titleZh: "质量保证金试算",
      titleEn: "Other quality deposits",
    },
    [
      {
        name: "scheme",
        titleZh: "险种",
        titleEn: "scheme",
        kind: "text",
        of: (r) => r.scheme,
      },
      {
        name: "deposit",
        titleZh: "保证金比例",
        titleEn: "deposit",
        kind: "number",
        of: (r) => r.deposit,
      },
      fen("withheld", "预留", "withheld"),
      fen("paid", "年内已付", "paid during the year"),
      fen("transferred", "留到清算", "left to the clearing"),
    ],
    deposits,
  );
}

/** Prepayments of a result (预付金表), a scheme a row. `R-PRE`. */
export function prepaymentTable({ settlements }: ScenarioResult): ResultTable {
  const rows = settlements.flatMap(({ scheme, prepayment }) =>
    prepayment === null ? [] : [{ scheme, ...prepayment }]
  );
  const text = (
    name: string,
    titleZh: string,
    titleEn: string,
    of: (row: typeof rows[number]) => string,
  ) => ({ name, titleZh, titleEn, kind: "text" as const, of });
  return tableOf(
    { name: "prepayment", titleZh: "预付金", titleEn: "Prepayment" },
    [
      text("scheme", "险种", "scheme", (r) => r.scheme),
      text(
        "months",
        "累计结余月数",
        "months of surplus",
        (r) => r.months ?? "",
      ),
      text("gate", "门槛月数", "gate", (r) => String(r.gate)),
      text("refused", "未过原因", "refused", (r) => r.refused ?? ""),
      text("close", "年末处理", "close", (r) => r.close),
      {
        name: "amount",
        titleZh: "金额",
        titleEn: "amount",
        kind: "fen",
        of: (r) => sum(r.amounts),
      },
    ],
    rows,
  );
}
