import { assert } from "@std/assert";
import { readPlan } from "../../sim/io.ts";
import { rehearse } from "../../sim/run.ts";
import { ZONES } from "../../sim/model/ledger.ts";

Deno.test("Zibo under 2.0: 3–8 % of cases are of abnormal cost, and its report says how many diseases have types", async () => {
  const [result] = await rehearse([await readPlan("zibo_2025/baseline")], {
    workers: 2,
    blocksPerTask: 32,
    onProgress: () => {},
  });
  const { byZone, core, comprehensive } = result!.counts;
  const abnormal = ["low", "high", "extreme"] as const;
  const share = abnormal.reduce((n, z) => n + byZone[ZONES.indexOf(z)]!, 0) /
    byZone.reduce((a, b) => a + b, 0);
  assert(share > 0.03 && share < 0.08, `${share}`);
  assert(core / (core + comprehensive) > 0.8);
  const note = result!.notes.map(({ en }) => en)
    .find((en) => en.startsWith("Severity catalogue: "))!;
  const typed = Number(/catalogue: (\d+) of/.exec(note)![1]);
  assert(typed >= 30, note);
});
