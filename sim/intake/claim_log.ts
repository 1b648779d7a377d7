import type { Issue, IssueCode, Text } from "../base/issues.ts";
import {
  INTAKE_KINDS,
  type IntakeFinding,
  type IntakeKind,
} from "../model/intake.ts";

/** A row of the claims file that is looked at: where it is, and who it is of. */
export interface RowPlace {
  readonly line: number;
  readonly claim: string;
  readonly hospital: string;
}

/** What a refused row is called in a message. */
const ISSUE_OF: Readonly<Partial<Record<IntakeKind, IssueCode>>> = {
  "wrong-cells": "bad-row",
  missing: "missing-field",
  unreadable: "wrong-type",
  "outside-year": "out-of-range",
  "unknown-hospital": "unknown-id",
  "zero-cost": "out-of-range",
  "negative-amount": "out-of-range",
  "amount-range": "out-of-range",
  "parts-over-cost": "out-of-range",
  "los-range": "out-of-range",
  "duplicate-id": "duplicate-id",
  "duplicate-line": "duplicate-id",
};

/** Every finding of a claims file (检查记录), in the order in which it was made. */
export class ClaimLog {
  readonly findings: IntakeFinding[] = [];

  /** Notes a finding. */
  add(
    place: RowPlace,
    kind: IntakeKind,
    column: string,
    value: string,
    expected: Text = "",
  ): void {
    const { line, claim, hospital } = place;
    this.findings.push({
      line,
      claim,
      hospital,
      column,
      kind,
      value,
      expected,
    });
  }

  /** All findings by line; those of a line stay in order. */
  byLine(): IntakeFinding[] {
    return this.findings.sort((a, b) => a.line - b.line);
  }
}

/** The rows that are left out, as messages of a file that is refused, by line. */
export function issuesOf(
  file: string,
  findings: readonly IntakeFinding[],
): Issue[] {
  return findings.filter(({ kind }) => INTAKE_KINDS[kind].action === "rejected")
    .map(({ line, column, kind, value, expected }): Issue => ({
      code: codeOf(kind, column),
      file,
      line,
      key: column || "row",
      given: value || "—",
      allowed: expected || reasonOf(kind),
    }));
}

function codeOf(kind: IntakeKind, column: string): IssueCode {
  if (kind !== "unreadable") return ISSUE_OF[kind]!;
  if (column === "discharge") return "bad-date";
  return column === "scheme" || column === "county"
    ? "wrong-choice"
    : "wrong-type";
}

function reasonOf(kind: IntakeKind): Text {
  const { reasonZh, reasonEn } = INTAKE_KINDS[kind];
  return { zh: reasonZh, en: reasonEn };
}
