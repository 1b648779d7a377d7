/**
 * The calculation sheet of one case (计算书): plain text and numbers as they go
 * into a JSON file, so that anyone can recompute it without this engine.
 *
 * @module
 */

/** A text in both languages. */
export interface SheetText {
  /** In Chinese. */
  readonly zh: string;
  /** In English. */
  readonly en: string;
}

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

/** One step of a calculation: a formula, what went in and what came out. */
export interface SheetStep extends SheetText {
  /** Rule of the reference, such as `R-AUX`. */
  readonly rule: string;
  /** In the symbols of `numbers`. */
  readonly formula: string;
  /** What went in, by symbol, as decimal text or a code. */
  readonly numbers: Readonly<Record<string, string>>;
  /** Symbol of what came out. */
  readonly symbol: string;
  /** What came out, decimal text. */
  readonly value: string;
  /** Registry keys of the parameters behind it. */
  readonly keys: readonly string[];
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

/** A parameter behind a sheet, and what it stands on. */
export interface SheetParameter {
  readonly key: string;
  /** Name in the rule reference, where it has one. */
  readonly rule: string | null;
  readonly title: SheetText;
  /** As JSON. */
  readonly value: string;
  readonly source: string;
  readonly sourceTitle: string;
  readonly status: string;
  readonly note: string;
}

/** The calculation sheet of one case. */
export interface CaseSheet {
  readonly format: 1;
  readonly scenario: string;
  readonly title: SheetText;
  /** Names the run; equal inputs, equal hash. */
  readonly recordHash: string;
  readonly year: number;
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
  readonly parameters: readonly SheetParameter[];
}
