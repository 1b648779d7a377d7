import { assert, assertAlmostEquals } from "@std/assert";
import type { DiseaseFact, Facts } from "../../sim/model/facts.ts";
import { diseaseWeights } from "../../sim/need/disease_weights.ts";

const plain: DiseaseFact = {
  icd10: "",
  nameZh: "",
  chapter: "",
  block: "",
  share: 0.5,
  meanCost: 1,
  meanLos: 1,
  costCv: 1,
  losCv: 1,
  femaleShare: 0.5,
  ageP25: 30,
  ageMedian: 45,
  ageP75: 60,
  residentFactor: 1,
  season: "none",
  typicalLevel: 2,
  bedDay: false,
  outOfAreaOdds: 1,
  readmission: 0,
  death: 0,
};

/** A land of `bands` five-year bands with two diseases. */
function land(bands: number, diseases: readonly Partial<DiseaseFact>[]): Facts {
  const ageSex = Array.from({ length: bands }, () => ({}));
  return {
    ageSex,
    diseases: diseases.map((d) => ({ ...plain, ...d })),
  } as unknown as Facts;
}

/** Share of disease `d` among the stays of the cells that pass a test. */
function shareOf(
  rows: readonly Float64Array[],
  stays: readonly number[],
  d: number,
  test: (cell: number) => boolean = () => true,
): number {
  let hits = 0, all = 0;
  rows.forEach((row, c) => {
    if (!test(c)) return;
    const total = row.reduce((a, b) => a + b, 0);
    hits += stays[c]! * row[d]! / total;
    all += stays[c]!;
  });
  return hits / all;
}

Deno.test("the mix holds over all stays, however unevenly schemes and ages are filled", () => {
  const facts = land(19, [
    { share: 0.05, residentFactor: 3, ageP25: 2, ageMedian: 4, ageP75: 8 },
    { share: 0.85, femaleShare: 0.8 },
    { share: 0.1, ageP25: 70, ageMedian: 78, ageP75: 84 },
  ]);
  const stays = Array.from({ length: 76 }, (_, c) => 1 + (c * 37) % 11);
  const rows = diseaseWeights(
    facts,
    Float64Array.from(stays),
    new Float32Array(76).fill(1),
  );
  [0.05, 0.85, 0.1].forEach((share, d) =>
    assertAlmostEquals(shareOf(rows, stays, d), share, 1e-3)
  );
});

Deno.test("a disease of residents is rarer among employees", () => {
  const facts = land(19, [{ residentFactor: 2 }, {}]);
  const stays = new Array<number>(76).fill(1);
  const rows = diseaseWeights(
    facts,
    Float64Array.from(stays),
    new Float32Array(76).fill(1),
  );
  const employees = shareOf(rows, stays, 0, (c) => c < 38);
  const residents = shareOf(rows, stays, 0, (c) => c >= 38);
  const odds = (p: number) => p / (1 - p);
  assertAlmostEquals(odds(residents) / odds(employees), 2, 1e-9);
});

Deno.test("a disease of the old is common among the old and possible among the young", () => {
  const facts = land(19, [
    { share: 0.1, ageP25: 70, ageMedian: 78, ageP75: 84 },
    { share: 0.9 },
  ]);
  const stays = new Array<number>(76).fill(1);
  const rows = diseaseWeights(
    facts,
    Float64Array.from(stays),
    new Float32Array(76).fill(1),
  );
  const at = (band: number) =>
    shareOf(rows, stays, 0, (c) => (c % 38) >> 1 === band);
  assert(at(16) > 50 * at(9), `${at(16)} at 80, ${at(9)} at 45`);
  assert(at(0) > 0);
});

Deno.test("each disease has the file's women over all stays, however many women are admitted", () => {
  const facts = land(19, [
    { share: 0.2, femaleShare: 0.4, ageP25: 60, ageMedian: 68, ageP75: 76 },
    { share: 0.7, femaleShare: 0.55 },
    { share: 0.1, femaleShare: 1, ageP25: 25, ageMedian: 29, ageP75: 33 },
  ]);
  // Women of the file: 0.565 of all; as many are admitted, more of them old.
  const stays = Array.from(
    { length: 76 },
    (_, c) => (c & 1 ? 0.565 : 0.435) * (1 + (c * 37) % 11),
  );
  const women = stays.reduce((n, x, c) => c & 1 ? n + x : n, 0);
  const all = stays.reduce((n, x) => n + x, 0);
  const even = stays.map((x, c) =>
    x * (c & 1 ? 0.565 * all / women : 0.435 * all / (all - women))
  );
  const rows = diseaseWeights(
    facts,
    Float64Array.from(even),
    new Float32Array(76).fill(1),
  );
  facts.diseases.forEach(({ femaleShare, share }, d) => {
    assertAlmostEquals(shareOf(rows, even, d), share, 0.003);
    const ofWomen = shareOf(rows, even, d, (c) => (c & 1) === 1) * 0.565 /
      shareOf(rows, even, d);
    assertAlmostEquals(ofWomen, femaleShare, 0.01, `${d}`);
  });
});
