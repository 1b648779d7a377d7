/**
 * Worked examples of negotiation: Aumann and Maschler's claims of 100, 200 and
 * 300, a city's budget among three levels, Nash and Kalai–Smorodinsky about an
 * increment, alternating offers with a deadline.
 *
 * @module
 */
import { assertAlmostEquals, assertEquals } from "@std/assert";
import { fairness } from "../../sim/analysis/fairness.ts";
import { multiplyFen, yuan } from "../../sim/base/fen.ts";
import { parseDecimal, ratio, toFixed } from "../../sim/base/ratio.ts";
import type { DivisionRule } from "../../sim/model/negotiation.ts";
import {
  alternatingOffers,
  type AlternatingTalks,
  firstMoverShare,
} from "../../sim/negotiation/alternating_offers.ts";
import { divide, exactAwards } from "../../sim/negotiation/divide.ts";
import {
  nashIncrement,
  smorodinskyIncrement,
} from "../../sim/negotiation/divide_increment.ts";
import { claimsOn } from "./some_problem.ts";

Deno.test("claims of 100, 200 and 300: the rules at four envelopes", () => {
  const expected: Readonly<Record<number, Readonly<Record<string, string>>>> = {
    100: {
      proportional: "16.67 33.33 50.00",
      equalAwards: "33.33 33.33 33.33",
      equalLosses: "0.00 0.00 100.00",
      talmud: "33.33 33.33 33.33",
    },
    200: {
      proportional: "33.33 66.67 100.00",
      equalAwards: "66.67 66.67 66.67",
      equalLosses: "0.00 50.00 150.00",
      talmud: "50.00 75.00 75.00",
    },
    300: {
      proportional: "50.00 100.00 150.00",
      equalAwards: "100.00 100.00 100.00",
      equalLosses: "0.00 100.00 200.00",
      talmud: "50.00 100.00 150.00",
    },
    400: {
      proportional: "66.67 133.33 200.00",
      equalAwards: "100.00 150.00 150.00",
      equalLosses: "33.33 133.33 233.33",
      talmud: "50.00 125.00 225.00",
    },
  };
  for (const [envelope, rules] of Object.entries(expected)) {
    for (const [rule, text] of Object.entries(rules)) {
      const { num, den } = exactAwards(
        rule as DivisionRule,
        claimsOn(Number(envelope), [100, 200, 300]),
      );
      const got = num.map((n) => toFixed({ num: n, den }, 2)).join(" ");
      assertEquals(got, text, `${rule} of ${envelope}`);
    }
  }
});

/** 10.0, 5.0 and the claims of tertiary, secondary and primary care, in 亿元. */
const CLAIMS = ["600000000", "400000000", "150000000"].map(yuan);

Deno.test("a city's budget of 10.0 on claims of 6.0, 4.0 and 1.5: awards, fill, Gini, Theil", () => {
  const problem = claimsOn(yuan("1000000000"), CLAIMS);
  const rows =
    (["proportional", "equalAwards", "equalLosses", "talmud"] as const)
      .map((rule) => {
        const awards = divide(rule, problem);
        const { fill, gini, theil, min } = fairness(awards, CLAIMS);
        return [
          ...Array.from(awards, (fen) => (fen / 1e10).toFixed(3)),
          ...fill.map((f) => f!.toFixed(3)),
          gini.toFixed(4),
          theil.toFixed(4),
          min!.toFixed(3),
        ].join(" ");
      });
  assertEquals(rows, [
    "5.217 3.478 1.304 0.870 0.870 0.870 0.0000 0.0000 0.870",
    "4.500 4.000 1.500 0.750 1.000 1.000 0.0717 0.0103 0.750",
    "5.500 3.500 1.000 0.917 0.875 0.667 0.0391 0.0046 0.667",
    "5.500 3.500 1.000 0.917 0.875 0.667 0.0391 0.0046 0.667",
  ]);
});

Deno.test("the same claims on 5.0", () => {
  const problem = claimsOn(yuan("500000000"), CLAIMS);
  const rows =
    (["proportional", "equalAwards", "equalLosses", "talmud"] as const)
      .map((rule) =>
        Array.from(divide(rule, problem), (fen) => (fen / 1e10).toFixed(3))
          .join(" ")
      );
  assertEquals(rows, [
    "2.609 1.739 0.652",
    "1.750 1.750 1.500",
    "3.500 1.500 0.000",
    "2.250 2.000 0.750",
  ]);
});

Deno.test("an increment of 5 between hospitals and reserve: Nash a third, Kalai–Smorodinsky 0.3820", () => {
  const root = ratio(1, 2), increment = yuan("500000000");
  const power = (text: string) =>
    toFixed(nashIncrement(root, parseDecimal(text)), 3);
  assertEquals([power("0.3"), power("0.7")], ["0.176", "0.538"]);
  const nash = nashIncrement(root, parseDecimal("0.5"));
  assertEquals(multiplyFen(increment, nash), yuan("166666666.67"));
  const both = smorodinskyIncrement(root);
  assertEquals(toFixed(both, 4), "0.3820");
  assertEquals(multiplyFen(increment, both), yuan("190983005.63"));
  // Both have the same part of what all would be worth: 0.618.
  assertEquals(
    toFixed({ num: both.den - both.num, den: both.den }, 3),
    "0.618",
  );
});

/** The fund offers first and last, δ 0.98 and 0.90, the administration decides 70 : 30. */
const TALKS: AlternatingTalks = {
  rounds: 3,
  first: "fund",
  discount: { fund: parseDecimal("0.98"), hospitals: parseDecimal("0.90") },
  fallback: { fund: parseDecimal("0.70"), hospitals: parseDecimal("0.30") },
};

Deno.test("alternating offers with a deadline: 0.2561, and what default and prepayment change", () => {
  const path = (talks: AlternatingTalks) =>
    alternatingOffers(talks).map(({ hospitals }) => toFixed(hospitals, 4))
      .reverse();
  assertEquals(path(TALKS), ["0.2700", "0.2846", "0.2561"]);
  const even = { fund: ratio(1, 2), hospitals: ratio(1, 2) };
  assertEquals(path({ ...TALKS, fallback: even }).at(-1), "0.4149");
  const patient = { ...TALKS.discount, hospitals: parseDecimal("0.98") };
  assertEquals(path({ ...TALKS, discount: patient }), [
    "0.2940",
    "0.3081",
    "0.3020",
  ]);
});

Deno.test("who offers: the fund in rounds 1 and 3, the hospitals between, or the other way round", () => {
  const speakers = (talks: AlternatingTalks) =>
    alternatingOffers(talks).map(({ by }) => by);
  assertEquals(speakers(TALKS), ["fund", "hospitals", "fund"]);
  assertEquals(speakers({ ...TALKS, first: "hospitals", rounds: 2 }), [
    "hospitals",
    "fund",
  ]);
  // The last word of the hospitals leaves the fund 0.98 of its 0.70.
  const [first] = alternatingOffers({
    ...TALKS,
    first: "hospitals",
    rounds: 1,
  });
  assertEquals(toFixed(first!.hospitals, 4), "0.3140");
});

Deno.test("without a deadline the fund, first, has 0.8475, and the limit of many rounds is the same", () => {
  const { fund, hospitals } = TALKS.discount;
  const share = firstMoverShare(fund, hospitals)!;
  assertEquals(toFixed(share, 4), "0.8475");
  const [first] = alternatingOffers({ ...TALKS, rounds: 301 });
  assertEquals((1 - Number(toFixed(first!.hospitals, 6))).toFixed(4), "0.8475");
  assertEquals(firstMoverShare(ratio(1), ratio(1)), null);
});

Deno.test("Kalai–Smorodinsky solves x^α = 1 − x for any curvature, and a straight line halves", () => {
  assertEquals(
    toFixed(smorodinskyIncrement(ratio(1)), 30),
    `0.5${"0".repeat(29)}`,
  );
  for (const alpha of [0.05, 0.3, 0.75]) {
    const x = Number(
      toFixed(smorodinskyIncrement(parseDecimal(`${alpha}`)), 15),
    );
    assertAlmostEquals(x ** alpha, 1 - x, 1e-13);
  }
});
