import { assertEquals, assertNotEquals } from "@std/assert";
import { rehearseQuietly, smallPlans } from "../support/small_city.ts";

/** A secondary hospital becomes a tertiary one on the first day of the policy year. */
const RAISED = `format: 1
title: 升级
inherits: zibo_2025/baseline
data:
  hospital.events.changes:
    value: [{ date: 2025-01-01, id: H040, change: level, to: 3 }]
    source: assumed
`;

Deno.test("an institution that is raised on 1 January was paid at its old level the year before", async () => {
  const plans = smallPlans(["zibo_2025/baseline", "test/raised"], {
    "test/raised": RAISED,
  });
  const [as, raised] = await rehearseQuietly(plans);
  const row = as!.hospitals.id.indexOf("H040");
  assertEquals([as!.hospitals.level[row], raised!.hospitals.level[row]], [
    2,
    3,
  ]);
  assertEquals(
    raised!.lastYear.map((s) => s.pay),
    as!.lastYear.map((s) => s.pay),
  );
  assertNotEquals(
    raised!.settlements.map((s) => s.pay),
    as!.settlements.map((s) => s.pay),
  );
});
