/**
 * The calculation sheet of one case (病例计算书).
 *
 * @module
 */
import type { Sheet, SheetStep, SheetText } from "./sheet.ts";

export type { SheetParameter, SheetStep, SheetText } from "./sheet.ts";

/** The claim as the payer has it. */
export interface SheetClaim {
  readonly hospital: string;
  readonly hospitalName: SheetText;
  readonly level: number;
  readonly scheme: "employee" | "resident";
  /** Day of discharge, ISO. */
  readonly date: string;
  /** Days. */
  readonly los: number;
  readonly diagnosis: string;
  readonly diagnosisName: string;
  readonly operations: readonly string[];
  /** Total cost and what the pooled fund booked, yuan as decimal text. */
  readonly cost: string;
  readonly fund: string;
  readonly method: string;
}

/** A candidate of a step of grouping. */
export interface SheetCandidate extends SheetText {
  readonly code: string;
  readonly name: string;
  readonly kept: boolean;
}

/** One step of how the case came to its group. */
export interface SheetTrail extends SheetText {
  readonly rule: string;
  readonly candidates: readonly SheetCandidate[];
  readonly decides: boolean;
}

/** What a year of the base period saw of the disease and of all cases. */
export interface SheetYear {
  readonly year: number;
  /** Weight as it stands in the parameter. */
  readonly weight: string;
  readonly cases: number;
  /** Total cost, yuan. */
  readonly cost: string;
  /** Cases and cost of what points are relative to: all cases, or the benchmark disease. */
  readonly baseCases: number;
  readonly baseCost: string;
}

/** The calculation sheet of one case. */
export interface CaseSheet extends Sheet {
  /** Number of the case: its row among the year's claims, from 1. */
  readonly case: number;
  readonly claim: SheetClaim;
  readonly catalogue: { readonly id: string; readonly version: string };
  /** Code and name of the group; `null` = no score. */
  readonly group: string | null;
  readonly groupName: string;
  readonly trail: readonly SheetTrail[];
  /** The base period behind the disease's points; empty where they were given, or there is no group. */
  readonly years: readonly SheetYear[];
  /** b of the scheme as an exact fraction, fen of total cost per point; `null` where it is undefined. */
  readonly yearStartValue:
    | { readonly num: string; readonly den: string }
    | null;
  /** From the disease's points to the case's, then to money. */
  readonly disease: readonly SheetStep[];
  readonly points: readonly SheetStep[];
  readonly money: readonly SheetStep[];
}
