import type { Findings, Standing } from "../model/ledger.ts";

/** Findings of a year without audits (未开展稽核): the table, without rows. */
export function noFindings(): Findings {
  return {
    rows: 0,
    claim: new Uint32Array(0),
    screen: [],
    outcome: [],
    amount: new Float64Array(0),
  };
}

/** Standing of hospitals that no one assesses (未考核): no score, no grade. */
export function noStanding(hospitals: number): Standing {
  return {
    score: new Array<null>(hospitals).fill(null),
    grade: new Array<null>(hospitals).fill(null),
  };
}
