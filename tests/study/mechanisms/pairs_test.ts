import { assert, assertEquals, assertThrows } from "@std/assert";
import { issueText, ShapanError } from "../../../sim/base/issues.ts";
import type {
  Mechanism,
  PairSpec,
  Played,
} from "../../../sim/model/mechanisms.ts";
import {
  checkMechanisms,
  verdictOf,
} from "../../../sim/study/mechanisms/check_mechanisms.ts";
import { readPair } from "../../../sim/study/mechanisms/read_pair.ts";
import { pairPlayer } from "../../../sim/study/mechanisms/play_pair.ts";
import {
  readPairs,
  readRegister,
} from "../../../sim/study/mechanisms/register.ts";
import {
  lastLine,
  mechanismLines,
} from "../../../sim/study/mechanisms/mechanisms_text.ts";
import { mechanismsPage } from "../../../sim/report/mechanisms/mechanisms_page.ts";

/** One thread, no clock, nothing said. */
const QUIET = { workers: 1, clock: () => 0, onPair() {} };

const FILE = "scenarios/mechanisms/067.yaml";
const TEXT = `format: 1
title: 试
titleEn: Trial
inherits: mechanisms/city
mechanism: 67
off:
  policy:
    settlement.clearing.steps:
      value: []
      source: assumed
on:
  policy:
    settlement.clearing.steps:
      value: [{ from: 1, up: 1.1, share: 0.6 }]
      source: assumed
metric: shared
sign: "+"
`;

/** What is said of a pair that cannot be read. */
function refusal(text: string): string {
  const error = assertThrows(() => readPair(text, FILE), ShapanError);
  return error.issues.map((issue) => issueText(issue, "en")).join("\n");
}

Deno.test("a bad file of a pair is refused with file, line and field", () => {
  const cases: readonly (readonly [string, string, RegExp])[] = [
    [
      'sign: "+"',
      'sign: "up"',
      /scenarios\/mechanisms\/067\.yaml:17:7 .*sign.*\+/,
    ],
    ["mechanism: 67", "mechanism: 134", /067\.yaml:5:12 .*mechanism.*133/],
    ["metric: shared", "metrics: shared", /067\.yaml:16:\d+ .*metric/],
    [
      "  policy:\n    settlement.clearing.steps:\n      value: []",
      "  rules:\n    settlement.clearing.steps:\n      value: []",
      /067\.yaml:7:3 .*rules/,
    ],
    [
      "value: []\n      source: assumed\non:\n  policy:\n    settlement.clearing.steps",
      "value: []\n      source: assumed\non:\n  policy:\n    settlement.clearing.lo",
      /067\.yaml:1:1 .*settlement\.clearing\.lo/,
    ],
  ];
  for (const [old, fresh, said] of cases) {
    assert(TEXT.includes(old), old);
    const text = refusal(TEXT.replace(old, fresh));
    assert(said.test(text), `${said}: ${text}`);
  }
});

Deno.test("what is wrong in a side is found at its own line of the pair", async () => {
  const cases: readonly (readonly [string, string, RegExp])[] = [
    [
      "share: 0.6",
      "share: 1.6",
      /^scenarios\/mechanisms\/067\.yaml:14:\d+ .*settlement\.clearing\.steps.*1\.6/,
    ],
    [
      "source: assumed\nmetric",
      "source: no-such\nmetric",
      /067\.yaml:15:\d+ .*no-such/,
    ],
    [
      "inherits: mechanisms/city",
      "inherits: mechanisms/town",
      /067\.yaml:4:\d+ .*mechanisms\/town/,
    ],
  ];
  const play = pairPlayer();
  for (const [old, fresh, said] of cases) {
    const pair = readPair(TEXT.replace(old, fresh), FILE);
    try {
      await play(pair);
    } catch (error) {
      assert(error instanceof ShapanError, String(error));
      const text = issueText(error.issues[0]!, "en");
      assert(said.test(text), `${said}: ${text}`);
      continue;
    }
    assert(false, `${fresh} is taken`);
  }
});

Deno.test("a verdict asks for a difference of the right sign", () => {
  assertEquals(verdictOf({ off: 1, on: 2 }, 1), "works");
  assertEquals(verdictOf({ off: 1, on: 2 }, -1), "contrary");
  assertEquals(verdictOf({ off: 2, on: 2 }, 1), "same");
  assertEquals(verdictOf({ off: null, on: 2 }, 1), "same");
});

Deno.test("a handful of mechanisms, one of them switched the wrong way and one not at all", async () => {
  const register = readRegister();
  const pairs = new Map<number, PairSpec>(readPairs());
  const own = pairs.get(67)!;
  // The overspend that the fund shares, with nothing switched on.
  pairs.set(67, readPair(TEXT.replace(/value: \[\{.*\}\]/, "value: []"), FILE));
  pairs.set(46, { ...pairs.get(46)!, sign: 1 });
  const asked = [8, 46, 67, 91, 12].map((id) => mechanism(id, register));
  const rows = await checkMechanisms(asked, pairs, QUIET);
  assertEquals(
    rows.map(({ verdict }) => verdict),
    ["works", "contrary", "same", "told", "works"],
  );
  assertEquals(lastLine(rows), "mechanisms: 3 of 5");
  const [again] = await checkMechanisms(
    [mechanism(67, register)],
    new Map([[67, own]]),
    QUIET,
  );
  assertEquals([again!.verdict, again!.off], ["works", 0]);
  inWords([...rows, again!]);
});

function mechanism(id: number, register: readonly Mechanism[]): Mechanism {
  return register.find((one) => one.id === id)!;
}

/** Lines and pages say the same numbers. */
function inWords(rows: readonly Played[]): void {
  const [head, first] = mechanismLines(rows, "en");
  assert(head!.startsWith("id · mechanism · key · metric · off · on"), head);
  assert(
    first!.startsWith("8 · 预算支出五线 · budget.lines.growth · DIP fund F"),
  );
  for (const lang of ["zh", "en"] as const) {
    const page = mechanismsPage(rows, {
      lang,
      titleOf: (source) => source,
      root: "../..",
    });
    for (const { mechanism, pair } of rows) {
      assert(page.includes(`id="m${mechanism.id}"`));
      assert(page.includes(mechanism.sentences[0]!.quote));
      if (pair === null) continue;
      assert(page.includes(`href="../../${pair.file}"`));
      assert(page.includes(`href="../../${mechanism.tests[0]}"`));
    }
    const off = mechanismLines(rows, lang)[1]!.split(" · ")[4]!;
    assert(page.includes(off), off);
  }
}
