import type { DiseaseFact, Facts } from "../model/facts.ts";

/** Rounds of raking; the shares then agree with the file to well under a percent. */
const ROUNDS = 12;

/**
 * P(disease | scheme, band, sex) up to a factor, one row a cell: the disease's
 * share, its age profile, its share of women and the residents' factor, raked so
 * that over all admissions each disease has the share and the women the file
 * gives (病种构成). Together the file's women are not quite those of the admission
 * rates: all diseases move by one factor of their odds until they are.
 *
 * @param persons by (scheme × bands + band) × 2 + sex, both schemes on one scale
 * @param rate admissions a person, same cells
 */
export function diseaseWeights(
  facts: Facts,
  persons: Float64Array,
  rate: Float32Array,
): Float64Array[] {
  const bands = facts.ageSex.length, cells = bands * 2;
  const diseases = facts.diseases;
  const admissions = new Float64Array(cells * 2);
  let sum = 0;
  for (let c = 0; c < cells * 2; c++) {
    admissions[c] = persons[c]! * rate[c]!;
    sum += admissions[c]!;
  }
  for (let c = 0; c < cells * 2; c++) admissions[c] = admissions[c]! / sum;
  const ofBand = Array.from({ length: bands }, (_, b) => {
    let total = 0;
    for (let s = 0; s < 2; s++) {
      total += admissions[s * cells + b * 2]! +
        admissions[s * cells + b * 2 + 1]!;
    }
    return total;
  });
  const profiles = diseases.map((d) => ageProfile(d, bands));
  const rows = Array.from({ length: cells * 2 }, (_, c) => {
    const band = (c % cells) >> 1,
      female = (c & 1) === 1,
      resident = c >= cells;
    return Float64Array.from(
      diseases,
      (d, i) =>
        d.share * profiles[i]![band]! / ofBand[band]! *
        (female ? d.femaleShare : 1 - d.femaleShare) *
        (resident ? d.residentFactor : 1),
    );
  });
  const women = womenByDisease(diseases, womenOf(admissions));
  for (let round = 0; round < ROUNDS; round++) {
    rake(rows, admissions, diseases, women);
  }
  return rows;
}

/** Share of women among all admissions; cells of women are odd. */
function womenOf(admissions: Float64Array): number {
  return admissions.reduce((sum, n, c) => c & 1 ? sum + n : sum, 0);
}

/** Share of women by disease, the file's odds times the factor at which all have the wanted share. */
function womenByDisease(
  diseases: readonly DiseaseFact[],
  wanted: number,
): Float64Array {
  const at = (factor: number) =>
    Float64Array.from(
      diseases,
      ({ femaleShare: p }) => p * factor / (p * factor + 1 - p),
    );
  let low = 0.1, high = 10;
  for (let i = 0; i < 40; i++) {
    const factor = Math.sqrt(low * high), shares = at(factor);
    const mean = diseases.reduce((sum, d, k) => sum + d.share * shares[k]!, 0);
    if (mean < wanted) low = factor;
    else high = factor;
  }
  return at(Math.sqrt(low * high));
}

/** Scales each disease so that its shares over the cells of men and of women come closer to the file's. */
function rake(
  rows: readonly Float64Array[],
  admissions: Float64Array,
  diseases: readonly DiseaseFact[],
  women: Float64Array,
): void {
  const reached = [0, 1].map(() => new Float64Array(diseases.length));
  rows.forEach((row, c) => {
    let total = 0;
    for (let i = 0; i < row.length; i++) total += row[i]!;
    if (total === 0) return;
    const own = reached[c & 1]!;
    for (let i = 0; i < row.length; i++) {
      own[i] = own[i]! + admissions[c]! * row[i]! / total;
    }
  });
  rows.forEach((row, c) => {
    const own = reached[c & 1]!;
    for (let i = 0; i < row.length; i++) {
      if (own[i] === 0) continue;
      const part = c & 1 ? women[i]! : 1 - women[i]!;
      row[i] = row[i]! * diseases[i]!.share * part / own[i]!;
    }
  });
}

/**
 * Share of the disease's patients in each five-year band: a normal of two
 * halves through its quartiles, cut at 0, with at least one band of spread.
 */
function ageProfile(disease: DiseaseFact, bands: number): Float64Array {
  const { ageP25, ageMedian, ageP75 } = disease;
  const quartile = 0.6745;
  const below = Math.max(2, (ageMedian - ageP25) / quartile);
  const above = Math.max(2, (ageP75 - ageMedian) / quartile);
  const profile = new Float64Array(bands);
  let sum = 0;
  for (let b = 0; b < bands; b++) {
    const age = b * 5 + 2.5;
    const z = (age - ageMedian) / (age < ageMedian ? below : above);
    // A floor keeps every disease possible, if rare, at every age it may be raked into.
    profile[b] = Math.exp(-z * z / 2) + 1e-7;
    sum += profile[b]!;
  }
  return profile.map((x) => x / sum);
}
