import { assert, assertEquals } from "@std/assert";
import { readHeldAgainst } from "../../sim/io.ts";
import type { Target } from "../../sim/model/realism.ts";
import {
  TARGET_UNITS,
  targetNumber,
  unitName,
} from "../../sim/chart/target_units.ts";

const { targets } = readHeldAgainst();

function target(unit: string, low: number, high: number): Target {
  return { ...targets[0]!, unit, low, high };
}

Deno.test("every unit of the targets has words in both languages", () => {
  for (const { unit } of targets) assert(TARGET_UNITS[unit], unit);
  assertEquals(unitName(target("days", 8, 9), "zh"), "天");
  assertEquals(unitName(target("100m_yuan", 8, 9), "en"), "100m yuan");
});

Deno.test("digits follow the unit: yuan are whole, percentages have a tenth", () => {
  assertEquals(targetNumber(11562.43, target("yuan", 10946, 12098)), "11,562");
  assertEquals(targetNumber(64.83, target("%", 61, 67)), "64.8");
  assertEquals(targetNumber(-1.67, target("%", -5, 1)), "−1.7");
});

Deno.test("a narrow band has digits enough to tell its edges apart", () => {
  for (const t of targets) {
    if (t.high === t.low) continue;
    assert(targetNumber(t.low, t) !== targetNumber(t.high, t), t.id);
  }
  assertEquals(targetNumber(0.07763, target("%", 0.05, 0.21)), "0.08");
  assertEquals(
    targetNumber(0.93, target("visits_per_insured", 0.883, 0.977)),
    "0.930",
  );
});
