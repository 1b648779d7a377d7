/**
 * Scenarios year by year beside what a city published (逐年推演与公布数): what care cost,
 * how it grew, and who paid. Amounts in fen, shares and growth of 1.
 *
 * @module
 */
import type { Scheme } from "./ledger.ts";

/** A scheme-year of a scenario. */
export interface YearTotals {
  /** Calendar year. */
  readonly year: number;
  /** Insurance scheme. */
  readonly scheme: Scheme;
  /** Persons insured at mid-year. */
  readonly insured: number;
  /** Admissions of the year. */
  readonly stays: number;
  /** Total billed cost, inpatient, outpatient and special drugs, fen. */
  readonly cost: number;
  /** Of it stays, fen. */
  readonly inpatient: number;
  /** What the fund paid, once the year was settled, fen. */
  readonly fund: number;
  /** Growth of `cost` over the year before; `null` in the first year. */
  readonly growth: number | null;
  /** Growth of what all funds paid; `null` in the first year. */
  readonly fundGrowth: number | null;
  /** What all funds paid ÷ cost. */
  readonly fundShare: number;
  /** What patients paid of the bills ÷ cost. */
  readonly patientShare: number;
  /** What institutions bear, as the settlement does not pay it, ÷ cost; below 0 they are paid more than was booked. */
  readonly borneShare: number;
}

/** What a city published of a scheme-year; `null` where it did not. */
export interface PublishedTotals {
  /** Calendar year. */
  readonly year: number;
  /** Insurance scheme. */
  readonly scheme: Scheme;
  /** Total cost, fen. */
  readonly cost: number | null;
  /** What the fund paid, fen. */
  readonly fund: number | null;
  /** Growth of cost over the year before. */
  readonly growth: number | null;
  /** Growth of what the fund paid. */
  readonly fundGrowth: number | null;
  /** What the fund paid ÷ cost. */
  readonly fundShare: number | null;
}

/** A scenario and its years. */
export interface YearsSide {
  /** Id of the scenario. */
  readonly scenario: string;
  /** Title in Chinese. */
  readonly titleZh: string;
  /** Title in English. */
  readonly titleEn: string;
  /** First year in which its rules hold. */
  readonly since: number;
  /** Hash of what it was read from. */
  readonly recordHash: string;
  /** A row a year and scheme, oldest first. */
  readonly rows: readonly YearTotals[];
}

/** Scenarios beside one another and beside what was published. */
export interface Years {
  /** Id of the city. */
  readonly city: string;
  /** The first is what the others are compared with. */
  readonly sides: readonly YearsSide[];
  /** What the city published; it enters no play. */
  readonly published: readonly PublishedTotals[];
}

/**
 * The last year in which all sides cost the same (分岔前一年): what comes after is the
 * rules' doing; the first year where they differ from the start.
 *
 * @example Two sides that part in 2013
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { lastAlike } from "./years.ts";
 *
 * const side = (...costs: number[]) => ({
 *   rows: costs.map((cost, i) => ({ year: 2011 + i, scheme: "employee" as const, cost })),
 * });
 * assertEquals(lastAlike([side(7, 10, 12), side(7, 10, 11)], "employee"), 2012);
 * ```
 */
export function lastAlike(
  sides: readonly {
    readonly rows: readonly Pick<YearTotals, "year" | "scheme" | "cost">[];
  }[],
  scheme: Scheme,
): number {
  const lines = sides.map(({ rows }) =>
    rows.filter((row) => row.scheme === scheme)
  );
  const first = lines[0]!;
  const part = first.findIndex(({ cost }, i) =>
    lines.some((line) => line[i]?.cost !== cost)
  );
  return first[part === -1 ? first.length - 1 : Math.max(0, part - 1)]!.year;
}
