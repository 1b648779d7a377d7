import { UNPAID_WORDS } from "../model/finding_words.ts";
import { UNPAID_CAUSES } from "../model/ledger.ts";
import type { ScenarioResult } from "../model/result.ts";
import { type ResultTable, tableOf } from "../model/table.ts";
import { tableColumn } from "./table_column.ts";

type Result = Pick<ScenarioResult, "supervision" | "hospitals">;

/** Cases that the fund does not pay after a sanction (停止支付病例). `R-DOC`, `R-PEN`. */
export function unpaidTable(
  { supervision: { unpaid }, hospitals }: Result,
): ResultTable {
  return tableOf<number>(
    {
      name: "unpaid_cases",
      titleZh: "停止支付病例",
      titleEn: "Cases that the fund does not pay",
    },
    [
      tableColumn(
        "claim",
        "结算单行号",
        "row of the claim",
        "count",
        (r) => unpaid.claim[r]!,
      ),
      tableColumn(
        "hospital",
        "医疗机构",
        "institution",
        "text",
        (r) => hospitals.id[unpaid.hospital[r]!]!,
      ),
      tableColumn(
        "cause",
        "原因",
        "cause",
        "text",
        (r) => UNPAID_CAUSES[unpaid.cause[r]!]!,
      ),
      tableColumn(
        "causeZh",
        "原因名称",
        "cause in Chinese",
        "text",
        (r) => UNPAID_WORDS[UNPAID_CAUSES[unpaid.cause[r]!]!].zh,
      ),
      tableColumn(
        "fund",
        "停止支付金额",
        "not paid",
        "fen",
        (r) => unpaid.fund[r]!,
      ),
      tableColumn(
        "points",
        "扣减分值",
        "points taken",
        "points",
        (r) => unpaid.points[r]!,
      ),
    ],
    [...unpaid.claim.keys()],
  );
}
