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
