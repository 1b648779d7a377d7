import { CHECK_COMMANDS } from "./check_commands.ts";
import type { CommandEntry, Words } from "./command_entry.ts";
import { EXPLAIN_COMMANDS } from "./explain_commands.ts";
import { PLAY_COMMANDS } from "./play_commands.ts";
import { POOL_COMMANDS } from "./pool_commands.ts";
import { RECORD_COMMANDS } from "./record_commands.ts";
import { WRITE_COMMANDS } from "./write_commands.ts";

/** A group of commands under a heading. */
export interface CommandGroup {
  readonly title: Words;
  readonly commands: readonly CommandEntry[];
}

/** All commands in the order of the help, under headings (命令分组). */
export const COMMAND_GROUPS: readonly CommandGroup[] = [
  { title: { zh: "推演", en: "Play" }, commands: PLAY_COMMANDS },
  {
    title: { zh: "基金与年度", en: "Pools and years" },
    commands: POOL_COMMANDS,
  },
  { title: { zh: "写方案", en: "Write scenarios" }, commands: WRITE_COMMANDS },
  { title: { zh: "说明", en: "Explain" }, commands: EXPLAIN_COMMANDS },
  { title: { zh: "记录与导出", en: "Records" }, commands: RECORD_COMMANDS },
  { title: { zh: "核对", en: "Check" }, commands: CHECK_COMMANDS },
];

/** All commands (命令表). */
export const COMMANDS: readonly CommandEntry[] = COMMAND_GROUPS.flatMap(
  ({ commands }) => commands,
);
