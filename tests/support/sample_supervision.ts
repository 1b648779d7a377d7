import { FINDING_OUTCOMES, LEADS } from "../../sim/model/findings.ts";
import type { ScenarioResult } from "../../sim/model/result.ts";
import { scoreFindings } from "../../sim/metrics/supervision/score_findings.ts";
import type { PlantedConduct } from "../../sim/model/supervision_score.ts";
import { claimsOf } from "../grouping/small_city.ts";
import { noSupervision } from "../../sim/supervision/not_yet.ts";

/**
 * Hand-made supervision (样例监管): ten suspicions of three screens and a lead, two
 * kinds of inspectors of which one did nothing, and what of it is true.
 */
export function sampleSupervision(): Pick<
  ScenarioResult,
  "supervision" | "score"
> {
  const rules = ["upcoding", "drugResale", "recordQuality", ...LEADS];
  const rows = [
    [0, "confirmed"],
    [0, "confirmed"],
    [0, "open"],
    [0, "cleared"],
    [0, "overturned"],
    [1, "intercepted"],
    [1, "intercepted"],
    [2, "cleared"],
    [rules.indexOf("announced"), "confirmed"],
    [rules.indexOf("selfCheck"), "corrected"],
  ] as const;
  const none = noSupervision();
  const byte = (of: (row: typeof rows[number], i: number) => number) =>
    Uint8Array.from(rows, of);
  const wide = (of: (row: typeof rows[number], i: number) => number) =>
    Float64Array.from(rows, of);
  const rule = (id: string, counts: readonly number[]) => {
    const [suspected, right, planted, accused, cleared] = counts;
    return {
      rule: id,
      act: id === "recordQuality"
        ? "record" as const
        : id === "upcoding"
        ? "upcoded" as const
        : id === "drugResale"
        ? "drugResale" as const
        : null,
      suspected: suspected!,
      right: right!,
      planted: planted!,
      accused: accused!,
      cleared: cleared!,
      delay: 120,
      recovered: 3e7,
    };
  };
  const act = (
    name: "upcoded" | "drugResale" | "impersonation",
    parts: readonly number[],
  ) => {
    const [refused, returned, unseen, unlooked, missed] = parts;
    return {
      act: name,
      cases: 40,
      caught: 11,
      planted: parts.reduce((a, b) => a + b, 0),
      refused: refused!,
      returned: returned!,
      unseen: unseen!,
      unlooked: unlooked!,
      missed: missed!,
    };
  };
  return {
    supervision: {
      ...none,
      findings: {
        ...none.findings,
        rows: rows.length,
        rules,
        claim: Uint32Array.from(rows, (_, i) => i),
        hospital: Uint16Array.from(rows, (_, i) => i % 3),
        rule: byte(([rule]) => rule),
        when: byte(([rule]) => rule === 1 ? 0 : 2),
        outcome: byte(([, outcome]) => FINDING_OUTCOMES.indexOf(outcome)),
        act: byte(([rule]) => rule === 1 ? 8 : 1),
        inspector: byte(([rule]) => rule === 1 ? 0xff : 0),
        lead: byte(() => 0xff),
        day: Uint16Array.from(rows, (_, i) => 30 * i),
        closed: Uint16Array.from(rows, (_, i) => 30 * i + 40),
        loss: wide(([, o]) => o === "open" || o === "cleared" ? 0 : 1e6),
        fine: wide(() => 0),
        points: wide(() => 0),
      },
      sanctions: [0, 2].map((hospital, i) => ({
        hospital,
        refused: 0,
        returned: 1e6,
        corrected: 0,
        fine: 0,
        unpaidCases: 0,
        unpaid: 0,
        talk: false,
        suspendedMonths: 0,
        terminated: false,
        referred: false,
        exposed: false,
        barred: 3 - i,
        doctorPoints: 40,
        capacityLeft: 0.97 + 0.02 * i,
      })),
      // Eleven doctors: six below the edges, three suspended, two ended.
      doctors: {
        rows: 11,
        hospital: Uint16Array.of(0, 0, 0, 0, 0, 0, 1, 1, 2, 2, 2),
        doctor: Uint16Array.of(0, 1, 2, 3, 4, 5, 0, 1, 0, 1, 2),
        points: Uint16Array.of(3, 3, 9, 15, 12, 3, 3, 6, 9, 9, 3),
        suspendAt: 9,
        terminateAt: 12,
      },
      use: [
        {
          inspector: "agency",
          days: 9,
          used: 8,
          reveals: 5,
          found: 3,
          cost: 8e6,
          recovered: 6e7,
          fined: 3e7,
        },
        {
          inspector: "social",
          days: 0,
          used: 0,
          reveals: 0,
          found: 0,
          cost: 0,
          recovered: 0,
          fined: 0,
        },
      ],
    },
    score: {
      ...scoreFindings(none.findings, claimsOf([]), NOTHING, []),
      rules: [
        rule("upcoding", [500, 210, 900, 12, 3]),
        rule("drugResale", [40, 39, 44, 1, 0]),
        rule("recordQuality", [90, 0, 0, 0, 0]),
        rule("announced", [60, 20, 900, 4, 1]),
      ],
      acts: [
        act("drugResale", [4e8, 0, 1e7, 2e7, 0]),
        act("upcoded", [0, 3e8, 9e8, 4e8, 5e7]),
        act("impersonation", [0, 0, 0, 0, 0]),
      ],
      accused: { cases: 16, fen: 5e6 },
      cleared: 4,
      beyond: 1e5,
    },
  };
}

/** Nothing was wrong in a year without claims. */
const NOTHING = {
  acts: [],
  act: new Uint8Array(0),
  loss: new Float64Array(0),
} as unknown as PlantedConduct;
