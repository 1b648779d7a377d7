import {
  type Cases,
  NO_GROUP,
  type Points,
  SCHEMES,
  type Totals,
  ZONES,
} from "../../../sim/model/ledger.ts";
import type { Settlement } from "../../../sim/model/settlement.ts";

/** Columns of a sheet that every contender has to find to the fen, by institution. */
export const SHEET = [
  "gross",
  "deposit",
  "standard",
  "clear",
  "shared",
  "transfer",
] as const;

/** What a contender's settlement came to; equal or it has no speed. */
export interface Answer {
  /** Sums by (hospital × 2 + scheme) × 12 + month. */
  readonly cases: readonly number[];
  readonly points: readonly number[];
  readonly cost: readonly number[];
  readonly fund: readonly number[];
  /** One sheet a scheme. */
  readonly schemes: readonly Readonly<
    Record<typeof SHEET[number], readonly number[]>
  >[];
  /** {@linkcode checksOf}, added up over all rows, as decimal text. */
  readonly checks: readonly string[];
}

const NONE = ZONES.indexOf("none");

/** Moduli of the weights in the check sums; primes, so that two rows seldom weigh the same. */
const MODULI = [997, 1009] as const;

/**
 * Check sums of a range of cases (逐例校验和): points by two sets of weights, group
 * and zone by one, so that a point in another row or one row off shows. A weight
 * is the row of the file modulo a prime.
 */
export function checksOf(
  from: number,
  { group }: Cases,
  { points, zone }: Points,
): bigint[] {
  const bins = MODULI.map((m) => new Float64Array(m));
  const groups = new Float64Array(MODULI[0]);
  const zones = new Float64Array(MODULI[0]);
  for (let i = 0; i < points.length; i++) {
    const at = (from + i) % MODULI[0], other = (from + i) % MODULI[1];
    bins[0]![at]! += points[i]!;
    bins[1]![other]! += points[i]!;
    groups[at]! += group[i] === NO_GROUP ? 0 : group[i]! + 1;
    zones[at]! += NONE - zone[i]!;
  }
  return [...bins, groups, zones].map((sums) =>
    Array.from(sums, (sum, weight) => BigInt(sum) * BigInt(weight))
      .reduce((total, term) => total + term, 0n)
  );
}

/** The engine's tables in the form in which answers are compared. */
export function answerOf(
  totals: Totals,
  sheets: readonly Settlement[],
  checks: readonly (readonly bigint[])[],
): Answer {
  return {
    cases: [...totals.cases],
    points: [...totals.points],
    cost: [...totals.cost],
    fund: [...totals.fund],
    schemes: SCHEMES.map((_, s) =>
      Object.fromEntries(SHEET.map((name) => [name, [...sheets[s]![name]]]))
    ) as unknown as Answer["schemes"],
    checks: checks[0]!.map((_, c) =>
      String(checks.reduce((sum, part) => sum + part[c]!, 0n))
    ),
  };
}
