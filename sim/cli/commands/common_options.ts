import { FOLDER, NUMBER, type OptionEntry, same } from "./option_entry.ts";

/** Options of every command, and of every one that writes (通用选项). */
export const COMMON_OPTIONS = {
  lang: {
    type: "string",
    value: same("zh|en"),
    choices: ["zh", "en"],
    what: {
      zh: "语言；默认随系统，未知时为中文；chart、export 默认为记录的语言",
      en:
        "language; that of the system, Chinese where unknown; chart and export take that of the record",
    },
  },
  help: {
    type: "boolean",
    short: "h",
    default: false,
    what: {
      zh: "帮助；写在命令后为该命令的帮助",
      en: "help, of the command it follows",
    },
  },
  json: {
    type: "boolean",
    default: false,
    what: {
      zh: "结果以 JSON 输出，供程序读取；有误时错误也是",
      en: "print the answer as JSON, for programs; mistakes, too",
    },
  },
  progress: {
    type: "boolean",
    default: false,
    what: {
      zh: "输出不是终端时也报告进度（默认不报告）",
      en: "say how far it is where standard error is no terminal, too",
    },
  },
  workers: {
    type: "string",
    value: NUMBER,
    what: {
      zh: "线程数，默认为处理器数；不影响任何数字",
      en: "threads, as many as processors by default; changes no number",
    },
  },
  out: {
    type: "string",
    default: "out",
    value: FOLDER,
    completes: "file",
    what: {
      zh: "结果写到哪里，默认 out",
      en: "where results go, out by default",
    },
  },
  check: {
    type: "boolean",
    default: false,
    what: {
      zh: "docs：只检查是否过期；lint：尚欠决定时退出码也为 1",
      en:
        "docs: only say what is out of date; lint: owed decisions end with exit code 1, too",
    },
  },
} as const satisfies Readonly<Record<string, OptionEntry>>;
