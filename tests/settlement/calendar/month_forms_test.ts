import { assert, assertEquals, assertThrows } from "@std/assert";
import fc from "fast-check";
import { ratio } from "../../../sim/base/ratio.ts";
import { issueText, ShapanError } from "../../../sim/base/issues.ts";
import { grossOf } from "../../../sim/settlement/calendar/month_forms.ts";
import { total } from "../worked_example.ts";

const column = (max: number, min = 0) =>
  fc.array(fc.integer({ min, max }), { minLength: 5, maxLength: 5 })
    .map((values) => Float64Array.from(values));
const runs = { seed: 20250101, numRuns: 1000 };
const none = new Float64Array(5);

const withBudgets = (booked: Float64Array, room: Float64Array, city: number) =>
  grossOf({
    quota: 0,
    booked,
    points4: none,
    budgets: { room, cityRoom: city },
  }, { form: "bookedBudget", rate: 1 }).gross;

Deno.test("within budgets nobody gets more than it booked, and the city no more than it has", () => {
  fc.assert(
    fc.property(
      column(1e6),
      column(1e6, -1e5),
      fc.integer({ min: -1e5, max: 4e6 }),
      (booked, room, city) => {
        const gross = withBudgets(booked, room, city);
        gross.forEach((fen, h) => assert(fen >= 0 && fen <= booked[h]!));
        assert(total(gross) <= Math.max(0, city));
        // Money stays over only where everything that was booked is paid.
        assertEquals(total(gross), Math.min(total(booked), Math.max(0, city)));
      },
    ),
    runs,
  );
});

Deno.test("a hospital within its own budget is paid in full while the city's budgets hold together", () => {
  fc.assert(
    fc.property(column(1e6), column(1e6), (booked, room) => {
      const gross = withBudgets(booked, room, total(room));
      gross.forEach((fen, h) => {
        if (booked[h]! <= room[h]!) assertEquals(fen, booked[h]);
        else assert(fen >= room[h]!);
      });
    }),
    runs,
  );
});

Deno.test("what others leave goes to those above their budget, by what they are above it", () => {
  const booked = Float64Array.of(600, 300, 100, 0, 0);
  const room = Float64Array.of(400, 200, 400, 0, 0);
  // 700 within own budgets; 300 are left of 1,000 and 300 asked for.
  assertEquals([...withBudgets(booked, room, 1000)], [600, 300, 100, 0, 0]);
  // 150 are left: two thirds and one third.
  assertEquals([...withBudgets(booked, room, 850)], [500, 250, 100, 0, 0]);
});

const lessPatients = (
  points: number[],
  individual: number[],
  value: number | null,
  by: "yearStart" | "month" = "yearStart",
  quota = 0,
) => [
  ...grossOf({
    quota,
    booked: Float64Array.from(points, () => 0),
    points4: Float64Array.from(points, (p) => p * 1e4),
    individual: Float64Array.from(individual),
    yearStartValue: value === null ? null : ratio(value),
  }, { form: "pointsMinusPatient", rate: 1, value: by }).gross,
];

Deno.test("points less patients' payments may be negative, and is nothing without a value", () => {
  assertEquals(lessPatients([10, 2], [4_000, 3_000], 1_000), [6_000, -1_000]);
  assertEquals(lessPatients([10, 2], [4_000, 3_000], null), [0, 0]);
});

Deno.test("at the month's own value the quota is what is paid", () => {
  // (12,000 + 8,000 fen) ÷ 10 points.
  assertEquals(
    lessPatients([6, 4], [5_000, 3_000], null, "month", 12_000),
    [7_000, 5_000],
  );
  assertEquals(lessPatients([0, 0], [5, 3], null, "month", 12_000), [0, 0]);
});

Deno.test("a form that lacks what it needs says so", () => {
  const bare = { quota: 1, booked: none, points4: none };
  assertThrows(
    () => grossOf(bare, { form: "pointsMinusPatient", rate: 1 }),
    RangeError,
    "Cannot",
  );
});

Deno.test("a month within own budgets that nobody knows is refused in words, with what to do", () => {
  const bare = { quota: 1, booked: none, points4: none };
  const { issues } = assertThrows(
    () => grossOf(bare, { form: "bookedBudget", rate: 1 }),
    ShapanError,
  ) as ShapanError;
  assertEquals(issues[0]!.key, "settlement.month.form");
  assert(issueText(issues[0]!, "en").includes("fixedShare"));
});
