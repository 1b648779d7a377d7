import type { RecordedScenario } from "./scenario/mod.ts";

/** SHA-256 by path of the texts that a plan was read from (输入文件校验值). */
export interface PlanInputs {
  /** Files that the scenario and its pre-regime were written in, and the list of sources they cite. */
  readonly scenario: Readonly<Record<string, string>>;
  /** Facts, calendar, targets, catalogue, opinions, given claims: everything that is read again when it is played again. */
  readonly data: Readonly<Record<string, string>>;
}

/** What a result was played from (推演依据): enough to play it again without the scenario's files. */
export interface RunBasis {
  /** The rules and settings. */
  readonly scenario: RecordedScenario;
  /** The rules of the history; the scenario's own where `null`. */
  readonly preRegime: RecordedScenario | null;
  /** Hashes of what was read; empty for a plan that was not read from files. */
  readonly inputs: PlanInputs;
  /** Whether the year was held against what is published of its city. */
  readonly held: boolean;
}

/** Inputs of a plan that nobody read. */
export const NO_INPUTS: PlanInputs = { scenario: {}, data: {} };
