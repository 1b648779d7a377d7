import type { IssueWords } from "./issue_codes.ts";

type Sentences = Readonly<
  Record<
    "option-of-other" | "empty-cell" | "file-exists" | "not-a-form",
    (words: IssueWords) => string
  >
>;

/** What is said of mistakes on the command line and in forms (命令与表单问题), a table a language. */
export const COMMAND_TEXTS: Readonly<Record<"zh" | "en", Sentences>> = {
  zh: {
    "option-of-other": (w) =>
      `无法执行 ${w.key}：它没有选项 ${w.given}。可用：${w.allowed}。`,
    "empty-cell": (w) =>
      `无法采用 ${w.key}：取值是空的。请填数或选项，空列表写 []，或删去这一行。`,
    "file-exists": (w) =>
      `无法写入 ${w.given}：已有这个文件，可能有人改过。请换一个名称，或先删去它。`,
    "not-a-form": () =>
      `无法读取这个文件：不是本版本的方案表单。请用 shapan new 名称 方案 --xlsx 写出一份，并保留其工作表和表头。`,
  },
  en: {
    "option-of-other": (w) =>
      `Cannot run "${w.key}" with ${w.given}: it has no such option. Use ${w.allowed}.`,
    "empty-cell": (w) =>
      `Cannot read ${w.key}: its value is empty. Write a number or a choice, [] for an empty list, or delete the row.`,
    "file-exists": (w) =>
      `Cannot write ${w.given}: there is such a file, and it may have been changed by hand. Choose another name, or delete it.`,
    "not-a-form": () =>
      `Cannot read this file: it is no form of this version. Make one with shapan new NAME SCENARIO --xlsx, and keep its sheets and headings.`,
  },
};
