/**
 * What a consortium's rules make its members do (医共体激励): referrals up and down.
 *
 * @module
 */
import { assert } from "@std/assert";
import { rehearseQuietly, smallPlans } from "../support/small_city.ts";

const scenario = (consortium: boolean, incentive: string, keep = 1) =>
  `format: 1
title: 医共体
inherits: zibo_2025/baseline
policy:
  settlement.incentive: { value: ${incentive}, source: assumed, status: assumed }
  settlement.consortium.trial: { value: ${consortium}, source: assumed, status: assumed }
  settlement.consortium.maxKeep: { value: ${keep}, source: assumed, status: assumed }
behaviour:
  hospital.response.model: profit
  hospital.lever.referralUp: 1
  hospital.lever.referralDown: 1
`;
const [alone, member, kept, points] = await rehearseQuietly(
  smallPlans(["test/alone", "test/member", "test/kept", "test/points"], {
    "test/alone": scenario(false, "capitation"),
    "test/member": scenario(true, "capitation"),
    "test/kept": scenario(true, "capitation", 0),
    "test/points": scenario(true, "settled"),
  }),
);
type Result = NonNullable<typeof alone>;

/** Both levers of each institution in December. */
function december({ course }: Result) {
  const { referralUp: up, referralDown: down } = course.at(-1)!.levers!;
  return Array.from({ length: up.length / 12 }, (_, h) => ({
    up: up[h * 12 + 11]!,
    down: down[h * 12 + 11]!,
  }));
}

Deno.test("under a lump sum patients are sent up; a member bears its part of what they cost there", () => {
  const own = december(alone!), shared = december(member!);
  assert(own.some(({ up }) => up > 0));
  own.forEach(({ up }, h) => assert(shared[h]!.up <= up));
  assert(own.some(({ up }, h) => shared[h]!.up < up));
});

Deno.test("who keeps a part of the surplus sends down, who does not does not", () => {
  assert(december(alone!).every(({ down }) => down === 0));
  assert(december(member!).some(({ down }) => down > 0));
});

Deno.test("a consortium that may keep nothing of a surplus has members that save less for it", () => {
  const nothing = december(kept!), something = december(member!);
  nothing.forEach(({ down }, h) => assert(down <= something[h]!.down));
  assert(nothing.some(({ down }, h) => down < something[h]!.down));
});

Deno.test("where cases are paid, nobody sends them away for the consortium's sake", () => {
  assert(december(points!).every(({ up }) => up === 0));
});
