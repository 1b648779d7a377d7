import {
  assert,
  assertEquals,
  assertStringIncludes,
  assertThrows,
} from "@std/assert";
import {
  countyStatementTable,
  latePaymentTable,
  poolingTables,
} from "../../sim/analysis/pooling_tables.ts";
import { issueText, ShapanError } from "../../sim/base/issues.ts";
import { countyBills } from "../../sim/chart/county_bills.ts";
import { countyPurses } from "../../sim/chart/county_purses.ts";
import { sum } from "../../sim/base/sum.ts";
import { countyPages } from "../../sim/report/pooling/county_pages.ts";
import { poolingSection } from "../../sim/report/pooling/pooling_section.ts";
import { escapeHtml } from "../../sim/report/html.ts";
import { poolingAnswers } from "../../sim/report/pooling/pooling_answers.ts";
import { yearValues } from "../../sim/run/year_values.ts";
import { trialBalance } from "../../sim/settlement/journal/trial_balance.ts";
import { OPTIONS } from "../chart/compared.ts";
import { drawn } from "../chart/drawn.ts";
import { figureTexts } from "../chart/figure_text.ts";
import { xmlFault } from "../chart/well_formed.ts";
import {
  playSmall,
  rehearseQuietly,
  smallPlans,
} from "../support/small_city.ts";

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

Deno.test("INV-9 and INV-11 hold on a pooled city: caps by person, and shares that sum to what is missing", async () => {
  const [plan] = smallPlans(["zibo_2025/pooled"], {
    "zibo_2025/pooled": pooled(""),
  });
  const [year] = await playSmall(plan!, [2025]);
  const { claims } = year!.record, caps = yearValues(plan!, 2025);
  const paid = new Map<number, number>();
  for (let i = 0; i < claims.rows; i++) {
    const p = claims.person[i]!;
    paid.set(p, (paid.get(p) ?? 0) + claims.fund[i]!);
    const scheme = (["employee", "resident"] as const)[claims.scheme[i]!]!;
    assert(paid.get(p)! <= caps["claims.benefit.annualCap"][scheme] * 100);
  }
  for (const { counties, left } of result!.pooling!) {
    assertEquals(sum(counties.map(({ share }) => share)), left);
    assert(counties.every(({ share, topUp }) => share >= 0 && topUp >= 0));
  }
});

Deno.test("a report names who pays, what waits and what pooling gains, from both journals", () => {
  for (const lang of ["zh", "en"] as const) {
    const { html } = poolingSection(result!, lang);
    const { text } = { text: html.replace(/<[^>]*>/g, "") };
    for (const sheet of result!.pooling!) {
      const answers = poolingAnswers(result!, sheet, lang);
      assertEquals(answers.length, 3);
      for (const answer of answers) {
        assertStringIncludes(text, escapeHtml(answer));
      }
      // Both sides pay the same benefits of the same year.
      const due = (side: typeof sheet.apart) =>
        trialBalance(side.journal).filter(({ account }) =>
          account.endsWith("/benefits")
        ).reduce((all, { balance }) => all + balance, 0);
      assertEquals(due(sheet.apart), due(sheet.pooled));
      assertEquals(due(sheet.pooled), sum(sheet.counties.map((c) => c.spent)));
    }
  }
  const names = poolingTables(result!).map(({ name }) => name);
  assertEquals(names, [
    "county_statements",
    "late_payments",
    "delayed_payments",
    "pool_journals",
  ]);
});

Deno.test("a chain of plan, review and treasury that leaves its month is refused, and so is income after it", async () => {
  for (
    const [key, value] of [
      ["settlement.pool.planDay", "28"],
      ["settlement.pool.incomeDay", "28"],
    ] as const
  ) {
    const id = `zibo_2025/${key.slice(16)}`;
    const plans = smallPlans([id], {
      [id]: pooled(`  ${key}: { value: ${value}, source: assumed }`),
    });
    try {
      await rehearseQuietly(plans);
      throw new Error("it was played");
    } catch (error) {
      assert(error instanceof ShapanError);
      assertEquals(error.issues[0]!.key, key);
      assert(error.issues[0]!.line! > 0);
    }
  }
});

Deno.test("purses and bills are drawn, a bar a county or part, texts inside; a scheme that is not pooled is refused", () => {
  const { counties } = result!, sheet = result!.pooling![1]!;
  const dry: typeof sheet = {
    ...sheet,
    counties: sheet.counties.map((own, i) => ({
      ...own,
      before: 3e8,
      topUp: i * 1e8,
      bill: own.overdue + own.share + 3e8 + i * 1e8,
      alone: { lowest: (2 - i) * 1e9, monthsShort: Math.max(0, i - 2) },
    })),
  };
  const strained = { ...result!, pooling: [dry] };
  for (const options of OPTIONS) {
    for (const draw of [countyPurses, countyBills]) {
      const svg = draw(strained, dry.scheme, options);
      assertEquals(xmlFault(svg), null);
      for (
        const name of counties[options.lang === "zh" ? "nameZh" : "nameEn"]
      ) {
        assertStringIncludes(svg, name);
      }
      for (const { text, left, right } of figureTexts(svg)) {
        assert(left >= -1 && right <= options.width + 1, text);
      }
    }
  }
  const bars = (svg: string) => drawn(svg, 'g[aria-label="bar"] rect').length;
  const zh = { lang: "zh" } as const;
  const n = dry.counties.length;
  assertEquals(bars(countyPurses(strained, dry.scheme, zh)), n);
  const parts = dry.counties.flatMap(({ before, overdue, topUp, share }) =>
    [before, overdue, topUp, share].filter((part) => part > 0)
  );
  assertEquals(bars(countyBills(strained, dry.scheme, zh)), parts.length);
  assertThrows(
    () => countyBills(strained, "employee", zh),
    RangeError,
    'the counties of "employee"',
  );
});
