import type { NegotiationRun, NegotiationSheet } from "../model/negotiation.ts";
import { type ResultTable, tableOf } from "../model/table.ts";
import { groupText } from "./division_tables.ts";
import { fenColumn, share } from "./negotiation_columns.ts";
import { type TableColumn, tableColumn } from "./table_column.ts";

interface GroupRow {
  readonly sheet: NegotiationSheet;
  readonly k: number;
}

/** What every group had, asked for, accepted and got (协商组表); for the table's own side only. */
export function groupsTable(run: NegotiationRun): ResultTable {
  const { nameZh } = run.hospitals;
  return tableOf<GroupRow>(
    {
      name: "negotiation_groups",
      titleZh: "协商组诉求、底线与结果",
      titleEn: "Groups: claims, reservations and awards",
    },
    [
      ...groupHeads<GroupRow>(({ sheet, k }) => ({ sheet, k })),
      fenColumn("claim", "诉求", "claim", ({ sheet, k }) => sheet.claims[k]!),
      fenColumn(
        "reservation",
        "底线",
        "reservation",
        ({ sheet, k }) => sheet.reservation[k]!,
      ),
      fenColumn(
        "accepted",
        "接受底线",
        "accepted",
        ({ sheet, k }) => sheet.accepted[k]!,
      ),
      tableColumn(
        "agreed",
        "是否达成",
        "agreed",
        "text",
        ({ sheet, k }) => sheet.agreed[k] ? "是 yes" : "否 no",
      ),
      ...outcome<GroupRow>(({ sheet, k }) => ({ sheet, k })),
      tableColumn(
        "fill",
        "满足率",
        "fill",
        "number",
        ({ sheet, k }) => share(sheet.awards[k]!, sheet.claims[k]!),
      ),
      tableColumn(
        "representatives",
        "授权代表（机构，得票）",
        "representatives (institution, votes)",
        "text",
        ({ sheet, k }) =>
          sheet.groups[k]!.representatives
            .map(({ hospital, votes }) => `${nameZh[hospital]} ${votes}`)
            .join("; "),
      ),
    ],
    groupRows(run),
  );
}

/** The plan by group as it is made public (公示表): without claims and reservations. */
export function publicTable(run: NegotiationRun): ResultTable {
  return tableOf<GroupRow>(
    {
      name: "negotiation_public",
      titleZh: "协商结果公示",
      titleEn: "Result of the negotiation, as made public",
    },
    [
      ...groupHeads<GroupRow>((row) => row),
      ...outcome<GroupRow>((row) => row),
    ],
    groupRows(run),
  );
}

function groupHeads<Row>(at: (row: Row) => GroupRow): TableColumn<Row>[] {
  return [
    tableColumn("scheme", "险种", "scheme", "text", (r) => at(r).sheet.scheme),
    tableColumn(
      "group",
      "协商组",
      "group",
      "text",
      (r) => groupText(at(r).sheet, at(r).k),
    ),
    tableColumn(
      "members",
      "机构数",
      "institutions",
      "count",
      (r) => at(r).sheet.groups[at(r).k]!.members.length,
    ),
    fenColumn(
      "base",
      "上年支付标准",
      "last year",
      (r) => at(r).sheet.base[at(r).k]!,
    ),
  ];
}

function outcome<Row>(at: (row: Row) => GroupRow): TableColumn<Row>[] {
  return [
    tableColumn(
      "growth",
      "协商增幅",
      "agreed growth",
      "number",
      (r) => Number(at(r).sheet.growth[at(r).k]),
    ),
    fenColumn(
      "award",
      "协商结果",
      "award",
      (r) => at(r).sheet.awards[at(r).k]!,
    ),
    tableColumn(
      "change",
      "结果比上年",
      "award over last year",
      "number",
      (r) => {
        const { sheet, k } = at(r);
        return share(sheet.awards[k]! - sheet.base[k]!, sheet.base[k]!);
      },
    ),
  ];
}

function groupRows({ sheets }: NegotiationRun): GroupRow[] {
  return sheets.flatMap((sheet) => sheet.groups.map((_, k) => ({ sheet, k })));
}
