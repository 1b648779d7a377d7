import {
  type Division,
  type DivisionRule,
  type NegotiationRun,
  type NegotiationSheet,
  type Objection,
  RULE_NAMES,
} from "../model/negotiation.ts";
import { type ResultTable, tableOf } from "../model/table.ts";
import { countBelow, type Fairness, fairness } from "./fairness.ts";
import { share } from "./negotiation_columns.ts";
import { tableColumn } from "./table_column.ts";

/** A division of a sheet, and how even it is. */
export interface JudgedDivision {
  readonly sheet: NegotiationSheet;
  /** `null` for what the talks gave. */
  readonly division: Division | null;
  /** Among groups. */
  readonly groups: Fairness;
  /** Among institutions. */
  readonly hospitals: Fairness;
  /** Institutions under the line of a low fill. */
  readonly below: number;
  readonly objections: readonly Objection[];
}

/** Every rule of a sheet judged by fairness (分配公平性对比), the outcome of the talks last. */
export function judgeDivisions(
  sheet: NegotiationSheet,
  lowFill: number,
): JudgedDivision[] {
  return [...sheet.divisions, null].map((division) => {
    const awards = division ?? sheet;
    const own = division?.hospitals ?? sheet.hospital.awards;
    const hospitals = fairness(own, sheet.hospital.claims);
    return {
      sheet,
      division,
      groups: fairness(division?.groups ?? sheet.awards, sheet.claims),
      hospitals,
      below: countBelow(hospitals.fill, lowFill),
      objections: awards.objections,
    };
  });
}

/** Fairness by rule (公平性表). */
export function fairnessTable(run: NegotiationRun): ResultTable {
  return tableOf<JudgedDivision>(
    {
      name: "negotiation_fairness",
      titleZh: "各规则的公平性",
      titleEn: "Fairness of the rules",
    },
    [
      tableColumn("scheme", "险种", "scheme", "text", (r) => r.sheet.scheme),
      tableColumn(
        "rule",
        "规则",
        "rule",
        "text",
        (r) => ruleName(r.division?.rule),
      ),
      tableColumn(
        "mean",
        "总满足率",
        "overall fill",
        "number",
        (r) => r.groups.mean,
      ),
      tableColumn(
        "gini",
        "基尼系数（组）",
        "Gini, groups",
        "number",
        (r) => r.groups.gini,
      ),
      tableColumn(
        "theil",
        "泰尔指数（组）",
        "Theil, groups",
        "number",
        (r) => r.groups.theil,
      ),
      tableColumn(
        "min",
        "最低满足率（组）",
        "least fill, groups",
        "number",
        (r) => r.groups.min,
      ),
      tableColumn(
        "gap",
        "满足率极差（组）",
        "gap of fill, groups",
        "number",
        (r) => r.groups.gap,
      ),
      tableColumn(
        "envy",
        "羡慕对数（组）",
        "envious pairs, groups",
        "count",
        (r) => r.groups.envy,
      ),
      tableColumn(
        "objecting",
        "反对组数",
        "groups objecting",
        "count",
        (r) => r.objections.length,
      ),
      tableColumn(
        "giniHospitals",
        "基尼系数（机构）",
        "Gini, institutions",
        "number",
        (r) => r.hospitals.gini,
      ),
      tableColumn(
        "minHospitals",
        "最低满足率（机构）",
        "least fill, institutions",
        "number",
        (r) => r.hospitals.min,
      ),
      tableColumn(
        "below",
        `满足率低于 ${run.lowFill} 的机构数`,
        `institutions below ${run.lowFill}`,
        "count",
        (r) => r.below,
      ),
    ],
    run.sheets.flatMap((sheet) => judgeDivisions(sheet, run.lowFill)),
  );
}

interface RuleRow {
  readonly sheet: NegotiationSheet;
  readonly rule: DivisionRule;
  readonly award: number;
  readonly k: number;
}

/** Awards of every group under every rule (规则对比表). */
export function rulesTable(run: NegotiationRun): ResultTable {
  const rows = run.sheets.flatMap((sheet) =>
    sheet.divisions.flatMap(({ rule, groups }) =>
      Array.from(groups, (award, k): RuleRow => ({ sheet, rule, award, k }))
    )
  );
  return tableOf<RuleRow>(
    {
      name: "negotiation_rules",
      titleZh: "各组在八种规则下的所得",
      titleEn: "Groups under eight rules",
    },
    [
      tableColumn("scheme", "险种", "scheme", "text", (r) => r.sheet.scheme),
      tableColumn("rule", "规则", "rule", "text", (r) => ruleName(r.rule)),
      tableColumn(
        "group",
        "协商组",
        "group",
        "text",
        (r) => groupText(r.sheet, r.k),
      ),
      tableColumn("claim", "诉求", "claim", "fen", (r) => r.sheet.claims[r.k]!),
      tableColumn("award", "所得", "award", "fen", (r) => r.award),
      tableColumn(
        "fill",
        "满足率",
        "fill",
        "number",
        (r) => share(r.award, r.sheet.claims[r.k]!),
      ),
      tableColumn(
        "change",
        "比上年",
        "over last year",
        "number",
        (r) => share(r.award - r.sheet.base[r.k]!, r.sheet.base[r.k]!),
      ),
      tableColumn(
        "objects",
        "是否反对",
        "objects",
        "text",
        (r) => r.award < r.sheet.accepted[r.k]! ? "是 yes" : "否 no",
      ),
    ],
    rows,
  );
}

/** A rule by name in both languages; the outcome of the talks where there is none. */
export function ruleName(rule: DivisionRule | undefined): string {
  if (rule === undefined) return "协商结果 Outcome of the talks";
  return `${RULE_NAMES[rule].zh} ${RULE_NAMES[rule].en}`;
}

/** A group by name in both languages. */
export function groupText(sheet: NegotiationSheet, k: number): string {
  return `${sheet.groups[k]!.zh} ${sheet.groups[k]!.en}`;
}
