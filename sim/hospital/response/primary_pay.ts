/**
 * What primary-level groups bring an institution, against other cases at the
 * margin of need (基层病种与其他边缘病例的边际收入): the price of a group is that of
 * the city, what its cases cost is that of the level.
 *
 * @module
 */
import {
  type Claims,
  OUT_OF_AREA,
  type Points,
  ZONES,
} from "../../model/ledger.ts";
import type { CodePoints, OwnCases } from "./code_steps.ts";

/** Sums of a level (各级合计); other cases, then primary-level groups. */
export interface KindSums {
  /** Mild cases that could be seen as outpatients. */
  readonly heads: readonly [number, number];
  /** Their bills, fen. */
  readonly bills: readonly [number, number];
  /** Their points, 1/10000. */
  readonly points: readonly [number, number];
  /** The level's own coefficient: points of cases without deviation ÷ points of their groups. */
  readonly coefficient: number;
}

/** Level 3, 2, 1. */
export type KindsByLevel = readonly KindSums[];

const NORMAL = ZONES.indexOf("normal"), LEVELS = 3;

/**
 * Adds up the two kinds of cases at the margin, by level: one institution alone has
 * too few of them to tell their prices apart.
 */
export function kindSums(
  claims: Pick<Claims, "rows" | "hospital" | "cost" | "code">,
  { points, zone }: Pick<Points, "points" | "zone">,
  { trueCode, severity, atMargin, primary }: OwnCases,
  { groupOfCode, points: worth }: CodePoints,
  level: Uint8Array,
): KindsByLevel {
  const rows = Array.from({ length: LEVELS }, () => ({
    heads: [0, 0],
    bills: [0, 0],
    points: [0, 0],
  } as Record<"heads" | "bills" | "points", [number, number]>));
  const scored = new Float64Array(LEVELS), plain = new Float64Array(LEVELS);
  for (let i = 0; i < claims.rows; i++) {
    const h = claims.hospital[i]!, earned = points[i]!;
    if (h === OUT_OF_AREA || earned === 0) continue;
    const own = 3 - level[h]!, code = trueCode[i]!, kind = primary[code]!;
    const group = groupOfCode[claims.code[i]!]!;
    if (zone[i] === NORMAL && kind === 0 && group < worth.length) {
      scored[own]! += earned;
      plain[own]! += worth[group]!;
    }
    const part = severity[i] === 0 ? atMargin[code]! : 0;
    if (part === 0) continue;
    const sums = rows[own]!;
    sums.heads[kind as 0 | 1] += part;
    sums.bills[kind as 0 | 1] += part * claims.cost[i]!;
    sums.points[kind as 0 | 1] += part * earned;
  }
  return rows.map((sums, own) => ({
    ...sums,
    coefficient: plain[own] === 0 ? 1 : scored[own]! / plain[own]!,
  }));
}

/** What a yuan billed in primary-level groups brings beyond one in others, relative to the mean of both. */
export interface KindPay {
  /** Where points are paid. */
  readonly byPoints: number;
  /** Where heads are paid. */
  readonly byHead: number;
}

/**
 * Pay of primary-level groups beyond that of others, of one level (基层病种边际差).
 *
 * @param then coefficient at which the groups were scored when `sums` were taken; `null` = the level's own
 * @param now coefficient at which they are to be scored (同城同价); `null` = the level's own
 *
 * @example Level 3 bills 120 for what earns 100 points, at its own coefficient of 1.2 or at the city's of 1
 * ```ts
 * import { assertAlmostEquals } from "@std/assert";
 * import { kindPay } from "./primary_pay.ts";
 *
 * const sums = {
 *   heads: [1, 1],
 *   bills: [120, 120],
 *   points: [120, 120],
 *   coefficient: 1.2,
 * } as const;
 * assertAlmostEquals(kindPay(sums, null, null).byPoints, 0, 1e-12);
 * // 100 ÷ 120 against 1, relative to 220 ÷ 240.
 * assertAlmostEquals(kindPay(sums, null, 1).byPoints, -2 / 11, 1e-12);
 * assertAlmostEquals(kindPay(sums, 1, null).byPoints, 2 / 11, 1e-12);
 * ```
 */
export function kindPay(
  { heads, bills, points, coefficient }: KindSums,
  then: number | null,
  now: number | null,
): KindPay {
  const factor = (now ?? coefficient) / (then ?? coefficient);
  return {
    byPoints: beyond(points[0], points[1] * factor, bills),
    byHead: beyond(heads[0], heads[1], bills),
  };
}

function beyond(
  other: number,
  primary: number,
  [otherBills, primaryBills]: readonly [number, number],
): number {
  if (otherBills === 0 || primaryBills === 0 || other + primary === 0) return 0;
  const mean = (other + primary) / (otherBills + primaryBills);
  return (primary / primaryBills - other / otherBills) / mean;
}
