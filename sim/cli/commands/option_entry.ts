import type { Words } from "./command_entry.ts";

/** One option. */
export interface OptionEntry {
  readonly type: "string" | "boolean";
  readonly short?: string;
  readonly multiple?: boolean;
  readonly default?: string | boolean;
  /** What stands for its value. */
  readonly value?: Words;
  /** Values that it takes, where they are few. */
  readonly choices?: readonly string[];
  /** What a shell completes it with. */
  readonly completes?: "file" | "city";
  readonly what: Words;
}

/** The same words in both languages. */
export function same(text: string): Words {
  return { zh: text, en: text };
}

/** A file as the value of an option. */
export const FILE: Words = { zh: "文件", en: "FILE" };
/** A folder. */
export const FOLDER: Words = { zh: "文件夹", en: "FOLDER" };
/** A number. */
export const NUMBER: Words = { zh: "数", en: "N" };
