import { assert } from "@std/assert";
import type { Key } from "../../sim/model/policy/mod.ts";
import { POLICY, sweepKeys, tinyPlans } from "../support/replay_keys.ts";

Deno.test("whichever of all rules is changed, in whichever plan, a replay gives what a fresh settlement gives", async () => {
  const moved = new Set<Key>();
  for (const plan of Object.values(tinyPlans())) {
    for (const key of await sweepKeys(plan, POLICY)) moved.add(key);
  }
  // The sweep means something only if many rules do something in some plan; dates,
  // talks and warnings move no settlement.
  assert(moved.size > 120, `only ${moved.size} of ${POLICY.length} moved`);
});
