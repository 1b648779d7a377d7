import type { CommandEntry } from "./command_entry.ts";

/** Commands for who writes scenarios (写方案类命令). */
export const WRITE_COMMANDS: readonly CommandEntry[] = [
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
