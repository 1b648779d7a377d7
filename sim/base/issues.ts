import type { Lang } from "./formats.ts";
import type { IssueCode, IssueWords } from "./issue_codes.ts";
import { TEXTS } from "./issue_texts.ts";

export type { IssueCode } from "./issue_codes.ts";

/** A text that is the same in both languages, or one text a language. */
export type Text = string | Readonly<Record<Lang, string>>;

/**
 * One thing that is wrong (问题), as data; {@linkcode issueText} says it in
 * Chinese or English.
 */
export interface Issue {
  /** What is wrong. */
  readonly code: IssueCode;
  /** File that the user gave. */
  readonly file?: string;
  /** Line and column from 1. */
  readonly line?: number;
  /** Column, from 1. */
  readonly column?: number;
  /** Parameter, command or field in question. */
  readonly key?: string;
  /** Current value, as text. */
  readonly given?: string;
  /** What would be accepted. */
  readonly allowed?: Text;
  /** Id of the source behind what is allowed. */
  readonly source?: string;
  /** The nearest name, the successor, or a remark. */
  readonly hint?: Text;
}

/**
 * What a user's mistake throws (使用错误): all issues that were found, never a
 * fault of the program. Its message is the Chinese text; a command line prints
 * {@linkcode issueText} in the user's language and no stack.
 */
export class ShapanError extends Error {
  /** Everything that is wrong, in order of place. */
  readonly issues: readonly Issue[];

  /** Gathers issues into one error. */
  constructor(issues: readonly Issue[]) {
    super(issues.map((issue) => issueText(issue, "zh")).join("\n"));
    this.name = "ShapanError";
    this.issues = issues;
  }
}

/**
 * What a stage throws when settings that are each allowed do not work with the
 * year they meet (无法推演), such as a benchmark disease that the catalogue lacks.
 */
export function cannotPlay(
  key: string,
  given: string | number,
  hint: Readonly<Record<Lang, string>>,
): ShapanError {
  return new ShapanError([
    { code: "cannot-play", key, given: String(given), hint },
  ]);
}

/**
 * An issue in words (问题说明): place, what could not be done and why, the
 * current value, the way out.
 */
export function issueText(issue: Issue, lang: Lang): string {
  const { file, line, column } = issue;
  const place = [file, line, column].filter((part) => part !== undefined)
    .join(":");
  const text = TEXTS[lang][issue.code](wordsOf(issue, lang));
  return place === "" ? text : `${place} ${text}`;
}

function wordsOf(issue: Issue, lang: Lang): IssueWords {
  const { key = "", given = "", allowed = "", source = "", hint = "" } = issue;
  return { key, given, allowed: said(allowed), source, hint: said(hint) };

  function said(text: Text): string {
    return typeof text === "string" ? text : text[lang];
  }
}
