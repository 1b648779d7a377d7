import type { Lang } from "../../base/formats.ts";
import type { Command } from "../command.ts";
import type { OptionName } from "./option_table.ts";

/** What words after a command name, so that a shell can complete them (参数种类). */
export type WordKind =
  | "scenario"
  | "city"
  | "study"
  | "folder"
  | "recordAndFigure"
  | "topic"
  | "none";

/** The same in Chinese and English. */
export type Words = Readonly<Record<Lang, string>>;

/** One command (命令), declared once: dispatch, help, completion and tests are made from it. */
export interface CommandEntry {
  readonly name: string;
  /** What is typed after the name. */
  readonly words: Words;
  readonly kind: WordKind;
  /** First words of commands that have several forms, such as `case`. */
  readonly topics?: readonly string[];
  /** What it answers, in one line. */
  readonly what: Words;
  /** Options that it reads besides those of every command. */
  readonly options: readonly OptionName[];
  /** What may be typed, as it is, after `shapan`; the first is the usual one. */
  readonly examples: readonly string[];
  /** When it ends with exit code 1, where it may. */
  readonly fails?: Words;
  /** Its code, loaded when asked for, so that the first line of progress comes soon. */
  readonly load: () => Promise<(command: Command) => Promise<number>>;
}
