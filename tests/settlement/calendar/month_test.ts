import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import type { MonthInput } from "../../../sim/settlement/calendar/month_forms.ts";
import {
  type MonthOptions,
  settleMonth,
} from "../../../sim/settlement/calendar/month.ts";
import { yuan } from "../../../sim/base/fen.ts";
import { fenColumn, total, workedCase, written } from "../worked_example.ts";

const options: MonthOptions = {
  form: "booked",
  rate: 0.95,
  deposit: 0.05,
  rules2025: true,
};

const none = new Float64Array(3);

function monthOf(quota: number, booked: number[], points?: number[]) {
  const input: MonthInput = {
    quota,
    booked: Float64Array.from(booked),
    points4: points ? Float64Array.from(points) : none,
  };
  return input;
}

Deno.test("EX-14.1 a month above its quota pays the quota by booked fund", () => {
  const { inputs, expected } = workedCase<
    { F_m: string; J: string[] },
    Record<"gross" | "deposit" | "net", string[]>
  >("EX-14.1");
  const month = settleMonth({
    quota: yuan(inputs.F_m),
    booked: fenColumn(inputs.J),
    points4: none,
  }, options);
  assertEquals(month.gross, fenColumn(expected.gross));
  assertEquals(month.deposit, fenColumn(expected.deposit));
  assertEquals(month.net, fenColumn(expected.net));
  assertEquals(written(month.k, "0.909091"), "0.909091");
});

Deno.test("a month at its quota is paid as booked, one fen above it is split", () => {
  const booked = [600, 300, 100];
  const gross = (quota: number) =>
    Array.from(settleMonth(monthOf(quota, booked), options).gross);
  assertEquals(gross(1001), booked);
  assertEquals(gross(1000), booked);
  // 599.4, 299.7 and 99.9 fen: the odd fen go to the second and third.
  assertEquals(gross(999), [599, 300, 100]);
});

Deno.test("k is the paid share of the booked fund and never above 1", () => {
  const k = (quota: number) =>
    written(settleMonth(monthOf(quota, [600, 400]), options).k, "0.000");
  assertEquals([k(2000), k(1000), k(999)], ["1.000", "1.000", "0.999"]);
});

Deno.test("a month without booked fund pays nothing and has no k", () => {
  const month = settleMonth(monthOf(1000, [0, 0, 0]), options);
  assertEquals(total(month.gross), 0);
  assertEquals(month.k, null);
  assertEquals(
    settleMonth(monthOf(1000, [0, 0, 0]), { ...options, form: "fixedShare" }).k,
    null,
  );
});

Deno.test("a month without quota pays nothing", () => {
  assertEquals(total(settleMonth(monthOf(0, [5, 6, 7]), options).gross), 0);
});

Deno.test("by points the whole quota is split, whatever was booked", () => {
  const points = { ...options, form: "points" as const };
  const month = settleMonth(monthOf(1000, [9, 9, 9], [1, 1, 1]), points);
  assertEquals(Array.from(month.gross), [334, 333, 333]);
  assertEquals(month.k, null);
  const empty = settleMonth(monthOf(1000, [9, 9, 9], [0, 0, 0]), points);
  assertEquals(total(empty.gross), 0);
});

Deno.test("a fixed share ignores the quota and rounds each hospital", () => {
  const month = settleMonth(monthOf(1, [10, 30, 31]), {
    ...options,
    form: "fixedShare",
  });
  // 9.5, 28.5 and 29.45 fen.
  assertEquals(Array.from(month.gross), [10, 29, 29]);
  assertEquals(written(month.k, "0.00"), "0.95");
});

Deno.test("the deposit is at most 5 % under the rules of 2025", () => {
  const deposit = (share: number, rules2025: boolean) =>
    settleMonth(monthOf(1e6, [10_000]), {
      ...options,
      deposit: share,
      rules2025,
    })
      .deposit[0];
  assertEquals(deposit(0.0499, true), 499);
  assertEquals(deposit(0.05, true), 500);
  assertEquals(deposit(0.0501, true), 500);
  assertEquals(deposit(0.1, true), 500);
  assertEquals(deposit(0.1, false), 1000);
});

Deno.test("gross is deposit plus net, within the quota and what was booked", () => {
  const column = fc.array(fc.nat(2 ** 40), { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(
      fc.nat(2 ** 42),
      column,
      column,
      fc.integer({ min: 0, max: 1000 }).map((n) => n / 10_000),
      fc.constantFrom("booked" as const, "points" as const),
      (quota, booked, points, deposit, form) => {
        const month = settleMonth(monthOf(quota, booked, points), {
          ...options,
          form,
          deposit,
        });
        month.gross.forEach((gross, h) => {
          const held = month.deposit[h]!;
          assertEquals(gross, held + month.net[h]!);
          // 5 % of whole fen, rounded: never more than half a fen above it.
          assert(held * 20 <= gross + 10 && held >= 0 && month.net[h]! >= 0);
          if (form === "booked") assert(gross <= booked[h]!);
        });
        const most = form === "booked" ? Math.min(quota, total(booked)) : quota;
        const paid = total(month.gross);
        assert(paid === most || (form === "points" && total(points) === 0));
      },
    ),
    { seed: 20250101, numRuns: 500 },
  );
});
