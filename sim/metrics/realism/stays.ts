import type { Asked, CityYear } from "./city_year.ts";
import {
  type Condition,
  having,
  type Pick,
  sums,
  takenBy,
} from "./claim_sums.ts";

/** Share of the asked scheme's stays that `pick` takes, percent. */
export function shareOfStays(asked: Asked, pick: Pick): number {
  return percent(sums(asked, pick).stays, sums(asked).stays);
}

/** Calls `take` for every claim of the asked scheme. */
export function each(
  { at, scheme }: Asked,
  take: (row: number) => void,
): void {
  const { claims } = at.record;
  for (let row = 0; row < claims.rows; row++) {
    if (scheme === null || claims.scheme[row] === scheme) take(row);
  }
}

/** Cost in fen of the claims that are taken. */
export function costsOf(asked: Asked, pick: Pick = []): Float64Array {
  const { cost, rows } = asked.at.record.claims;
  const taken = takenBy(asked, pick), out = new Float64Array(rows);
  let n = 0;
  for (let row = 0; row < rows; row++) {
    if (taken[row] === 1) out[n++] = cost[row]!;
  }
  return out.subarray(0, n);
}

/** Takes claims of institutions of the area that pass a test, and those outside the area (异地) or not. */
export function ofHospitals(
  { record, hospitals }: CityYear,
  test: (hospital: number) => boolean,
  remote = false,
): Condition {
  return having(record.claims.hospital, hospitals.id.length, test, remote);
}

/** Takes claims of stays outside the pooling area (异地). */
export function ofRemote({ at }: Asked): Pick {
  return [ofHospitals(at, () => false, true)];
}

/**
 * Takes claims of institutions of one level. Stays outside the area count as
 * tertiary, as the benefit rules count them: the bulletins count an
 * institution's level wherever it stands.
 */
export function ofLevel({ at }: Asked, level: 1 | 2 | 3): Pick {
  return [ofHospitals(at, (h) => at.hospitals.level[h] === level, level === 3)];
}

/** Takes claims of local institutions of one level; mean stays are read there. */
export function localOfLevel({ at }: Asked, level: 1 | 2 | 3): Pick {
  return [ofHospitals(at, (h) => at.hospitals.level[h] === level)];
}

/** Kinds that are no hospitals: township and community centres and what is smaller. */
const PRIMARY_CARE: readonly string[] = [
  "township",
  "community",
  "primary",
  "clinic",
];

/** Whether an institution is a township or community centre, or another one of primary care (基层). */
export function isPrimaryCare(at: CityYear, hospital: number): boolean {
  return PRIMARY_CARE.includes(at.hospitals.kind[hospital]!);
}

/** Takes claims of township health centres (乡镇卫生院). */
export function ofTownships({ at }: Asked): Pick {
  return [ofHospitals(at, (h) => at.hospitals.kind[h] === "township")];
}

/** Takes claims of patients whose age is between two, both included. */
export function ofAges({ at }: Asked, from: number, to: number): Pick {
  return [having(at.patients.age, 256, (age) => age >= from && age <= to)];
}

/** Takes claims of codes that pass a test. */
export function ofCodes(
  { codes, record }: CityYear,
  test: (code: number) => boolean,
): Condition {
  return having(record.claims.code, codes.category.length, test);
}

/** Takes claims with one value in a column. */
export function equalTo(keys: Condition["keys"], value: number): Condition {
  return having(keys, 256, (key) => key === value);
}

/** Insured persons of the asked scheme at mid-year. */
export function insuredOf({ at, scheme }: Asked): number {
  return scheme === null ? at.insured[0] + at.insured[1] : at.insured[scheme]!;
}

/** a of b in percent. */
export function percent(a: number, b: number): number {
  return 100 * a / b;
}

/** Standard deviation of all values over their mean, in one pass. */
export function variation(values: Float64Array): number {
  let sum = 0, squares = 0;
  for (let i = 0; i < values.length; i++) {
    const x = values[i]!;
    sum += x, squares += x * x;
  }
  const mean = sum / values.length;
  return Math.sqrt(Math.max(0, squares / values.length - mean * mean)) / mean;
}
