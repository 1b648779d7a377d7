/**
 * Every sum over the claims of a sample is that of its rows times what each
 * stands for (抽样): no sum is left out, none is weighed twice, and fen stay whole.
 *
 * @module
 */
import { assert, assertEquals } from "@std/assert";
import { weigh } from "../../sim/base/weigh.ts";
import { group } from "../../sim/grouping/group.ts";
import { route } from "../../sim/grouping/route.ts";
import { tally } from "../../sim/grouping/tally.ts";
import { caseCounts } from "../../sim/metrics/case_counts.ts";
import { occupancy } from "../../sim/metrics/occupancy.ts";
import type { Claims } from "../../sim/model/ledger.ts";
import { plainPoints } from "../../sim/points/plain_points.ts";
import { totals } from "../../sim/points/totals.ts";
import { priceRules, routes } from "../../sim/run/price_rules.ts";
import { yearValues } from "../../sim/run/year_values.ts";
import { asBooked } from "../../sim/settlement/method/as_booked.ts";
import { playSmall, smallPlans } from "../support/small_city.ts";

const W = 16;
const [plan] = smallPlans(["zibo_2025/baseline"]);
const [year] = await playSmall(plan!, [2024]);
const values = yearValues(plan!, 2025), { record } = year!;
const { codes: { book }, hospitals: { archive } } = plan!.city;
const methods = route(record.claims, book, routes(values));
const rules = priceRules({
  history: [record],
  codes: book,
  hospitals: archive,
  id: "whole",
}, values);
const cases = group(record.claims, methods, rules.catalogue);
const points = {
  points: Float64Array.from(cases.group, (g) => g * 7),
  zone: new Uint8Array(record.claims.rows),
};
const n = archive.id.length;

/** All sums over the claims, as lists of numbers by name. */
function sums(claims: Claims): Map<string, number[]> {
  const clean = { losMin: 1, losMax: 60 };
  const { cells: _, ...tallied } = tally(claims, methods, book, archive, clean);
  const booked = asBooked({ ...record, claims }, methods, n).map((m) => [
    ...[...m.dip, ...m.remote, ...m.other],
    ...[m.otherCases, m.remoteCases],
  ]);
  const { coefficients, catalogue } = rules;
  const plain = plainPoints(claims, cases, catalogue, coefficients);
  const sheets = {
    tally: tallied,
    totals: totals(claims, cases, points, n),
    counts: caseCounts(claims, cases, points, catalogue),
    plain,
    record: { booked, bedDays: occupancy(claims, archive) },
  };
  return new Map(
    Object.entries(sheets).flatMap(([sheet, columns]) =>
      Object.entries(columns).map(([name, sum]) => [
        `${sheet}: ${name}`,
        flat(sum),
      ])
    ),
  );
}

function flat(sum: unknown): number[] {
  if (typeof sum === "number") return [sum];
  return [...sum as Iterable<unknown>].flatMap(flat);
}

Deno.test("sums over a sample are its rows' sums times the weight, exactly", () => {
  const plain = sums(record.claims);
  const weighed = sums({ ...record.claims, weight: W });
  assertEquals([...weighed.keys()], [...plain.keys()]);
  for (const [name, column] of plain) {
    assert(column.some((x) => x !== 0), name);
    // A power of two: even shares of beds are exact.
    assertEquals(weighed.get(name), column.map((x) => x * W), name);
  }
});

Deno.test("outpatient care is of the whole city already and is not weighed again", () => {
  const sheets = (weight?: number) =>
    asBooked(
      weight ? { ...record, claims: { ...record.claims, weight } } : record,
      methods,
      n,
    ).map((m) => [m.outpatient, m.chronic]);
  assertEquals(sheets(W), sheets());
});

Deno.test("prices are the same whatever each row stands for, where no count decides", () => {
  const weighed = priceRules({
    history: [{ ...record, claims: { ...record.claims, weight: W } }],
    codes: book,
    hospitals: archive,
    id: "sample",
  }, {
    ...values,
    "grouping.catalogue.coreThreshold":
      values["grouping.catalogue.coreThreshold"] * W,
  });
  assertEquals(weighed.catalogue.core, rules.catalogue.core);
  assertEquals(weighed.catalogue.group, rules.catalogue.group);
  assertEquals(
    weighed.catalogue.cases,
    rules.catalogue.cases.map((x) => x * W),
  );
  assertEquals(weighed.measured, rules.measured);
});

Deno.test("a column without a weight is left alone", () => {
  const column = Float64Array.of(1, 2, 3);
  weigh(undefined, column);
  weigh(1, column);
  assertEquals(column, Float64Array.of(1, 2, 3));
  weigh(3, column);
  assertEquals(column, Float64Array.of(3, 6, 9));
});
