/**
 * Laws of the money beside the pooled fund, on a played year: catastrophic
 * insurance with special drugs, personal accounts with group insurance.
 *
 * @module
 */
import { assert, assertEquals } from "@std/assert";
import type { ScenarioResult } from "../../sim/model/result.ts";
import { trialBalance } from "../../sim/settlement/journal/trial_balance.ts";
import {
  playSmall,
  rehearseQuietly,
  smallPlans,
} from "../support/small_city.ts";

const DRUGS = `format: 1
title: 特药
inherits: zibo_2025/baseline
policy:
  claims.catastrophic.specialDrugs: { users: 0.2, deductible: 5000, ratio: 0.6, cap: 100000 }
`;
const plans = smallPlans(["zibo_2025/baseline", "test/drugs", "test/half"], {
  "test/drugs": DRUGS,
  "test/half": DRUGS.replace(
    "policy:",
    "run:\n  population.sample: 0.5\npolicy:",
  ),
});
const [baseline, drugs, half] = await rehearseQuietly(plans);
const [played] = await playSmall(plans[1]!, [2025]);
const { claims, specialDrugs, details, accounts } = played!.record;
const sum = (list: ArrayLike<number>) =>
  Array.from(list).reduce((a, b) => a + b, 0);
const balanceOf = (result: ScenarioResult | undefined) => {
  const found = new Map(
    trialBalance(result!.journal).map((line) => [line.account, line.balance]),
  );
  return (account: string) => found.get(account) ?? 0;
};

Deno.test("the year's money of catastrophic insurance is that of layers and drugs, to the fen", () => {
  const balance = balanceOf(drugs);
  ["employee", "resident"].forEach((scheme, s) => {
    const of = (table: { scheme: Uint8Array }, column: Int32Array) =>
      sum(column.filter((_, i) => table.scheme[i] === s));
    const layers = of(claims, claims.catastrophic);
    const bought = of(specialDrugs!, specialDrugs!.paid);
    const expense = `expense/catastrophic/${scheme}`;
    assert(layers > 0 && bought > 0);
    assertEquals(balance(`${expense}/layers`), layers);
    assertEquals(balance(`${expense}/drugs`), bought);
    assertEquals(
      balance(`asset/catastrophic/${scheme}`),
      -balance(`income/catastrophic/${scheme}`) - layers - bought,
    );
  });
});

Deno.test("special drugs are booked apart and move nothing of the pooled fund", () => {
  const [without, with_] = [baseline, drugs].map(balanceOf);
  for (const scheme of ["employee", "resident"]) {
    assertEquals(without!(`expense/catastrophic/${scheme}/drugs`), 0);
    assertEquals(
      with_!(`asset/bank/${scheme}`),
      without!(`asset/bank/${scheme}`),
    );
  }
});

Deno.test("INV-8: accounts pay a part of what employees bear themselves, after all other payers", () => {
  let own = 0;
  for (let i = 0; i < claims.rows; i++) {
    if (claims.scheme[i] !== 0) continue;
    own += claims.cost[i]! - claims.fund[i]! - claims.catastrophic[i]! -
      details!.supplement[i]! - details!.aid[i]! - details!.commercial[i]!;
  }
  const paid = balanceOf(drugs)("expense/account/employee/inpatient");
  // The shares are rounded by payee and month.
  assert(Math.abs(paid - 0.4 * own) < 212 * 12, `${paid} of ${own}`);
});

Deno.test("every buyer of group insurance pays the premium, and whoever is paid by it has bought", () => {
  const { holders, buyers } = accounts!;
  const share = sum(buyers) / sum(holders);
  assert(Math.abs(share - 0.45) < 0.02, `${share}`);
  assertEquals(
    balanceOf(drugs)("expense/account/employee/premium"),
    sum(buyers) * 100_00,
  );
  assertEquals(sum(holders), drugs!.insured[0]);
});

Deno.test("a sample of half the people books about the same money beside the fund", () => {
  const [one, two] = [drugs, half].map(balanceOf);
  for (
    const account of [
      "income/account/employee",
      "expense/account/employee/premium",
      "expense/account/employee/inpatient",
      "income/catastrophic/resident",
    ]
  ) {
    const ratio = two!(account) / one!(account);
    assert(Math.abs(ratio - 1) < 0.1, `${account}: ${ratio}`);
  }
});
