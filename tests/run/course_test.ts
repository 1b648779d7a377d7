import { assert, assertEquals } from "@std/assert";
import { rehearseQuietly, smallPlans } from "../support/small_city.ts";

const years = (run: string) =>
  `format: 1
title: 逐年
inherits: zibo_2025/baseline
run:
${run}
`;
const [one, two] = await rehearseQuietly(
  smallPlans(["zibo_2025/baseline", "test/two"], {
    "test/two": years("  run.year: 2026\n  run.since: 2025"),
  }),
);

Deno.test("a reform's second year follows its first, which is the one that a run of it alone gives", () => {
  const years = ({ course }: typeof one & object) =>
    course.map(({ year, old }) => [year, old]);
  assertEquals(years(one!), [[2024, true], [2025, false]]);
  assertEquals(years(two!), [[2024, true], [2025, false], [2026, false]]);
  assertEquals(
    two!.course[1]!.settlements.map(({ pay }) => pay),
    one!.settlements.map(({ pay }) => pay),
  );
  assertEquals(two!.lastYear, two!.course[1]!.settlements);
  assertEquals(two!.settlements, two!.course[2]!.settlements);
});

Deno.test("next year's budget grows from what the reform's first year spent", () => {
  const spent = ({ settlements }: typeof one & object) =>
    settlements.map(({ budget }) => budget.lastExpenditure);
  assert(spent(two!).every((fen, s) => fen !== spent(one!)[s]));
});

Deno.test("the rehearsal table holds the old method's last year against the rules that replace it, however long they last", () => {
  assertEquals(
    two!.rehearsal.map(({ year, scheme, group, paid }) => [
      year,
      scheme,
      group,
      paid,
    ]),
    one!.rehearsal.map(({ year, scheme, group, paid }) => [
      year,
      scheme,
      group,
      paid,
    ]),
  );
});

Deno.test("institutions that answer nothing leave no mark on their stays", () => {
  for (const { levers, marks, stays } of two!.course) {
    assertEquals(levers, null);
    assert(marks!.every((n) => n === 0));
    assert(stays.some((n) => n > 0));
  }
});
