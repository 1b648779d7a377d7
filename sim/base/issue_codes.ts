/** What can be wrong with something the user gave (问题代码). */
export type IssueCode =
  | "bad-date"
  | "bad-option"
  | "bad-row"
  | "broken-rule"
  | "cannot-play"
  | "circular-inherits"
  | "cells-differ"
  | "circular-merge"
  | "damaged-file"
  | "damaged-record"
  | "duplicate-id"
  | "duplicate-key"
  | "empty-file"
  | "many-rejected"
  | "missing-field"
  | "missing-file"
  | "missing-parent"
  | "missing-table"
  | "more-issues"
  | "no-year"
  | "not-a-record"
  | "not-a-run"
  | "not-a-study"
  | "not-month-start"
  | "not-utf8"
  | "not-yaml"
  | "open-quote"
  | "out-of-range"
  | "other-study"
  | "output-unwritable"
  | "record-format"
  | "recorded-key"
  | "recorded-value"
  | "renamed-key"
  | "run-is-stale"
  | "too-precise"
  | "unknown-case"
  | "unknown-city"
  | "unknown-command"
  | "unknown-field"
  | "unknown-hospital"
  | "unknown-id"
  | "unknown-key"
  | "unknown-source"
  | "wrong-arguments"
  | "wrong-block"
  | "wrong-choice"
  | "wrong-format"
  | "wrong-length"
  | "wrong-sum"
  | "wrong-type"
  | "wrong-use";

/** The texts of an issue that its sentence is made of, empty where there are none. */
export interface IssueWords {
  readonly key: string;
  readonly given: string;
  readonly allowed: string;
  readonly source: string;
  readonly hint: string;
}
