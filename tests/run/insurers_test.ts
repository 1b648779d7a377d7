/**
 * Catastrophic insurance run by insurers, on a played year: several contracts by scheme
 * and county, the agency for the rest.
 *
 * @module
 */
import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import {
  insurerMonthTable,
  insurerTable,
} from "../../sim/analysis/insurer_tables.ts";
import { issueText, ShapanError } from "../../sim/base/issues.ts";
import type { ScenarioResult } from "../../sim/model/result.ts";
import { insurerPages } from "../../sim/report/insurer/insurer_pages.ts";
import { insurerSection } from "../../sim/report/insurer/insurer_section.ts";
import { journalFiles } from "../../sim/report/journal_files.ts";
import { trialBalance } from "../../sim/settlement/journal/trial_balance.ts";
import { plainInsurer } from "../independent/plain_insurer.ts";
import {
  playSmall,
  rehearseQuietly,
  smallPlans,
} from "../support/small_city.ts";

const contract = (insurer: string, schemes: string, counties: string) =>
  `      - { insurer: ${insurer}, zh: 机构${insurer}, en: Insurer ${insurer}, schemes: [${schemes}], counties: [${counties}] }\n`;
const scenario = (contracts: string) =>
  `format: 1
title: 承办
titleEn: insurers
inherits: zibo_2025/baseline
policy:
  settlement.insurer.contracts:
    source: zibo-2024
    value:
${contracts}`;
const IDS = ["zibo_2025/baseline", "test/insurers", "test/twice", "test/stray"];
const plans = smallPlans(IDS, {
  "test/insurers": scenario(
    contract("A", "employee, resident", "zhangdian, linzi") +
      contract("B", "resident", "boshan"),
  ),
  "test/twice": scenario(
    contract("A", "employee", "") + contract("B", "employee", "linzi"),
  ),
  "test/stray": scenario(contract("A", "employee", "nowhere")),
});
const [plain, result] = await rehearseQuietly(plans.slice(0, 2));
const [played] = await playSmall(plans[1]!, [2025]);
const { claims, register } = played!.record;
const balances = (of: ScenarioResult | undefined) =>
  new Map(trialBalance(of!.journal).map((a) => [a.account, a.balance]));
const sum = (list: ArrayLike<number>) =>
  Array.from(list).reduce((a, b) => a + b, 0);

Deno.test("each contract is what a second reading of claims and register makes of it", () => {
  const { insurers = [], counties } = result!;
  assertEquals(
    insurers.map(({ insurer, scheme }) => `${insurer} ${scheme}`),
    ["A employee", "A resident", "B resident"],
  );
  for (const own of insurers) {
    const s = own.scheme === "employee" ? 0 : 1;
    const names = own.insurer === "A" ? ["zhangdian", "linzi"] : ["boshan"];
    const rows = names.map((name) => counties.id.indexOf(name));
    let heads = 0;
    for (let i = 0; i < register.rows; i++) {
      if (
        register.month[i] === 0 && register.scheme[i] === s &&
        rows.includes(register.county[i]!)
      ) heads += register.insured[i]!;
    }
    const paid: number[] = [], persons = new Set<number>();
    for (let i = 0; i < claims.rows; i++) {
      if (claims.scheme[i] !== s || !rows.includes(claims.county[i]!)) continue;
      paid.push(claims.catastrophic[i]!);
      if (claims.catastrophic[i]! > 0) persons.add(claims.person[i]!);
    }
    const expected = plainInsurer(heads, s === 0 ? 20_00 : 40_00, paid, {
      ...{ prepaid: 2500, deposit: 500, cost: 300, cap: 200 },
      ...{ share: 5000, upTo: null },
    });
    assertEquals(BigInt(sum(own.premium)), expected.premium);
    assertEquals(BigInt(sum(own.claims) + own.drugs), expected.claims);
    for (
      const part of ["kept", "returned", "shared", "borne", "transfer"] as const
    ) assertEquals(BigInt(own[part]), expected[part], part);
    assertEquals(own.claimants, persons.size);
  }
});

Deno.test("every fen that catastrophic insurance pays is an insurer's or the agency's, and the pooled fund does not move", () => {
  const [before, after] = [plain, result].map(balances);
  for (const scheme of ["employee", "resident"]) {
    const s = scheme === "employee" ? 0 : 1;
    let all = 0;
    for (let i = 0; i < claims.rows; i++) {
      if (claims.scheme[i] === s) all += claims.catastrophic[i]!;
    }
    const insured = [...after!].filter(([account]) =>
      account.startsWith(`expense/insurer/${scheme}/`) &&
      account.endsWith("/layers")
    );
    const agency = after!.get(`expense/catastrophic/${scheme}/layers`)!;
    assert(insured.length > 0 && agency > 0);
    assertEquals(agency + sum(insured.map(([, fen]) => fen)), all);
    const bank = `asset/bank/${scheme}`;
    assertEquals(after!.get(bank), before!.get(bank));
    const collected = `income/catastrophic/${scheme}`;
    assertEquals(after!.get(collected), before!.get(collected));
  }
});

Deno.test("a statement an insurer in both languages, tables, and its name in the ledger; nothing without contracts", () => {
  for (const lang of ["zh", "en"] as const) {
    const page = insurerPages(result!, lang)!;
    for (const name of lang === "zh" ? ["机构A", "机构B"] : ["Insurer A"]) {
      assertStringIncludes(page, `<h2>${name}</h2>`);
    }
    assertStringIncludes(insurerSection(result!, lang).html, 'id="insurers"');
    assertEquals(insurerPages(plain!, lang), null);
    assertEquals(insurerSection(plain!, lang).html, "");
  }
  assertEquals(insurerTable(result!)!.columns[0]!.values.length, 3);
  assertEquals(insurerMonthTable(result!)!.columns[0]!.values.length, 36);
  assertEquals(insurerTable(plain!), null);
  const ledger = journalFiles(result!)
    .find(({ name }) => name === "ledger.journal")!.text as string;
  assertStringIncludes(ledger, "insurer A 机构A | insurer/A/2025-01/employee");
});

Deno.test("two contracts on one scheme and county, and a county that is not there, are refused by name", async () => {
  for (
    const [at, said] of [[2, "employee linzi"], [3, "zhangdian"]] as const
  ) {
    try {
      await rehearseQuietly([plans[at]!]);
      throw new Error("it was played");
    } catch (error) {
      assert(error instanceof ShapanError, String(error));
      const [issue] = error.issues;
      assertEquals(issue!.key, "settlement.insurer.contracts");
      assertStringIncludes(issueText(issue!, "en"), said);
    }
  }
});
