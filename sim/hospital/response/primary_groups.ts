import {
  type Cases,
  type Catalogue,
  type Claims,
  NO_GROUP,
  OUT_OF_AREA,
} from "../../model/ledger.ts";

/** How primary-level groups are told (基层病种的认定), as the rules say. */
export interface PrimaryRule {
  /** `listed`: those of the list; else they are measured. */
  readonly select: "none" | "measured" | "listed";
  /** Share of cases at level 1 that one must reach. */
  readonly minShare: number;
  /** Coefficient of variation of cost that one may not pass. */
  readonly maxCv: number;
  /** Codes of groups, for `listed`. */
  readonly listed: readonly string[];
}

/** A settled year by case. */
export interface GroupedYear {
  readonly claims: Pick<Claims, "rows" | "hospital" | "cost">;
  readonly cases: Pick<Cases, "group">;
  /** 3, 2 or 1 by institution. */
  readonly level: Uint8Array;
  readonly catalogue: Pick<
    Catalogue,
    "group" | "core" | "treatmentClass" | "groupOfCode"
  >;
}

/**
 * Codes of primary-level groups (基层病种), as institutions reckon from the cases of a
 * year before the next catalogue is made: core groups without an operation that
 * are mostly treated at primary institutions and cost about the same, or those
 * of a list. Where the
 * rules choose none, there is no price of their own, but cases of this kind all
 * the same.
 *
 * `R-CAT` step 7; 淄博 2024, three (一).
 *
 * @returns 1 = of such a group, by code
 *
 * @example Two of three cases of the first group are at level 1, none of the second
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { primaryGroups } from "./primary_groups.ts";
 *
 * const year = {
 *   claims: {
 *     rows: 4,
 *     hospital: Uint16Array.of(0, 0, 1, 1),
 *     cost: Int32Array.of(100, 110, 120, 300),
 *   },
 *   cases: { group: Uint16Array.of(0, 0, 0, 1) },
 *   level: Uint8Array.of(1, 3),
 *   catalogue: {
 *     group: ["J20.9", "I21.9"],
 *     core: Uint8Array.of(1, 1),
 *     treatmentClass: Uint8Array.of(0, 0),
 *     groupOfCode: Uint16Array.of(1, 0, 0),
 *   },
 * };
 * const rule = { select: "measured", minShare: 0.5, maxCv: 0.7, listed: [] } as const;
 * assertEquals([...primaryGroups(year, rule)], [0, 1, 1]);
 * assertEquals([...primaryGroups(year, { ...rule, maxCv: 0.05 })], [0, 0, 0]);
 * assertEquals(
 *   [...primaryGroups(year, { ...rule, select: "listed", listed: ["I21.9"] })],
 *   [1, 0, 0],
 * );
 * ```
 */
export function primaryGroups(
  year: GroupedYear,
  rule: PrimaryRule,
): Uint8Array {
  const { group, groupOfCode } = year.catalogue;
  const listed = new Set(rule.listed);
  const chosen = rule.select === "listed"
    ? Uint8Array.from(group, (code) => Number(listed.has(code)))
    : measured(year, rule);
  return Uint8Array.from(
    groupOfCode,
    (g) => g === NO_GROUP ? 0 : chosen[g]!,
  );
}

function measured(
  { claims, cases, level, catalogue }: GroupedYear,
  { minShare, maxCv }: PrimaryRule,
): Uint8Array {
  const groups = catalogue.group.length;
  const n = new Float64Array(groups), low = new Float64Array(groups);
  const sum = new Float64Array(groups), squares = new Float64Array(groups);
  for (let i = 0; i < claims.rows; i++) {
    const g = cases.group[i]!, h = claims.hospital[i]!;
    if (g === NO_GROUP || h === OUT_OF_AREA) continue;
    const yuan = claims.cost[i]! / 100;
    n[g]!++;
    if (level[h] === 1) low[g]!++;
    sum[g]! += yuan;
    squares[g]! += yuan * yuan;
  }
  return catalogue.core.map((core, g) => {
    if (core === 0 || catalogue.treatmentClass[g] !== 0 || n[g] === 0) return 0;
    if (low[g]! < minShare * n[g]!) return 0;
    const mean = sum[g]! / n[g]!;
    const variance = Math.max(0, squares[g]! / n[g]! - mean * mean);
    return Number(Math.sqrt(variance) <= maxCv * mean);
  });
}
