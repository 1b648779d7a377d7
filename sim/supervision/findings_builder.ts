import {
  type Act,
  ACTS,
  FINDING_OUTCOMES,
  type FindingOutcome,
  type Findings,
  NO_INSPECTOR,
  NO_LEAD,
  type ReviewStage,
  STAGES_OF_REVIEW,
} from "../model/ledger.ts";

/** A row to come. */
export interface FindingRow {
  readonly claim: number;
  readonly hospital: number;
  readonly rule: number;
  readonly when: ReviewStage;
  readonly outcome: FindingOutcome;
  readonly act: Act;
  /** Row in INSPECTORS; left out where a rule or the institution itself decided. */
  readonly inspector?: number;
  /** Row in LEADS; left out where a screen led there or nobody looked. */
  readonly lead?: number;
  readonly day: number;
  readonly closed: number;
  readonly loss: number;
  readonly points: number;
}

/** The table of findings (疑点表), by claim and then by rule; fines follow when all is known. */
export function findingsTable(
  rules: readonly string[],
  rows: readonly FindingRow[],
): Findings {
  const sorted = rows.toSorted((a, b) => a.claim - b.claim || a.rule - b.rule);
  const of = (column: (row: FindingRow) => number) => sorted.map(column);
  return {
    rows: rows.length,
    rules,
    claim: Uint32Array.from(of((r) => r.claim)),
    hospital: Uint16Array.from(of((r) => r.hospital)),
    rule: Uint8Array.from(of((r) => r.rule)),
    when: Uint8Array.from(of((r) => STAGES_OF_REVIEW.indexOf(r.when))),
    outcome: Uint8Array.from(of((r) => FINDING_OUTCOMES.indexOf(r.outcome))),
    act: Uint8Array.from(of((r) => ACTS.indexOf(r.act))),
    inspector: Uint8Array.from(of((r) => r.inspector ?? NO_INSPECTOR)),
    lead: Uint8Array.from(of((r) => r.lead ?? NO_LEAD)),
    day: Uint16Array.from(of((r) => r.day)),
    closed: Uint16Array.from(of((r) => r.closed)),
    loss: Float64Array.from(of((r) => r.loss)),
    fine: new Float64Array(rows.length),
    points: Float64Array.from(of((r) => r.points)),
  };
}
