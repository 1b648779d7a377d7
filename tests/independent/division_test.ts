import { assertEquals } from "@std/assert";
import { ratio } from "../../sim/base/ratio.ts";
import type { DivisionRule } from "../../sim/model/negotiation.ts";
import { divide } from "../../sim/negotiation/divide.ts";
import { testRandom } from "../support/random.ts";
import { type Fraction, plus, times } from "./fraction.ts";
import {
  plainEqualAwards,
  plainEqualLosses,
  plainNash,
  plainRounding,
  plainShares,
  plainSmorodinsky,
  plainTalmud,
} from "./plain_division.ts";

Deno.test("every rule gives what a second computation gives, to the fen", () => {
  const random = testRandom(7);
  for (let round = 0; round < 400; round++) {
    const n = random.whole(1, 8);
    const many = (top: number) =>
      Array.from({ length: n }, () => random.anySize(0, top));
    const claims = many(10 ** random.whole(1, 12));
    const all = claims.reduce((a, b) => a + b, 0);
    const envelope = random.whole(0, all);
    const fallback = claims.map((claim) => Math.floor(claim * envelope / all))
      .map((most) => most > 0 ? random.whole(0, most) : 0);
    const points = many(1e9).map((p) => p + 1), lastYear = many(1e11);
    const power = many(50).map((p) => BigInt(p + 1));
    const omega: Fraction = { n: 7n, d: 10n };
    const fair = plainShares(envelope, claims);
    const equal = plainEqualAwards(envelope, claims);
    const expected: Record<DivisionRule, Fraction[]> = {
      lastYear: plainShares(envelope, lastYear),
      points: plainShares(envelope, points),
      proportional: fair,
      equalAwards: equal,
      equalLosses: plainEqualLosses(envelope, claims),
      talmud: plainTalmud(envelope, claims),
      nash: plainNash(envelope, claims, fallback, power),
      kalaiSmorodinsky: plainSmorodinsky(envelope, claims, fallback),
      mixed: fair.map((part, i) =>
        plus(times(omega, part), times({ n: 3n, d: 10n }, equal[i]!))
      ),
    };
    for (const [rule, exact] of Object.entries(expected)) {
      if (rule === "lastYear" && lastYear.every((money) => money === 0)) {
        continue;
      }
      assertEquals(
        [...divide(rule as DivisionRule, {
          envelope,
          claims,
          lastYear,
          points,
          fallback,
          power,
          omega: ratio(7, 10),
        })],
        plainRounding(envelope, exact),
        `round ${round}, ${rule}: ${envelope} on ${claims}`,
      );
    }
  }
});
