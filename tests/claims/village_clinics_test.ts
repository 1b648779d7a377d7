import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import type { Hospitals } from "../../sim/model/ledger.ts";
import {
  clinicShares,
  visitSplitter,
} from "../../sim/claims/village_clinics.ts";

const SEED = 20250503;

Deno.test("only township centres have village clinics, and integrated ones bill nothing", () => {
  const hospitals = {
    kind: ["general", "township", "tcm", "township"],
  } as unknown as Hospitals;
  assertEquals(
    clinicShares(hospitals, { integrated: false, share: 0.4 }),
    Float64Array.of(0, 0.4, 0, 0.4),
  );
  assertEquals(
    clinicShares(hospitals, { integrated: true, share: 0.4 }),
    new Float64Array(4),
  );
});

Deno.test("a year's visits are divided to within half a visit, and no day gives more than it has", () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(40), { minLength: 1, maxLength: 365 }),
      fc.integer({ min: 0, max: 1000 }).map((n) => n / 1000),
      (days, share) => {
        const split = visitSplitter(share);
        let seen = 0, given = 0;
        for (const visits of days) {
          const part = split(visits);
          assert(part >= 0 && part <= visits, `${part} of ${visits}`);
          seen += visits, given += part;
        }
        assert(Math.abs(given - seen * share) <= 0.5 + 1e-9);
      },
    ),
    { seed: SEED, numRuns: 500 },
  );
});

Deno.test("nobody goes to the clinics at a share of 0, everybody at 1", () => {
  const none = visitSplitter(0), all = visitSplitter(1);
  for (const visits of [1, 7, 3]) {
    assertEquals([none(visits), all(visits)], [0, visits]);
  }
});
