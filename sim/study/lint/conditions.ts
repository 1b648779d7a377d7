/**
 * Faults that can be told from the values of one day (逐日条件): contradictions that no
 * constraint of the registry refuses, and payments or deductions made twice.
 *
 * @module
 */
import type { Key, Values } from "../../model/policy/mod.ts";
import { dayWhere, type Draft } from "./draft.ts";
import { type Finding, finding, type FindingKind } from "./finding.ts";

/** A fault of the values of a day. */
export interface Condition {
  readonly rule: string;
  readonly kind: FindingKind;
  readonly keys: readonly Key[];
  readonly wrong: (values: Values) => boolean;
  readonly zh: string;
  readonly en: string;
}

/** Constraints of the registry that refuse to pay for the same thing twice. */
export const PAID_TWICE: readonly string[] = [
  "settlement.average.visit",
  "settlement.chronic.mode",
];

/** All conditions (条件表). */
export const CONDITIONS: readonly Condition[] = [
  {
    rule: "contradiction.rules2025",
    kind: "contradiction",
    keys: ["settlement.rules2025", "run.year"],
    // Handling rules 2025, in force from 26 January 2025.
    wrong: (v) => !v["settlement.rules2025"] && v["run.year"] > 2025,
    zh:
      "2025 版经办管理规程自 2025-01-26 施行，这一年仍不执行；请打开，或说明依据哪份文件不执行",
    en:
      "the handling rules 2025 are in force from 26 January 2025 and this year does not follow them; switch them on, or say which document allows it",
  },
  {
    rule: "contradiction.draftEdition",
    kind: "contradiction",
    keys: ["grouping.spec.version", "run.year"],
    // Editions 3.0 are run from January 2027 (grouping-3.0-timing).
    wrong: (v) => v["grouping.spec.version"] === "3.0" && v["run.year"] < 2027,
    zh: "3.0 版是征求意见稿，2027 年 1 月起运行；这一年没有效力",
    en:
      "edition 3.0 is a consultation draft that runs from January 2027; it has no force in this year",
  },
  {
    rule: "contradiction.advance",
    kind: "contradiction",
    keys: ["settlement.t1.rate", "settlement.month.deposit"],
    wrong: (v) =>
      v["settlement.t1.enabled"] &&
      v["settlement.t1.rate"] + v["settlement.month.deposit"] > 1 + 1e-9,
    zh:
      "即时结算预拨比例加质量保证金超过 1：先拨的已多于月结应付，以后要扣回；请降低其一",
    en:
      "the rate of daily advances and the deposit are more than 1: more is advanced than a month owes and has to be taken back; lower one",
  },
  {
    rule: "contradiction.noDeposit",
    kind: "contradiction",
    keys: ["settlement.month.deposit", "settlement.assessment.channel"],
    wrong: (v) =>
      v["supervision.assessment.enabled"] &&
      v["settlement.assessment.channel"] === "deposit" &&
      v["settlement.regime"] === "dip" &&
      v["settlement.month.deposit"] === 0,
    zh: "考核结果用于返还质量保证金，但不留保证金：考核动不了一分钱",
    en:
      "the assessment decides on the deposit, but none is kept: it moves no money",
  },
  {
    rule: "contradiction.prepayGates",
    kind: "contradiction",
    keys: ["settlement.prepayment.months", "settlement.prepayment.enabled"],
    wrong: (v) =>
      v["settlement.prepayment.enabled"] &&
      v["settlement.prepayment.months"] === 0,
    zh: "开了年初预付而预付月数为 0：一分钱也不预付",
    en: "prepayment is switched on for 0 months: nothing is prepaid",
  },
  {
    rule: "double.technology",
    kind: "doublePayment",
    keys: ["points.technology.exclusive", "points.review.technology"],
    wrong: (v) =>
      v["points.technology.enabled"] && v["points.review.enabled"] &&
      v["points.review.technology"] && !v["points.technology.exclusive"],
    zh:
      "新技术病例既加分又可申请特例单议：同一笔费用可能付两次；请写明两者不重复（technology.exclusive）",
    en:
      "a case of a new technology is given points and may ask for special review: the same cost may be paid twice; say that one excludes the other (technology.exclusive)",
  },
  {
    rule: "double.tcm",
    kind: "doublePayment",
    keys: ["points.tcm.bonus", "points.coefficient.bonuses"],
    wrong: (v) =>
      v["points.tcm.mode"] === "bonus" && v["points.tcm.bonus"] > 0 &&
      v["grouping.tcm.diagnoses"].length > 0 &&
      v["points.coefficient.bonuses"].some((rule) =>
        rule.indicator === "tcm" && rule.step > 0
      ),
    zh:
      "中医优势病种在病种分值上加成，中医医院又在机构系数上加成：同一病例加两次",
    en:
      "TCM diseases get more points and TCM hospitals a higher coefficient: the same case is raised twice",
  },
  {
    rule: "double.raise",
    kind: "doublePayment",
    keys: ["points.raise.rules", "points.coefficient.bonuses"],
    wrong: (v) =>
      v["points.raise.rules"].some(({ indicator, percent }) =>
        indicator === "age" && percent > 0
      ) &&
      v["points.coefficient.bonuses"].some(({ indicator, step }) =>
        (indicator === "aged" || indicator === "child") && step > 0
      ),
    zh:
      "老人、儿童的病例按年龄抬高病种分值，机构又按老人、儿童占比抬高系数：加两次",
    en:
      "cases of the old and the young get more points by age, and institutions with more of them a higher coefficient: raised twice",
  },
  {
    rule: "double.grade",
    kind: "doublePayment",
    keys: ["points.coefficient.grades", "settlement.assessment.channel"],
    wrong: (v) =>
      v["supervision.assessment.enabled"] &&
      v["settlement.assessment.channel"] !== "deposit" &&
      Object.values(v["points.coefficient.grades"]).some((k) => k !== 0),
    zh:
      "考核得分既按系数 K 影响清算，又按等级影响下一年的机构系数：一次考核奖惩两次；请写明是否有意",
    en:
      "the score moves the clearing by K and, as a grade, the next year's coefficient: one assessment rewards or punishes twice; say whether that is meant",
  },
  {
    rule: "double.advance",
    kind: "doublePayment",
    keys: ["settlement.prepayment.enabled", "settlement.pool.enabled"],
    wrong: (v) =>
      v["settlement.prepayment.enabled"] && v["settlement.pool.enabled"] &&
      v["settlement.pool.turnoverMonths"] > 0,
    zh:
      "年初预付与统筹的首月周转金并用：同一个月先付两次；请写明周转金是否抵作预付金",
    en:
      "prepayment beside the turnover money of pooling: the same month is advanced twice; say whether one counts as the other",
  },
  {
    rule: "double.deduction",
    kind: "doublePayment",
    keys: [
      "points.violation.readmissionWeight",
      "points.coefficient.bonuses",
    ],
    wrong: (v) =>
      v["points.violation.enabled"] &&
      v["points.coefficient.bonuses"].some(({ indicator, step }) =>
        step < 0 && (indicator === "readmission" &&
            v["points.violation.readmissionWeight"] > 0 ||
          indicator === "longStay" &&
            v["points.violation.longStayWeight"] > 0 ||
          indicator === "lowAdmission" &&
            v["points.violation.lowAdmissionWeight"] > 0)
      ),
    zh:
      "同一行为（二次入院、超长住院、低标入院）既按违规目录扣分值，又扣机构系数：扣两次",
    en:
      "the same conduct (readmission, long stay, low admission) lowers points by the conduct catalogue and the coefficient, too",
  },
];

/** Conditions that hold on some day of the draft, each once. */
export function conditionFindings(draft: Draft): Finding[] {
  return CONDITIONS.flatMap(({ wrong, zh, en, ...said }) => {
    const day = dayWhere(draft, wrong);
    return day === undefined
      ? []
      : [finding(draft, { ...said, weight: "fault", zh, en })];
  });
}

/** Rules between parameters that the registry refuses: a run would stop at them. */
export function brokenFindings(draft: Draft): Finding[] {
  return draft.broken.map((issue) => {
    const keys = [issue.key as Key], { hint } = issue;
    const text = typeof hint === "string" ? { zh: hint, en: hint } : hint!;
    const twice = PAID_TWICE.includes(issue.given!.split(" = ")[0]!);
    return {
      ...finding(draft, {
        rule: twice ? "double.refused" : "contradiction.refused",
        kind: twice ? "doublePayment" : "contradiction",
        weight: "fault",
        keys,
        zh: `${text.zh}（${issue.given}）`,
        en: `${text.en} (${issue.given})`,
      }),
      file: issue.file ?? null,
      line: issue.line ?? null,
    };
  });
}
