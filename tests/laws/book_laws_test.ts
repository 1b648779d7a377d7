import { assert, assertEquals } from "@std/assert";
import { METHODS, OUT_OF_AREA } from "../../sim/model/ledger.ts";
import { trialBalance } from "../../sim/settlement/journal/trial_balance.ts";
import { yearValues } from "../../sim/run/year_values.ts";
import {
  playSmall,
  rehearseQuietly,
  smallPlans,
} from "../support/small_city.ts";

const plans = smallPlans(["zibo_2025/baseline"]);
const [result] = await rehearseQuietly(plans);
const [year] = await playSmall(plans[0]!, [2025]);
const { claims, register, outpatient } = year!.record;
const values = yearValues(plans[0]!, 2025);
const SCHEMES = ["employee", "resident"] as const;
const sum = (column: ArrayLike<number>) =>
  Array.from(column).reduce((a, b) => a + b, 0);

/** Closing balance, debit less credit, of the accounts that a test names. */
function balance(test: (account: string) => boolean): number {
  const { journal } = result!;
  let total = 0;
  for (let row = 0; row < journal.rows; row++) {
    const amount = journal.amount[row]!;
    if (test(journal.accounts[journal.debit[row]!]!)) total += amount;
    if (test(journal.accounts[journal.credit[row]!]!)) total -= amount;
  }
  return total;
}

Deno.test("INV-8: cost is fund, catastrophic insurance and what the patient bears, none below 0", () => {
  for (let i = 0; i < claims.rows; i++) {
    const fund = claims.fund[i]!, helped = claims.catastrophic[i]!;
    const own = claims.cost[i]! - fund - helped;
    assert(fund >= 0 && helped >= 0 && own >= 0, `claim ${i}`);
    assert(
      claims.selfPaid[i]! >= 0 && own >= claims.selfPaid[i]!,
      `claim ${i}`,
    );
  }
});

Deno.test("INV-9: no person is paid more than a year's caps", () => {
  const fund = new Map<number, number>(), helped = new Map<number, number>();
  for (let i = 0; i < claims.rows; i++) {
    const p = claims.person[i]!;
    fund.set(p, (fund.get(p) ?? 0) + claims.fund[i]!);
    helped.set(p, (helped.get(p) ?? 0) + claims.catastrophic[i]!);
  }
  for (let i = 0; i < claims.rows; i++) {
    const scheme = SCHEMES[claims.scheme[i]!]!, p = claims.person[i]!;
    assert(fund.get(p)! <= values["claims.benefit.annualCap"][scheme] * 100);
    assert(helped.get(p)! <= values["claims.catastrophic.cap"][scheme] * 100);
  }
  assert([...helped.values()].some((fen) => fen > 0));
});

Deno.test("the journal's debits are its credits", () => {
  assert(result!.journal.rows > 1000);
  assertEquals(balance(() => true), 0);
});

Deno.test("no hospital is owed anything when the year is cleared", () => {
  const open = result!.journal.accounts.filter((a) =>
    /^(payable|deposit|advance|prepayment|county|treasury)\//.test(a)
  );
  assert(open.length > 400);
  const balances = new Map(
    trialBalance(result!.journal).map((row) => [row.account, row.balance]),
  );
  for (const account of open) assertEquals(balances.get(account), 0, account);
});

Deno.test("the bank has what came in less what went out, scheme by scheme", () => {
  result!.settlements.forEach((s, i) => {
    const others = result!.otherPayments[i]!;
    const out = sum(s.pay) + sum(others.outpatient) + sum(others.chronic) +
      sum(others.remote) + sum(others.other);
    // What the audit refused and what deposits lost was never paid.
    const kept = sum(s.deductions) + sum(s.deposit) - sum(s.depositReturned);
    assert(kept > 0);
    assertEquals(
      balance((a) => a === `asset/bank/${s.scheme}`),
      result!.opening[i]! + s.budget.income.total - out + kept,
    );
    assertEquals(
      balance((a) => a.startsWith(`expense/${s.scheme}/`)),
      out,
    );
  });
});

Deno.test("INV-7: the journal pays each hospital its pay, month by month and at clearing", () => {
  const { journal, hospitals } = result!;
  result!.settlements.forEach((s, i) => {
    const { outpatient, chronic, other } = result!.otherPayments[i]!;
    const got = new Map<string, number>();
    for (let row = 0; row < journal.rows; row++) {
      const debit = journal.accounts[journal.debit[row]!]!;
      const credit = journal.accounts[journal.credit[row]!]!;
      const bank = `asset/bank/${s.scheme}`, amount = journal.amount[row]!;
      // Payments of debts from the year before are in its sheets.
      if (journal.batches[journal.batch[row]!]!.includes("/2024")) continue;
      if (credit === bank) got.set(debit, (got.get(debit) ?? 0) + amount);
      if (debit === bank) got.set(credit, (got.get(credit) ?? 0) - amount);
    }
    hospitals.id.forEach((id, h) =>
      assertEquals(
        (got.get(`payable/${s.scheme}/${id}`) ?? 0) +
          (got.get(`prepayment/${s.scheme}/${id}`) ?? 0),
        s.pay[h]! - s.deductions[h]! - s.deposit[h]! + s.depositReturned[h]! +
          outpatient[h]! + chronic[h]! + other[h]!,
        id,
      )
    );
  });
});

Deno.test("hospitals add up to the city: every claim's fund is in one line of one scheme", () => {
  const { counts, settlements, otherPayments } = result!;
  const dip = METHODS.indexOf("dip"), remote = METHODS.indexOf("remote");
  assertEquals(sum(counts.byMethod), claims.rows);
  assertEquals(sum(counts.fundByMethod), sum(claims.fund));
  const over = (of: (i: number) => number) => of(0) + of(1);
  assertEquals(over((i) => sum(settlements[i]!.cases)), counts.byMethod[dip]);
  assertEquals(
    over((i) => sum(settlements[i]!.booked)),
    counts.fundByMethod[dip],
  );
  assertEquals(
    over((i) => sum(otherPayments[i]!.remote)),
    counts.fundByMethod[remote],
  );
  assertEquals(
    over((i) => sum(otherPayments[i]!.other)),
    sum(counts.fundByMethod) - counts.fundByMethod[dip]! -
      counts.fundByMethod[remote]!,
  );
  otherPayments.forEach(({ remote }) =>
    assertEquals(
      remote[result!.hospitals.id.length],
      sum(remote),
      "a stay away is no hospital's here",
    )
  );
  const away = Array.from(claims.hospital).filter((h) => h === OUT_OF_AREA);
  assertEquals(away.length, counts.byMethod[remote]);
});

Deno.test("clinics add up to the outpatient lines, contributions to the income", () => {
  SCHEMES.forEach((scheme, s) => {
    const others = result!.otherPayments[s]!;
    const line = [0, 0];
    for (let row = 0; row < outpatient.rows; row++) {
      if (outpatient.scheme[row] === s) {
        line[outpatient.kind[row]!]! += outpatient.fund[row]!;
      }
    }
    assertEquals([sum(others.outpatient), sum(others.chronic)], line);
    let paidIn = 0;
    for (let row = 0; row < register.rows; row++) {
      if (register.scheme[row] === s) paidIn += register.contributions[row]!;
    }
    const { contributions, subsidy } = result!.settlements[s]!.budget.income;
    assertEquals(contributions + subsidy, paidIn);
    assertEquals(subsidy > 0, scheme === "resident");
    const perHead = Math.round(
      values["claims.contribution.perHead"][scheme] * 100,
    );
    assertEquals(paidIn, year!.insured[s]! * perHead);
  });
});

Deno.test("the register holds the insured by month: less those who are not born or here yet, and those who have died or gone", () => {
  const heads = new Array<number>(12).fill(0);
  for (let row = 0; row < register.rows; row++) {
    heads[register.month[row]!]! += register.insured[row]!;
    assert(register.insured[row]! >= 0, `row ${row}`);
  }
  const insured = values["population.insured"];
  const all = insured.employee + insured.resident;
  for (let month = 0; month < 12; month++) {
    // Six in a thousand are born in a year, seven die, some employees come and go.
    assert(heads[month]! < all && heads[month]! > 0.98 * all, `${heads}`);
    if (month === 0) continue;
    const change = heads[month]! - heads[month - 1]!;
    assert(Math.abs(change) < 0.003 * all, `month ${month}: ${change}`);
  }
  // People change the scheme one by one: each keeps its size within one percent.
  const [employees, residents] = year!.insured;
  assertEquals(employees + residents, insured.employee + insured.resident);
  assert(Math.abs(employees / insured.employee - 1) < 0.01, `${employees}`);
});
