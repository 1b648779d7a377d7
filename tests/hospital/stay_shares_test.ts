import { assert, assertAlmostEquals } from "@std/assert";
import fc from "fast-check";
import {
  type CareOptions,
  careOptions,
} from "../../sim/hospital/care_options.ts";
import {
  fittedShares,
  levelBurdens,
  type StayShares,
  tiltedShares,
} from "../../sim/hospital/stay_shares.ts";
import { smallPlans } from "../support/small_city.ts";
import { yearValues } from "../../sim/run/year_values.ts";

const [plan] = smallPlans(["zibo_2025/baseline"]);
const { facts } = plan!.city;
const options = careOptions(yearValues(plan!, 2025));
const n = facts.diseases.length;
const even = new Float64Array(2 * n).fill(1 / n);
const fitted = fittedShares(facts, even, options);

const tilted = (more: Partial<CareOptions>) =>
  tiltedShares(fitted, { ...options, ...more });

/** Odds of one part against the rest. */
const odds = (p: number) => p / (1 - p);

Deno.test("with neutral settings patients go where the shares were fitted", () => {
  const neutral = tilted({ filingOdds: 1, burdenOdds: 1 });
  for (const part of ["level", "inProvince", "otherProvince"] as const) {
    fitted[part].forEach((row, s) =>
      row.forEach((p, i) => assertAlmostEquals(neutral[part][s]![i]!, p, 1e-12))
    );
  }
});

Deno.test("filing that is twice as easy doubles the odds of another province, disease by disease", () => {
  const easy = tilted({ filingOdds: 2 });
  for (const s of [0, 1]) {
    fitted.otherProvince[s]!.forEach((far, d) => {
      assertAlmostEquals(
        odds(easy.otherProvince[s]![d]!) / odds(far),
        2,
        1e-9,
      );
      // Whoever stays in the province stays in the same proportions.
      const near = fitted.inProvince[s]![d]!;
      assertAlmostEquals(
        easy.inProvince[s]![d]! / (1 - easy.otherProvince[s]![d]!),
        near / (1 - far),
        1e-9,
      );
    });
  }
});

Deno.test("a dearer deductible at level 3 sends patients who look at the purse to lower levels", () => {
  const dear = structuredClone(options.benefits) as {
    deductible: Record<
      "employee" | "resident",
      Record<"3" | "2" | "1", number>
    >;
    ratio: CareOptions["benefits"]["ratio"];
  };
  dear.deductible.resident["3"] += 2000;
  const burdens = levelBurdens(options, "resident");
  const now = {
    ...options,
    burdenOdds: 0.8,
    // Measured against what stays cost today, so that only the change counts.
    referenceBurden: {
      ...options.referenceBurden,
      resident: { "3": burdens[0]!, "2": burdens[1]!, "1": burdens[2]! },
    },
  };
  const before = tiltedShares(fitted, now);
  const after = tiltedShares(fitted, { ...now, benefits: dear });
  const extra = levelBurdens({ ...now, benefits: dear }, "resident")[0]! -
    burdens[0]!;
  assert(extra > 0 && extra <= 2000);
  for (let d = 0; d < n; d++) {
    const was = before.level[1]![d * 3]!, is = after.level[1]![d * 3]!;
    assertAlmostEquals(odds(is) / odds(was), 0.8 ** (extra / 1000), 1e-9);
    // Levels 2 and 1 gain in proportion.
    const ratio = (shares: StayShares) =>
      shares.level[1]![d * 3 + 1]! / shares.level[1]![d * 3 + 2]!;
    assertAlmostEquals(ratio(after), ratio(before), 1e-9);
  }
});

Deno.test("whatever the tilt, shares stay shares", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.05, max: 20, noNaN: true }),
      fc.double({ min: 0.1, max: 1, noNaN: true }),
      (filingOdds, burdenOdds) => {
        const shares = tilted({ filingOdds, burdenOdds });
        for (const s of [0, 1]) {
          for (let d = 0; d < n; d++) {
            const out = shares.inProvince[s]![d]! +
              shares.otherProvince[s]![d]!;
            assert(out >= 0 && out <= 1);
            const levels = shares.level[s]!.subarray(d * 3, d * 3 + 3);
            assert(levels.every((p) => p >= 0));
            assertAlmostEquals(
              levels.reduce((a, b) => a + b, 0),
              1,
              1e-9,
            );
          }
        }
      },
    ),
    { seed: 20250101, numRuns: 50 },
  );
});

Deno.test("today's benefit rules cost the patient about what the reference says, so that a change of rules is what moves anyone", () => {
  for (const scheme of ["employee", "resident"] as const) {
    levelBurdens(options, scheme).forEach((yuan, i) => {
      const reference =
        options.referenceBurden[scheme][(["3", "2", "1"] as const)[i]!];
      assertAlmostEquals(
        yuan / reference,
        1,
        0.05,
        `${scheme}, level ${3 - i}`,
      );
    });
  }
});
