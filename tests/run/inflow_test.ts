/**
 * In-province patients of other pools (R-OUT), on a played year: by points of this pool,
 * paid by their home pools or from money that was moved over.
 *
 * @module
 */
import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { inflowTable } from "../../sim/analysis/inflow_table.ts";
import { issueText, ShapanError } from "../../sim/base/issues.ts";
import { readGivenPlan, readScenario } from "../../sim/io.ts";
import { withSettings } from "../../sim/model/scenario/mod.ts";
import { settleGiven } from "../../sim/run/settle_given.ts";
import type { ScenarioResult } from "../../sim/model/result.ts";
import { inflowSection } from "../../sim/report/inflow_section.ts";
import { trialBalance } from "../../sim/settlement/journal/trial_balance.ts";
import {
  playSmall,
  rehearseQuietly,
  smallPlans,
} from "../support/small_city.ts";

const scenario = (more: string) =>
  `format: 1
title: 异地
inherits: zibo_2025/baseline
policy:
  settlement.remote.inflow: { value: true, source: zibo-2024 }
${more}`;
const plans = smallPlans(
  [
    "zibo_2025/baseline",
    "zibo_2025/inflow_home",
    "zibo_2025/inflow_treating",
    "test/booked",
    "test/patients",
  ],
  {
    "test/booked": scenario(
      "  settlement.remote.inProvince: { value: asBooked, source: assumed }\n",
    ),
    "test/patients": scenario(
      "  settlement.value.method: { value: totalMinusIndividual, source: assumed }\n",
    ),
  },
);
const [plain, home, treating, booked, patients] = await rehearseQuietly(plans);
const [played] = await playSmall(plans[0]!, [2025]);
const { claims, inflow } = played!.record;
const bills = inflow!.claims;
const sum = (list: ArrayLike<number>) =>
  Array.from(list).reduce((a, b) => a + b, 0);
const balanceOf = (result: ScenarioResult | undefined) => {
  const found = new Map(
    trialBalance(result!.journal).map((line) => [line.account, line.balance]),
  );
  return (account: string) => found.get(account) ?? 0;
};

Deno.test("a bill is like one of the hospital's own, with benefits of the home pool", () => {
  assert(bills.rows > 100, `${bills.rows}`);
  const known = new Set<string>();
  for (let i = 0; i < claims.rows; i++) {
    known.add(`${claims.hospital[i]} ${claims.code[i]} ${claims.cost[i]}`);
  }
  for (let i = 0; i < bills.rows; i++) {
    assert(
      known.has(`${bills.hospital[i]} ${bills.code[i]} ${bills.cost[i]}`),
    );
    // First-pay share of the default, deductible 800 yuan, 80 % or 55 %.
    const cost = bills.cost[i]!;
    const first = plans[0]!.scenario
      .valuesOn("2025-01-01")["claims.selfPaid.firstShare"];
    const eligible = cost - bills.selfPaid[i]! - Math.round(cost * first);
    const rate = bills.scheme[i] === 0 ? 0.8 : 0.55;
    const expected = Math.max(0, Math.round((eligible - 800_00) * rate));
    assert(Math.abs(bills.fund[i]! - expected) <= 1, `bill ${i}`);
    assertEquals(bills.catastrophic[i], 0);
  }
});

Deno.test("as many stays as the registry says of a level's beds, from the province", () => {
  let expected = 0;
  const { origin, stays } = played!.inflow!;
  for (let i = 0; i < stays.length; i++) {
    if (origin[i] === 0) expected += stays[i]! * 0.8;
  }
  assert(
    Math.abs(bills.rows - expected) < 4 * Math.sqrt(expected) + 1,
    `${bills.rows} of ${expected}`,
  );
});

Deno.test("home: points stay out of the sum, the value does not move, D is value × points", () => {
  home!.settlements.forEach((settlement, s) => {
    const before = plain!.settlements[s]!;
    assertEquals(settlement.points, before.points);
    assertEquals(settlement.settlementValue, before.settlementValue);
    assertEquals(settlement.pay, before.pay);
    const own = home!.inflow![s]!;
    assert(sum(own.points) > 0 && sum(own.cases) > 0);
    own.standard.forEach((fen, h) => {
      const expected = Number(own.value) * own.points[h]! / 10_000;
      assert(Math.abs(fen - expected) <= 0.51, `${fen} ${expected}`);
    });
    assertEquals(sum(own.moved), 0);
  });
});

Deno.test("home under totalMinusIndividual: what patients paid comes off, never below 0", () => {
  for (const own of patients!.inflow!) {
    own.standard.forEach((fen, h) => {
      const expected = Number(own.value) * own.points[h]! / 10_000 -
        (own.cost[h]! - own.booked[h]!);
      assert(Math.abs(fen - Math.max(0, expected)) <= 0.51);
    });
  }
});

Deno.test("treating: the points are in the sum, F has the money moved over, and INV-1 holds", () => {
  treating!.settlements.forEach((settlement, s) => {
    const before = plain!.settlements[s]!, own = treating!.inflow![s]!;
    const moved = sum(own.moved);
    assertEquals(moved, sum(own.booked));
    assertEquals(own.booked, home!.inflow![s]!.booked);
    assertEquals(settlement.fund, before.fund + moved);
    // Conduct costs some institutions a share of all their points.
    let whole = 0;
    settlement.points.forEach((points, h) => {
      const both = before.points[h]! + own.points[h]!;
      assert(points >= before.points[h]! && points <= both, `${h}`);
      if (points === both && own.points[h]! > 0) whole++;
    });
    assert(whole > 0, `${whole}`);
    assertEquals(sum(settlement.standard), settlement.fund);
    assertEquals(sum(settlement.budget.months), settlement.budget.lines.dip);
  });
});

Deno.test("asBooked: no points, paid what was booked by the home pool", () => {
  for (const own of booked!.inflow!) {
    assertEquals(sum(own.points), 0);
    assertEquals(sum(own.standard), 0);
    assertEquals(sum(own.others), sum(own.months));
    assert(sum(own.others) > 0);
  }
});

Deno.test("the books: home pools' money passes through and ends at 0; moved money is income of the fund", () => {
  const [before, passed, after] = [plain, home, treating].map(balanceOf);
  home!.inflow!.forEach((own, s) => {
    const { scheme } = own, { journal } = home!;
    let received = 0;
    for (let row = 0; row < journal.rows; row++) {
      const transit = `asset/remote/${scheme}`;
      if (journal.accounts[journal.debit[row]!] === transit) {
        received += journal.amount[row]!;
      }
    }
    assert(received >= sum(own.standard) + sum(own.others));
    assertEquals(passed!(`asset/remote/${scheme}`), 0);
    assertEquals(
      passed!(`asset/bank/${scheme}`),
      before!(`asset/bank/${scheme}`),
    );
    const moved = sum(treating!.inflow![s]!.moved);
    assertEquals(after!(`income/${scheme}/moved`), -moved);
    assertEquals(
      after!(`income/${scheme}/interest`),
      before!(`income/${scheme}/interest`),
    );
    // Moved in, less what clearing and sharing pay more than before.
    const paid = (result: ScenarioResult) => {
      const { cashPaid, transfer } = result.settlements[s]!;
      return sum(cashPaid) + sum(transfer);
    };
    assertEquals(
      after!(`asset/bank/${scheme}`) - before!(`asset/bank/${scheme}`),
      moved - (paid(treating!) - paid(plain!)),
    );
  });
});

Deno.test("a section and a table say whose budget pays, in both languages; nothing where it is off", () => {
  for (const lang of ["zh", "en"] as const) {
    const word = { zh: "由参保地支付", en: "Their home pools pay" }[lang];
    assertStringIncludes(inflowSection(home!, lang).html, word);
    const other = { zh: "资金划入本地", en: "Money is moved over" }[lang];
    assertStringIncludes(inflowSection(treating!, lang).html, other);
    assertEquals(inflowSection(plain!, lang).html, "");
  }
  assert(inflowTable(home!)!.columns[0]!.values.length > 10);
  assertEquals(inflowTable(plain!), null);
});

Deno.test("claims that were read have no such bills: refused, with what to do", async () => {
  const plan = await readGivenPlan(readScenario("toy/toy"));
  const asked = {
    ...plan,
    scenario: withSettings(plan.scenario, { "settlement.remote.inflow": true }),
  };
  try {
    settleGiven(asked);
    throw new Error("it was settled");
  } catch (error) {
    assert(error instanceof ShapanError, String(error));
    assertEquals(error.issues[0]!.key, "settlement.remote.inflow");
    assertStringIncludes(issueText(error.issues[0]!, "en"), "switch this off");
  }
});
