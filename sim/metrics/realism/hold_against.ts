import type { CardRow, HeldAgainst, Target } from "../../model/realism.ts";
import { SCHEMES } from "../../model/ledger.ts";
import { type CityYear, isNumber, notYet, type Reading } from "./city_year.ts";
import { MEASURES_OF_REALISM } from "./measures.ts";

const NO_MEASURE = notYet(
  "这一指标还没有算法",
  "there is no way to measure this yet",
);
const NO_YEAR = notYet(
  "这一年度没有推演",
  "this year is not played",
);
const NO_CASES = notYet(
  "推演的城市没有可供计算的病例",
  "the city that is played has no case to measure this on",
);

/** Holds played years against a target (逐项核对): the value, in band or not, how far, and why. */
export function holdAgainst(
  target: Target,
  years: ReadonlyMap<number, CityYear>,
  notes: HeldAgainst["notes"],
): CardRow {
  return cardRow(target, readOn(target, years), notes);
}

/** A row from its reading (核对结果). */
export function cardRow(
  target: Target,
  reading: Reading,
  notes: HeldAgainst["notes"],
): CardRow {
  if (!isNumber(reading) || !Number.isFinite(reading)) {
    const note = isNumber(reading) ? NO_CASES : reading;
    return { target, value: null, inBand: false, distance: Infinity, note };
  }
  const inBand = reading >= target.low && reading <= target.high;
  const room = reading < target.value
    ? target.value - target.low
    : target.high - target.value;
  const gap = Math.abs(reading - target.value);
  return {
    target,
    value: reading,
    inBand,
    distance: gap === 0 ? 0 : gap / room,
    note: inBand
      ? null
      : notes.get(target.id) ?? notes.get(target.measure) ?? null,
  };
}

/** Reads one target on the played years of its city. */
export function readOn(
  target: Target,
  years: ReadonlyMap<number, CityYear>,
): Reading {
  const measure = MEASURES_OF_REALISM[target.measure];
  if (measure === undefined) return NO_MEASURE;
  const scheme = SCHEMES.indexOf(target.scheme as "employee");
  const readings = yearsToRead(target, [...years.keys()]).map((year) => {
    const at = years.get(year);
    return at === undefined ? NO_YEAR : measure({
      at,
      before: years.get(year - 1) ?? null,
      scheme: scheme === -1 ? null : scheme,
      national: target.city === "national",
    });
  });
  return readings.find(isNumber) ?? readings[0]!;
}

/** The year of a city's row; for the country's rows every year, the nearest first, as some have no history. */
function yearsToRead(target: Target, years: readonly number[]): number[] {
  if (target.city !== "national") return [target.year];
  const far = (year: number) => Math.abs(year - target.year);
  return [...years].sort((a, b) => far(a) - far(b));
}
