import { assert, assertEquals } from "@std/assert";
import { toFixed } from "../../../sim/base/ratio.ts";
import {
  assess,
  type AssessmentOptions,
  redistributed,
} from "../../../sim/settlement/clearing/assessed.ts";

const options: AssessmentOptions = {
  channel: "both",
  form: "banded",
  bands: [90, 80, 60],
  lowShare: 0.6,
  forfeit: "redistribute",
  coefficients: [
    { from: 90, k: 1 },
    { from: 80, k: 0.99 },
    { from: 60, k: 0.98 },
    { from: 0, k: 0.95 },
  ],
};
const scores = [100, 90, 89.99, 80, 79.99, 60, 59.99, 0, null];
const shown = (list: readonly Parameters<typeof toFixed>[0][]) =>
  list.map((value) => toFixed(value, 4));

Deno.test("bands of φ and K at both sides of their edges", () => {
  const { phi, k } = assess(scores, options);
  assertEquals(shown(phi), [
    "1.0000",
    "1.0000",
    "0.8999",
    "0.8000",
    "0.6000",
    "0.6000",
    "0.0000",
    "0.0000",
    "1.0000",
  ]);
  assertEquals(shown(k), [
    "1.0000",
    "1.0000",
    "0.9900",
    "0.9900",
    "0.9800",
    "0.9800",
    "0.9500",
    "0.9500",
    "1.0000",
  ]);
});

Deno.test("a channel leaves the other alone, the linear form is the score", () => {
  const one = "1.0000";
  const deposit = assess([70], { ...options, channel: "deposit" });
  assertEquals([shown(deposit.phi), shown(deposit.k)], [["0.6000"], [one]]);
  const amount = assess([70], { ...options, channel: "coefficient" });
  assertEquals([shown(amount.phi), shown(amount.k)], [[one], ["0.9800"]]);
  const linear = assess([70.25], { ...options, form: "linear" });
  assertEquals(shown(linear.phi), ["0.7025"]);
});

Deno.test("what others forfeited goes by deposits, a fen is never lost, and nobody good leaves it with the fund", () => {
  const forfeited = Float64Array.of(0, 0, 0, 101);
  const deposit = Float64Array.of(100, 100, 100, 300);
  const given = redistributed(forfeited, deposit, [95, 90, 89, 40], options);
  assertEquals([...given], [51, 50, 0, 0]);
  const none = redistributed(forfeited, deposit, [80, 80, null, 40], options);
  assertEquals([...none], [0, 0, 0, 0]);
  const fund = redistributed(forfeited, deposit, [95, 90, 89, 40], {
    ...options,
    forfeit: "fund",
  });
  assert(fund.every((fen) => fen === 0));
});
