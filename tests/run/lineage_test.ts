import { assert, assertEquals } from "@std/assert";
import { fingerprint } from "../../sim/base/columns.ts";
import { PLAIN, rehearseQuietly, smallPlans } from "../support/small_city.ts";

/** The same city, but for a year in which a tenth of the people were elsewhere. */
const EMPTIER = `format: 1
title: 外出的一年
inherits: zibo_2025/baseline
data:
  population.insured:
    value:
      2022: { employee: 16000, resident: 27000 }
      2023: { employee: 15000, resident: 25000 }
      2024: { employee: 16000, resident: 27000 }
    source: assumed
`;

const plans = smallPlans(
  ["zibo_2025/baseline", "test/emptier"],
  { "test/emptier": EMPTIER },
);

Deno.test("people of a year descend from the years before it, also where two scenarios share a policy year's settings", async () => {
  const [base, beside] = await rehearseQuietly(plans, PLAIN);
  const [alone] = await rehearseQuietly([plans[1]!], PLAIN);
  assertEquals(fingerprint(beside), fingerprint(alone));
  const [one, other] = [base!, beside!].map((r) => r.counts);
  assert(fingerprint(one!) !== fingerprint(other!), "others live there now");
  const [employees, residents] = beside!.insured;
  assertEquals(employees + residents, 43_000);
  assert(Math.abs(employees / 16_000 - 1) < 0.01, `${employees} employees`);
});
