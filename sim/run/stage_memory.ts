/**
 * Where the stages of a settlement are run (环节运行处): each is a function of tables
 * and settings that reads nothing else, so that whoever keeps what it gave may
 * give it again. An ordinary rehearsal keeps nothing.
 *
 * @module
 */
import type { Values } from "../model/policy/mod.ts";
import type { YearValues } from "./year_values.ts";

/** Settings of a day, or of a year on all days on which they are read. */
export type Settings = Values | YearValues;

/**
 * A stage: a function declared at the top of its file, so that everything it
 * reads comes in as an argument.
 */
export type Stage<I, S extends Settings, T> = (inputs: I, settings: S) => T;

/** Runs stages, and may remember what they gave. */
export interface StageMemory {
  /** What a stage makes of tables and settings. */
  run<I extends object, S extends Settings, T>(
    stage: Stage<I, S, T>,
    inputs: I,
    settings: S,
  ): T;
  /** The memory of another year that is settled by the same stages. */
  of(year: string): StageMemory;
}

/** Runs every stage and remembers nothing (不留中间结果). */
export const NO_MEMORY: StageMemory = {
  run: (stage, inputs, settings) => stage(inputs, settings),
  of: () => NO_MEMORY,
};
