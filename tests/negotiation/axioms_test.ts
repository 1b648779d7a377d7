/**
 * What defines the rules (公理), as properties of random claims. Awards are taken
 * before they are rounded, so that the laws hold exactly.
 *
 * @module
 */
import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import type { DivisionRule } from "../../sim/model/negotiation.ts";
import { DIVISION_RULES } from "../../sim/model/negotiation.ts";
import { divide, exactAwards } from "../../sim/negotiation/divide.ts";
import {
  mergeEffect,
  splitEffect,
} from "../../sim/negotiation/merge_claimants.ts";
import { anyClaims, claimsOn } from "./some_problem.ts";

/** The four rules of claims, which the axioms tell apart. */
const RULES = ["proportional", "equalAwards", "equalLosses", "talmud"] as const;

/** Whether x ÷ p is at most y ÷ q. */
const atMost = (x: bigint, p: bigint, y: bigint, q: bigint) => x * q <= y * p;

function awardsOf(
  rule: DivisionRule,
  envelope: number,
  claims: readonly number[],
) {
  return exactAwards(rule, claimsOn(envelope, claims));
}

/** The fractions as they are when brought to lowest terms, to be compared. */
function plain(num: readonly bigint[], den: bigint): string[] {
  return num.map((n) => {
    const d = gcd(n < 0n ? -n : n, den) || 1n;
    return `${n / d}/${den / d}`;
  });
}

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? a : gcd(b, a % b);
}

Deno.test("every rule gives all of the envelope to the fen, each award within a fen of the exact one, and none above its claim", () => {
  fc.assert(fc.property(anyClaims, ({ claims, envelope }) => {
    for (const rule of [...DIVISION_RULES, "mixed"] as const) {
      const problem = claimsOn(envelope, claims);
      const awards = divide(rule, problem);
      assertEquals(awards.reduce((a, b) => a + b, 0), envelope, rule);
      const { num, den } = exactAwards(rule, problem);
      awards.forEach((award, i) => {
        const off = BigInt(award) * den - num[i]!;
        assert(off < den && -off < den, `${rule} ${award}`);
        if (rule === "lastYear" || rule === "points") return;
        assert(award >= 0 && award <= claims[i]!, `${rule} ${award}`);
      });
    }
  }));
});

Deno.test("equal claims have equal awards, and who claims more has no less and loses no less", () => {
  fc.assert(fc.property(anyClaims, ({ claims, envelope }) => {
    const twice = [...claims, claims[0]!];
    for (const rule of RULES) {
      const { num, den } = awardsOf(rule, envelope, twice);
      assertEquals(num[0], num.at(-1), rule);
      twice.forEach((claim, i) =>
        twice.forEach((other, j) => {
          if (claim < other) return;
          assert(num[i]! >= num[j]!, rule);
          const lost = (k: number) => BigInt(twice[k]!) * den - num[k]!;
          assert(lost(i) >= lost(j), rule);
        })
      );
    }
  }));
});

Deno.test("with more to divide nobody has less", () => {
  fc.assert(
    fc.property(anyClaims, fc.nat(), ({ claims, envelope }, more) => {
      const all = claims.reduce((a, b) => a + b, 0);
      const larger = envelope + more % (all - envelope + 1);
      for (const rule of [...RULES, "nash", "kalaiSmorodinsky"] as const) {
        const before = awardsOf(rule, envelope, claims);
        const after = awardsOf(rule, larger, claims);
        claims.forEach((_, i) =>
          assert(
            atMost(before.num[i]!, before.den, after.num[i]!, after.den),
            `${rule} ${envelope} ${larger}`,
          )
        );
      }
    }),
  );
});

Deno.test("when one leaves with his award the others' awards stay", () => {
  const small = fc.array(fc.integer({ min: 0, max: 500 }), {
    minLength: 2,
    maxLength: 6,
  });
  fc.assert(fc.property(small, fc.nat(), (claims, n) => {
    const envelope = n % (claims.reduce((a, b) => a + b, 0) + 1);
    for (const rule of RULES) {
      const { num, den } = awardsOf(rule, envelope, claims);
      // The rules do not care for the unit, so that of 1 ÷ den makes all whole.
      const rest = awardsOf(
        rule,
        envelope * Number(den) - Number(num[0]!),
        claims.slice(1).map((claim) => claim * Number(den)),
      );
      assertEquals(
        plain(num.slice(1), den),
        plain(rest.num, rest.den * den),
        rule,
      );
    }
  }));
});

Deno.test("Talmud and proportional share losses as they share awards; equal awards and equal losses are each other's mirror", () => {
  fc.assert(fc.property(anyClaims, ({ claims, envelope }) => {
    const all = claims.reduce((a, b) => a + b, 0);
    const mirror = (rule: DivisionRule) => {
      const { num, den } = awardsOf(rule, all - envelope, claims);
      return plain(claims.map((c, i) => BigInt(c) * den - num[i]!), den);
    };
    const own = (rule: DivisionRule) => {
      const { num, den } = awardsOf(rule, envelope, claims);
      return plain(num, den);
    };
    assertEquals(own("talmud"), mirror("talmud"));
    assertEquals(own("proportional"), mirror("proportional"));
    assertEquals(own("equalAwards"), mirror("equalLosses"));
  }));
});

Deno.test("a claim above the whole envelope counts as the envelope under equal awards and the Talmud", () => {
  fc.assert(fc.property(anyClaims, ({ claims, envelope }) => {
    const cut = claims.map((claim) => Math.min(claim, envelope));
    for (const rule of ["equalAwards", "talmud", "kalaiSmorodinsky"] as const) {
      const whole = awardsOf(rule, envelope, claims);
      const short = awardsOf(rule, envelope, cut);
      assertEquals(
        plain(whole.num, whole.den),
        plain(short.num, short.den),
        rule,
      );
    }
  }));
});

Deno.test("nobody gains by merging or splitting under the proportional rule; equal awards reward splitting, equal losses merging", () => {
  fc.assert(fc.property(anyClaims, fc.nat(), ({ claims, envelope }, cut) => {
    const problem = claimsOn(envelope, claims);
    const members = claims.map((_, i) => i).filter((i) => i % 2 === 0);
    const first = claims[0]!, part = cut % (first + 1);
    const effects = (rule: DivisionRule) => [
      mergeEffect(rule, problem, members).gain,
      splitEffect(rule, problem, 0, [part, first - part]).gain,
    ];
    // Each side of a comparison is rounded, so a fen a claimant is no gain.
    const rounding = claims.length + 1;
    for (const gain of effects("proportional")) {
      assert(Math.abs(gain) <= rounding, `${gain}`);
    }
    for (const gain of effects("equalAwards")) assert(gain <= rounding);
    for (const gain of effects("equalLosses")) assert(gain >= -rounding);
  }));
});

Deno.test("Nash of equal power without fallbacks is equal awards, and its gains follow power until a claim is full", () => {
  fc.assert(fc.property(anyClaims, ({ claims, envelope }) => {
    const nash = awardsOf("nash", envelope, claims);
    const equal = awardsOf("equalAwards", envelope, claims);
    assertEquals(
      plain(nash.num, nash.den),
      plain(equal.num, equal.den),
    );
  }));
  const strong = { ...claimsOn(90, [100, 100, 20]), power: [2n, 1n, 1n] };
  // 90 in 2 : 1 : 1 would be 45, 22.5, 22.5: the third is full, 70 in 2 : 1.
  assertEquals([...divide("nash", strong)], [47, 23, 20]);
});

Deno.test("a claimant without power has his fallback, and more only when all others are full", () => {
  const weak = { ...claimsOn(50, [40, 40]), power: [1n, 0n] };
  assertEquals([...divide("nash", weak)], [40, 10]);
  assertEquals([...divide("nash", { ...weak, envelope: 30 })], [30, 0]);
});
