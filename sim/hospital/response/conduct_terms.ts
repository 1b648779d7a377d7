import type { AliasTables } from "../../base/distributions.ts";
import type { Key } from "../../base/streams.ts";
import type { Facts } from "../../model/facts.ts";
import type { LeaveTerms, Levers } from "../../model/levers.ts";
import type { HospitalYear } from "../hospital_year.ts";
import { hospitalTables } from "../hospital_tables.ts";
import { type CodeMoves, codeMoves, type MovableCodes } from "./code_moves.ts";
import type { ConductOptions } from "./conduct_options.ts";
import { meanOne } from "../../base/mean_one.ts";
import { type Leaving, leavingOf } from "./leaving.ts";
import { walkAway } from "./walk_away.ts";

/** All that the response of hospitals to their levers is decided from in one year; plain data. */
export interface ConductTerms {
  readonly levers: Levers;
  /** Luck of every decision, by person, stay and decision. */
  readonly key: Key;
  /** Level index by hospital: 0 = level 3. */
  readonly level: Uint8Array;
  /** Hospitals of the patient's own county, where it has one of the level; as in `CareTables`. */
  readonly near: AliasTables;
  readonly nearRow: Uint16Array;
  readonly moves: CodeMoves;
  /** By code: a mild case could be seen as an outpatient; and the 16-bit threshold of being so. */
  readonly discretionary: Uint8Array;
  readonly mildBelow: number;
  /** Relative change of admissions at the margin that patients themselves make, by scheme × 3 + level index. */
  readonly demand: Float64Array;
  /** 1 = of a primary-level group, by code. */
  readonly primary: Uint8Array;
  /** By disease: odds of coming back unplanned; by hospital × 12 + month: relative change of the hazard. */
  readonly returnOdds: Float64Array;
  readonly returnGain: Float64Array;
  /** Share of patients who stay away, by (hospital × 12 + month) × 2 + scheme. */
  readonly walk: Float64Array;
  /** Share of the lever by severity, mean 1 over cases. */
  readonly upcodeSeverity: Float64Array;
  readonly dayCost: number;
  readonly dearFrom: number;
  /** Who leaves payment by case; `null` where nobody does. */
  readonly leaving: Leaving | null;
  readonly split: {
    readonly from: number;
    readonly spread: number;
    /** Days after discharge within which a rule looks at who comes back. */
    readonly window: number;
  };
  readonly padding: { readonly line: number; readonly over: number };
  /** What one is charged who is seen as an outpatient instead, fen, by scheme. */
  readonly visitCost: Float64Array;
}

/** So much more likely is a hospital of one's own county that no other is chosen. */
const OWN_COUNTY = 1e9;

/** What the need stage and the care tables lend to the terms. */
export interface ConductBasis {
  readonly codes: MovableCodes;
  readonly discretionary: Uint8Array;
  /** 1 = of a primary-level group, by code. */
  readonly primary: Uint8Array;
  readonly returnOdds: Float64Array;
  /** Relative change of admissions at the margin that patients make, by scheme × 3 + level index. */
  readonly demand: Float64Array;
}

/**
 * Prepares a year's levers for the loop (行为手柄).
 *
 * @param leaving by what cases leave payment by case, {@linkcode leavingOf}
 * @throws {RangeError} if the levers are not those of the city's hospitals
 */
export function conductTerms(
  facts: Facts,
  year: HospitalYear,
  { codes, discretionary, primary, returnOdds, demand }: ConductBasis,
  levers: Levers,
  key: Key,
  options: ConductOptions,
  leaving: LeaveTerms | null = null,
): ConductTerms {
  const cells = year.level.length * 12;
  for (const [name, pulled] of Object.entries(levers)) {
    if (pulled.length === cells && pulled.every(Number.isFinite)) continue;
    throw new RangeError(
      `Cannot play lever "${name}": it must have ${cells} finite values, one a hospital and month, and has ${pulled.length}`,
    );
  }
  const near = hospitalTables(facts, year, {
    "3": OWN_COUNTY,
    "2": OWN_COUNTY,
    "1": OWN_COUNTY,
  });
  return {
    levers,
    key,
    level: year.level.map((level) => 3 - level),
    near: near.hospital,
    nearRow: near.rowOf,
    moves: codeMoves(codes, options.upcodeGain),
    discretionary,
    mildBelow: mildShare(options) * 65536,
    demand,
    primary,
    returnOdds,
    returnGain: returnGains(levers, options.returnSlope),
    walk: walkAway(levers, year.level, options),
    upcodeSeverity: meanOne(options.upcodeSeverity, options.severityShares),
    dayCost: options.dayCost,
    dearFrom: options.dearFrom,
    leaving: leavingOf(levers, options, leaving),
    split: { ...options.split, window: options.window },
    padding: options.padding,
    visitCost: Float64Array.of(
      Math.round(options.visitCost.employee * 100),
      Math.round(options.visitCost.resident * 100),
    ),
  };
}

/** Part of the mild cases without an operation that could be seen as outpatients, so that the share of all such cases is the one asked for. */
export function mildShare(
  { severityShares: [mild], discretionary }: ConductOptions,
): number {
  return mild === 0 ? 0 : Math.min(1, discretionary / mild!);
}

/** exp(−η·x) − 1 for stays that change by x; rounded, as the last bits of a power may differ between machines. */
export function returnGains({ stay }: Levers, slope: number): Float64Array {
  return Float64Array.from(
    stay,
    (x) => Math.round((Math.exp(-slope * x) - 1) * 1e9) / 1e9,
  );
}
