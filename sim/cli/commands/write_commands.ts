import type { CommandEntry } from "./command_entry.ts";

/** Commands for who writes scenarios (写方案类命令). */
export const WRITE_COMMANDS: readonly CommandEntry[] = [
  {
    name: "new",
    words: { zh: "名称 [方案]", en: "NAME [SCENARIO]" },
    kind: "scenario",
    what: {
      zh:
        "由一个方案写出新方案：YAML 模板，或 Excel 表单（--xlsx），表单填好后读回（--from-xlsx）",
      en:
        "a new scenario from another: a YAML template, or a form for Excel (--xlsx) that is read back (--from-xlsx)",
    },
    options: ["articles", "xlsx", "from-xlsx"],
    examples: [
      "new mine.yaml zibo_2025/baseline --articles clearing,deposit",
      "new mine zibo_2025/baseline --xlsx",
      "new mine --from-xlsx mine.xlsx",
    ],
    load: async () => (await import("../new_scenario.ts")).newScenario,
  },
  {
    name: "lint",
    words: { zh: "方案", en: "SCENARIO" },
    kind: "scenario",
    what: {
      zh:
        "规则检查：前后矛盾、重复支付、日期缺口、走不到的规定、文件未给的数、被上级或新文件代替的数",
      en:
        "check a draft: contradictions, double payments, gaps in dates, what is never reached, numbers no document gives, what higher or newer documents override",
    },
    options: ["check"],
    examples: ["lint zibo_2025/baseline", "lint toy/toy --json"],
    fails: {
      zh: "有问题（矛盾、重复、缺口、走不到）；加 --check 时尚欠决定也算",
      en:
        "there is a fault (contradiction, double payment, gap, never reached); with --check an owed decision is one, too",
    },
    load: async () => (await import("../lint.ts")).lint,
  },
  {
    name: "completion",
    words: { zh: "bash|zsh|fish", en: "bash|zsh|fish" },
    kind: "topic",
    topics: ["bash", "zsh", "fish"],
    what: {
      zh: "打印命令行补全脚本（同时定义 shapan 这个短命令）",
      en: "print completion for a shell, with shapan as a short command",
    },
    options: [],
    examples: ["completion bash"],
    load: async () => (await import("../completion.ts")).completion,
  },
];
