import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import {
  countyStatementTable,
  latePaymentTable,
} from "../../sim/analysis/pooling_tables.ts";
import { issueText, ShapanError } from "../../sim/base/issues.ts";
import { sum } from "../../sim/base/sum.ts";
import { countyPages } from "../../sim/report/pooling/county_pages.ts";
import { poolingSection } from "../../sim/report/pooling/pooling_section.ts";
import { rehearseQuietly, smallPlans } from "../support/small_city.ts";

const pooled = (more: string) =>
  `format: 1
title: 统筹
titleEn: pooled
inherits: zibo_2025/baseline
policy:
  settlement.pool.enabled: { value: true, source: ganzhou-2021 }
${more}`;
const [result] = await rehearseQuietly(
  smallPlans(["zibo_2025/pooled"], { "zibo_2025/pooled": pooled("") }),
);

Deno.test("the counties' books are the city's: income and benefits sum to what was settled", () => {
  result!.pooling!.forEach(({ counties, opening }, s) => {
    const { income, total: _ } = result!.settlements[s]!.budget;
    assertEquals(opening, result!.opening[s]);
    assertEquals(sum(counties.map((own) => own.collected)), income.total);
    const others = result!.otherPayments[s]!, sheet = result!.settlements[s]!;
    const lines = [others.outpatient, others.chronic, others.remote]
      .concat([others.other, others.maternity, sheet.pay, sheet.paidAsBooked]);
    assertEquals(
      sum(counties.map((own) => own.spent)),
      sum(lines.map((line) => sum(line))),
    );
  });
});

Deno.test("a statement a county, in both languages; nothing where counties are not pooled", async () => {
  const { counties } = result!;
  for (const lang of ["zh", "en"] as const) {
    const page = countyPages(result!, lang)!;
    const names = lang === "zh" ? counties.nameZh : counties.nameEn;
    names.forEach((name) => assertStringIncludes(page, `<h2>${name}</h2>`));
    assertStringIncludes(poolingSection(result!, lang).html, names[0]!);
  }
  const rows = countyStatementTable(result!)!.columns[0]!.values.length;
  assertEquals(rows, 2 * counties.id.length);
  assert(latePaymentTable(result!) !== null);
  const [plain] = await rehearseQuietly(smallPlans(["zibo_2025/baseline"]));
  assertEquals(countyPages(plain!, "zh"), null);
  assertEquals(poolingSection(plain!, "zh").html, "");
});

Deno.test("a county that is not the city's is refused with the names of those that are", async () => {
  const late = `  settlement.pool.late:
    value: [{ county: nowhere, scheme: resident, months: 2 }]
    source: assumed`;
  const plans = smallPlans(["zibo_2025/stray"], {
    "zibo_2025/stray": pooled(late),
  });
  try {
    await rehearseQuietly(plans);
    throw new Error("it was played");
  } catch (error) {
    assert(error instanceof ShapanError);
    const [issue] = error.issues;
    assertEquals(issue!.key, "settlement.pool.late");
    assertStringIncludes(issueText(issue!, "en"), "zhangdian");
  }
});
