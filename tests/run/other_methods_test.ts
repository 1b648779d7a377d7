import { assert, assertEquals } from "@std/assert";
import { methodTable, methodTotals } from "../../sim/analysis/method_table.ts";
import { sum } from "../../sim/base/sum.ts";
import { METHODS } from "../../sim/model/ledger.ts";
import { methodsSection } from "../../sim/report/methods_section.ts";
import { rehearseQuietly, smallPlans } from "../support/small_city.ts";

const [baseline, mixed] = await rehearseQuietly(
  smallPlans(["zibo_2025/baseline", "zibo_2025/methods"]),
);

Deno.test("several methods pay side by side, each its own line, and the books balance", () => {
  const totals = methodTotals(mixed!);
  assertEquals(
    totals.map(({ scheme, method }) => `${scheme} ${method.en}`),
    ["employee", "resident"].flatMap((scheme) =>
      [
        "by the day",
        "fixed amount, dialysis",
        "fixed amount, single diseases",
        "by heads",
        "by heads",
      ].map((method) => `${scheme} ${method}`)
    ),
  );
  assert(totals.every(({ units, booked }) => units > 0 && booked > 0));
  assertEquals(methodTable(baseline!), null);
  assertEquals(methodsSection(baseline!, "zh").html, "");
});

Deno.test("what the methods pay over what was booked is what the lines differ by", () => {
  for (const s of [0, 1]) {
    const before = baseline!.otherPayments[s]!,
      after = mixed!.otherPayments[s]!;
    for (const line of ["outpatient", "chronic"] as const) {
      const own = after.methods!.filter((pay) => pay.line === line);
      const more = own.reduce(
        (a, pay) => a + sum(pay.months) + sum(pay.settled) - sum(pay.booked),
        0,
      );
      assert(own.length === 1 && more !== 0);
      assertEquals(sum(after[line]) - sum(before[line]), more);
    }
  }
});

Deno.test("single diseases with an amount leave the points, and nobody else does", () => {
  const quota = METHODS.indexOf("quota"), dip = METHODS.indexOf("dip");
  const [was, is] = [baseline!, mixed!].map(({ counts }) => counts.byMethod);
  assert(is![quota]! > 0 && was![quota] === 0);
  assertEquals(is![dip]! + is![quota]!, was![dip]!);
});
