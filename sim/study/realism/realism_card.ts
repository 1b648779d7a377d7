/**
 * The realism card (真实性核对表): every row of the targets, what the engine's own
 * city gives for it, and whether that lies in the band. Misses are shown, never
 * hidden; what cannot be measured yet is a miss.
 *
 * Rows of the country are read on the city that stands for it, {@linkcode
 * STANDS_FOR_COUNTRY}, as its rates, costs and financing are the country's; a
 * year that it does not play is read on the nearest one it does.
 *
 * @module
 */
import { ShapanError } from "../../base/issues.ts";
import { readPlan } from "../../io.ts";
import {
  type CityYear,
  isNumber,
  notYet,
  type Reading,
} from "../../metrics/realism/city_year.ts";
import { MEASURES_OF_REALISM } from "../../metrics/realism/measures.ts";
import { SCHEMES } from "../../model/ledger.ts";
import type { CityPlan } from "../../run.ts";
import type { PlayOptions } from "../../run/play_year.ts";
import { playCityYears } from "./play_city_years.ts";
import type { Sentence, Target } from "./target.ts";

/** The city on which rows of the country are read. */
export const STANDS_FOR_COUNTRY = "zibo_2025";

/** A target with what we have for it. */
export interface CardRow {
  readonly target: Target;
  /** `null` where it cannot be measured yet. */
  readonly value: number | null;
  readonly inBand: boolean;
  /** Distance from the target in half widths of the band; above 1 is a miss. */
  readonly distance: number;
  /** Why the row misses; `null` for a row in its band, or where nobody has said. */
  readonly note: Sentence | null;
}

/** How to make a card. */
export interface CardOptions extends PlayOptions {
  readonly notes: ReadonlyMap<string, Sentence>;
  /** Called before a city is played. */
  readonly onCity: (city: string) => void;
}

/** Plays the cities of the targets, one after the other, and measures every row. */
export async function realismCard(
  targets: readonly Target[],
  options: CardOptions,
): Promise<CardRow[]> {
  const readings = new Map<string, Reading>();
  const cities = new Set(targets.map((t) => playedCity(t.city)));
  for (const city of cities) {
    const rows = targets.filter((t) => playedCity(t.city) === city);
    options.onCity(city);
    const plan = await cityPlan(city);
    const years = plan === null
      ? null
      : await playCityYears(plan, yearsWanted(rows), options);
    for (const target of rows) {
      readings.set(
        target.id,
        years === null ? NO_CITY : readOn(target, years),
      );
    }
  }
  return targets.map((target) =>
    cardRow(target, readings.get(target.id)!, options.notes)
  );
}

const NO_CITY = notYet(
  "该城市还没有可推演的方案",
  "there is no scenario of this city yet",
);
const NO_MEASURE = notYet(
  "这一指标还没有算法",
  "there is no way to measure this yet",
);

/** A row from its reading: in band or not, how far, and why. */
export function cardRow(
  target: Target,
  reading: Reading,
  notes: ReadonlyMap<string, Sentence>,
): CardRow {
  if (!isNumber(reading) || !Number.isFinite(reading)) {
    const note = isNumber(reading) ? NOTHING_THERE : reading;
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

const NOTHING_THERE = notYet(
  "推演的城市没有可供计算的病例",
  "the city that is played has no case to measure this on",
);

/** Reads one target on the played years of its city. */
export function readOn(
  target: Target,
  years: ReadonlyMap<number, CityYear>,
): Reading {
  const measure = MEASURES_OF_REALISM[target.measure];
  if (measure === undefined) return NO_MEASURE;
  const national = target.city === "national";
  const scheme = SCHEMES.indexOf(target.scheme as "employee");
  const readings = yearsToRead(target, [...years.keys()]).map((year) =>
    measure({
      at: years.get(year)!,
      before: years.get(year - 1) ?? null,
      scheme: scheme === -1 ? null : scheme,
      national,
    })
  );
  return readings.find(isNumber) ?? readings[0]!;
}

/** The year of a city's row; for the country's rows every year, the nearest first, as some have no history. */
function yearsToRead(target: Target, years: readonly number[]): number[] {
  if (target.city !== "national") return [target.year];
  const far = (year: number) => Math.abs(year - target.year);
  return [...years].sort((a, b) => far(a) - far(b));
}

function playedCity(city: string): string {
  return city === "national" ? STANDS_FOR_COUNTRY : city;
}

/** Years of the city's own rows; the country's are read on what is played anyway. */
function yearsWanted(rows: readonly Target[]): number[] {
  return rows.filter((t) => t.city !== "national").map((t) => t.year);
}

/** The city's baseline, or `null` where the city is not there yet. */
async function cityPlan(city: string): Promise<CityPlan | null> {
  try {
    const plan = await readPlan(`${city}/baseline`);
    return "given" in plan ? null : plan;
  } catch (error) {
    if (
      error instanceof ShapanError &&
      error.issues.some(({ code }) => ABSENT.has(code))
    ) return null;
    throw error;
  }
}

const ABSENT: ReadonlySet<string> = new Set(["missing-file", "unknown-city"]);
