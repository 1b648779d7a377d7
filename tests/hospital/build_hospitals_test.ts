import {
  assert,
  assertAlmostEquals,
  assertEquals,
  assertThrows,
} from "@std/assert";
import { rootKey } from "../../sim/base/streams.ts";
import { buildHospitals } from "../../sim/hospital/build_hospitals.ts";
import { kindOf } from "../../sim/hospital/kind_of.ts";
import { smallPlans } from "../support/small_city.ts";

const [plan] = smallPlans(["zibo_2025/baseline"]);
const { facts } = plan!;
const { archive, size, registry } = buildHospitals(facts, rootKey("shapan"));
const rows = [...archive.id.keys()];

Deno.test("the city has every institution of its make-up, each with a name of its own", () => {
  const wanted = facts.institutions.reduce((n, kind) => n + kind.count, 0);
  assertEquals(rows.length, wanted);
  assertEquals(new Set(archive.id).size, wanted);
  assertEquals(new Set(archive.nameZh).size, wanted);
  assertEquals(new Set(archive.nameEn).size, wanted);
});

Deno.test("the beds of a kind have the mean of the make-up, the first house the most", () => {
  let from = 0;
  for (const kind of facts.institutions) {
    const members = rows.slice(from, from += kind.count);
    const mean = members.reduce((n, h) => n + archive.beds[h]!, 0) / kind.count;
    assertAlmostEquals(mean, kind.bedsMean, 0.6, kind.nameEn);
    const beds = members.map((h) => archive.beds[h]!);
    assertEquals(beds, beds.toSorted((a, b) => b - a));
    members.forEach((h) => assertAlmostEquals(archive.beds[h]!, size[h]!, 0.5));
  }
});

Deno.test("sizes fall by Zipf's law: the second house is 2^-s of the first", () => {
  const kind = facts.institutions[0]!;
  assertAlmostEquals(size[1]! / size[0]!, 2 ** -kind.sizeExponent, 1e-6);
});

Deno.test("township centres are spread like people, and no county is without one", () => {
  const townships = rows.filter((h) => archive.kind[h] === "township");
  const people = facts.counties.reduce((n, c) => n + c.population, 0);
  facts.counties.forEach((county, c) => {
    const here = townships.filter((h) => archive.county[h] === c).length;
    const due = townships.length * county.population / people;
    // Weights are tilted by up to a fifth, and seats are whole.
    assert(
      here >= 1 && here > due * 0.65 - 1 && here < due * 1.5 + 1,
      `${county.nameEn}: ${here} of ${due}`,
    );
  });
});

Deno.test("another seed puts houses elsewhere, the same seed in the same place", () => {
  const again = buildHospitals(facts, rootKey("shapan")).archive;
  const other = buildHospitals(facts, rootKey("another")).archive;
  assertEquals(again.county, archive.county);
  assert(rows.some((h) => other.county[h] !== archive.county[h]));
  assertEquals(other.level, archive.level);
});

Deno.test("the largest of a kind are public, as many as the make-up says", () => {
  let from = 0;
  for (const kind of facts.institutions) {
    const owned = [...registry.publicOwned.slice(from, from += kind.count)];
    const publicOnes = owned.reduce((a, b) => a + b, 0);
    assertEquals(publicOnes, Math.round(kind.publicShare * kind.count));
    assertEquals(owned, owned.toSorted((a, b) => b - a), kind.nameEn);
  }
});

Deno.test("every institution has authorised beds and doctors in proportion to the beds it opened", () => {
  for (const h of rows) {
    const kind = kindOf(facts, archive.level[h]!, archive.kind[h]!);
    const beds = archive.beds[h]!;
    assertAlmostEquals(
      registry.authorisedBeds[h]!,
      beds * kind.authorisedRatio,
      0.5,
    );
    assert(registry.doctors[h]! >= 1);
    assertAlmostEquals(registry.doctors[h]!, beds * kind.doctorsPerBed, 1);
  }
});

Deno.test("a kind that nobody described at a level is refused by name", () => {
  assertThrows(() => kindOf(facts, 3, "township"), Error, "township");
});

Deno.test("clinics and pharmacies are counted, not told apart", () => {
  const counts = new Map(facts.pointsOfCare.map((p) => [p.kind, p.count]));
  assert(counts.get("village_clinic")! > 0 && counts.get("pharmacy")! > 0);
  assert(!archive.kind.includes("village_clinic"));
});
