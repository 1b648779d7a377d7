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
import { type CityYear, notYet } from "../../metrics/realism/city_year.ts";
import { cardRow, holdAgainst } from "../../metrics/realism/hold_against.ts";
import type { CardRow, HeldAgainst, Target } from "../../model/realism.ts";
import type { CityPlan } from "../../run.ts";
import type { PlayOptions } from "../../run/play_year.ts";
import { playCityYears } from "./play_city_years.ts";
import { playSettledYears } from "./play_settled_years.ts";

/** The city on which rows of the country are read. */
export const STANDS_FOR_COUNTRY = "zibo_2025";

/** Cities whose article tells of rules over years, by the scenario that plays them year by year and settles them; the others are played as their baseline has it, without settlement. */
const YEAR_BY_YEAR: Readonly<Record<string, string>> = {
  lishui_2011_2015: "lishui_2011_2015/controlled",
};

/** How to make a card. */
export interface CardOptions extends PlayOptions {
  /** Called before a city is played. */
  readonly onCity: (city: string) => void;
}

/** Plays the cities of the targets, one after the other, and measures every row. */
export async function realismCard(
  { targets, notes }: HeldAgainst,
  options: CardOptions,
): Promise<CardRow[]> {
  const rows = new Map<string, CardRow>();
  for (const city of new Set(targets.map((t) => playedCity(t.city)))) {
    const own = targets.filter((t) => playedCity(t.city) === city);
    options.onCity(city);
    const years = await yearsOf(city, own, options);
    for (const target of own) {
      rows.set(
        target.id,
        years === null
          ? cardRow(target, NO_CITY, notes)
          : holdAgainst(target, years, notes),
      );
    }
  }
  return targets.map((target) => rows.get(target.id)!);
}

const NO_CITY = notYet(
  "该城市还没有可推演的方案",
  "there is no scenario of this city yet",
);
function playedCity(city: string): string {
  return city === "national" ? STANDS_FOR_COUNTRY : city;
}

/** Years of the city's own rows; the country's are read on what is played anyway. */
function yearsWanted(rows: readonly Target[]): number[] {
  return rows.filter((t) => t.city !== "national").map((t) => t.year);
}

/** A city's years, or `null` where there is no scenario of it yet. */
async function yearsOf(
  city: string,
  own: readonly Target[],
  options: CardOptions,
): Promise<Map<number, CityYear> | null> {
  const course = YEAR_BY_YEAR[city];
  const plan = await cityPlan(course ?? `${city}/baseline`);
  if (plan === null) return null;
  return course === undefined
    ? await playCityYears(plan, yearsWanted(own), options)
    : await playSettledYears(plan, { ...options, onProgress: () => {} });
}

/** The city's scenario, or `null` where the city is not there yet. */
async function cityPlan(ref: string): Promise<CityPlan | null> {
  try {
    const plan = await readPlan(ref);
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
