import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { PHARMACY, type YearRecord } from "../../sim/model/ledger.ts";
import { playSmall, smallPlans } from "../support/small_city.ts";

/** A scenario of Zibo with some parameters of behaviour set. */
const scenario = (values: Readonly<Record<string, string>>) =>
  "format: 1\ntitle: 门诊变化\ninherits: zibo_2025/baseline\nbehaviour:\n" +
  Object.entries(values).map(([key, value]) =>
    `  claims.outpatient.${key}:\n    value: ${value}\n    source: assumed\n    status: assumed\n`
  ).join("");
const more = {
  "zibo_2025/placebo": scenario({
    internetCost: "{ employee: 0.1, resident: 1.9 }",
  }),
  "zibo_2025/compared": scenario({
    priceComparison: "{ employee: 0.1, resident: 0.1 }",
  }),
  "zibo_2025/online": scenario({
    internet:
      "{ ordinary: { employee: 0.1, resident: 0.1 }, chronic: { employee: 0.1, resident: 0.1 } }",
    internetCost: "{ employee: 0.5, resident: 0.5 }",
  }),
};
const plans = smallPlans(["zibo_2025/baseline", ...Object.keys(more)], more);
const records: YearRecord[] = [];
for (const plan of plans) {
  const [year] = await playSmall(plan, [2025]);
  records.push(year!.record);
}
const [baseline, placebo, compared, online] = records as [
  YearRecord,
  YearRecord,
  YearRecord,
  YearRecord,
];

/** Outpatient cost of a year, of pharmacies or of everyone else. */
function cost({ outpatient }: YearRecord, pharmacies: boolean): number {
  return outpatient.cost.reduce(
    (sum, fen, row) =>
      (outpatient.hospital[row] === PHARMACY) === pharmacies ? sum + fen : sum,
    0,
  );
}

Deno.test("a cost of internet visits that nobody makes changes not one bill", () => {
  assertEquals(placebo, baseline);
});

Deno.test("compared prices take their part off what pharmacies are paid, and off nothing else of the year", () => {
  const ratio = cost(compared, true) / cost(baseline, true);
  assertAlmostEquals(ratio, 0.9, 1e-4);
  assertEquals(cost(compared, false), cost(baseline, false));
  assertEquals(compared.claims, baseline.claims);
});

Deno.test("a tenth of visits at half the cost makes local care a twentieth cheaper, with the visits it had", () => {
  // What is filled at pharmacies is a part of local cost, and of local cost only.
  const ratio = cost(online, true) / cost(baseline, true);
  assertAlmostEquals(ratio, 0.95, 1e-4);
  const all = cost(online, false) / cost(baseline, false);
  assert(all > 0.95 && all < 0.96, `care elsewhere costs as before: ${all}`);
  assertEquals(online.outpatient.visits, baseline.outpatient.visits);
  assertEquals(online.claims, baseline.claims);
});
