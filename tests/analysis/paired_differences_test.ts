import { assert, assertEquals, assertThrows } from "@std/assert";
import { pairedDifferences } from "../../sim/analysis/paired_differences.ts";
import { LEVELS } from "../../sim/model/ledger.ts";
import {
  type DifferenceRow,
  type Measure,
  MEASURES,
} from "../../sim/model/result.ts";
import { sampleResult } from "../support/sample_result.ts";

const baseline = sampleResult(), reform = sampleResult({ reform: true });
const rows = pairedDifferences(baseline, reform);
/** Measures that add up; the rates do not. */
const SUMS = MEASURES.filter((measure) => !/Rate$/.test(measure));

Deno.test("institutions add up to their level, levels to the city, schemes to both", () => {
  for (const measure of SUMS) {
    for (const scheme of ["employee", "resident", "all"] as const) {
      const city = value(measure, scheme, "all");
      const levels = LEVELS.map((level) =>
        value(measure, scheme, `level:${level}`)
      );
      assertEquals(total(levels), city);
      for (const [i, level] of LEVELS.entries()) {
        const members = baseline.hospitals.id.filter((_, h) =>
          baseline.hospitals.level[h] === level
        ).map((id) => value(measure, scheme, `hospital:${id}`));
        assertEquals(total(members), levels[i]);
      }
    }
    assertEquals(
      value(measure, "employee", "all") + value(measure, "resident", "all"),
      value(measure, "all", "all"),
    );
  }
});

Deno.test("every measure, scheme and group has one row, reform less baseline", () => {
  const groups = 1 + LEVELS.length + baseline.hospitals.id.length;
  assertEquals(rows.length, MEASURES.length * 3 * groups);
  for (const { baseline: a, reform: b, difference } of rows) {
    assertEquals(difference, a === null || b === null ? null : b - a);
  }
});

Deno.test("a result against itself differs by exactly 0", () => {
  for (const { difference } of pairedDifferences(baseline, baseline)) {
    assert(difference === 0 || difference === null);
  }
});

Deno.test("what institutions bear is what pay leaves of the booked fund, never below 0", () => {
  for (const s of baseline.settlements) {
    const expected = s.booked.reduce(
      (sum, j, h) => sum + Math.max(0, j - s.pay[h]!),
      0,
    );
    const row = find("borne", s.scheme, "all");
    assertEquals(row.baseline, expected);
  }
});

Deno.test("a rate without booked fund is undefined, not 0", () => {
  const empty = {
    ...baseline,
    settlements: baseline.settlements.map((s) => ({
      ...s,
      booked: s.booked.map(() => 0),
    })),
  };
  const rates = pairedDifferences(empty, empty).filter(({ measure }) =>
    measure === "payRate" || measure === "paidRate"
  );
  assert(rates.every((row) => row.baseline === null));
});

Deno.test("two cities are not compared", () => {
  assertThrows(
    () => pairedDifferences(baseline, sampleResult({ hospitals: 12 })),
    RangeError,
    "institutions differ",
  );
});

function find(
  measure: Measure,
  scheme: DifferenceRow["scheme"],
  group: string,
): DifferenceRow {
  return rows.find((row) =>
    row.measure === measure && row.scheme === scheme && row.group === group
  )!;
}

function value(
  measure: Measure,
  scheme: DifferenceRow["scheme"],
  group: string,
): number {
  return find(measure, scheme, group).difference!;
}

function total(values: readonly number[]): number {
  return values.reduce((sum, v) => sum + v, 0);
}
