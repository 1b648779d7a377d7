/**
 * All options of the command line (选项), declared once: they are parsed, printed and
 * completed from this table.
 *
 * @module
 */
import { COMMON_OPTIONS } from "./common_options.ts";
import { PLAY_OPTIONS } from "./play_options.ts";
import { QUESTION_OPTIONS } from "./question_options.ts";
import { RECORD_OPTIONS } from "./record_options.ts";

export type { OptionEntry } from "./option_entry.ts";

/** Every option, by its long name. */
export const OPTIONS = {
  ...COMMON_OPTIONS,
  ...PLAY_OPTIONS,
  ...QUESTION_OPTIONS,
  ...RECORD_OPTIONS,
};

/** Long name of an option. */
export type OptionName = keyof typeof OPTIONS;

/** Options that every command takes; `--json` where it gives an answer. */
export const COMMON: readonly OptionName[] = [
  "lang",
  "help",
  "json",
  "progress",
  "workers",
];
