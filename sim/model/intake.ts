/**
 * What was found in the rows of a claims file (读入检查): how many were read, taken
 * and left out, and every finding with its line and reason. A generated year has
 * the same counts, with nothing found.
 *
 * @module
 */

/** A row that is left out (剔除), or one that is taken with a remark (附注). */
export type IntakeAction = "rejected" | "noted";

/** What a finding is called, in both languages, and why it matters. */
export interface IntakeKindWords {
  /** Whether the row is left out. */
  readonly action: IntakeAction;
  /** Name in Chinese. */
  readonly zh: string;
  /** Name in English. */
  readonly en: string;
  /** Reason, and what was done, in Chinese. */
  readonly reasonZh: string;
  /** Reason, and what was done, in English. */
  readonly reasonEn: string;
}

/** What can be found in a row of claims (检查类别). */
export type IntakeKind =
  | "wrong-cells"
  | "missing"
  | "unreadable"
  | "outside-year"
  | "unknown-hospital"
  | "zero-cost"
  | "negative-amount"
  | "amount-range"
  | "parts-over-cost"
  | "los-range"
  | "duplicate-id"
  | "duplicate-line"
  | "same-content"
  | "empty-diagnosis"
  | "unknown-diagnosis"
  | "other-edition"
  | "rewritten"
  | "operation-edition"
  | "unknown-operation"
  | "same-day"
  | "long-stay"
  | "sex-diagnosis"
  | "sex-value"
  | "age-range";

const rejected = (
  zh: string,
  en: string,
  reasonZh: string,
  reasonEn: string,
): IntakeKindWords => ({ action: "rejected", zh, en, reasonZh, reasonEn });
const noted = (
  zh: string,
  en: string,
  reasonZh: string,
  reasonEn: string,
): IntakeKindWords => ({ action: "noted", zh, en, reasonZh, reasonEn });

/**
 * What each kind is called and why (检查类别). A row is left out where its money, time, place or
 * identity cannot be used; where only a code cannot, the case is settled all the
 * same, without a group if need be (无分值, `R-GRP` 6, `R-SPX-1`).
 *
 * Settlement-list checks: completeness and logic of the specification 3.0 (draft),
 * 2.2; `R-CAT-0` for cost and stay.
 */
export const INTAKE_KINDS: Readonly<Record<IntakeKind, IntakeKindWords>> = {
  "wrong-cells": rejected(
    "格数不符",
    "wrong number of cells",
    "这一行的格数与表头不同",
    "the row has more or fewer cells than the header",
  ),
  missing: rejected(
    "缺少必填项",
    "missing value",
    "必填项是空的",
    "a cell that must be filled is empty",
  ),
  unreadable: rejected(
    "无法读取",
    "unreadable value",
    "这一格不是这一列应有的内容",
    "the cell is not what its column holds",
  ),
  "outside-year": rejected(
    "出院日期不在本年度",
    "discharge in another year",
    "病例属于出院日所在年度",
    "a case belongs to the year of its discharge",
  ),
  "unknown-hospital": rejected(
    "机构不在名单",
    "institution not in the list",
    "医疗机构文件里没有这家机构，无从结算",
    "the file of institutions does not have it, so nobody can be paid",
  ),
  "zero-cost": rejected(
    "总费用为零",
    "cost of zero",
    "总费用应大于 0（R-CAT-0）",
    "a bill costs more than 0 (R-CAT-0)",
  ),
  "negative-amount": rejected(
    "金额为负",
    "negative amount",
    "退费应先与原单冲抵，再读入净额",
    "a reversal is netted with its original before reading",
  ),
  "amount-range": rejected(
    "金额超出上限",
    "amount too large",
    "超过一张结算单金额的上限",
    "beyond the most that one bill may be",
  ),
  "parts-over-cost": rejected(
    "各项支付超过总费用",
    "parts exceed the cost",
    "自费、统筹基金与大病支付之和不能超过总费用",
    "off-list part, fund and catastrophic pay cannot exceed the cost",
  ),
  "los-range": rejected(
    "住院天数无效",
    "impossible stay",
    "住院天数为负或过大",
    "the days of the stay are negative or too many",
  ),
  "duplicate-id": rejected(
    "结算号重复",
    "claim id twice",
    "同一结算号已读入一次，取先出现的一行",
    "the id was read before; the first row stands",
  ),
  "duplicate-line": rejected(
    "整行重复",
    "same line twice",
    "与前面一行（值为行号）内容完全相同，取先出现的一行",
    "the same content as an earlier row, whose line is the value; the first stands",
  ),
  "same-content": noted(
    "结算号不同而内容相同",
    "same content, other id",
    "除结算号外与前面一行（值为行号）完全相同，疑似重复结算，仍计入",
    "all but the id is as in an earlier row, whose line is the value, perhaps settled twice; still taken",
  ),
  "empty-diagnosis": noted(
    "主要诊断为空",
    "no main diagnosis",
    "不能入组，按无分值病种处理",
    "cannot be grouped, so it is a case without a group",
  ),
  "unknown-diagnosis": noted(
    "主要诊断编码无效",
    "unknown diagnosis code",
    "不是 ICD-10 编码，不能入组，按无分值病种处理",
    "not an ICD-10 code, so it is a case without a group",
  ),
  "other-edition": noted(
    "诊断编码版本与全文件不同",
    "diagnosis code of another edition",
    "与文件中多数编码不是同一版本，按亚目（前四位）入组",
    "another edition than most codes of the file; grouped by its subcategory",
  ),
  rewritten: noted(
    "编码写法已改正",
    "code written otherwise",
    "大小写、全半角或小数点与编码表不同，已按编码表的写法读取",
    "letters, width or the point differ from the code list; read as the list writes it",
  ),
  "operation-edition": noted(
    "操作编码版本不同",
    "operation code of another edition",
    "按同一细目读作编码表的编码",
    "read as the code of the list with the same subcategory",
  ),
  "unknown-operation": noted(
    "手术操作编码未知",
    "unknown operation code",
    "操作目录和病种目录都没有它；治疗方式取同一细目的，没有则按保守治疗",
    "neither dictionary nor catalogue has it; its class is that of its subcategory, else conservative",
  ),
  "same-day": noted(
    "住院天数为零",
    "stay of zero days",
    "当日出院按 1 天计",
    "a same-day stay counts as 1 day",
  ),
  "long-stay": noted(
    "住院天数过长",
    "very long stay",
    "超过住院天数的核查界限，仍计入",
    "beyond the days at which a stay is looked at; still taken",
  ),
  "sex-diagnosis": noted(
    "性别与诊断矛盾",
    "sex and diagnosis disagree",
    "该诊断只见于另一性别，仍计入",
    "the diagnosis occurs in the other sex only; still taken",
  ),
  "sex-value": noted(
    "性别代码未知",
    "unknown sex code",
    "应为 0、1、2 或 9，无法核对诊断",
    "it should be 0, 1, 2 or 9; the diagnosis could not be checked",
  ),
  "age-range": noted(
    "年龄超出范围",
    "age out of range",
    "年龄不是范围内的整数，仍计入",
    "the age is no whole number within the range; still taken",
  ),
};

/** A finding in one row of the claims file (检查结果). */
export interface IntakeFinding {
  /** Line of the file, from 1. */
  readonly line: number;
  /** Id of the claim, empty where the file has none. */
  readonly claim: string;
  /** Institution as the row has it. */
  readonly hospital: string;
  /** Column of the file. */
  readonly column: string;
  /** What was found. */
  readonly kind: IntakeKind;
  /** Cell as it stands. */
  readonly value: string;
  /** What it was read as or should have been; empty where the reason says all. */
  readonly expected: string | { readonly zh: string; readonly en: string };
}

/** How the codes of most rows are written (编码版本), for people. */
export interface CodeEdition {
  /** Rows so written. */
  readonly rows: number;
  /** Name in Chinese. */
  readonly zh: string;
  /** Name in English. */
  readonly en: string;
}

/** What reading a year's claims came to (读入检查): read = accepted + rejected. */
export interface IntakeReport {
  /** Rows of the file without header and empty lines. */
  readonly read: number;
  /** Rows that are settled. */
  readonly accepted: number;
  /** Rows that are left out, each with at least one finding. */
  readonly rejected: number;
  /** Every finding, by line. */
  readonly findings: readonly IntakeFinding[];
  /** How most diagnoses are written; `null` where none can be used, or nothing was read. */
  readonly edition: CodeEdition | null;
}

/** The report of a year that nobody had to read (无读入): all rows are as they were made. */
export function nothingFound(rows: number): IntakeReport {
  return {
    read: rows,
    accepted: rows,
    rejected: 0,
    findings: [],
    edition: null,
  };
}

/** Findings by kind, in the order of {@linkcode INTAKE_KINDS}, only those that occur. */
export function countByKind(
  findings: readonly IntakeFinding[],
): { readonly kind: IntakeKind; readonly count: number }[] {
  const counts = new Map<IntakeKind, number>();
  for (const { kind } of findings) {
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return (Object.keys(INTAKE_KINDS) as IntakeKind[]).flatMap((kind) => {
    const count = counts.get(kind);
    return count === undefined ? [] : [{ kind, count }];
  });
}
