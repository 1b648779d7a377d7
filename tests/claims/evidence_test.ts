import { assert, assertEquals } from "@std/assert";
import { rootKey } from "../../sim/base/streams.ts";
import {
  drawEvidence,
  type EvidenceOptions,
} from "../../sim/claims/evidence.ts";
import type { ClaimDetails } from "../../sim/model/ledger.ts";
import { PLANT, PLANTS } from "../../sim/model/world.ts";
import { claimColumn } from "../../sim/supervision/screen/claim_columns.ts";
import { watchedYear } from "../support/watched_year.ts";

const { year } = watchedYear(20_000, 6);
const { claims } = year;
const share = (parts: number) => new Uint16Array(claims.rows).fill(parts);
const details = {
  drugs: share(4000),
  tests: share(2000),
  services: share(2000),
  consumables: share(2000),
} as unknown as ClaimDetails;
const codes = { category: ["K04", "I10", "J18", "C34"] };
const hospitals = {
  kind: ["tcm", "general", "general", "tcm", "general", "general"],
};

const NOTHING: EvidenceOptions = {
  packShare: 0.3,
  coverage: { drugs: 1, identity: 1 },
  errors: { scan: 0, identity: 0, sex: 0, repeats: 0, late: 0 },
  share: {
    overTesting: 0,
    sexLimited: 0,
    drugResale: 0,
    impersonation: 0,
    herbs: 0,
    dental: 0,
  },
  part: {
    overTesting: 0.3,
    sexLimited: 0.1,
    drugResale: 0.5,
    herbs: 0.5,
    dental: 0.5,
  },
};

const draw = (options: Partial<EvidenceOptions>) =>
  drawEvidence(claims, details, codes, hospitals, rootKey("evidence"), {
    ...NOTHING,
    ...options,
  });
const all = (dose: number) =>
  Object.fromEntries(
    PLANTS.filter((name) => name !== "bedHanging")
      .map((name) => [name, dose]),
  ) as EvidenceOptions["share"];
const count = (column: ArrayLike<number>, holds: (x: number) => boolean) =>
  Array.from(column).filter(holds).length;

Deno.test("an honest city without errors shows nothing that a screen could meet", () => {
  const { evidence, planted, plantedAmount } = draw({});
  assertEquals(count(planted, (x) => x !== 0), 0);
  assertEquals(count(plantedAmount, (x) => x !== 0), 0);
  assertEquals(count(evidence.identity, (x) => x !== 1), 0);
  assertEquals(count(evidence.uploadDays, (x) => x > 7), 0);
  assertEquals(count(evidence.repeatTests, (x) => x > 0), 0);
  const codes = claimColumn(
    { ...year, evidence: { ...year.evidence!, ...evidence } },
    "repeated_codes",
  )!;
  assertEquals(count(codes, (x) => x > 0), 0);
});

Deno.test("a planted dose is met in the evidence as far as it is covered", () => {
  const dose = 0.05, n = claims.rows;
  const { evidence, planted } = draw({
    share: all(dose),
    coverage: { drugs: 0.9, identity: 0.97 },
  });
  const has = (name: keyof typeof PLANT) =>
    count(planted, (bits) => (bits & PLANT[name]) !== 0);
  for (const name of ["overTesting", "sexLimited", "drugResale"] as const) {
    assert(Math.abs(has(name) / n - dose) < 0.006, name);
  }
  let another = 0, told = 0, resold = 0, met = 0;
  const codes = claimColumn(
    { ...year, evidence: { ...year.evidence!, ...evidence } },
    "repeated_codes",
  )!;
  for (let i = 0; i < n; i++) {
    if ((planted[i]! & PLANT.impersonation) !== 0) {
      another++;
      if (evidence.identity[i] === 2) told++;
    }
    if ((planted[i]! & PLANT.drugResale) !== 0) {
      resold++;
      if (codes[i] === 1) met++;
    }
  }
  assert(Math.abs(told / another - 0.97) < 0.02, `${told / another}`);
  // Both sales must have been read; packs sold a third time and the first days of a year are missed.
  const part = met / resold;
  assert(part > 0.7 && part < 0.81, `${part}`);
});

Deno.test("herbs are planted where Chinese medicine is practised, dental work on teeth", () => {
  const { evidence, planted } = draw({ share: all(1) });
  for (let i = 0; i < claims.rows; i++) {
    const tcm = hospitals.kind[claims.hospital[i]!] === "tcm";
    assertEquals((planted[i]! & PLANT.herbs) !== 0, tcm);
    assertEquals(evidence.herbs[i]! > 0, tcm);
    assertEquals((planted[i]! & PLANT.dental) !== 0, claims.code[i] === 0);
  }
});

Deno.test("a higher dose keeps what a lower one planted", () => {
  const low = draw({ share: all(0.01) }), high = draw({ share: all(0.05) });
  for (let i = 0; i < claims.rows; i++) {
    assertEquals(low.planted[i]! & ~high.planted[i]!, 0);
  }
  assert(count(high.planted, (x) => x > 0) > count(low.planted, (x) => x > 0));
});

Deno.test("honest errors are met too, and nothing is planted by them", () => {
  const { evidence, planted } = draw({
    errors: {
      scan: 0.01,
      identity: 0.01,
      sex: 0.01,
      repeats: 0.01,
      late: 0.05,
    },
  });
  assertEquals(count(planted, (x) => x !== 0), 0);
  const part = (column: ArrayLike<number>, holds: (x: number) => boolean) =>
    count(column, holds) / claims.rows;
  assert(Math.abs(part(evidence.identity, (x) => x === 2) - 0.01) < 0.003);
  assert(Math.abs(part(evidence.otherSex, (x) => x > 0) - 0.01) < 0.003);
  assert(Math.abs(part(evidence.uploadDays, (x) => x > 7) - 0.05) < 0.006);
});

Deno.test("what is planted is a part of the bill", () => {
  const { plantedAmount } = draw({ share: all(1) });
  for (let i = 0; i < claims.rows; i++) {
    assert(plantedAmount[i]! >= 0 && plantedAmount[i]! <= claims.cost[i]!);
  }
});
