import { assert, assertEquals, assertThrows } from "@std/assert";
import { sum } from "../../sim/base/sum.ts";
import { rootKey } from "../../sim/base/streams.ts";
import { readScreens } from "../../sim/intake/read_screens.ts";
import { readText, ROOT } from "../../sim/io.ts";
import {
  ACTS,
  FINDING_OUTCOMES,
  type Findings,
  INSPECTORS,
} from "../../sim/model/ledger.ts";
import { openWindow } from "../../sim/run/supervision/open_window.ts";
import { teamCapacity } from "../../sim/supervision/inspect/teams.ts";
import {
  planOf,
  teamsOf,
  watch,
  watchedYear,
} from "../support/watched_year.ts";

const FILE = "data/supervision/screens.csv";
const SCREENS = readScreens({ file: FILE, text: readText(`${ROOT}/${FILE}`)! });
const WORLD = watchedYear();

const outcome = (name: typeof FINDING_OUTCOMES[number]) =>
  FINDING_OUTCOMES.indexOf(name);

/** Claims and acts that stand, such as `12 upcoded`. */
function hits({ rows, claim, act, outcome: came }: Findings): Set<string> {
  const found = new Set<string>();
  for (let row = 0; row < rows; row++) {
    if (came[row] !== outcome("confirmed")) continue;
    if (ACTS[act[row]!] !== "record") found.add(`${claim[row]}`);
  }
  return found;
}

Deno.test("more inspector-days keep what fewer days found, and find more", () => {
  let before = new Set<string>();
  for (const days of [0, 1, 5, 20, 80, 320]) {
    const found = hits(watch(WORLD, SCREENS, planOf(teamsOf(days))).findings);
    assertEquals([...before].filter((hit) => !found.has(hit)), [], `${days}`);
    assert(days === 0 || found.size >= before.size);
    before = found;
  }
  assert(before.size > 200, `only ${before.size} cases found`);
});

Deno.test("a better eye keeps what a worse one found", () => {
  const seen = [0.2, 0.5, 1].map((hit) =>
    hits(watch(WORLD, SCREENS, planOf(teamsOf(40, hit))).findings)
  );
  assert(seen[0]!.size < seen[1]!.size && seen[1]!.size < seen[2]!.size);
  for (const hit of seen[0]!) assert(seen[1]!.has(hit));
  for (const hit of seen[1]!) assert(seen[2]!.has(hit));
});

Deno.test("nobody looks at more cases than the days allow, with appeals and reports too", () => {
  for (const days of [0, 1, 7, 33, 5000]) {
    const plan = planOf(teamsOf(days));
    const { looks } = watch(WORLD, SCREENS, plan);
    INSPECTORS.forEach((who, team) => {
      const capacity = teamCapacity(plan, who, 1);
      assert(looks.reveals[team]! <= capacity, `${who}: ${days}`);
      if (days === 33) assert(looks.reveals[team]! > capacity * 0.9);
    });
  }
});

Deno.test("the window counts: one look more than the days allow is refused", () => {
  const { year, truth } = WORLD;
  const { reveal } = openWindow(year.claims, truth, {
    capacity: [2, 0, 0, 0, 0],
    necessity: 1,
    tips: { fraud: 0, mistaken: 0 },
    selfCheck: 0,
    key: rootKey("window"),
  });
  reveal(0, "agency", 1);
  reveal(1, "agency", 1);
  assertThrows(() => reveal(2, "agency", 1), RangeError, "allow 2");
  assertThrows(() => reveal(2, "insurer", 1), RangeError, "allow 0");
});

Deno.test("without inspectors nothing depends on the truth", () => {
  const { year, truth } = WORLD;
  const other = {
    year,
    truth: {
      ...truth,
      marks: truth.marks.toReversed(),
      code: truth.code.map(() => 2),
    },
  };
  const own = watch(WORLD, SCREENS, null).findings;
  assertEquals(watch(other, SCREENS, null).findings, own);
  assert(own.rows > 0);
});

Deno.test("what a rule refuses is never more than what was booked, and stands on appeal only where it is so", () => {
  const { year, truth } = WORLD, plan = planOf(teamsOf(200));
  const { findings: f } = watch(WORLD, SCREENS, plan);
  const refused = new Map<number, number>();
  let overturned = 0;
  for (let row = 0; row < f.rows; row++) {
    const claim = f.claim[row]!;
    refused.set(claim, (refused.get(claim) ?? 0) + f.loss[row]!);
    if (f.rules[f.rule[row]!] !== "impersonation") continue;
    // Terminals do not err in this year: whoever is refused was another.
    assertEquals(f.outcome[row], outcome("intercepted"));
    assertEquals(f.loss[row], year.claims.fund[claim]);
    if (truth.planted[claim] === 0) overturned++;
  }
  assertEquals(overturned, 0);
  for (const [claim, fen] of refused) {
    assert(fen <= year.claims.cost[claim]!, `claim ${claim}`);
  }
});

Deno.test("an honest patient whom the terminal refused gets it back on appeal", () => {
  const { year, truth } = WORLD;
  const honest = { ...truth, planted: truth.planted.map(() => 0) };
  const { findings: f } = watch(
    { year, truth: honest },
    SCREENS,
    planOf(teamsOf(1000)),
  );
  const rows = [...f.rule.keys()].filter((row) =>
    f.rules[f.rule[row]!] === "impersonation"
  );
  const back = rows.filter((row) => f.outcome[row] === outcome("overturned"));
  assert(back.length > rows.length * 0.4 && back.length < rows.length * 0.6);
  for (const row of back) assertEquals(f.loss[row], 0);
});

Deno.test("nobody is accused where nothing is wrong and nobody errs, and some are where inspectors do", () => {
  const { year, truth } = WORLD;
  const honest = {
    ...truth,
    planted: truth.planted.map(() => 0),
    marks: truth.marks.map(() => 0),
    code: year.claims.code,
  };
  const leads = SCREENS.filter(({ action, act }) =>
    action === "lead" && act !== "record"
  );
  const accused = (mistaken: number) =>
    hits(
      watch({ year, truth: honest }, leads, planOf(teamsOf(300)), { mistaken })
        .findings,
    ).size;
  assertEquals(accused(0), 0);
  assert(accused(0.1) > 0);
  assert(accused(0.3) > accused(0.1));
});

Deno.test("what an institution gives back itself is not inspected and not lost", () => {
  const { findings: f } = watch(WORLD, SCREENS, planOf(teamsOf(200)), {
    selfCheck: 0.3,
  });
  const given = [...f.claim.keys()].filter((row) =>
    f.outcome[row] === outcome("corrected")
  );
  assert(given.length > 50);
  const claims = new Set(given.map((row) => f.claim[row]));
  for (let row = 0; row < f.rows; row++) {
    if (!claims.has(f.claim[row])) continue;
    assert(f.outcome[row] !== outcome("confirmed"));
  }
  assert(sum(given.map((row) => f.loss[row]!)) > 0);
});

Deno.test("in points upcoding loses a multiple on top, and money stays with what is not in points", () => {
  const plan = planOf(teamsOf(300, 1));
  const money = watch(WORLD, SCREENS, plan).findings;
  const points = watch(WORLD, SCREENS, plan, { inPoints: true, multiple: 3 })
    .findings;
  assert(money.points.every((p) => p === 0));
  for (let row = 0; row < points.rows; row++) {
    if (points.loss[row] === 0) continue;
    const claim = points.claim[row]!, act = ACTS[points.act[row]!];
    const own = WORLD.year.points[claim]!;
    if (act === "upcoded") {
      assertEquals(points.points[row], 4 * (own - Math.floor(own * 0.75)));
    }
    if (act === "drugResale") assertEquals(points.points[row], 0);
  }
});

Deno.test("in a sample a row stands for its stays: half the looks, twice the money", () => {
  const { year, truth } = WORLD, plan = planOf(teamsOf(40, 1));
  const half = {
    truth,
    year: { ...year, claims: { ...year.claims, weight: 2 } },
  };
  const one = watch(WORLD, SCREENS, plan), two = watch(half, SCREENS, plan);
  INSPECTORS.forEach((who, team) => {
    const capacity = teamCapacity(plan, who, 2);
    assert(two.looks.reveals[team]! <= capacity, who);
    assertEquals(capacity * 2, teamCapacity(plan, who, 1));
  });
  const money = ({ findings: f }: typeof one, id: string) =>
    sum(
      [...f.rule.keys()].filter((row) => f.rules[f.rule[row]!] === id)
        .filter((row) => f.outcome[row] === outcome("intercepted"))
        .map((row) => f.loss[row]!),
    );
  assert(money(one, "impersonation") > 0);
  assertEquals(money(two, "impersonation"), 2 * money(one, "impersonation"));
});
