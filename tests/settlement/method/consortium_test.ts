import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { consortiumTable } from "../../../sim/analysis/consortium_table.ts";
import { ratio } from "../../../sim/base/ratio.ts";
import { sum } from "../../../sim/base/sum.ts";
import { consortiumSection } from "../../../sim/report/consortium_section.ts";
import { settleConsortium } from "../../../sim/settlement/method/consortium.ts";
import { rehearseQuietly, smallPlans } from "../../support/small_city.ts";

const heir = (more: string) =>
  `format: 1
title: 医共体
inherits: zibo_2025/baseline
policy:
  settlement.consortium.trial: true
${more}`;
const [baseline, alike] = await rehearseQuietly(
  smallPlans(["zibo_2025/baseline", "test/alike"], {
    "test/alike": heir("  budget.consortium.reserve: 0\n"),
  }),
);

Deno.test("a surplus is kept or goes back, an overspend is shared or borne, never both, and parts sum to what is kept", () => {
  const money = fc.integer({ min: 0, max: 2 ** 40 });
  let kept = 0, shared = 0;
  fc.assert(
    fc.property(
      money,
      money,
      money,
      fc.nat(100),
      fc.nat(100),
      fc.tuple(fc.nat(9), fc.nat(9), fc.integer({ min: 1, max: 9 })),
      (total, inside, outside, score, rate, split) => {
        const terms = {
          maxKeep: 0.1,
          split,
          share: rate / 100,
          interval: 0.05,
        };
        const year = { total, inside, outside, score: ratio(score, 100) };
        const end = settleConsortium(year, terms);
        assertEquals(end.surplus - end.over, total - inside - outside);
        assert(end.surplus === 0 || end.over === 0);
        assertEquals(end.parts.reduce((a, b) => a + b, 0), end.retained);
        assert(end.retained <= end.surplus && end.retained <= total / 10 + 1);
        assert(end.fundShare <= end.over && end.fundShare <= end.limit);
        if (end.retained > 0) kept++;
        if (end.fundShare > 0) shared++;
        const better = settleConsortium({ ...year, score: ratio(1) }, terms);
        assert(better.retained >= end.retained);
      },
    ),
    { seed: 79, numRuns: 400 },
  );
  assert(kept > 40 && shared > 40, `${kept} kept, ${shared} shared`);
});

Deno.test("tried on a year, counties use what the fund booked, get the total a head, and nothing is paid otherwise", () => {
  const rows = alike!.consortia!;
  assertEquals(baseline!.consortia, []);
  alike!.settlements.forEach((sheet, s) => {
    assertEquals(sheet.pay, baseline!.settlements[s]!.pay);
    const own = rows.filter(({ scheme }) => scheme === sheet.scheme);
    assertEquals(own.length, alike!.counties.id.length);
    const other = alike!.otherPayments[s]!;
    const booked = sum(sheet.booked) + sum(sheet.paidAsBooked) +
      sum(other.outpatient) + sum(other.chronic) + sum(other.remote) +
      sum(other.other);
    const used = own.reduce((n, row) => n + row.inside + row.outside, 0);
    assertEquals(used, booked);
    const total = own.reduce((n, row) => n + row.total, 0);
    // One rounding of the amount a head for everybody.
    const insured = own.reduce((n, row) => n + row.insured, 0);
    assert(Math.abs(total - sheet.budget.total) <= insured / 2);
    assert(own.every(({ inside, outside }) => inside > 0 && outside > 0));
  });
  assertEquals(
    alike!.journal.amount.length,
    baseline!.journal.amount.length,
  );
});

Deno.test("table and report have every county, and are left out where nothing is tried", () => {
  const table = consortiumTable(alike!)!;
  assertEquals(table.columns[0]!.values.length, 2 * alike!.counties.id.length);
  assertEquals(consortiumTable(baseline!), null);
  assertEquals(consortiumSection(baseline!, "en").html, "");
  for (const lang of ["zh", "en"] as const) {
    const { html } = consortiumSection(alike!, lang);
    assert(!/NaN|undefined/.test(html));
    assertEquals(
      html.split("<tr>").length - 1,
      table.columns[0]!.values.length + 1,
    );
  }
});
