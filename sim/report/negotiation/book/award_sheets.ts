import { share } from "../../../analysis/negotiation_columns.ts";
import type {
  NegotiationRun,
  NegotiationSheet,
} from "../../../model/negotiation.ts";
import type { ResultColumn } from "../../../model/table.ts";
import { type TableSheet, tableSheet } from "../../workbook/table_sheet.ts";
import { growthOver, SHEETS } from "./book_tables.ts";
import {
  groupColumn,
  named,
  type RuleColumn,
  ruleColumns,
} from "./rule_columns.ts";

/** Awards of groups under every rule (规则所得); the other sheets of rules take their numbers from it. */
export function awardSheet(sheet: NegotiationSheet): TableSheet {
  const fen = (
    name: string,
    titleZh: string,
    titleEn: string,
    values: Float64Array,
  ): ResultColumn => ({ name, titleZh, titleEn, kind: "fen", values });
  return tableSheet({
    name: "negotiation_awards",
    titleZh: "各组在各规则下的所得",
    titleEn: "Groups: awards under every rule",
    columns: [
      groupColumn(sheet),
      fen("base", "上年支付标准", "last year", sheet.base),
      fen("claim", "诉求", "claim", sheet.claims),
      fen("accepted", "接受底线", "accepted", sheet.accepted),
      ...ruleColumns(sheet).map(({ name, rule, awards }) =>
        fen(name, ...named(rule), awards)
      ),
    ],
  }, {
    name: SHEETS.awards,
    sums: [
      "base",
      "claim",
      "accepted",
      ...ruleColumns(sheet).map(({ name }) => name),
    ],
  });
}

/** Fill by group and rule (规则满足率); what is below the accepted fill is marked. */
export function fillSheet(
  run: NegotiationRun,
  sheet: NegotiationSheet,
  awards: TableSheet,
): TableSheet {
  const rules = ruleColumns(sheet);
  const made = ratioSheet(
    sheet,
    awards,
    SHEETS.fills,
    ["各组在各规则下的满足率", "Groups: fill under every rule"],
    [
      `所得 ÷ 诉求；低于 ${run.acceptFill} 标红，该组反对。`,
      `Award ÷ claim; below ${run.acceptFill} is marked: the group objects.`,
    ],
    ({ awards: own }, k) => share(own[k]!, sheet.claims[k]!),
    (award, row) => {
      const claim = awards.cell("claim", row);
      return `IF(${claim}=0,"",${award}/${claim})`;
    },
  );
  const first = `B${made.sheet.frozen.rows + 1}`;
  const last = made.range(rules.at(-1)!.name).split(":")[1]!
    .replaceAll("$", "");
  return {
    ...made,
    sheet: {
      ...made.sheet,
      warnings: [{
        range: `${first}:${last}`,
        formula: `AND(ISNUMBER(${first}),${first}<${run.acceptFill})`,
      }],
    },
  };
}

/** Growth over last year by group and rule (规则增幅). */
export function growthSheet(
  sheet: NegotiationSheet,
  awards: TableSheet,
): TableSheet {
  return ratioSheet(
    sheet,
    awards,
    SHEETS.growth,
    ["各组在各规则下比上年的增幅", "Groups: growth under every rule"],
    [],
    ({ awards: own }, k) => share(own[k]! - sheet.base[k]!, sheet.base[k]!),
    (award, row) => {
      const base = awards.cell("base", row);
      return growthOver("now", "before").of(
        (column) => column === "now" ? award : base,
        row,
      );
    },
  );
}

function ratioSheet(
  sheet: NegotiationSheet,
  awards: TableSheet,
  name: string,
  [titleZh, titleEn]: readonly [string, string],
  notes: readonly string[],
  value: (column: RuleColumn, k: number) => number | null,
  formula: (award: string, row: number) => string,
): TableSheet {
  const rules = ruleColumns(sheet);
  return tableSheet({
    name: "negotiation_ratios",
    titleZh,
    titleEn,
    columns: [
      groupColumn(sheet),
      ...rules.map((column): ResultColumn => {
        const [titleZh, titleEn] = named(column.rule);
        const values = sheet.groups.map((_, k) => value(column, k));
        return { name: column.name, titleZh, titleEn, kind: "number", values };
      }),
    ],
  }, {
    name,
    notes,
    formats: Object.fromEntries(rules.map(({ name }) => [name, "share"])),
    formulas: Object.fromEntries(
      rules.map((
        { name },
      ) => [name, {
        of: (_, row) => formula(awards.cell(name, row), row),
      }]),
    ),
  });
}
