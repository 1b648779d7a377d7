import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { formatMoney } from "../../sim/base/formats.ts";
import { cashSection } from "../../sim/report/cash_section.ts";
import { t1Effect } from "../../sim/model/t1_effect.ts";
import { sampleResult } from "../support/sample_result.ts";

const baseline = sampleResult();
const rowsOf = (html: string) =>
  [...html.matchAll(/<tr>(.*?)<\/tr>/g)].map(([, row]) =>
    [...row!.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/g)].map(([, cell]) => cell!)
  );

Deno.test("the section has the months of reserve of each scheme at the year's end", () => {
  const rows = rowsOf(cashSection({ baseline }, "en").html).slice(1, 3);
  baseline.cash.schemes.forEach((s, i) => {
    const months = s.surplus[364]! / (s.lastPayments / 12);
    assertEquals(rows[i]!.at(-1), months.toFixed(1));
    assertEquals(rows[i]![0], ["Employees", "Residents"][i]);
  });
});

Deno.test("what T+1 costs and brings stands there with levels, ten institutions and a way to the deposits", () => {
  const { html } = cashSection({ baseline }, "zh");
  const { forgone, saved } = t1Effect(baseline.cash)!;
  for (const fen of [forgone, saved]) {
    assertStringIncludes(
      html,
      formatMoney(fen, { unit: "wan", lang: "zh" }).split(" ")[0]!,
    );
  }
  assertStringIncludes(html, '<a href="#deposit">');
  assertStringIncludes(html, "T+1 与现金流");
  const rows = rowsOf(html);
  assertEquals(rows.filter(([head]) => /^.级（/.test(head!)).length, 3);
  assertEquals(
    rows.filter(([head]) => baseline.hospitals.nameZh.includes(head!)).length,
    10,
  );
});

Deno.test("without T+1 and prepayment it has the fund only", () => {
  const booked = { baseline: sampleResult({ asBooked: true }) };
  const { html } = cashSection(booked, "en");
  assert(!/T\+1|#deposit|<h3>/.test(html));
  assertEquals(rowsOf(html).length, 3);
});
