import { sum } from "../../../base/sum.ts";
import type { NegotiationSheet } from "../../../model/negotiation.ts";
import {
  type BookCell,
  type BookSheet,
  numberCell,
  textCell,
} from "../../workbook/book.ts";
import { cellName, columnRange, onSheet } from "../../workbook/cell_names.ts";
import { SHEETS } from "./book_tables.ts";
import { groupColumn, named } from "./rule_columns.ts";
import {
  trialDivisions,
  trialFormulas,
  type TrialNames,
  type TrialNumbers,
  trialValues,
} from "./trial_rules.ts";

/** Where the sheet of trials has its inputs; as this sheet names them. */
export interface TrialInputs {
  /** Envelope in yuan. */
  readonly envelope: string;
  readonly omega: string;
  /** Claim of a group in yuan. */
  readonly claim: (k: number) => string;
  /** Last year of a group in yuan. */
  readonly base: (k: number) => string;
}

/** The sheet, and where the sheet of trials finds its awards. */
export interface WorkingSheet {
  readonly sheet: BookSheet;
  /** Envelope that is divided, fen. */
  readonly envelope: string;
  /** Award of a group under a rule, fen. */
  readonly award: (rule: string, k: number) => string;
}

/** First row of groups, and columns before those of the rules. */
const FIRST = 12, BEFORE = 9;

/** Rows of what all rules read. */
const DIVIDED = 3, ALL = 4, OMEGA = 5, LEVELS = 6;

/** Columns of a rule: whole fen, rest, order of the rest, award. */
const PER_RULE = 4;

/**
 * The sheet on which trials are worked out (演算): whole fen, as the engine divides
 * them, so that awards sum to the envelope and the last fen go to the largest rests.
 */
export function workingSheet(
  sheet: NegotiationSheet,
  inputs: TrialInputs,
): WorkingSheet {
  const count = sheet.groups.length, last = FIRST + count - 1;
  const claims = Array.from(sheet.claims), base = Array.from(sheet.base);
  const divisions = trialDivisions(sheet);
  const points = Array.from(sheet.points);
  const { envelope } = sheet, all = sum(claims), omega = Number(sheet.omega);
  const sorted = claims.toSorted((a, b) => a - b);
  const before = sorted.map((_, k) => sum(sorted.slice(0, k)));
  const amounts = [
    envelope,
    all - envelope,
    2 * Math.min(envelope, all - envelope),
  ];
  const steps = amounts.map((amount) =>
    sorted.map((_, k) => (amount - before[k]!) / (count - k))
  );
  const levels = steps.map((step) => Math.max(0, ...step));

  const range = (column: number) => columnRange(column, FIRST, last);
  const top = (row: number) => cellName(row, 1, true);
  const at = (k: number, column: number) => `$${cellName(FIRST + k, column)}`;
  const heading: (BookCell | null)[][] = [
    [textCell("试算的演算过程（分） How trials are worked out (fen)", "title")],
    [
      textCell(
        "由“试算”工作表的黄色格推出，不必改动；余数凑巧相等时，最后一分可能归另一组。",
        "note",
      ),
    ],
    [
      textCell(
        "Follows from the yellow cells of the sheet What if, nothing to change here; where rests happen to be equal, the last fen may go to the other group.",
        "note",
      ),
    ],
    scalar(
      "待分配 E To divide",
      envelope,
      `MIN(ROUND(${inputs.envelope}*100,0),${top(ALL)})`,
    ),
    scalar("诉求合计 C All claims", all, `SUM(${range(1)})`),
    scalar("混合预测 ω Mixed forecast", omega, inputs.omega),
    scalar("λ(E)", levels[0]!, `MAX(0,${range(6)})`),
    scalar("λ(C−E)", levels[1]!, `MAX(0,${range(7)})`),
    scalar("λ(2·min(E, C−E))", levels[2]!, `MAX(0,${range(8)})`),
    [],
  ];
  const amountNames = [
    top(DIVIDED),
    `(${top(ALL)}-${top(DIVIDED)})`,
    `(2*MIN(${top(DIVIDED)},${top(ALL)}-${top(DIVIDED)}))`,
  ];
  const names = (k: number): TrialNames => ({
    envelope: top(DIVIDED),
    all: top(ALL),
    omega: top(OMEGA),
    awardLevel: top(LEVELS),
    lossLevel: top(LEVELS + 1),
    halfLevel: top(LEVELS + 2),
    claim: at(k, 1),
    lastYear: [at(k, 2), `SUM(${range(2)})`],
    points: [at(k, 3), `SUM(${range(3)})`],
  });
  const numbers = (k: number): TrialNumbers => ({
    envelope,
    all,
    omega,
    awardLevel: levels[0]!,
    lossLevel: levels[1]!,
    halfLevel: levels[2]!,
    claim: claims[k]!,
    lastYear: [base[k]!, sum(base)],
    points: [points[k]!, sum(points)],
  });
  const groups = groupColumn(sheet).values as readonly string[];
  const own = (k: number): BookCell[] => [
    textCell(groups[k]!, "label"),
    fen(claims[k]!, `ROUND(${inputs.claim(k)}*100,0)`),
    fen(base[k]!, `ROUND(${inputs.base(k)}*100,0)`),
    fen(points[k]!),
    fen(sorted[k]!, `SMALL(${range(1)},${k + 1})`),
    fen(
      before[k]!,
      k === 0 ? "0" : `SUM(${columnRange(4, FIRST, FIRST + k - 1)})`,
    ),
    ...amountNames.map((amount, i) =>
      exact(steps[i]![k]!, `(${amount}-${at(k, 5)})/${count - k}`)
    ),
  ];
  const byRule = divisions.map(({ rule, awards }, r) => {
    const column = BEFORE + r * PER_RULE;
    const parts = claims.map((_, k) => trialValues(rule, numbers(k)));
    const rests = parts.map(({ rest }) => rest);
    const whole = `SUM(${range(column)})`;
    return claims.map((_, k): BookCell[] => {
      const formulas = trialFormulas(rule, names(k));
      const rest = at(k, column + 1), from = range(column + 1).split(":")[0];
      return [
        fen(parts[k]!.whole, formulas.whole),
        exact(rests[k]!, formulas.rest),
        numberCell(
          orderOf(rests, k),
          "count",
          `SUMPRODUCT((${
            range(column + 1)
          }>${rest})*1)+SUMPRODUCT((${from}:${rest}=${rest})*1)`,
        ),
        fen(
          awards[k]!,
          `${at(k, column)}+IF(${at(k, column + 2)}<=${
            top(DIVIDED)
          }-${whole},1,0)`,
        ),
      ];
    });
  });
  const rows = [
    ...heading,
    [
      ...new Array<null>(BEFORE).fill(null),
      ...divisions.flatMap(({ rule }) => [
        textCell(named(rule).join(" "), "label"),
        null,
        null,
        null,
      ]),
    ],
    [
      ...HEADS,
      ...divisions.flatMap(() => RULE_HEADS),
    ].map((head) => textCell(head, "head")),
    ...claims.map((_, k) => [...own(k), ...byRule.flatMap((row) => row[k]!)]),
  ];
  return {
    sheet: {
      name: SHEETS.working,
      rows,
      widths: [34, ...new Array<number>(rows.at(-1)!.length - 1).fill(19)],
      frozen: { rows: FIRST, columns: 1 },
    },
    envelope: onSheet(SHEETS.working, top(DIVIDED)),
    award: (rule, k) =>
      onSheet(
        SHEETS.working,
        cellName(
          FIRST + k,
          BEFORE + divisions.findIndex((one) => one.rule === rule) * PER_RULE +
            3,
          true,
        ),
      ),
  };
}

const HEADS = [
  "协商组 Group",
  "诉求 c Claim",
  "上年 Last year",
  "分值（万分之一） Points (1/10000)",
  "诉求由小到大 Claims sorted",
  "更小的之和 Sum of smaller",
  "λ(E) 候选 Candidate",
  "λ(C−E) 候选 Candidate",
  "λ(2·min) 候选 Candidate",
];

const RULE_HEADS = [
  "整数分 Whole",
  "余数 Rest",
  "余数次序 Order",
  "所得 Award",
];

/** Place of a rest among all, the largest first, ties to the earlier. */
function orderOf(rests: readonly number[], k: number): number {
  return rests.filter((rest, i) =>
    rest > rests[k]! || (rest === rests[k]! && i <= k)
  ).length;
}

function scalar(label: string, value: number, formula: string): BookCell[] {
  return [textCell(label, "label"), exact(value, formula)];
}

function fen(value: number, formula?: string): BookCell {
  return numberCell(value, "count", formula);
}

function exact(value: number, formula: string): BookCell {
  return numberCell(value, "number", formula);
}
