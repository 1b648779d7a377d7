import type { Findings, Standing, Supervision } from "../model/ledger.ts";

/** Findings of a year without screens and audits (未开展筛查与稽核): the table, without rows. */
export function noFindings(): Findings {
  return {
    rows: 0,
    rules: [],
    claim: new Uint32Array(0),
    hospital: new Uint16Array(0),
    rule: new Uint8Array(0),
    when: new Uint8Array(0),
    outcome: new Uint8Array(0),
    act: new Uint8Array(0),
    inspector: new Uint8Array(0),
    lead: new Uint8Array(0),
    day: new Uint16Array(0),
    closed: new Uint16Array(0),
    loss: new Float64Array(0),
    fine: new Float64Array(0),
    points: new Float64Array(0),
  };
}

/** A year that nobody supervises (未开展监管): no findings, nobody inspects, nobody bears anything. */
export function noSupervision(): Supervision {
  return {
    findings: noFindings(),
    unpaid: {
      rows: 0,
      claim: new Uint32Array(0),
      hospital: new Uint16Array(0),
      cause: new Uint8Array(0),
      fund: new Float64Array(0),
      points: new Float64Array(0),
    },
    use: [],
    sanctions: [],
    rewards: 0,
    refusing: [],
    idle: [],
  };
}

/** Standing of hospitals that no one assesses (未考核): no score, no grade. */
export function noStanding(hospitals: number): Standing {
  return {
    score: new Array<null>(hospitals).fill(null),
    grade: new Array<null>(hospitals).fill(null),
  };
}
