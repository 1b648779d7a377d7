import type { Words } from "./commands/command_entry.ts";

/** A number that a command ends with, and when. */
export interface ExitCode {
  readonly code: number;
  readonly when: Words;
}

/** How commands end (退出码); the help of a command says what its 1 means. */
export const EXIT_CODES: readonly ExitCode[] = [
  { code: 0, when: { zh: "完成", en: "done" } },
  {
    code: 1,
    when: {
      zh: "做完了，但检查未通过（verify、behave、docs --check、lint）",
      en: "done, but a check failed (verify, behave, docs --check, lint)",
    },
  },
  {
    code: 2,
    when: {
      zh: "输入有误，未写出任何文件",
      en: "a mistake in what was given; nothing was written",
    },
  },
  { code: 130, when: { zh: "被中断（Ctrl-C）", en: "interrupted (Ctrl-C)" } },
];
