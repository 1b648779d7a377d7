import {
  type NegotiationRun,
  type NegotiationSheet,
  RULE_NAMES,
} from "../model/negotiation.ts";
import { type ResultTable, tableOf } from "../model/table.ts";
import { groupText } from "./division_tables.ts";
import { fenColumn } from "./negotiation_columns.ts";
import { type TableColumn, tableColumn } from "./table_column.ts";

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
      fenColumn(
        "claim",
        "诉求",
        "claim",
        ({ sheet, row }) => sheet.hospital.claims[row]!,
      ),
      fenColumn(
        "reservation",
        "底线",
        "reservation",
        ({ sheet, row }) => sheet.hospital.reservation[row]!,
      ),
      fenColumn(
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
      fenColumn(
        "award",
        "协商结果",
        "award",
        ({ sheet, row }) => sheet.hospital.awards[row]!,
      ),
    ],
    hospitalRows(run),
  );
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
      ({ sheet, group }) => groupText(sheet, group),
    ),
    fenColumn(
      "base",
      "上年支付标准",
      "last year",
      ({ sheet, row }) => sheet.hospital.base[row]!,
    ),
  ];
}

function hospitalRows({ sheets }: NegotiationRun): HospitalRow[] {
  return sheets.flatMap((sheet) =>
    sheet.groups.flatMap(({ members }, group) =>
      members.map((row) => ({ sheet, group, row }))
    )
  );
}
