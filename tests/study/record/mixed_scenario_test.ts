import { assert, assertEquals } from "@std/assert";
import { readScenario } from "../../../sim/io.ts";
import { type Key, KEYS } from "../../../sim/model/policy/mod.ts";
import type { FileKey } from "../../../sim/model/scenario/mod.ts";
import { mixedScenario } from "../../../sim/study/record/mixed_scenario.ts";

const a = readScenario("zibo_2025/baseline");
const b = readScenario("yancheng_2025/baseline");
const DAYS = [...new Set([...a.changeDays, ...b.changeDays, "2025-06-30"])];

Deno.test("a mixture has each parameter of the one or the other, on every day, with what it stands on", () => {
  const some = new Set(KEYS.filter((_, i) => i % 3 === 0));
  const mixed = mixedScenario(a, b, some);
  for (const day of DAYS) {
    for (const key of KEYS) {
      const of = some.has(key) ? b : a;
      assertEquals(mixed.valuesOn(day)[key], of.valuesOn(day)[key]);
      assertEquals(mixed.groundsOf(key, day), of.groundsOf(key, day));
    }
  }
  assert(DAYS.length > 3);
  assertEquals(
    new Set(mixed.provenance.filter(({ key }) => some.has(key))),
    new Set(b.provenance.filter(({ key }) => some.has(key))),
  );
});

Deno.test("with no parameter of the other it is the one, with all it says what the other says", () => {
  assertEquals(mixedScenario(a, b, new Set()), a);
  const all = mixedScenario(a, b, new Set(KEYS));
  for (const day of DAYS) assertEquals(all.valuesOn(day), b.valuesOn(day));
  assertEquals(all.provenance, b.provenance);
  assertEquals(all.changed, b.changed);
  assertEquals(all.id, a.id);
});

Deno.test("a file comes with the parameter that names it", () => {
  const toy = readScenario("toy/toy"), key: Key = "intake.files.claims";
  const mixed = mixedScenario(a, toy, new Set([key]));
  assertEquals(mixed.pathOf(key as FileKey), "scenarios/toy/claims.csv");
  assertEquals(mixedScenario(toy, a, new Set([key])).pathOf(key), null);
});
