import type { Lang } from "../base/formats.ts";
import type { Scheme } from "../model/ledger.ts";
import type { SpecVersion } from "../model/policy/mod.ts";
import type { ExportWords } from "./export_options.ts";
import type { ChapterName } from "../report/chapter_names.ts";

/** What every command gets. */
export interface Command {
  readonly words: readonly string[];
  readonly lang: Lang;
  readonly out: string;
  readonly workers: number;
  readonly json: boolean;
  /** Say how far it is where standard error is no terminal, too. */
  readonly progress: boolean;
  readonly check: boolean;
  /** Check the files of a record only, play nothing. */
  readonly noRerun: boolean;
  /** Whether a comparison is also played under each model of behaviour. */
  readonly models: boolean;
  /** Chapters of the report that are wanted; all where left out. */
  readonly sections: readonly ChapterName[] | undefined;
  /** Rows of one city only; the city whose people are played. */
  readonly city: string | undefined;
  /** City or scenario whose rules are swapped in. */
  readonly rules: string | undefined;
  /** Provisions that are swapped, such as `clearing,deposit`; all where left out. */
  readonly articles: string | undefined;
  /** Every city's rules on every city's people. */
  readonly all: boolean;
  /** Edition of the specification to play under instead of the scenario's own. */
  readonly spec: SpecVersion | undefined;
  /** An earlier card to compare with. */
  readonly against: string | undefined;
  /** What of a cash film is asked for. */
  readonly cash: {
    readonly hospital: string | undefined;
    readonly from: string | undefined;
    readonly to: string | undefined;
    readonly scheme: string | undefined;
    readonly batch: string | undefined;
    /** A file for the table. */
    readonly csv: string | undefined;
  };
  /** What is exported, and in what form. */
  readonly exported: ExportWords;
  /** What of an attribution is asked for. */
  readonly why: {
    /** References to headlines, such as `pay@resident`. */
    readonly headlines: readonly string[] | undefined;
    /** Groups of the table. */
    readonly by: string | undefined;
    /** A file of factors by hand. */
    readonly factors: string | undefined;
  };
  /** Coefficients that are tried, such as `H001=+0.05`, as they are typed. */
  readonly raise: readonly string[];
  /** How a study is played. */
  readonly study: {
    /** Cells at a time. */
    readonly jobs: number | undefined;
    /** A part of the cells, as `2/4`. */
    readonly shard: { readonly shard: number; readonly of: number } | undefined;
    /** Study directory. */
    readonly folder: string | undefined;
  };
  /** How a negotiation is asked for. */
  readonly negotiation: {
    /** All minutes on the terminal. */
    readonly transcript: boolean;
    readonly protocol: string | undefined;
    /** δ of the hospitals in alternating offers. */
    readonly deltaHospital: string | undefined;
    /** Whether the year after the talks is played. */
    readonly play: boolean;
    /** How often it is played. */
    readonly replicates: string | undefined;
    /** Claimants that would ask as one, as they are typed. */
    readonly merge: readonly string[];
    /** Claimants that would ask as several. */
    readonly split: readonly string[];
  };
  /** What an inverse question says, as it is written. */
  readonly inverse: {
    readonly question: string | undefined;
    /** `settlement.clearing.steps[0].share`. */
    readonly key: string | undefined;
    /** `valueRatio@resident >= 0.95`. */
    readonly that: string | undefined;
    readonly at: string | undefined;
    readonly direction: string | undefined;
    readonly probability: string | undefined;
    readonly replicates: string | undefined;
    readonly decimals: string | undefined;
    readonly grid: string | undefined;
  };
  /** What of the validation is asked for. */
  readonly validation: {
    /** The stored verdicts; nothing is played. */
    readonly recorded: boolean;
    /** So many members of the ensemble, evenly spaced; all where left out. */
    readonly members: number | undefined;
    /** The ensemble is built until it has so many draws. */
    readonly draws: number | undefined;
  };
  /** A form that a scenario is made of. */
  readonly fromXlsx: string | undefined;
  /** A run folder whose scenario is meant. */
  readonly run: string | undefined;
  /** One scheme only. */
  readonly scheme: Scheme | undefined;
  /** File that a printable page is written to. */
  readonly page: string | undefined;
}
