import type { PublishedTotals, Years, YearTotals } from "../model/years.ts";
import { type ResultTable, tableOf } from "../model/table.ts";
import { tableColumn } from "./table_column.ts";

/** A scheme-year of a side, and what was published of it. */
interface Row {
  readonly scenario: string;
  readonly own: YearTotals;
  readonly published: PublishedTotals | null;
}

/** Scenarios year by year beside what was published (逐年推演表); growth and shares as parts of 1. */
export function yearsTable({ sides, published }: Years): ResultTable {
  const rows = sides.flatMap(({ scenario, rows }) =>
    rows.map((own): Row => ({
      scenario,
      own,
      published:
        published.find((p) => p.year === own.year && p.scheme === own.scheme) ??
          null,
    }))
  );
  const share = (
    name: keyof YearTotals,
    zh: string,
    en: string,
  ) =>
    tableColumn<Row>(
      name,
      zh,
      en,
      "number",
      ({ own }) => rounded(own[name] as number | null),
    );
  const printed = (
    name: "growth" | "fundGrowth" | "fundShare",
    zh: string,
    en: string,
  ) =>
    tableColumn<Row>(
      `published.${name}`,
      `公布：${zh}`,
      `published ${en}`,
      "number",
      ({ published }) => rounded(published?.[name] ?? null),
    );
  const money = (
    name: string,
    zh: string,
    en: string,
    of: (row: Row) => number | null,
  ) => tableColumn<Row>(name, zh, en, "fen", of);
  return tableOf<Row>(
    {
      name: "years",
      titleZh: "逐年推演与公布数",
      titleEn: "Years beside what was published",
    },
    [
      tableColumn("scenario", "方案", "scenario", "text", (r) => r.scenario),
      tableColumn("scheme", "险种", "scheme", "text", (r) => r.own.scheme),
      tableColumn("year", "年度", "year", "number", (r) => r.own.year),
      tableColumn(
        "insured",
        "参保人数",
        "insured",
        "count",
        (r) => r.own.insured,
      ),
      tableColumn("stays", "住院人次", "stays", "count", (r) => r.own.stays),
      money("cost", "总费用", "total cost", (r) => r.own.cost),
      money("inpatient", "其中住院", "of it stays", (r) => r.own.inpatient),
      money("fund", "基金支出", "fund", (r) => r.own.fund),
      share("growth", "总费用增长", "growth of cost"),
      share("fundGrowth", "基金增长", "growth of the fund"),
      share("fundShare", "基金占比", "fund share"),
      share("patientShare", "患者占比", "patients' share"),
      share("borneShare", "机构承担占比", "borne by institutions"),
      money(
        "published.cost",
        "公布：总费用",
        "published cost",
        (r) => r.published?.cost ?? null,
      ),
      money(
        "published.fund",
        "公布：基金支出",
        "published fund",
        (r) => r.published?.fund ?? null,
      ),
      printed("growth", "总费用增长", "growth of cost"),
      printed("fundGrowth", "基金增长", "growth of the fund"),
      printed("fundShare", "基金占比", "fund share"),
    ],
    rows,
  );
}

/** Six decimals, the same on every machine. */
function rounded(share: number | null): number | null {
  return share === null ? null : Number(share.toFixed(6));
}
