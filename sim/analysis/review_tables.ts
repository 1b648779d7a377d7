import {
  publishedReview,
  reviewParts,
  type ReviewSession,
  type ReviewShift,
} from "../model/ledger.ts";
import type { ScenarioResult } from "../model/result.ts";
import { type ResultTable, tableOf } from "../model/table.ts";
import { institutionColumns } from "./institution_columns.ts";
import { tableColumn } from "./table_column.ts";

/** The sessions of special review and what special review did to every institution (特例单议公布表); nothing where nothing is reviewed. `R-SPC`. */
export function reviewTables(
  result: Pick<ScenarioResult, "review" | "hospitals" | "year">,
): ResultTable[] {
  const { review = null } = result;
  return review === null ? [] : [
    tableOf<ReviewSession>(
      {
        name: "review_sessions",
        titleZh: "特例单议评审场次",
        titleEn: "Sessions of special review",
      },
      [
        tableColumn(
          "until",
          "截至月份",
          "until month",
          "text",
          (r) => `${result.year}-${String(r.month + 1).padStart(2, "0")}`,
        ),
        tableColumn(
          "discharges",
          "累计出院人次",
          "discharges since 1 January",
          "count",
          (r) => r.discharges,
        ),
        tableColumn(
          "places",
          "可用名额",
          "places left",
          "count",
          (r) => r.places,
        ),
        tableColumn("applied", "申请", "applied", "count", (r) => r.applied),
        tableColumn(
          "approved",
          "通过",
          "approved",
          "count",
          (r) => r.approved,
        ),
        tableColumn(
          "lowest",
          "通过的最低比值",
          "lowest ratio approved",
          "number",
          (r) => r.lowest,
        ),
        tableColumn(
          "turnedAway",
          "未通过的最高比值",
          "highest ratio turned away",
          "number",
          (r) => r.turnedAway,
        ),
      ],
      review.sessions,
    ),
    shiftTable(review.schemes, result),
  ];
}

/** A scheme and institution a row, those without cases left out. */
function shiftTable(
  schemes: readonly ReviewShift[],
  { hospitals }: Pick<ScenarioResult, "hospitals">,
): ResultTable {
  type Row = { readonly shift: ReviewShift; readonly h: number };
  const rows = schemes.flatMap((shift) =>
    [...hospitals.id.keys()].filter((h) => shift.discharges[h]! > 0)
      .map((h): Row => ({ shift, h }))
  );
  const at = (
    name: string,
    titleZh: string,
    titleEn: string,
    kind: "fen" | "points" | "count",
    of: (row: Row) => number,
  ) => tableColumn<Row>(name, titleZh, titleEn, kind, of);
  const published = ({ shift, h }: Row) => publishedReview(shift, h);
  const parts = ({ shift, h }: Row) => reviewParts(shift, h);
  return tableOf<Row>(
    {
      name: "review",
      titleZh: "特例单议得失",
      titleEn: "What special review gives and takes",
    },
    [
      tableColumn("scheme", "险种", "scheme", "text", (r) => r.shift.scheme),
      ...institutionColumns<Row>(hospitals, ({ h }) => h),
      at(
        "discharges",
        "出院人次",
        "discharges",
        "count",
        ({ shift, h }) => shift.discharges[h]!,
      ),
      at(
        "applied",
        "申请",
        "applied",
        "count",
        ({ shift, h }) => shift.applied[h]!,
      ),
      at(
        "approved",
        "通过",
        "approved",
        "count",
        ({ shift, h }) => shift.approved[h]!,
      ),
      tableColumn(
        "approvedShare",
        "占出院人次",
        "of its discharges",
        "number",
        (r) => published(r).approvedShare,
      ),
      at(
        "paid",
        "评审病例基金支付",
        "fund paid for approved cases",
        "fen",
        (r) => published(r).paid,
      ),
      tableColumn(
        "paidShare",
        "占基金支出",
        "of its fund",
        "number",
        (r) => published(r).paidShare,
      ),
      at(
        "cost",
        "通过病例总费用",
        "cost of approved cases",
        "fen",
        ({ shift, h }) => shift.cost[h]!,
      ),
      at(
        "booked",
        "通过病例记账金额",
        "booked for approved cases",
        "fen",
        ({ shift, h }) => shift.booked[h]!,
      ),
      at(
        "ordinary",
        "通过病例原分值",
        "their ordinary points",
        "points",
        ({ shift, h }) => shift.ordinary[h]!,
      ),
      at(
        "granted",
        "通过病例评审分值",
        "points that review gave",
        "points",
        ({ shift, h }) => shift.granted[h]!,
      ),
      at(
        "byItem",
        "按项目支付",
        "paid by item",
        "fen",
        ({ shift, h }) => shift.byItem[h]!,
      ),
      at(
        "standardBefore",
        "不评审的支付标准",
        "standard without review",
        "fen",
        ({ shift, h }) => shift.standardBefore[h]!,
      ),
      at(
        "standardAfter",
        "评审后的支付标准",
        "standard with review",
        "fen",
        ({ shift, h }) => shift.standardAfter[h]!,
      ),
      at("given", "评审所得", "given", "fen", (r) => parts(r).given),
      at("taken", "点值稀释", "dilution", "fen", (r) => parts(r).taken),
      at("net", "净得失", "net", "fen", (r) => parts(r).net),
      at(
        "payChange",
        "清算额变化",
        "change of pay",
        "fen",
        ({ shift, h }) => shift.payAfter[h]! - shift.payBefore[h]!,
      ),
    ],
    rows,
  );
}
