import { assert, assertEquals } from "@std/assert";
import { group } from "../../sim/grouping/group.ts";
import { route } from "../../sim/grouping/route.ts";
import { type Claims, METHODS, ZONES } from "../../sim/model/ledger.ts";
import { priceRules, routes } from "../../sim/run/price_rules.ts";
import { scoreYear } from "../../sim/run/score_year.ts";
import { yearValues } from "../../sim/run/year_values.ts";
import { testRandom } from "../support/random.ts";
import { playSmall, smallPlans } from "../support/small_city.ts";

const [plan] = smallPlans(["zibo_2025/baseline"]);
const years = await playSmall(plan!, [2022, 2023, 2024, 2025]);
const records = years.map((y) => y.record), { claims } = records[3]!;
const values = yearValues(plan!, 2025);
const { codes: { book }, hospitals: { archive } } = plan!.city;
const rules = priceRules({
  history: records.slice(0, 3),
  codes: book,
  hospitals: archive,
  id: "laws",
}, values);
const methods = route(claims, book, routes(values));
const cases = group(claims, methods, rules.catalogue);

/** Points and zones of the year's cases at other costs. */
function scored(cost: Int32Array) {
  const same: Claims = { ...claims, cost };
  return scoreYear(same, cases, archive, rules, values);
}

Deno.test("INV-5: no case has negative points, and only DIP cases have any", () => {
  const { points } = scored(claims.cost);
  const dip = METHODS.indexOf("dip");
  for (let i = 0; i < claims.rows; i++) {
    if (methods[i] === dip) assert(points[i]! > 0, `case ${i}: ${points[i]}`);
    else assertEquals(points[i], 0);
  }
});

Deno.test("INV-5: a dearer case of the same zone never has fewer points, a dearer zone comes later", () => {
  const before = scored(claims.cost), random = testRandom(5);
  const order = ["low", "normal", "high", "extreme"] as const;
  const rank = ZONES.map((zone) => order.indexOf(zone as typeof order[number]));
  let moved = 0;
  for (let run = 0; run < 5; run++) {
    const dearer = claims.cost.map((fen) => fen + random.anySize(0, 2_000_000));
    const after = scored(dearer);
    for (let i = 0; i < claims.rows; i++) {
      const [z0, z1] = [before.zone[i]!, after.zone[i]!];
      if (z0 !== z1) {
        moved++;
        assert(rank[z1]! > rank[z0]!, `case ${i} went back to ${ZONES[z1]}`);
      } else assert(after.points[i]! >= before.points[i]!, `case ${i}`);
    }
  }
  assert(moved > 100, "too few cases crossed an edge to say anything");
});

Deno.test("a jump upwards stands only at the low edge, where the rule has it", () => {
  const before = scored(claims.cost);
  const dearer = scored(claims.cost.map((fen) => Math.ceil(fen * 1.02)));
  const low = ZONES.indexOf("low"), normal = ZONES.indexOf("normal");
  for (let i = 0; i < claims.rows; i++) {
    const grown = dearer.points[i]! / before.points[i]!;
    if (before.zone[i] === low && dearer.zone[i] === normal) {
      assert(grown > 1.9, `from low to normal, ${grown}`);
    } else if (methods[i] === 0) {
      // The high zone grows by the excess over its edge: at most 2 % of r, r < 2 (F + 1).
      assert(grown < 1.045, `case ${i} grew by ${grown}`);
    }
  }
});
