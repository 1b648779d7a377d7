import type { Constraint } from "./constraints.ts";

/** Rules between the parameters of clearing and assessment (清算与考核约束). */
export const CLEARING_CONSTRAINTS: readonly Constraint[] = [
  {
    id: "clearing.bands",
    keys: ["settlement.clearing.steps"],
    holds: (v) => (v["settlement.clearing.steps"][0]?.from ?? 1) === 1,
    zh: "第一档应从支付标准（1 倍）起：从更高处起会在两段之间留下空档",
    en:
      "the first step must begin at the standard (1 times): a later one leaves a gap between the bands",
  },
  {
    id: "clearing.exceptions",
    keys: ["settlement.clearing.reasonableFor"],
    holds: (v) =>
      v["settlement.clearing.reasonableFor"].every((row) =>
        row.disease !== undefined ||
        (row.months === undefined &&
          (row.level !== undefined || row.hospital !== undefined))
      ),
    zh: "合理超支的例外应写明级别、机构或病种；月份只能与病种同写",
    en:
      "an exception to the reasonable part must name a level, an institution or a disease; months go with a disease only",
  },
  {
    id: "assessment.bands",
    keys: ["settlement.assessment.bands"],
    holds: (v) => falls(v["settlement.assessment.bands"]),
    zh: "考核分档应由高到低",
    en: "the bands of the score must fall",
  },
  {
    id: "assessment.coefficients",
    keys: ["settlement.assessment.coefficients"],
    holds: (v) => {
      const rows = v["settlement.assessment.coefficients"];
      return falls(rows.map(({ from }) => from)) && rows.at(-1)!.from === 0 &&
        rows.every(({ k }, i) => i === 0 || k <= rows[i - 1]!.k);
    },
    zh: "考核系数应随得分由高到低，最后一档从 0 分起",
    en:
      "coefficients of the assessment must fall with the score, the last from 0",
  },
  {
    id: "assessment.weights",
    keys: ["supervision.assessment.weights"],
    holds: (v) =>
      Math.abs(
        Object.values(v["supervision.assessment.weights"])
          .reduce((a, b) => a + b, 0) - 100,
      ) < 1e-9,
    zh: "考核项目分值合计应为 100",
    en: "the points of the assessment's items must sum to 100",
  },
  {
    id: "assessment.grades",
    keys: ["supervision.assessment.grades"],
    holds: (v) => {
      const { A, B, C } = v["supervision.assessment.grades"];
      return falls([A, B, C]);
    },
    zh: "信用等级下界应由 A 到 C 依次降低",
    en: "the edges of the credit grades must fall from A to C",
  },
];

function falls(values: readonly number[]): boolean {
  return values.every((value, i) => i === 0 || value < values[i - 1]!);
}
