import { assert, assertEquals } from "@std/assert";
import type { SideDiff } from "../../sim/study/record/diff_records.ts";
import { recordShelf, sumsUp } from "../support/diffed_records.ts";
import { SMALL_HEAD as HEAD } from "../support/scenario_folder.ts";

const shelf = recordShelf();

const SHARE = `policy:
  settlement.clearing.steps: [{ from: 1, up: 1.1, share: 0.9 }]
`;
const SEED = "  run.seed: another\n";
const BOTH = HEAD + SEED + SHARE;

Deno.test("another seed, and other conduct, are put down to seed and conduct", async () => {
  const conduct = `${HEAD}behaviour:\n  hospital.remote.costRatio: 2\n`;
  for (
    const [text, cause, key] of [
      [HEAD + SEED, "seed", "run.seed"],
      [conduct, "behaviour", "hospital.remote.costRatio"],
    ] as const
  ) {
    const side = await shelf.diff(HEAD, text);
    assertEquals(side.causes.map(({ id }) => id), [cause]);
    assertEquals(side.causes[0]!.keys.map((k) => `${k.key}`), [key]);
    assertEquals(side.attribution.method, "alone");
    assert(side.headlines.length > 5 && side.hospitals.length > 5, cause);
    for (const { diff, parts } of [...side.headlines, ...side.hospitals]) {
      assertEquals(parts, diff === null ? null : { [cause]: diff });
    }
  }
});

Deno.test("rules and luck at once get exact shares: the mean of what each adds first and last, and they sum to the whole", async () => {
  const side = await shelf.diff(HEAD, BOTH);
  assertEquals(side.causes.map(({ id }) => id), ["rules", "seed"]);
  assertEquals(side.attribution.method, "shapley");
  sumsUp(side);
  const first = await shelf.diff(HEAD, HEAD + SHARE);
  const last = await shelf.diff(HEAD + SEED, BOTH);
  const move = (diff: SideDiff, ref: string) =>
    diff.headlines.find((h) => h.ref === ref)?.diff ?? 0;
  let moved = 0;
  for (const ref of ["pay@all/all", "shared@resident/all", "pay@all/level:1"]) {
    const { parts } = side.headlines.find((h) => h.ref === ref)!;
    const twice = move(first, ref) + move(last, ref);
    assert(Math.abs(2 * parts!.rules! - twice) <= 1, ref);
    if (twice !== 0) moved++;
  }
  assert(moved > 0);
  // The fund does not depend on how overspending is shared.
  const { parts } = side.headlines.find((h) => h.ref === "dipFund@all/all")!;
  assertEquals(parts!.rules, 0);
});

Deno.test("rules of the history that change too are a cause of their own", async () => {
  const past = HEAD.replace("zibo_2025/baseline", "zibo_2025/pre_regime");
  const raised = `${past}policy:\n  budget.total.reserveRate: 0.08\n`;
  const under = (name: string, text: string) =>
    `${HEAD}  run.preRegime: ${shelf.write(name, text)}\n`;
  const side = await shelf.diff(
    under("same.yaml", past),
    under("raised.yaml", raised) + SHARE,
  );
  assertEquals(side.causes.map(({ id }) => id), ["rules", "history"]);
  const keys = side.causes[1]!.keys.filter((k) => k.history);
  assert(keys.some((k) => k.key === "budget.total.reserveRate"));
  sumsUp(side);
});
