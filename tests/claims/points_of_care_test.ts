import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { ShapanError } from "../../sim/base/issues.ts";
import {
  drawnWithClinics,
  filledMore,
  headsInUse,
  type PointsChange,
  pointsEffect,
} from "../../sim/claims/points_of_care.ts";
import { clinicShares } from "../../sim/claims/village_clinics.ts";
import type { CountyFact } from "../../sim/model/facts.ts";
import { assertThrows } from "../support/assert.ts";

const point = (kind: string, count: number) => ({
  kind,
  nameZh: kind,
  nameEn: kind,
  count,
});
/** Two counties of 3,000 and 1,000 people with three institutions, two of them in the first. */
const FACTS = {
  counties: [
    { id: "east", population: 3000 },
    { id: "west", population: 1000 },
  ] as unknown as CountyFact[],
  pointsOfCare: [
    point("village_clinic", 40),
    point("outpatient_institution", 8),
    point("pharmacy", 20),
    point("provincial_card_institution", 12),
  ],
};
const HOSPITALS = {
  county: Uint8Array.of(0, 0, 1),
  kind: ["general", "township", "township"],
};
const OPEN = Float64Array.of(90, 10, 10);
const HALF = { visits: 0.5, pharmacy: 0.5 };

const effect = (
  changes: readonly PointsChange[],
  elasticity = HALF,
  size = OPEN,
) => pointsEffect(FACTS, HOSPITALS, size, changes, elasticity);

Deno.test("nothing changed is no effect, nor is any change without elasticity", () => {
  const none = {
    use: Float64Array.of(1, 1),
    clinics: Float64Array.of(1, 1),
    pharmacy: 1,
  };
  assertEquals(effect([]), none);
  assertEquals(
    effect(
      [{ county: "all", kind: "village_clinic", factor: 3 }],
      { visits: 0, pharmacy: 0 },
      Float64Array.of(0, 10, 10),
    ),
    none,
  );
});

Deno.test("a county's use moves with its own points, and no other's", () => {
  const { use, clinics, pharmacy } = effect([
    { county: "west", kind: "village_clinic", factor: 2 },
  ]);
  // West has 10 clinics, 2 outpatient institutions and one township centre.
  assertAlmostEquals(use[1]!, Math.sqrt(23 / 13));
  assertAlmostEquals(clinics[1]!, Math.SQRT2);
  assertEquals([use[0], clinics[0], pharmacy], [1, 1, 1]);
});

Deno.test("a closed institution is a point less, where it stands", () => {
  const { use } = effect(
    [],
    { visits: 1, pharmacy: 0 },
    Float64Array.of(90, 0, 10),
  );
  // East has 30 clinics, 6 outpatient institutions and two institutions.
  assertAlmostEquals(use[0]!, 37 / 38);
  assertEquals(use[1], 1);
});

Deno.test("pharmacies change what they fill, at most all of it, and no visit", () => {
  const more = effect([{ county: "all", kind: "pharmacy", factor: 4 }]);
  assertAlmostEquals(more.pharmacy, 2);
  assertEquals([...more.use], [1, 1]);
  const shares = { employee: 0.3, resident: 0.7 };
  assertEquals(
    filledMore({ ordinary: shares, chronic: shares }, more).ordinary,
    { employee: 0.6, resident: 1 },
  );
});

Deno.test("a count of all kinds has the institutions in it", () => {
  const whole = {
    ...FACTS,
    pointsOfCare: [point("designated_institution", 40)],
  };
  const { use } = pointsEffect(
    whole,
    HOSPITALS,
    Float64Array.of(90, 0, 10),
    [],
    { visits: 1, pharmacy: 1 },
  );
  assertAlmostEquals(use[0]!, 29 / 30);
});

Deno.test("more clinics draw to their township centre, and take more of its visits where they are paid apart", () => {
  const twice = effect(
    [{ county: "west", kind: "village_clinic", factor: 4 }],
    { visits: 0.5, pharmacy: 0 },
  );
  assertEquals([...drawnWithClinics(HOSPITALS, OPEN, twice)], [90, 10, 20]);
  assertEquals(
    [...headsInUse(Float64Array.of(10, 20, 30, 40), twice)].slice(0, 2),
    [10, 20],
  );
  const shares = (integrated: boolean) =>
    clinicShares(HOSPITALS, { integrated, share: 0.5, odds: twice.clinics });
  // Odds of 1 to 1 become 2 to 1.
  assertEquals([...shares(false)], [0, 0.5, 2 / 3]);
  assertEquals([...shares(true)], [0, 0, 0]);
});

Deno.test("a county or kind that the data do not have is refused, with those they have", () => {
  for (
    const [change, named] of [
      [{ county: "north", kind: "pharmacy", factor: 1 }, "all, east, west"],
      [{ county: "all", kind: "clinic", factor: 1 }, "village_clinic"],
    ] as const
  ) {
    const error = assertThrows(() => effect([change]), ShapanError);
    assert(
      JSON.stringify(error).includes(named) || String(error).includes(named),
      String(error),
    );
  }
});
