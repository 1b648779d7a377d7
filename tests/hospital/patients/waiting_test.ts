/**
 * What patients do where hospitals are full (等候的影响): they go to others, and next
 * year's patients know it.
 *
 * @module
 */
import { assert, assertEquals } from "@std/assert";
import { waitingOdds } from "../../../sim/hospital/patients/waiting.ts";
import { OUT_OF_AREA } from "../../../sim/model/ledger.ts";
import { type Played, playedYears } from "../../../sim/run.ts";
import { blockCount, playBlocks } from "../../../sim/run/play_blocks.ts";
import { yearFrame } from "../../../sim/run/world_frames.ts";
import { yearValues } from "../../../sim/run/year_values.ts";
import { PLAIN, type SmallPlan, smallPlans } from "../../support/small_city.ts";

const course = (title: string, behaviour: string) =>
  `format: 1
title: ${title}
inherits: zibo_2025/baseline
behaviour:
  # So few insured that others must fill the beds.
  hospital.inflow.otherPools: { "3": 0.9, "2": 0.9, "1": 0.9 }
  hospital.inflow.selfPaying: { "3": 0.05, "2": 0.05, "1": 0.05 }
${behaviour}
run:
  run.year: 2026
  run.since: 2025
`;
const FEW = { employee: 60_000, resident: 100_000 };
const [patient, impatient] = smallPlans(["test/wait", "test/leave"], {
  "test/wait": course("不怕等", ""),
  "test/leave": course(
    "怕等",
    "  hospital.choice.waiting: { line: 0.5, odds: 0.1 }",
  ),
}, FEW);
const { hospitals } = patient!.city;
const values = yearValues(patient!, 2025), n = hospitals.archive.id.length;

function stays(claims: { readonly hospital: Uint16Array }): number[] {
  const out = new Array<number>(n).fill(0);
  claims.hospital.forEach((h) => h !== OUT_OF_AREA && out[h]!++);
  return out;
}

function drawn(odds: Float64Array | null): number[] {
  const frame = yearFrame(
    patient!.city,
    2025,
    values["run.seed"],
    values,
    undefined,
    false,
    null,
    odds,
  );
  const to = blockCount(frame.persons.persons);
  return stays(playBlocks([frame])({ frame: 0, from: 0, to }).claims);
}

const sum = (some: readonly number[]) => some.reduce((a, b) => a + b, 0);

Deno.test("a full hospital's patients go to others, of its level and of the others; nobody stays away", () => {
  const before = drawn(null), { level } = hospitals.archive;
  const busiest = before.indexOf(Math.max(...before)), l = level[busiest]!;
  const odds = new Float64Array(n).fill(1);
  odds[busiest] = 0.5;
  const after = drawn(odds);
  assert(after[busiest]! < before[busiest]! * 0.8);
  assertEquals(sum(after), sum(before));
  const at = (year: number[], of: (h: number) => boolean) =>
    sum(year.filter((_, h) => of(h)));
  const beside = (h: number) => h !== busiest && level[h] === l;
  assert(at(after, beside) > at(before, beside));
  const elsewhere = (h: number) => level[h] !== l;
  assert(at(after, elsewhere) > at(before, elsewhere));
  assertEquals(drawn(new Float64Array(n).fill(1)), before);
});

Deno.test("the fuller it was last year, the smaller the odds; as full as ever changes nothing", () => {
  const old = Float64Array.of(0.95, 0.95, 0.95, 0.5);
  const last = Float64Array.of(0.95, 1.05, 0.85, 0.8);
  const [same, fuller, emptier, free] = waitingOdds(last, old, {
    line: 0.9,
    odds: 0.7,
  });
  assertEquals(same, 1);
  assertEquals(free, 1);
  assert(fuller! < 1 && emptier! > 1);
  assertEquals(
    waitingOdds(last, old, { line: 0.9, odds: 1 }),
    new Float64Array(4).fill(1),
  );
});

Deno.test("the first year is as fitted, the second answers the first", async () => {
  const played: Played = new Map();
  const quiet = { ...PLAIN, onProgress: () => {} };
  const years = async (plan: SmallPlan) =>
    (await playedYears(plan, quiet, played)).years.map(({ record }) =>
      stays(record.claims)
    );
  const calm = await years(patient!), moved = await years(impatient!);
  assertEquals(moved.slice(0, -1), calm.slice(0, -1));
  assertEquals(sum(moved.at(-1)!), sum(calm.at(-1)!));
  assert(moved.at(-1)!.some((count, h) => count !== calm.at(-1)![h]));
});
