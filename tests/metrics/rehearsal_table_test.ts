import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import type { RehearsalRow } from "../../sim/model/settlement.ts";
import { rehearseQuietly, smallPlans } from "../support/small_city.ts";

const [result] = await rehearseQuietly(smallPlans(["zibo_2025/baseline"]));
const { rehearsal, hospitals, lastYear, scenario } = result!;
const old = rehearsal.filter((r) => r.borneDifference === null);
const replay = rehearsal.filter((r) => r.scenario === scenario);
const SUMS = [
  "cases",
  "totalCost",
  "settledTotal",
  "settledFund",
  "booked",
  "paid",
  "borne",
] as const;

const rowOf = (rows: readonly RehearsalRow[], scheme: string, group: string) =>
  rows.find((r) => r.scheme === scheme && r.group === group)!;
const of = (rows: readonly RehearsalRow[], scheme: string, kind: string) =>
  rows.filter((r) => r.scheme === scheme && r.group.startsWith(kind));

Deno.test("levels add up to the city, hospitals to their levels, schemes to both", () => {
  for (const rows of [old, replay]) {
    for (const name of SUMS) {
      const sum = (list: readonly RehearsalRow[]) =>
        list.reduce((n, r) => n + r[name], 0);
      for (const scheme of ["all", "employee", "resident"]) {
        const all = rowOf(rows, scheme, "all")[name];
        assertEquals(sum(of(rows, scheme, "level:")), all, `${scheme} ${name}`);
        assertEquals(sum(of(rows, scheme, "hospital:")), all);
      }
      assertEquals(
        rowOf(rows, "employee", "level:2")[name] +
          rowOf(rows, "resident", "level:2")[name],
        rowOf(rows, "all", "level:2")[name],
      );
    }
    for (const level of [3, 2, 1]) {
      const members = hospitals.id.filter((_, h) =>
        hospitals.level[h] === level
      );
      const sum = members.reduce(
        (n, id) => n + rowOf(rows, "all", `hospital:${id}`).paid,
        0,
      );
      assertEquals(sum, rowOf(rows, "all", `level:${level}`).paid);
    }
  }
});

Deno.test("the old method's rows are last year's sheets", () => {
  lastYear.forEach((sheet) => {
    const row = rowOf(old, sheet.scheme, "all");
    const sum = (column: Float64Array) => column.reduce((a, b) => a + b, 0);
    assertEquals(row.year, sheet.year);
    assertEquals(row.cases, sum(sheet.cases));
    assertEquals(row.booked, sum(sheet.booked));
    assertEquals(row.settledFund, sum(sheet.standard));
    assertEquals(row.paid, sum(sheet.pay));
  });
});

Deno.test("the new rules are replayed on the very cases of the old year", () => {
  for (const row of replay) {
    const before = rowOf(old, row.scheme, row.group);
    assertEquals([row.year, row.cases, row.totalCost, row.booked], [
      before.year,
      before.cases,
      before.totalCost,
      before.booked,
    ]);
    assertEquals(row.borneDifference, row.borne - before.borne);
  }
  assert(replay.some((row) => row.borneDifference !== 0));
});

Deno.test("cost in total terms is the point value in total-cost terms times the points", () => {
  for (const sheet of lastYear) {
    const row = rowOf(old, sheet.scheme, "all");
    const points = sheet.points.reduce((sum, p) => sum + p, 0) / 10_000;
    const expected = Number(sheet.settlementValueTotalCost) * points;
    assertAlmostEquals(row.settledTotal, expected, 1e-6 * expected);
  }
});

Deno.test("a hospital bears what it booked and was not paid, never less than nothing", () => {
  lastYear.forEach((sheet) =>
    hospitals.id.forEach((id, h) => {
      const row = rowOf(old, sheet.scheme, `hospital:${id}`);
      assertEquals(row.borne, Math.max(0, sheet.booked[h]! - sheet.pay[h]!));
      assertEquals(
        row.payRate,
        sheet.booked[h] === 0 ? null : sheet.standard[h]! / sheet.booked[h]!,
      );
    })
  );
});
