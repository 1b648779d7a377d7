import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import {
  earlyWarning,
  type WatchedYear,
} from "../../sim/metrics/early_warning.ts";
import type { WarningIndicator } from "../../sim/model/warning.ts";
import { rehearseQuietly, smallPlans } from "../support/small_city.ts";

const OPTIONS = { reserve: 6, pace: 1.05, growth: 0.1, outflow: 0.15 };
const even = (fen: number) => new Array<number>(12).fill(fen);
const CALM: WatchedYear = {
  scheme: "employee",
  year: 2025,
  opening: 1200,
  lastExpenditure: 1200,
  income: even(100),
  owed: even(100),
  spending: even(100),
  spendingBefore: even(100),
  booked: even(60),
  quota: even(60),
  remote: even(10),
  inpatient: even(100),
};
const rowOf = (
  indicator: WarningIndicator,
  change: Partial<WatchedYear>,
  options = OPTIONS,
) =>
  earlyWarning({ ...CALM, ...change }, options)
    .find((row) => row.indicator === indicator)!;

Deno.test("a year in balance warns of nothing", () => {
  for (const { indicator, first, values } of earlyWarning(CALM, OPTIONS)) {
    assertEquals(first, null, indicator);
    assertEquals(values.length, 12);
  }
  assertEquals(rowOf("reserve", {}).values[11], 12);
  assertEquals(rowOf("growth", {}).values[11], 0);
});

Deno.test("exactly at its threshold nothing warns, one fen beyond it does", () => {
  // 1.05 of 60 since January is 63 a month; the threshold is met to the fen.
  assertEquals(rowOf("pace", { booked: even(63) }).first, null);
  const april = even(63).with(3, 64);
  assertEquals(rowOf("pace", { booked: april }).first, 3);
  assertEquals(rowOf("growth", { spending: even(110) }).first, null);
  assertEquals(rowOf("growth", { spending: even(110).with(6, 111) }).first, 6);
  assertEquals(rowOf("outflow", { remote: even(15) }).first, null);
  assertEquals(rowOf("outflow", { remote: even(15).with(0, 16) }).first, 0);
  assertEquals(rowOf("reserve", { opening: 600 }).first, null);
  assertEquals(rowOf("reserve", { opening: 599 }).first, 0);
});

Deno.test("a dear month warns once and is made good by cheap ones after it", () => {
  const { first, fires } = rowOf("pace", {
    booked: even(57).with(0, 70),
  });
  assertEquals(first, 0);
  assertEquals([fires[0], fires[1], fires[11]], [true, true, false]);
});

Deno.test("without last year's months or a budget there is no value and no warning", () => {
  const growth = rowOf("growth", { spendingBefore: null });
  assertEquals([growth.values, growth.first], [even(0).map(() => null), null]);
  const pace = rowOf("pace", { quota: even(0).with(11, 60) });
  assertEquals(pace.values.slice(0, 11), new Array(11).fill(null));
  assertEquals(pace.first, 11);
  assertEquals(rowOf("reserve", { lastExpenditure: 0 }).first, null);
});

Deno.test("a fund below zero has negative months and warns", () => {
  const { values, first } = rowOf("reserve", { opening: -100 });
  assertEquals([values[0], first], [-1, 0]);
});

Deno.test("the first month that warns is the first that is beyond the threshold, whatever the year", () => {
  const months = fc.array(fc.integer({ min: 0, max: 1e12 }), {
    minLength: 12,
    maxLength: 12,
  });
  fc.assert(fc.property(
    months,
    months,
    fc.double({ min: 0.5, max: 2, noNaN: true }),
    (booked, quota, pace) => {
      const { values, first, fires } = rowOf(
        "pace",
        { booked, quota },
        { ...OPTIONS, pace },
      );
      assertEquals(first, fires.includes(true) ? fires.indexOf(true) : null);
      values.forEach((value, m) => {
        // Only values that a double cannot tell from the threshold are left to exact numbers.
        if (value === null) assert(!fires[m]);
        else if (Math.abs(value - pace) > 1e-9) {
          assertEquals(fires[m], value > pace);
        }
      });
    },
  ));
});

Deno.test("a city's warnings agree with its own sheets", async () => {
  const [city] = await rehearseQuietly(smallPlans(["zibo_2025/baseline"]));
  const { settlements, opening, otherPayments, warnings, lastYear } = city!;
  assertEquals(warnings.length, 8);
  const sum = (column: ArrayLike<number>) =>
    Array.from(column).reduce((a, b) => a + b, 0);
  settlements.forEach((s, i) => {
    const of = (indicator: WarningIndicator) =>
      warnings.find((w) => w.scheme === s.scheme && w.indicator === indicator)!;
    const others = otherPayments[i]!;
    const lines = [
      ...[others.outpatient, others.chronic, others.remote, others.other],
    ].reduce((total, line) => total + sum(line), 0);
    const left = opening[i]! + s.budget.income.total - sum(s.monthGross) -
      lines;
    const close = (got: number | null, wanted: number) =>
      assert(Math.abs(got! - wanted) < 1e-9, `${got} ${wanted}`);
    close(of("reserve").values[11]!, 12 * left / s.budget.lastExpenditure);
    close(
      of("pace").values[11]!,
      sum(s.monthBooked) / s.budget.lines.dip,
    );
    const remote = sum(others.remote);
    close(
      of("outflow").values[11]!,
      remote / (remote + sum(s.monthBooked) + sum(others.other)),
    );
    assert(lastYear.length > 0 && of("growth").values[0] !== null);
  });
});
