import { assertEquals, assertThrows } from "@std/assert";
import fc from "fast-check";
import { toYuan, yuan } from "../../sim/base/fen.ts";
import {
  formatCount,
  formatMoney,
  formatPercent,
  formatPoints,
  type MoneyUnit,
} from "../../sim/base/formats.ts";

Deno.test("an amount is written in 元, 万元 or 亿元, in English in yuan, millions or billions", () => {
  const both = (unit: MoneyUnit) =>
    (["zh", "en"] as const).map((lang) =>
      formatMoney(yuan("1234567890.12"), { unit, lang })
    );
  assertEquals(both("yuan"), ["1,234,567,890.12 元", "1,234,567,890.12 yuan"]);
  assertEquals(both("wan"), ["123,456.79 万元", "1,234.57 m yuan"]);
  assertEquals(both("yi"), ["12.35 亿元", "1.23 bn yuan"]);
});

Deno.test("half of the last digit is rounded away from zero, just below it is not", () => {
  const wan = (text: string, digits: number) =>
    formatMoney(yuan(text), { unit: "wan", lang: "zh", digits });
  assertEquals(wan("12349.99", 1), "1.2 万元");
  assertEquals(wan("12499.99", 1), "1.2 万元");
  assertEquals(wan("12500.00", 1), "1.3 万元");
  assertEquals(wan("-12500.00", 1), "-1.3 万元");
  assertEquals(wan("12500.00", 0), "1 万元");
});

Deno.test("a difference shows its sign, and zero has none", () => {
  const difference = (text: string) =>
    formatMoney(yuan(text), { unit: "wan", lang: "zh", sign: true });
  assertEquals(difference("1000000"), "+100.00 万元");
  assertEquals(difference("-1000000"), "-100.00 万元");
  assertEquals(difference("0"), "0.00 万元");
  // 49.99 yuan are less than half of 0.01 万元, 50 are half of it.
  assertEquals(difference("49.99"), "0.00 万元");
  assertEquals(difference("-49.99"), "0.00 万元");
  assertEquals(difference("50"), "+0.01 万元");
});

Deno.test("an amount in yuan without its commas is the amount in a file", () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e15, max: 1e15 }), (fen) => {
      const text = formatMoney(fen, { unit: "yuan", lang: "zh" });
      assertEquals(text.replaceAll(",", ""), `${toYuan(fen)} 元`);
    }),
    { seed: 20250101, numRuns: 300 },
  );
});

Deno.test("a share is written in percent as the decimal it was given as", () => {
  assertEquals(formatPercent(0.125), "12.5%");
  // The doubles nearest to these lie below the half.
  assertEquals(formatPercent(0.0105, 1), "1.1%");
  assertEquals(formatPercent(1.00045, 2), "100.05%");
  assertEquals(formatPercent(-0.00049, 1), "0.0%");
  assertEquals(formatPercent(-0.0005, 1), "-0.1%");
  assertEquals(formatPercent(12.5, 0), "1,250%");
  assertThrows(() => formatPercent(NaN), RangeError);
});

Deno.test("counts and points have commas, points four decimals", () => {
  assertEquals([0, 999, 1000, 1234567, -1000].map(formatCount), [
    "0",
    "999",
    "1,000",
    "1,234,567",
    "-1,000",
  ]);
  assertEquals([0.49, 0.5].map(formatCount), ["0", "1"]);
  assertEquals(formatPoints(66000528), "6,600.0528");
  assertEquals(formatPoints(1), "0.0001");
});
