import { assertEquals } from "@std/assert";
import { scoreFindings } from "../../../sim/metrics/supervision/score_findings.ts";
import {
  type Act,
  ACTS,
  FINDING_OUTCOMES,
  type FindingOutcome,
  LEADS,
  NO_INSPECTOR,
  NO_LEAD,
} from "../../../sim/model/ledger.ts";
import { leakOf } from "../../../sim/model/supervision_score.ts";

const act = (name: Act) => ACTS.indexOf(name);

/**
 * Six claims: upcoded and confirmed for less than the harm; upcoded, suspected and
 * open; upcoded, met by nothing; in order and held; in order and won on appeal;
 * in order with a late list.
 */
const FOUND: [number, number, FindingOutcome, Act, number, number][] = [
  [0, 0, "confirmed", "upcoded", 700, 40],
  [1, 0, "open", "none", 0, 31],
  [3, 0, "confirmed", "upcoded", 300, 50],
  [4, 0, "overturned", "upcoded", 0, 70],
  [5, 1, "confirmed", "record", 0, 20],
];
const column = (of: (row: typeof FOUND[number]) => number) => FOUND.map(of);

const score = scoreFindings(
  {
    rows: FOUND.length,
    rules: ["upcoding", "lateList", ...LEADS],
    claim: Uint32Array.from(column(([i]) => i)),
    hospital: new Uint16Array(FOUND.length),
    rule: Uint8Array.from(column(([, rule]) => rule)),
    when: new Uint8Array(FOUND.length),
    outcome: Uint8Array.from(column((r) => FINDING_OUTCOMES.indexOf(r[2]))),
    act: Uint8Array.from(column((r) => act(r[3]))),
    lead: new Uint8Array(FOUND.length).fill(NO_LEAD),
    inspector: Uint8Array.from(
      column((r) => r[2] === "open" ? NO_INSPECTOR : 0),
    ),
    day: new Uint16Array(FOUND.length).fill(10),
    closed: Uint16Array.from(column((r) => r[5])),
    loss: Float64Array.from(column((r) => r[4])),
    fine: new Float64Array(FOUND.length),
    points: new Float64Array(FOUND.length),
  },
  {
    rows: 6,
    person: Uint32Array.of(1, 1, 2, 3, 3, 4),
    day: new Uint16Array(6).fill(10),
  },
  {
    acts: Uint32Array.from([1, 1, 1, 0, 0, 0], (x) => x << act("upcoded")),
    act: Uint8Array.from([1, 1, 1, 0, 0, 0], (x) => x * act("upcoded")),
    loss: Float64Array.of(1000, 400, 200, 0, 0, 0),
  },
  ["upcoded", "record", ...LEADS.map(() => null)],
);

Deno.test("a rule's precision, recall and delay are counted by hand", () => {
  assertEquals(score.rules[0], {
    rule: "upcoding",
    act: "upcoded",
    suspected: 4,
    right: 2,
    planted: 3,
    accused: 1,
    cleared: 1,
    delay: 30,
    recovered: 700,
  });
});

Deno.test("money of wrong cases is given back, or it leaks and it is known where", () => {
  const [upcoded] = score.acts;
  assertEquals(upcoded, {
    act: "upcoded",
    cases: 3,
    caught: 1,
    planted: 1600,
    refused: 0,
    returned: 700,
    unseen: 200,
    unlooked: 400,
    missed: 300,
  });
  assertEquals(leakOf(upcoded!), 900);
});

Deno.test("who is in order is accused once, wins once, and a late list is no conduct", () => {
  assertEquals(score.accused, { cases: 1, fen: 300 });
  assertEquals(score.cleared, 1);
  assertEquals(score.rules[1]!.accused, 0);
});

Deno.test("what belongs to one person is added up before it is squared", () => {
  assertEquals(score.spread, {
    weight: 1,
    // The first person has 1,000 and 400, of which 300 and 400 are left, the second 200.
    planted: 1400 ** 2 + 200 ** 2,
    leak: 700 ** 2 + 200 ** 2,
    both: 1400 * 700 + 200 ** 2,
    accused: 1,
  });
});
