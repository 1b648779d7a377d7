/**
 * Laws of who pays a bill, on the small city's policy year: from the first layer
 * to what is left for the patient.
 *
 * @module
 */
import { assert, assertAlmostEquals } from "@std/assert";
import { yearValues } from "../../sim/run/year_values.ts";
import { playSmall, smallPlans } from "../support/small_city.ts";

const [plan] = smallPlans(["zibo_2025/baseline"]);
const year = yearValues(plan!, 2025)["run.year"];
const [played] = await playSmall(plan!, [year]);
const { claims, details } = played!.record;

Deno.test("INV-8: every bill is paid by its payers and the patient to the fen, none below 0", () => {
  assert(details !== null && claims.rows > 5000);
  const paid = { supplement: 0, aid: 0, commercial: 0 };
  for (let i = 0; i < claims.rows; i++) {
    const parts = [
      claims.fund[i]!,
      claims.catastrophic[i]!,
      details.supplement[i]!,
      details.aid[i]!,
      details.commercial[i]!,
    ];
    const own = claims.cost[i]! - parts.reduce((a, b) => a + b);
    assert(own >= 0 && parts.every((part) => part >= 0), `bill ${i}: ${parts}`);
    paid.supplement += details.supplement[i]!;
    paid.aid += details.aid[i]!;
    paid.commercial += details.commercial[i]!;
  }
  for (const [payer, fen] of Object.entries(paid)) assert(fen > 0, payer);
});

Deno.test("supplements are the employees' alone", () => {
  for (let i = 0; i < claims.rows; i++) {
    if (claims.scheme[i] === 1) assert(details!.supplement[i] === 0);
  }
});

Deno.test("screened items cost less than the bill, and a bill has an amount just where it has an item", () => {
  let items = 0;
  for (let i = 0; i < claims.rows; i++) {
    const times = details!.screened[i]!, amount = details!.screenedAmount[i]!;
    assert((times === 0) === (amount === 0));
    assert(amount <= claims.cost[i]!);
    items += times;
  }
  assert(items > claims.rows / 10);
});

Deno.test("of employees' cost the funds and supplements pay about 74 %, of residents' about 57 %", () => {
  const [cost, fund] = [[0, 0], [0, 0]];
  for (let i = 0; i < claims.rows; i++) {
    const s = claims.scheme[i]!;
    cost[s]! += claims.cost[i]!;
    fund[s]! += claims.fund[i]! + claims.catastrophic[i]! +
      details!.supplement[i]!;
  }
  // The bands of data/targets.csv, fund_share_of_total_cost.
  assertAlmostEquals(fund[0]! / cost[0]!, 0.74, 0.03);
  assertAlmostEquals(fund[1]! / cost[1]!, 0.574, 0.03);
});
