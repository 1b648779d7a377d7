import { assertEquals } from "@std/assert";
import type { Key } from "../../sim/model/policy/mod.ts";
import { POLICY, sweepKeys, tinyPlans } from "../support/replay_keys.ts";

Deno.test("whichever of all rules is changed, in whichever plan, a replay gives what a fresh settlement gives", async () => {
  const moved = new Set<Key>();
  for (const plan of Object.values(tinyPlans())) {
    for (const key of await sweepKeys(plan, POLICY)) moved.add(key);
  }
  // The sweep means something only if most rules do something in some plan.
  assertEquals(moved.size > POLICY.length / 2, true, `${moved.size} moved`);
});
