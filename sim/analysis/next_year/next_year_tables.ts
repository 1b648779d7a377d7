import type { NegotiationRun } from "../../model/negotiation.ts";
import {
  CLEARING_NAMES,
  type NextYear,
  type NextYearHospital,
  type NextYearMeans,
  type NextYearRow,
  type PlayedCase,
  playedName,
} from "../../model/next_year.ts";
import { type ResultTable, tableOf } from "../../model/table.ts";
import { groupText } from "../division_tables.ts";
import { fenColumn } from "../negotiation_columns.ts";
import { type TableColumn, tableColumn } from "../table_column.ts";
import { STUDY_UNITS, studyValue } from "../study_table.ts";

/** The year after talks by scheme and in total, every division under both clearings (谈判后的下一年). */
export function nextYearTable(next: NextYear): ResultTable {
  return tableOf<NextYearRow>(
    {
      name: "next_year",
      titleZh: "谈判后的下一年：各分配、两种清算",
      titleEn: "The year after the talks: divisions under both clearings",
    },
    [
      ...caseColumns<NextYearRow>(next),
      tableColumn("scheme", "险种", "scheme", "text", (r) => r.scheme),
      ...valueColumns(next),
    ],
    next.rows.filter(({ group }) => group === null),
  );
}

/** The same by group of the talks (下一年各组). */
export function nextYearGroupsTable(
  run: NegotiationRun,
  next: NextYear,
): ResultTable {
  return tableOf<NextYearRow>(
    {
      name: "next_year_groups",
      titleZh: "谈判后的下一年：各协商组",
      titleEn: "The year after the talks, by group",
    },
    [
      ...caseColumns<NextYearRow>(next),
      tableColumn("scheme", "险种", "scheme", "text", (r) => r.scheme),
      tableColumn(
        "group",
        "协商组",
        "group",
        "text",
        (r) => groupText(sheetOf(run, r.scheme), r.group!),
      ),
      ...valueColumns(next),
    ],
    next.rows.filter(({ group }) => group !== null),
  );
}

/** The same by institution: what it is paid at clearing and in the course of the year (下一年各机构), fen. */
export function nextYearHospitalsTable(
  run: NegotiationRun,
  next: NextYear,
): ResultTable {
  const { id, nameZh, nameEn } = run.hospitals;
  return tableOf<NextYearHospital>(
    {
      name: "next_year_hospitals",
      titleZh: "谈判后的下一年：各机构",
      titleEn: "The year after the talks, by institution",
    },
    [
      ...caseColumns<NextYearHospital>(next),
      tableColumn("scheme", "险种", "scheme", "text", (r) => r.scheme),
      tableColumn(
        "hospital",
        "机构编码",
        "institution",
        "text",
        (r) => id[r.hospital]!,
      ),
      tableColumn(
        "nameZh",
        "机构名称",
        "name (zh)",
        "text",
        (r) => nameZh[r.hospital]!,
      ),
      tableColumn(
        "nameEn",
        "机构英文名",
        "name (en)",
        "text",
        (r) => nameEn[r.hospital]!,
      ),
      tableColumn(
        "group",
        "协商组",
        "group",
        "text",
        (r) => groupText(sheetOf(run, r.scheme), r.group),
      ),
      tableColumn("quota", "额度", "quota", "fen", (r) => whole(r.quota)),
      ...meanColumns<NextYearHospital>(
        (r) => r.pay,
        (name, zh, en, of) => fenColumn(name, zh, en, (r) => whole(of(r))!),
      ),
      fenColumn(
        "cash",
        "年内已付",
        "paid during the year",
        (r) => whole(r.cash.level.mean)!,
      ),
      fenColumn(
        "cashFromPlan",
        "年内已付比原方案",
        "paid during the year, from the plan",
        (r) => whole(r.cash.fromPlan.mean)!,
      ),
      fenColumn(
        "cashFromLastYear",
        "年内已付比上年占比",
        "paid during the year, from last year's share",
        (r) => whole(r.cash.fromLastYear.mean)!,
      ),
    ],
    next.hospitals,
  );
}

/** Means of amounts are no whole fen; a table of amounts shows them to the fen. */
function whole(fen: number | null): number | null {
  return fen === null ? null : Math.round(fen) + 0;
}

function sheetOf({ sheets }: NegotiationRun, scheme: string) {
  return sheets.find((sheet) => sheet.scheme === scheme)!;
}

function caseColumns<Row extends PlayedCase>(
  { own }: NextYear,
): TableColumn<Row>[] {
  return [
    tableColumn("clearing", "清算口径", "clearing", "text", ({ clearing }) => {
      const { zh, en } = CLEARING_NAMES[clearing];
      return `${zh} ${en}`;
    }),
    tableColumn(
      "ownRules",
      "是否本市办法",
      "the city's own rules",
      "text",
      ({ clearing }) => clearing === own ? "是 yes" : "否 no",
    ),
    tableColumn("division", "分配", "division", "text", ({ division }) => {
      const { zh, en } = playedName(division);
      return `${zh} ${en}`;
    }),
  ];
}

function valueColumns(next: NextYear): TableColumn<NextYearRow>[] {
  return [
    tableColumn("metric", "指标编号", "metric", "text", (r) => r.metric),
    tableColumn(
      "title",
      "指标名称",
      "title",
      "text",
      ({ title }) => `${title.zh} ${title.en}`,
    ),
    tableColumn("unit", "单位", "unit", "text", (r) => STUDY_UNITS[r.unit]),
    tableColumn(
      "replicates",
      "重复次数",
      "replicates",
      "count",
      () => next.replicates,
    ),
    ...meanColumns<NextYearRow>((r) => r, (name, zh, en, of) =>
      tableColumn(
        ...[name, zh, en, "number"] as const,
        (r) => studyValue(of(r), r.unit),
      )),
  ];
}

/** Mean and error, then both differences with interval and error. */
function meanColumns<Row>(
  at: (row: Row) => NextYearMeans,
  column: (
    name: string,
    zh: string,
    en: string,
    of: (row: Row) => number | null,
  ) => TableColumn<Row>,
): TableColumn<Row>[] {
  const difference = (
    name: "fromPlan" | "fromLastYear",
    zh: string,
    en: string,
  ) => [
    column(name, zh, en, (r) => at(r)[name].mean),
    column(
      `${name}Low`,
      `${zh}，95%下限`,
      `${en}, 95 % from`,
      (r) => at(r)[name].interval?.[0] ?? null,
    ),
    column(
      `${name}High`,
      `${zh}，95%上限`,
      `${en}, 95 % to`,
      (r) => at(r)[name].interval?.[1] ?? null,
    ),
    column(
      `${name}Error`,
      `${zh}，蒙特卡洛误差`,
      `${en}, Monte Carlo error`,
      (r) => at(r)[name].error,
    ),
  ];
  return [
    column("mean", "均值", "mean", (r) => at(r).level.mean),
    column(
      "error",
      "蒙特卡洛误差",
      "Monte Carlo error",
      (r) => at(r).level.error,
    ),
    ...difference("fromPlan", "比原方案", "from the plan"),
    ...difference("fromLastYear", "比上年占比", "from last year's share"),
  ];
}
