/**
 * What every calculation sheet (计算书) is made of: steps with a formula, the
 * numbers that went in and what came out, and the parameters behind them. Plain
 * text as it goes into a JSON file, so that anyone can recompute it without this
 * engine.
 *
 * @module
 */
import type { PaymentTerms } from "./payment_terms.ts";

/** A text in both languages. */
export interface SheetText {
  /** In Chinese. */
  readonly zh: string;
  /** In English. */
  readonly en: string;
}

/** One step of a calculation: a formula, what went in and what came out. */
export interface SheetStep extends SheetText {
  /** Rule of the reference, such as `R-AUX`. */
  readonly rule: string;
  /** Document and article that the step stands on, where one is known. */
  readonly article?: SheetText;
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

/** What every sheet says of its run. */
export interface Sheet {
  readonly format: 1;
  readonly scenario: string;
  readonly title: SheetText;
  /** Names the run; equal inputs, equal hash. */
  readonly recordHash: string;
  readonly year: number;
  /** What groups, weights and values are called; as under DIP where left out. */
  readonly terms?: PaymentTerms;
  readonly parameters: readonly SheetParameter[];
}
