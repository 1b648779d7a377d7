import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { ratio } from "../../sim/base/ratio.ts";
import { divide, exactAwards } from "../../sim/negotiation/divide.ts";
import { acceptable, objections } from "../../sim/negotiation/objections.ts";
import { anyClaims, claimsOn } from "./some_problem.ts";

const RULES = [
  ...["proportional", "equalAwards", "equalLosses", "talmud"] as const,
  ...["mixed", "nash", "kalaiSmorodinsky"] as const,
];

Deno.test("raising the envelope by the price brings the objector what he accepts, and a fen less does not", () => {
  fc.assert(fc.property(
    anyClaims,
    fc.integer({ min: 1, max: 99 }),
    ({ claims, envelope }, fill) => {
      const accepted = acceptable(claims, ratio(fill, 100));
      for (const rule of RULES) {
        const problem = claimsOn(envelope, claims);
        const awards = divide(rule, problem);
        for (const row of objections(rule, problem, awards, accepted)) {
          const more = row.envelopeMore!, who = row.claimant;
          const enough = (by: number) => {
            const { num, den } = exactAwards(
              rule,
              claimsOn(envelope + by, claims),
            );
            return num[who]! >= BigInt(accepted[who]!) * den;
          };
          assert(enough(more), `${rule} ${more}`);
          // Rounding alone may leave a fen: then no more than that fen is asked.
          assert(more <= 1 || !enough(more - 1), `${rule} ${more}`);
        }
      }
    },
  ));
});

Deno.test("a fill in whole fen is rounded up, so that a fen less is refused", () => {
  assertEquals([...acceptable([100, 101, 0], ratio(95, 100))], [95, 96, 0]);
  const problem = claimsOn(196, [100, 101]);
  assertEquals(objections(null, problem, [95, 96], [95, 96]), []);
  assertEquals(objections(null, problem, [100, 95], [95, 96]), [{
    claimant: 1,
    short: 1,
    fromOthers: 1,
    fromFund: 0,
    envelopeMore: null,
  }]);
});

Deno.test("a share of last year that stays below what is accepted at any envelope has no price", () => {
  const problem = { ...claimsOn(100, [100, 100]), lastYear: [1, 3] };
  const [row] = objections("lastYear", problem, [25, 75], [60, 60]);
  assertEquals([row!.short, row!.envelopeMore], [35, null]);
});
