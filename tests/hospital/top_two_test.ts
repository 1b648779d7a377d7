import { assert, assertAlmostEquals } from "@std/assert";
import { OUT_OF_AREA } from "../../sim/model/ledger.ts";
import {
  playSmall,
  type SmallPlan,
  smallPlans,
} from "../support/small_city.ts";

/** A tenth of Zibo: enough cost for a share of the employees'. */
const TENTH = { employee: 160_000, resident: 270_000 } as const;

/** Zibo with a share of the two largest hospitals set. */
function withShare(share: number | null): SmallPlan {
  const scenario = `
format: 1
title: 龙头医院
inherits: zibo_2025/baseline
data:
  hospital.size.topTwoShare:
    value: ${share}
    source: assumed
    status: assumed
    note: 测试
`;
  return smallPlans(["two"], { two: scenario }, TENTH)[0]!;
}

/** Share of the employees' local inpatient cost in the two dearest tertiary general hospitals. */
async function topTwo(plan: SmallPlan): Promise<number> {
  const { archive } = plan.city.hospitals;
  const [played] = await playSmall(plan, [2025]);
  const { claims } = played!.record;
  const cost = new Float64Array(archive.id.length);
  for (let i = 0; i < claims.rows; i++) {
    const h = claims.hospital[i]!;
    if (claims.scheme[i] === 0 && h !== OUT_OF_AREA) {
      cost[h]! += claims.cost[i]!;
    }
  }
  const all = cost.reduce((a, b) => a + b, 0);
  const general = [
    ...cost.filter((_, h) =>
      archive.level[h] === 3 && archive.kind[h] === "general"
    ),
  ].sort((a, b) => b - a);
  return (general[0]! + general[1]!) / all;
}

Deno.test("the two largest hospitals have the share of employee cost that is set, Lishui's 46 % for one", async () => {
  for (const share of [0.46, 0.3]) {
    assertAlmostEquals(await topTwo(withShare(share)), share, 0.02);
  }
});

Deno.test("a share beyond what tertiary hospitals have gives the two nearly all of it", async () => {
  const share = await topTwo(withShare(0.95));
  assert(share > 0.5 && share < 0.8, String(share));
});
