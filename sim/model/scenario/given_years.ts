import type { Issue } from "../../base/issues.ts";
import { type Key, REGISTRY } from "../policy/mod.ts";
import type { Provenance } from "./provenance.ts";
import type { Scenario } from "./scenario.ts";

/** A fact of an earlier year that stands in for a year of which nothing is given. */
export interface CarriedYear {
  readonly key: Key;
  /** Year whose value is used. */
  readonly from: number;
}

/**
 * Facts that are given by year and have nothing for a year that is played, nor for
 * any before it (缺少的年份): without this the registry's default would stand in
 * without a word. One issue a parameter, at the file and line of its table.
 */
export function missingYears(
  scenario: Scenario,
  years: readonly number[],
): Issue[] {
  const issues: Issue[] = [];
  for (const [key, rows] of tablesByYear(scenario)) {
    const first = rows.map(({ from }) => from ?? "").sort()[0]!;
    const missing = years.filter((year) => first > `${year}-01-01`);
    if (missing.length === 0) continue;
    const table = rows.find(isByYear)!;
    issues.push({
      code: "no-year",
      file: table.file,
      line: table.line,
      key,
      given: missing.join(", "),
      allowed: yearsOf(table).join(", "),
    });
  }
  return issues;
}

/** Facts of a year that run on from the last one given (沿用的年份), in the order of the registry. */
export function carriedYears(scenario: Scenario, year: number): CarriedYear[] {
  return [...tablesByYear(scenario)].flatMap(([key, rows]) => {
    const own = rows.find(({ from = "" }) => from <= `${year}-01-01`);
    if (own === undefined || !isByYear(own)) return [];
    const from = Math.max(...yearsOf(own).filter((given) => given <= year));
    return from < year ? [{ key, from }] : [];
  });
}

/** Facts and behaviour of which some file gives a table by year; rules hold until the next anyway. */
function tablesByYear(
  { provenance }: Scenario,
): Map<Key, readonly Provenance[]> {
  const byKey = Map.groupBy(provenance, ({ key }) => key);
  return new Map(
    [...byKey].filter(([key, rows]) =>
      REGISTRY[key].block !== "policy" && rows.some(isByYear)
    ),
  );
}

function isByYear({ value }: Provenance): boolean {
  return typeof value === "object" && value !== null &&
    !Array.isArray(value) && Object.keys(value).length > 0 &&
    Object.keys(value).every((name) => /^\d{4}$/.test(name));
}

function yearsOf({ value }: Provenance): number[] {
  return Object.keys(value as object).map(Number);
}
