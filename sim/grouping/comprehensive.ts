import type { CodeBook } from "../model/ledger.ts";

/** The four treatment classes of comprehensive diseases (综合病种治疗方式), by code 1–4. */
export const CLASS_NAMES = [
  "内科诊疗组",
  "诊断性操作组",
  "治疗性操作组",
  "相关手术组",
] as const;

/**
 * Code 1–4 of a treatment class rank 0–4 (治疗方式编码): intervention is counted
 * with surgery. `R-CAT-2`: specification 3.0 (draft), 3.3 三(三)2.
 */
export function classCode(rank: number): number {
  return Math.min(rank, 3) + 1;
}

/** Cases outside the core that share a diagnosis and a class. */
export interface ClusterRow {
  /** Category (类目), block (节) and chapter (章), such as `K80`, `K80-K87`, `XI`. */
  readonly category: string;
  readonly block: string;
  readonly chapter: string;
  /** 1–4. */
  readonly classCode: number;
  /** 1–3 by level of surgery (`surgeryPart`), 0 = none or not known; only `categorySurgeryLevel` asks. */
  readonly surgeryPart?: number;
  readonly cases: number;
}

/** How comprehensive diseases are clustered (综合病种聚类). */
export interface ClusterOptions {
  /** `categoryThenChapter` moves small clusters to their block, then chapter; `categorySurgeryLevel` divides surgery by its level. */
  readonly mode: "category" | "categoryThenChapter" | "categorySurgeryLevel";
  /** Cases below which a cluster is small. */
  readonly threshold: number;
  /** Whether clusters that stay small leave the catalogue. */
  readonly dropSmall: boolean;
}

/**
 * Clusters the cases that no core disease takes by diagnosis and class
 * (综合病种): the cluster's code of each row, such as `K80-4`, or `null` where it
 * was dropped. Rows without cases found no cluster of their own.
 *
 * `R-CAT-4`: specification 3.0 (draft), 3.3; the roll-up is the 1.0 practice.
 */
export function clusterComprehensive(
  rows: readonly ClusterRow[],
  options: ClusterOptions,
): (string | null)[] {
  const codes = rows.map((row) =>
    row.cases > 0
      ? clusterCode(
        row.category,
        row.classCode,
        options.mode === "categorySurgeryLevel" ? row.surgeryPart : 0,
      )
      : null
  );
  if (options.mode === "categoryThenChapter") {
    moveSmall(codes, rows, "block", options.threshold);
    moveSmall(codes, rows, "chapter", options.threshold);
  }
  if (!options.dropSmall) return codes;
  const cases = casesByCluster(codes, rows);
  return codes.map((code) =>
    code !== null && cases.get(code)! < options.threshold ? null : code
  );
}

/** Code of a cluster (综合病种编码), such as `K80-4`, or `K80-4.2` where surgery is divided by level. */
export function clusterCode(
  range: string,
  classCode: number,
  surgeryPart = 0,
): string {
  const code = `${range}-${classCode}`;
  return surgeryPart === 0 || classCode !== SURGERY
    ? code
    : `${code}.${surgeryPart}`;
}

/** Class code of surgery and intervention. */
const SURGERY = 4;

/** Names of the parts of surgery, by number from 1. */
export const SURGERY_PARTS = ["一级手术", "二级手术", "三四级手术"] as const;

/**
 * Part of surgery that a code falls into (手术级别分档): 1, 2, and 3 for levels 3 and 4,
 * by the highest level among its operations; 0 where none is known.
 *
 * `R-CAT-4`, `categorySurgeryLevel`: practice of Jining.
 */
export function surgeryPart(
  operations: readonly string[],
  facts: CodeBook["operationFacts"],
): number {
  let highest = 0;
  for (const operation of operations) {
    highest = Math.max(highest, facts?.get(operation)?.surgeryLevel ?? 0);
  }
  return Math.min(highest, SURGERY_PARTS.length);
}

/** Cases by cluster; clusters whose rows were dropped are left out. */
export function casesByCluster(
  codes: readonly (string | null)[],
  rows: readonly ClusterRow[],
): Map<string, number> {
  const cases = new Map<string, number>();
  codes.forEach((code, i) => {
    if (code === null) return;
    cases.set(code, (cases.get(code) ?? 0) + rows[i]!.cases);
  });
  return cases;
}

function moveSmall(
  codes: (string | null)[],
  rows: readonly ClusterRow[],
  to: "block" | "chapter",
  threshold: number,
): void {
  const cases = casesByCluster(codes, rows);
  rows.forEach((row, i) => {
    const code = codes[i] ?? null;
    if (code !== null && cases.get(code)! < threshold) {
      codes[i] = clusterCode(row[to], row.classCode);
    }
  });
}
