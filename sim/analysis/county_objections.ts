import type {
  DivisionRule,
  NegotiationRun,
  NegotiationSheet,
} from "../model/negotiation.ts";
import { type ResultTable, tableOf } from "../model/table.ts";
import { ruleName } from "./division_tables.ts";
import { fenColumn } from "./negotiation_columns.ts";
import { tableColumn } from "./table_column.ts";

/** A county under a division (区县反对情况); amounts in fen. */
export interface CountyObjection {
  /** Row of the county. */
  readonly county: number;
  /** Institutions that have less than they accept. */
  readonly objecting: number;
  /** Institutions that claim anything. */
  readonly asking: number;
  /** What those who object lack, together. */
  readonly short: number;
}

/** A division, and who objects to it in every county. */
export interface ObjectionsOfRule {
  /** None of the talks' outcome. */
  readonly rule: DivisionRule | undefined;
  readonly counties: readonly CountyObjection[];
  /** Groups that object. */
  readonly groups: number;
}

/**
 * Who objects in every county under every division (各区县反对情况), the outcome of the
 * talks first: an institution objects where it has less than the stated fill of its
 * claim, and what it lacks is its price.
 */
export function countyObjections(
  { hospitals, counties }: Pick<NegotiationRun, "hospitals" | "counties">,
  sheet: NegotiationSheet,
): ObjectionsOfRule[] {
  const { claims, accepted } = sheet.hospital;
  const asking = hospitals.id.map((_, row) => row)
    .filter((row) => claims[row]! > 0);
  return [null, ...sheet.divisions].map((division) => {
    const awards = division?.hospitals ?? sheet.hospital.awards;
    const short = (row: number) => Math.max(0, accepted[row]! - awards[row]!);
    return {
      rule: division?.rule,
      groups: (division ?? sheet).objections.length,
      counties: counties.id.map((_, county) => {
        const own = asking.filter((row) => hospitals.county[row] === county);
        return {
          county,
          objecting: own.filter((row) => short(row) > 0).length,
          asking: own.length,
          short: own.reduce((all, row) => all + short(row), 0),
        };
      }),
    };
  });
}

/** The same as a table (区县反对情况表): a row a county and division. */
export function countyObjectionsTable(run: NegotiationRun): ResultTable {
  const rows = run.sheets.flatMap((sheet) =>
    countyObjections(run, sheet).flatMap(({ rule, counties }) =>
      counties.map((own) => ({ sheet, rule, own }))
    )
  );
  return tableOf<typeof rows[number]>(
    {
      name: "negotiation_counties",
      titleZh: "各区县反对的机构与差额",
      titleEn: "Institutions that object, by county",
    },
    [
      tableColumn("scheme", "险种", "scheme", "text", (r) => r.sheet.scheme),
      tableColumn("rule", "规则", "rule", "text", (r) => ruleName(r.rule)),
      tableColumn(
        "county",
        "区县",
        "county",
        "text",
        ({ own }) =>
          `${run.counties.nameZh[own.county]} ${
            run.counties.nameEn[own.county]
          }`,
      ),
      tableColumn(
        "objecting",
        "反对的机构数",
        "institutions objecting",
        "count",
        (r) => r.own.objecting,
      ),
      tableColumn(
        "asking",
        "提出诉求的机构数",
        "institutions that claim",
        "count",
        (r) => r.own.asking,
      ),
      fenColumn("short", "差额合计", "short of, together", (r) => r.own.short),
    ],
    rows,
  );
}
