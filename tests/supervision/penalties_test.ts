import { assertEquals } from "@std/assert";
import * as fc from "fast-check";
import {
  PENALTY_ARTICLES,
  penaltyOf,
  type PenaltyOptions,
} from "../../sim/supervision/penalties.ts";

const OPTIONS: PenaltyOptions = {
  multiples: { article38: 1.5, article40: 3 },
  suspendFrom: 200_000_00,
  suspendMonths: 6,
  terminateFrom: 500_000_00,
  referFrom: 30_000_00,
};

Deno.test("R-PEN: the loss goes to the fund, the fine to the treasury (EX-24)", () => {
  const fraud = penaltyOf(80_000_00, "article40", OPTIONS);
  assertEquals(
    [fraud.toFund, fraud.toTreasury, fraud.paid],
    [80_000_00, 240_000_00, 320_000_00],
  );
  assertEquals([fraud.suspendedMonths, fraud.terminated, fraud.referred], [
    0,
    false,
    true,
  ]);
});

Deno.test("R-PEN: reaching a threshold counts, a fen less does not; only fraud ends or is referred", () => {
  const steps = (loss: number, article: "article38" | "article40") => {
    const p = penaltyOf(loss, article, OPTIONS);
    return [p.suspendedMonths, p.terminated, p.referred];
  };
  assertEquals(steps(29_999_99, "article40"), [0, false, false]);
  assertEquals(steps(30_000_00, "article40"), [0, false, true]);
  assertEquals(steps(199_999_99, "article40"), [0, false, true]);
  assertEquals(steps(200_000_00, "article40"), [6, false, true]);
  assertEquals(steps(500_000_00, "article40"), [6, true, true]);
  assertEquals(steps(500_000_00, "article38"), [6, false, false]);
});

Deno.test("R-PEN: a fine is rounded to the fen, half up; no loss, no penalty", () => {
  assertEquals(penaltyOf(1, "article38", OPTIONS).toTreasury, 2);
  const free = { ...OPTIONS, suspendFrom: 0, terminateFrom: 0, referFrom: 0 };
  assertEquals(penaltyOf(0, "article40", free), {
    toFund: 0,
    toTreasury: 0,
    paid: 0,
    suspendedMonths: 0,
    terminated: false,
    referred: false,
  });
});

Deno.test("law: what leaves the institution arrives, fund and treasury together, and never falls with the loss", () => {
  const loss = fc.integer({ min: 0, max: 1e11 });
  fc.assert(
    fc.property(
      loss,
      loss,
      fc.constantFrom(...PENALTY_ARTICLES),
      (a, b, article) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)]
          .map((l) => penaltyOf(l, article, OPTIONS));
        return more!.paid === more!.toFund + more!.toTreasury &&
          less!.paid <= more!.paid &&
          less!.suspendedMonths <= more!.suspendedMonths;
      },
    ),
  );
});
