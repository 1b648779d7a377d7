import {
  type NegotiationRun,
  type NegotiationSheet,
  RULE_NAMES,
} from "../model/negotiation.ts";
import {
  type ColumnHead,
  type ColumnKind,
  type ResultTable,
  tableOf,
} from "../model/table.ts";

/** A column and how a row fills it. */
export type TableColumn<Row> = ColumnHead & {
  readonly of: (row: Row) => string | number | null;
};

/** A column in one line. */
export function tableColumn<Row>(
  name: string,
  titleZh: string,
  titleEn: string,
  kind: ColumnKind,
  of: (row: Row) => string | number | null,
): TableColumn<Row> {
  return { name, titleZh, titleEn, kind, of };
}

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
      fen("claim", "诉求", "claim", ({ sheet, k }) => sheet.claims[k]!),
      fen(
        "reservation",
        "底线",
        "reservation",
        ({ sheet, k }) => sheet.reservation[k]!,
      ),
      fen(
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

interface HospitalRow {
  readonly sheet: NegotiationSheet;
  readonly group: number;
  readonly row: number;
}

/** Every institution under every rule (机构分配表), fen. */
export function hospitalsTable(run: NegotiationRun): ResultTable {
  const rules = run.sheets[0]?.divisions.map(({ rule }) => rule) ?? [];
  return tableOf<HospitalRow>(
    {
      name: "negotiation_hospitals",
      titleZh: "各机构诉求与八种规则所得",
      titleEn: "Institutions: claims and awards under eight rules",
    },
    [
      ...hospitalHeads(run),
      fen(
        "claim",
        "诉求",
        "claim",
        ({ sheet, row }) => sheet.hospital.claims[row]!,
      ),
      fen(
        "reservation",
        "底线",
        "reservation",
        ({ sheet, row }) => sheet.hospital.reservation[row]!,
      ),
      fen(
        "award",
        "协商结果",
        "award",
        ({ sheet, row }) => sheet.hospital.awards[row]!,
      ),
      ...rules.map((rule) =>
        tableColumn<HospitalRow>(
          rule,
          RULE_NAMES[rule].zh,
          RULE_NAMES[rule].en,
          "fen",
          ({ sheet, row }) =>
            sheet.divisions.find((division) => division.rule === rule)
              ?.hospitals[row] ?? null,
        )
      ),
    ],
    hospitalRows(run),
  );
}

/** The plan by institution as it is made public (机构公示表). */
export function publicHospitalsTable(run: NegotiationRun): ResultTable {
  return tableOf<HospitalRow>(
    {
      name: "negotiation_public_hospitals",
      titleZh: "各机构分配公示",
      titleEn: "Institutions, as made public",
    },
    [
      ...hospitalHeads(run),
      fen(
        "award",
        "协商结果",
        "award",
        ({ sheet, row }) => sheet.hospital.awards[row]!,
      ),
    ],
    hospitalRows(run),
  );
}

/** Part of a whole, `null` of nothing. */
export function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

function groupHeads<Row>(at: (row: Row) => GroupRow): TableColumn<Row>[] {
  return [
    tableColumn("scheme", "险种", "scheme", "text", (r) => at(r).sheet.scheme),
    tableColumn("group", "协商组", "group", "text", (r) => nameOf(at(r))),
    tableColumn(
      "members",
      "机构数",
      "institutions",
      "count",
      (r) => at(r).sheet.groups[at(r).k]!.members.length,
    ),
    fen("base", "上年支付标准", "last year", (r) => at(r).sheet.base[at(r).k]!),
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
    fen("award", "协商结果", "award", (r) => at(r).sheet.awards[at(r).k]!),
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

function hospitalHeads(run: NegotiationRun): TableColumn<HospitalRow>[] {
  const { id, nameZh, nameEn } = run.hospitals;
  return [
    tableColumn(
      "scheme",
      "险种",
      "scheme",
      "text",
      ({ sheet }) => sheet.scheme,
    ),
    tableColumn(
      "hospital",
      "机构编码",
      "institution",
      "text",
      ({ row }) => id[row]!,
    ),
    tableColumn(
      "nameZh",
      "机构名称",
      "name (zh)",
      "text",
      ({ row }) => nameZh[row]!,
    ),
    tableColumn(
      "nameEn",
      "机构英文名",
      "name (en)",
      "text",
      ({ row }) => nameEn[row]!,
    ),
    tableColumn(
      "group",
      "协商组",
      "group",
      "text",
      ({ sheet, group }) => nameOf({ sheet, k: group }),
    ),
    fen(
      "base",
      "上年支付标准",
      "last year",
      ({ sheet, row }) => sheet.hospital.base[row]!,
    ),
  ];
}

function fen<Row>(
  name: string,
  titleZh: string,
  titleEn: string,
  of: (row: Row) => number,
): TableColumn<Row> {
  return tableColumn(name, titleZh, titleEn, "fen", of);
}

function groupRows({ sheets }: NegotiationRun): GroupRow[] {
  return sheets.flatMap((sheet) => sheet.groups.map((_, k) => ({ sheet, k })));
}

function hospitalRows({ sheets }: NegotiationRun): HospitalRow[] {
  return sheets.flatMap((sheet) =>
    sheet.groups.flatMap(({ members }, group) =>
      members.map((row) => ({ sheet, group, row }))
    )
  );
}

function nameOf({ sheet, k }: GroupRow): string {
  const { zh, en } = sheet.groups[k]!;
  return `${zh} ${en}`;
}
