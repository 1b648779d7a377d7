import { shareExactly } from "../base/fen.ts";
import { cannotPlay } from "../base/issues.ts";
import type { CountyFact, PointOfCareFact } from "../model/facts.ts";
import type { Hospitals } from "../model/ledger.ts";
import type { OutpatientOptions } from "./outpatient.ts";

/** How many more or fewer points of care there are than the data say (医疗点增减). */
export interface PointsChange {
  /** Id of a county, or `all`. */
  readonly county: string;
  /** Kind as in the data, such as `village_clinic`. */
  readonly kind: string;
  /** Number relative to the data; later entries for a county multiply. */
  readonly factor: number;
}

/** How the number of points of care tells (医疗点弹性): power of the number relative to the data. */
export interface PointsElasticity {
  /** On visits of a county's insured, and on the pull of township centres with their clinics. */
  readonly visits: number;
  /** On what pharmacies fill. */
  readonly pharmacy: number;
}

/** What points of care do to outpatient care; every factor is 1 where nothing has changed. */
export interface PointsEffect {
  /** On visits of a county's insured, by county. */
  readonly use: Float64Array;
  /** On the drawing size of township centres and on the odds of their village clinics, by county. */
  readonly clinics: Float64Array;
  /** On the share that pharmacies fill, in the whole area. */
  readonly pharmacy: number;
}

/** Kinds that fill prescriptions, and that only name institutions once more. */
const PHARMACY = "pharmacy", CARDS = "provincial_card_institution";
const VILLAGE = "village_clinic";
/** A count that has the institutions of the archive in it. */
const ALL_KINDS = "designated_institution";

/**
 * What the number of points of care in a county makes of reach and use
 * (医疗点影响): institutions that are open, village clinics and outpatient
 * institutions against those of the data, to the power of the elasticity.
 * Counts are the city's, divided over the counties by population. Mechanisms 87
 * and 88; no source gives an elasticity, so it is 0 unless a scenario assumes one.
 *
 * @param size drawing size by institution, 0 while it is not open
 * @throws {ShapanError} if a county or kind is unknown
 */
export function pointsEffect(
  facts: {
    readonly counties: readonly CountyFact[];
    readonly pointsOfCare: readonly PointOfCareFact[];
  },
  { county }: Pick<Hospitals, "county">,
  size: Float64Array,
  changes: readonly PointsChange[],
  elasticity: PointsElasticity,
): PointsEffect {
  const { counties, pointsOfCare } = facts, n = counties.length;
  const factors = factorsOf(facts, changes);
  const people = counties.map(({ population }) => population);
  const before = new Float64Array(n), now = new Float64Array(n);
  const clinics = new Float64Array(n).fill(1);
  let pharmacies = 0, pharmaciesNow = 0;
  const whole = pointsOfCare.some(({ kind }) => kind === ALL_KINDS);
  for (const { kind, count } of pointsOfCare) {
    if (kind === CARDS) continue;
    const changed = factors.get(kind)!;
    shareExactly(count, people).forEach((points, c) => {
      if (kind === PHARMACY) {
        pharmacies += points, pharmaciesNow += points * changed[c]!;
        return;
      }
      before[c] = before[c]! + points;
      now[c] = now[c]! + points * changed[c]!;
      if (kind === VILLAGE) {
        clinics[c] = powerOf(changed[c]!, elasticity.visits);
      }
    });
  }
  size.forEach((drawn, h) => {
    const c = county[h]!;
    if (!whole) before[c] = before[c]! + 1, now[c] = now[c]! + 1;
    if (drawn === 0) now[c] = now[c]! - 1;
  });
  return {
    use: before.map((points, c) =>
      points === 0
        ? 1
        : powerOf(Math.max(0, now[c]!) / points, elasticity.visits)
    ),
    clinics,
    pharmacy: pharmacies === 0
      ? 1
      : powerOf(pharmaciesNow / pharmacies, elasticity.pharmacy),
  };
}

/** Heads of {@linkcode visitHeads} as many as their visits count for (折合人数): by county × 2 + scheme. */
export function headsInUse(
  heads: Float64Array,
  { use }: PointsEffect,
): Float64Array {
  return heads.map((n, row) => n * use[row >> 1]!);
}

/** Drawing sizes of outpatient care: a township centre draws with its village clinics, as they settle together. */
export function drawnWithClinics(
  { kind, county }: Pick<Hospitals, "kind" | "county">,
  size: Float64Array,
  { clinics }: PointsEffect,
): Float64Array {
  return size.map((drawn, h) =>
    kind[h] === "township" ? drawn * clinics[county[h]!]! : drawn
  );
}

/** Shares of cost that pharmacies fill, by kind and scheme, where there are more or fewer of them; at most all of it. */
export function filledMore(
  shares: FilledShares,
  { pharmacy }: PointsEffect,
): FilledShares {
  const of = ({ employee, resident }: FilledShares["ordinary"]) => ({
    employee: Math.min(1, employee * pharmacy),
    resident: Math.min(1, resident * pharmacy),
  });
  return { ordinary: of(shares.ordinary), chronic: of(shares.chronic) };
}

/** By kind of outpatient care and scheme, 0–1. */
export type FilledShares = OutpatientOptions["external"];

/** By kind of the data, the factor of each county. */
function factorsOf(
  { counties, pointsOfCare }: {
    readonly counties: readonly CountyFact[];
    readonly pointsOfCare: readonly PointOfCareFact[];
  },
  changes: readonly PointsChange[],
): Map<string, Float64Array> {
  const factors = new Map(
    pointsOfCare.map(({ kind }) => [
      kind,
      new Float64Array(counties.length).fill(1),
    ]),
  );
  const ids = counties.map(({ id }) => id);
  for (const { county, kind, factor } of changes) {
    const column = factors.get(kind);
    if (column === undefined) throw unknown(kind, [...factors.keys()]);
    if (county !== "all" && !ids.includes(county)) {
      throw unknown(county, ["all", ...ids]);
    }
    ids.forEach((id, c) => {
      if (county === "all" || id === county) column[c] = column[c]! * factor;
    });
  }
  return factors;
}

function unknown(given: string, allowed: readonly string[]) {
  const list = allowed.join(", ");
  return cannotPlay("hospital.points.changes", given, {
    zh: list === "" ? "本市没有医疗点的计数" : `本市可用：${list}`,
    en: list === ""
      ? "the city has no counts of points of care"
      : `use ${list}`,
  });
}

/** 1 without elasticity, whatever the number is. */
function powerOf(ratio: number, elasticity: number): number {
  return elasticity === 0 ? 1 : ratio ** elasticity;
}
