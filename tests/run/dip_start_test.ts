import { assert, assertEquals } from "@std/assert";
import { rehearseQuietly, smallPlans } from "../support/small_city.ts";

const head = (regime: string) =>
  `format: 1
title: 启动日
inherits: zibo_2025/baseline
policy:
  settlement.regime: ${regime}
`;
const IDS = ["zibo_2025/baseline", "test/july", "test/january", "test/never"];
const results = await rehearseQuietly(smallPlans(IDS, {
  "test/july": head("{ 2021: asBooked, 2025-07-01: dip }"),
  "test/january": head("{ 2021: asBooked, 2025-01-01: dip }"),
  "test/never": head("asBooked"),
}));
const [baseline, july, january, never] = results.map((r) => r!);
const sum = (list: Iterable<number>) => [...list].reduce((a, b) => a + b, 0);

Deno.test("DIP from 1 January is DIP throughout", () => {
  assertEquals(january!.settlements, baseline!.settlements);
  assertEquals(january!.journal, baseline!.journal);
  assert(!january!.notes.some(({ en }) => en.includes("paid by points")));
});

Deno.test("DIP from 1 July pays six months as booked and clears six with their budget", () => {
  july!.settlements.forEach((sheet, s) => {
    const old = never!.settlements[s]!, dip = baseline!.settlements[s]!;
    assertEquals(sheet.dipMonths, [6, 7, 8, 9, 10, 11]);
    assertEquals(sheet.budget, dip.budget);
    const half = (months: Float64Array) => [...months.subarray(0, 6)];
    assertEquals(half(sheet.monthGross), half(old.monthBooked));
    assertEquals(sum(sheet.paidAsBooked), sum(half(old.monthBooked)));
    assertEquals(
      [...sheet.monthGross.subarray(6)],
      [...dip.monthGross.subarray(6)],
    );
    assertEquals(sheet.fund, sum(sheet.budget.months.subarray(6)));
    assertEquals(sum(sheet.standard), sheet.fund);
    assertEquals(sum(sheet.booked), sum(sheet.monthBooked.subarray(6)));
    // Half a year's cases and points, not a whole one's.
    assert(sum(sheet.points) < 0.6 * sum(dip.points));
  });
});

Deno.test("the report says which months are paid how, and the rehearsal replays a whole year", () => {
  const said = july!.notes.filter(({ en }) => en.includes("paid by points"));
  assertEquals(said.length, 1);
  assert(said[0]!.zh.includes("7、8、9、10、11、12 月"));
  const rows = (result: typeof july) =>
    result!.rehearsal.filter((row) => row.scenario === result!.scenario)
      .map(({ scenario: _, ...row }) => row);
  assert(rows(july).length > 0);
  assertEquals(rows(july), rows(baseline));
});
