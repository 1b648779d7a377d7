import { CHART_NAMES } from "../../chart/all_charts.ts";
import { cities, scenarioIds, studyNames } from "../../list_names.ts";
import { COMMANDS } from "../commands/all_commands.ts";
import type { CommandEntry, Words } from "../commands/command_entry.ts";
import {
  COMMON,
  type OptionEntry,
  type OptionName,
  OPTIONS,
} from "../commands/option_table.ts";

/** An option as a shell completes it. */
export interface CompletedOption {
  /** With its dashes. */
  readonly name: string;
  readonly what: Words;
  /** What may follow: names, or files, or nothing that is known; `null` where no value follows. */
  readonly values: readonly string[] | "file" | "text" | null;
}

/** A command as a shell completes it (补全内容). */
export interface CompletedCommand {
  readonly name: string;
  readonly what: Words;
  readonly options: readonly CompletedOption[];
  /** Names that may follow. */
  readonly names: readonly string[];
  /** Whether files may follow, too. */
  readonly files: boolean;
}

/** Commands, options, and the names of scenarios, cities, studies and figures there are now. */
export function completionWords(): CompletedCommand[] {
  const towns = cities();
  const scenarios = scenarioIds().sort();
  const namesOf = ({ kind, topics = [] }: CommandEntry): readonly string[] => {
    switch (kind) {
      case "scenario":
        return scenarios;
      case "city":
        return towns;
      case "study":
        return studyNames();
      case "recordAndFigure":
        return CHART_NAMES;
      case "topic":
        return topics;
      default:
        return [];
    }
  };
  const optionOf = (name: OptionName): CompletedOption => {
    const { type, choices, completes, what }: OptionEntry = OPTIONS[name];
    const values = type === "boolean" ? null : choices ??
      (completes === "city" ? towns : completes === "file" ? "file" : "text");
    return { name: `--${name}`, what, values };
  };
  const help: CompletedCommand = {
    name: "help",
    what: { zh: "帮助", en: "help" },
    options: [optionOf("lang")],
    names: COMMANDS.map(({ name }) => name),
    files: false,
  };
  return [
    ...COMMANDS.map((entry) => ({
      name: entry.name,
      what: entry.what,
      options: [...entry.options, ...COMMON].map(optionOf),
      names: namesOf(entry),
      files: !["none", "city", "topic"].includes(entry.kind),
    })),
    help,
  ];
}
