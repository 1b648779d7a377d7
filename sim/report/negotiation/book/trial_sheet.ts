import { fairness } from "../../../analysis/fairness.ts";
import { share } from "../../../analysis/negotiation_columns.ts";
import { sum } from "../../../base/sum.ts";
import type {
  NegotiationRun,
  NegotiationSheet,
} from "../../../model/negotiation.ts";
import {
  arrayCell,
  type BookCell,
  type BookSheet,
  numberCell,
  textCell,
  yuanCell,
} from "../../workbook/book.ts";
import { cellName, columnRange, onSheet } from "../../workbook/cell_names.ts";
import type { TableSheet } from "../../workbook/table_sheet.ts";
import { SHEETS } from "./book_tables.ts";
import { gini } from "./fairness_sheets.ts";
import { groupColumn, named } from "./rule_columns.ts";
import { trialDivisions } from "./trial_rules.ts";
import type { TrialInputs, WorkingSheet } from "./working_sheet.ts";

/** Rows of the inputs, and the first of the groups. */
const ENVELOPE = 4, FILL = 5, OMEGA = 6, FIRST = 10;

/** Columns before the rules: group, last year, claim, accepted. */
const BEFORE = 4;

/** Where the inputs stand, as other sheets name them. */
export function trialInputs(groups: TableSheet): TrialInputs {
  const at = (row: number, column: number) =>
    onSheet(SHEETS.trial, cellName(row, column, true));
  return {
    envelope: at(ENVELOPE, 1),
    omega: at(OMEGA, 1),
    claim: (k) => at(FIRST + k, 2),
    base: (k) => groups.cell("base", k),
  };
}

/**
 * What the team changes at the table (试算): envelope, claims, accepted fill and ω are
 * yellow; awards under the rules, totals, fill, evenness and who objects follow.
 */
export function trialSheet(
  run: NegotiationRun,
  sheet: NegotiationSheet,
  groups: TableSheet,
  working: WorkingSheet,
): BookSheet {
  const count = sheet.groups.length, last = FIRST + count - 1;
  const total = last + 1;
  const divisions = trialDivisions(sheet);
  const range = (column: number) => columnRange(column, FIRST, last);
  const input = (row: number) => cellName(row, 1, true);
  const claims = range(2), accepted = range(3), all = sum([...sheet.claims]);
  const names = groupColumn(sheet).values as readonly string[];
  const column = (r: number) => BEFORE + r;
  const label = (text: string) => textCell(text, "label");

  const rows = Array.from(sheet.claims, (claim, k): BookCell[] => {
    const own = cellName(FIRST + k, 2);
    return [
      label(names[k]!),
      yuanCell(sheet.base[k]!, groups.cell("base", k)),
      yuanCell(claim, undefined, "input"),
      yuanCell(
        sheet.accepted[k]!,
        `ROUNDUP(ROUND(${own}*100*${input(FILL)},4),0)/100`,
      ),
      ...divisions.map(({ rule, awards }) =>
        yuanCell(awards[k]!, `${working.award(rule, k)}/100`)
      ),
    ];
  });
  const totals = [
    textCell("合计 Total", "total"),
    ...[
      sheet.base,
      sheet.claims,
      sheet.accepted,
      ...divisions.map((d) => d.awards),
    ]
      .map((values, c) =>
        yuanCell(sum([...values]), `SUM(${range(c + 1)})`, "total")
      ),
  ];
  /** A line below the table: one number a rule. */
  const line = (
    text: string,
    of: (
      awards: Float64Array,
      range: string,
      total: string,
    ) => BookCell,
  ): (BookCell | null)[] => [
    label(text),
    null,
    null,
    null,
    ...divisions.map(({ awards }, r) =>
      of(awards, range(column(r)), cellName(total, column(r)))
    ),
  ];
  const short = (awards: Float64Array) =>
    sum(
      Array.from(awards, (award, k) => Math.max(0, sheet.accepted[k]! - award)),
    );
  const perGroup = (
    title: string,
    value: (awards: Float64Array, k: number) => number | null,
    formula: (award: string, row: number) => string,
  ): (BookCell | null)[][] => [
    [],
    [
      label(title),
      null,
      null,
      null,
      ...ruleHeads(divisions.map((d) => d.rule)),
    ],
    ...names.map((name, k) => [
      label(name),
      null,
      null,
      null,
      ...divisions.map(({ awards }, r) =>
        numberCell(
          value(awards, k),
          "share",
          formula(cellName(FIRST + k, column(r)), FIRST + k),
        )
      ),
    ]),
  ];
  const fillAt = total + 6, growthAt = fillAt + count + 2;
  return {
    name: SHEETS.trial,
    rows: [
      [textCell(
        "试算：改总额或诉求，看各规则下的分配 What if: change the envelope or a claim",
        "title",
      )],
      [
        textCell(
          "黄色格可改，其余由公式得出；分配到分，合计等于待分配总额。纳什与卡莱-斯莫罗廷斯基还取决于谈判力和破裂点，不在此试算。",
          "note",
        ),
      ],
      [
        textCell(
          "Yellow cells can be changed, all else follows to the fen. Nash and Kalai–Smorodinsky also hang on powers and fallbacks and are not tried here.",
          "note",
        ),
      ],
      [],
      [
        label("待分配总额（元） Envelope (yuan)"),
        yuanCell(sheet.envelope, undefined, "input"),
        numberCell(
          sheet.envelope / 1_000_000,
          "wan",
          `${input(ENVELOPE)}/10000`,
        ),
        label("万元 10,000 yuan"),
        numberCell(
          share(sheet.envelope - sheet.lastYear, sheet.lastYear),
          "share",
          `${input(ENVELOPE)}/${cellName(total, 1, true)}-1`,
        ),
        label("比上年 over last year"),
      ],
      [
        label("接受的满足率 Accepted fill"),
        numberCell(run.acceptFill, "share", undefined, "input"),
      ],
      [
        label("混合预测 ω Mixed forecast"),
        numberCell(Number(sheet.omega), "index", undefined, "input"),
      ],
      [
        label("超出诉求（元） Above all claims (yuan)"),
        yuanCell(0, `${input(ENVELOPE)}-${working.envelope}/100`),
      ],
      [],
      [
        ...[
          "协商组 Group",
          "上年（元） Last year (yuan)",
          "诉求（元） Claim (yuan)",
          "接受底线（元） Accepted (yuan)",
        ].map((head) => textCell(head, "head")),
        ...ruleHeads(divisions.map((d) => d.rule)),
      ],
      ...rows,
      totals,
      line(
        "合计 − 待分配 Total less envelope",
        (awards, _, sumName) =>
          yuanCell(
            sum([...awards]) - sheet.envelope,
            `ROUND(${sumName}-${working.envelope}/100,2)`,
          ),
      ),
      line("总满足率 Overall fill", (awards, _, sumName) =>
        numberCell(
          share(sum([...awards]), all),
          "share",
          `${sumName}/${cellName(total, 2, true)}`,
        )),
      line("基尼系数 Gini", (awards, own) =>
        arrayCell(
          fairness(awards, sheet.claims).gini,
          "index",
          gini(own, claims),
        )),
      line("反对组数 Groups objecting", (awards, own) =>
        arrayCell(
          [...awards].filter((award, k) => award < sheet.accepted[k]!).length,
          "count",
          `SUM(IF(${own}<${accepted},1,0))`,
        )),
      line("反对方差额合计（元） Short of, all (yuan)", (awards, own) => ({
        ...yuanCell(
          short(awards),
          `ROUND(SUM(IF(${own}<${accepted},${accepted}-${own},0)),2)`,
        ),
        array: true,
      })),
      ...perGroup(
        "满足率 Fill",
        (awards, k) => share(awards[k]!, sheet.claims[k]!),
        (award, row) => {
          const claim = `$${cellName(row, 2)}`;
          return `IF(${claim}=0,"",${award}/${claim})`;
        },
      ),
      ...perGroup(
        "比上年 Over last year",
        (awards, k) => share(awards[k]! - sheet.base[k]!, sheet.base[k]!),
        (award, row) => {
          const base = `$${cellName(row, 1)}`;
          return `IF(${base}=0,"",(${award}-${base})/${base})`;
        },
      ),
    ],
    widths: [42, ...new Array<number>(BEFORE - 1 + divisions.length).fill(17)],
    frozen: { rows: FIRST, columns: 1 },
    limits: [
      ...[input(ENVELOPE), claims].map((range) => ({
        range: range.replaceAll("$", ""),
        least: 0,
        message: "金额不小于 0（元）。 An amount of 0 or more, in yuan.",
      })),
      ...[input(FILL), input(OMEGA)].map((range) => ({
        range: range.replaceAll("$", ""),
        least: 0,
        most: 1,
        message: "0 到 1（0%–100%）之间。 Between 0 and 1 (0%–100%).",
      })),
    ],
    warnings: [
      {
        range: `${cellName(FIRST, BEFORE)}:${
          cellName(last, BEFORE + divisions.length - 1)
        }`,
        formula: `${cellName(FIRST, BEFORE)}<$${cellName(FIRST, 3)}`,
      },
      {
        range: `${cellName(fillAt + 2, BEFORE)}:${
          cellName(growthAt - 1, BEFORE + divisions.length - 1)
        }`,
        formula: `AND(ISNUMBER(${cellName(fillAt + 2, BEFORE)}),${
          cellName(fillAt + 2, BEFORE)
        }<${input(FILL)})`,
      },
    ],
  };
}

function ruleHeads(rules: readonly Parameters<typeof named>[0][]): BookCell[] {
  return rules.map((rule) => textCell(named(rule).join(" "), "head"));
}
