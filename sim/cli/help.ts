/**
 * The pages of help (帮助), made from the tables of commands and options.
 *
 * @module
 */
import type { Lang } from "../base/formats.ts";
import { COMMAND_GROUPS, COMMANDS } from "./commands/all_commands.ts";
import type { CommandEntry } from "./commands/command_entry.ts";
import {
  COMMON,
  type OptionEntry,
  type OptionName,
  OPTIONS,
} from "./commands/option_table.ts";
import { EXIT_CODES } from "./exit_codes.ts";
import { displayWidth } from "./text_table.ts";

/** What is typed before a command. */
const SHAPAN = "deno task shapan";

const PAGE = {
  title: {
    zh: "沙盘 Shapan：医保支付政策上线前的推演",
    en: "Shapan 沙盘: rehearse medical-insurance payment policy before rollout",
  },
  usage: {
    zh: `用法：${SHAPAN} <命令> [选项]`,
    en: `Usage: ${SHAPAN} <command> [options]`,
  },
  more: {
    zh: `一个命令的全部选项与示例：${SHAPAN} help <命令>，或 <命令> --help`,
    en:
      `All options and examples of a command: ${SHAPAN} help <command>, or <command> --help`,
  },
  scenario: {
    zh:
      "方案写 scenarios 下的编号（如 zibo_2025/baseline）或 YAML 文件路径；用加号叠加几个方案。",
    en:
      "A scenario is an id below scenarios, such as zibo_2025/baseline, or the path of a YAML file; a plus sign stacks several.",
  },
  common: { zh: "各命令通用的选项", en: "Options of every command" },
  options: { zh: "选项", en: "Options" },
  examples: { zh: "示例", en: "Examples" },
  exit: { zh: "退出码", en: "Exit codes" },
} as const;

/** Examples of the first page: a way in for each of the three who use it. */
const FIRST_EXAMPLES = [
  "run toy/toy",
  "compare zibo_2025/baseline zibo_2025/share_up",
  "new mine.yaml zibo_2025/baseline --articles clearing,deposit",
  "lint zibo_2025/baseline",
  "why toy/toy toy/three_provisions --by hospital",
  "negotiate zibo_2025/baseline",
  "explain hospital H001 zibo_2025/baseline --scheme employee",
  "export out/zibo_2025/share_up-vs-baseline-1b7e4a6d --docx",
];

/**
 * The page of help: of one command where it is given, else of all.
 *
 * @example
 * ```ts
 * import { help } from "./help.ts";
 *
 * console.assert(help("en").startsWith("Shapan"));
 * console.assert(help("zh", "verify").includes("--no-rerun"));
 * ```
 */
export function help(lang: Lang, name?: string): string {
  const entry = COMMANDS.find((command) => command.name === name);
  return entry === undefined ? firstPage(lang) : commandPage(entry, lang);
}

function firstPage(lang: Lang): string {
  const exampleOf = (line: string) => `  ${SHAPAN} ${line}`;
  return [
    PAGE.title[lang],
    "",
    PAGE.usage[lang],
    PAGE.more[lang],
    PAGE.scenario[lang],
    ...COMMAND_GROUPS.flatMap(({ title, commands }) => [
      "",
      title[lang],
      ...columns(commands.map((entry) => [
        typed(entry, lang),
        entry.what[lang],
      ])),
    ]),
    "",
    PAGE.common[lang],
    ...columns(COMMON.map((option) => optionLine(option, lang))),
    "",
    PAGE.examples[lang],
    ...FIRST_EXAMPLES.map(exampleOf),
    "",
    PAGE.exit[lang],
    ...columns(EXIT_CODES.map(({ code, when }) => [`${code}`, when[lang]])),
  ].join("\n");
}

function commandPage(entry: CommandEntry, lang: Lang): string {
  const { options, examples, fails } = entry;
  return [
    `${typed(entry, lang)}  ${entry.what[lang]}`,
    "",
    PAGE.options[lang],
    ...columns(
      [...options, ...COMMON].map((option) => optionLine(option, lang)),
    ),
    "",
    PAGE.examples[lang],
    ...examples.map((line) => `  ${SHAPAN} ${line}`),
    "",
    PAGE.exit[lang],
    ...columns(
      EXIT_CODES.filter(({ code }) => code !== 1 || fails !== undefined)
        .map(({ code, when }) => [
          `${code}`,
          code === 1 ? fails![lang] : when[lang],
        ]),
    ),
  ].join("\n");
}

function typed({ name, words }: CommandEntry, lang: Lang): string {
  return `${name} ${words[lang]}`.trim();
}

function optionLine(name: OptionName, lang: Lang): string[] {
  const { short, value, what }: OptionEntry = OPTIONS[name];
  const long = `--${name}${value === undefined ? "" : ` ${value[lang]}`}`;
  return [short === undefined ? long : `${long}, -${short}`, what[lang]];
}

/** Two columns, the second at the same place where the first is not too long. */
function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = rows.map(([first = ""]) => displayWidth(first));
  const wide = Math.min(26, Math.max(...widths));
  return rows.map(([first = "", second = ""], i) => {
    const gap = wide - widths[i]!;
    return gap >= 0
      ? `  ${first}${" ".repeat(gap)}  ${second}`
      : `  ${first}\n  ${" ".repeat(wide)}  ${second}`;
  });
}
