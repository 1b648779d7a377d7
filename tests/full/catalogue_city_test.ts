import { assert, assertEquals } from "@std/assert";
import { run } from "../../sim/compare.ts";
import { LAYERS, ZONES } from "../../sim/model/ledger.ts";

Deno.test("Zibo under 2.0: at least 1,500 core groups that hold at least 80 % of the cases", async () => {
  const { catalogue, counts } = await run("zibo_2025/baseline");
  const core = catalogue.core.reduce((a, b) => a + b, 0);
  assert(core >= 1500, `${core} core groups`);
  assert(counts.core >= 0.8 * counts.byMethod[0]!, `${counts.core} cases`);
  assertEquals(catalogue.version, "2.0");
});

Deno.test("Zibo under the draft 3.0: cases in each of the six layers, and none lost", async () => {
  const { counts, catalogue } = await run("zibo_2025/spec_3");
  assertEquals(catalogue.version, "3.0");
  LAYERS.forEach((layer, l) => {
    assert(counts.byLayer[l]! > 0, `${layer}: ${counts.byLayer}`);
  });
  const [exclusion, ...taken] = counts.byLayer;
  const blank = counts.byZone[ZONES.indexOf("blank")]!;
  assertEquals(
    taken.reduce((a, b) => a + b, 0) + blank,
    counts.byMethod[0]!,
  );
  assert(blank >= exclusion!);
});
