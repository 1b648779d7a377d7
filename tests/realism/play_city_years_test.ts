import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { playCityYears } from "../../sim/study/realism/play_city_years.ts";
import { readHeldAgainst } from "../../sim/io.ts";
import { readOn } from "../../sim/metrics/realism/hold_against.ts";
import { PLAIN, SMALL, smallPlans } from "../support/small_city.ts";

const [plan] = smallPlans(["zibo_2025/baseline"]);
const years = await playCityYears(plan!, [2025], PLAIN);
const { targets } = readHeldAgainst();
const last = years.get(2025)!;

Deno.test("the wanted years and the years that groups are priced from are played", () => {
  assertEquals([...years.keys()], [2022, 2023, 2024, 2025]);
  assertEquals(years.get(2022)!.points, null);
  assert(last.points!.some((p) => p > 0));
});

Deno.test("every insured person is met once, and every claim finds its person", () => {
  const { people, patients, insured, record } = last;
  assertEquals(people.persons, insured[0] + insured[1]);
  assertEquals(people.byCategory.reduce((a, b) => a + b), people.persons);
  const residents = people.byCategory.slice(2).reduce((a, b) => a + b);
  assertEquals(residents, insured[1]);
  const { claims } = record;
  for (let row = 0; row < claims.rows; row++) {
    assertEquals(patients.category[row]! >= 2, claims.scheme[row] === 1);
    assert(
      row === 0 || claims.person[row] !== claims.person[row - 1] ||
        patients.sex[row] === patients.sex[row - 1],
    );
  }
});

Deno.test("claims outside the area are not paid by case", () => {
  const { record, paidByCase, hospitals } = last;
  record.claims.hospital.forEach((h, row) => {
    if (h >= hospitals.id.length) assertEquals(paidByCase[row], 0);
  });
  assert(paidByCase.some((x) => x === 1));
});

Deno.test("every target of the city can be read on a city of any size, or says why not", () => {
  const rows = targets.filter((t) =>
    t.city === "zibo_2025" || t.city === "national"
  );
  for (const target of rows) {
    const reading = readOn(target, years);
    if (typeof reading === "number") continue;
    assert(/\p{Script=Han}/u.test(reading.zh) && reading.en.length > 10);
  }
  const insured = rows.find((t) =>
    t.id === "zibo.insured_count.employee.2025"
  )!;
  assertAlmostEquals(
    Number(readOn(insured, years)),
    SMALL.employee,
    SMALL.employee / 50,
  );
});

Deno.test("a row of the country is read on the nearest year that can give it", () => {
  const weights = targets.find((t) =>
    t.id === "national.relative_weight_cv.all.2021"
  )!;
  // 2022 lies nearest and has no history to price groups from; 2025 has.
  assertEquals(typeof readOn(weights, years), "number");
});

Deno.test("institutions have the level of the year that is read", async () => {
  const id = last.hospitals.id[last.hospitals.level.indexOf(2)]!;
  const raised = `format: 1
title: 升级
inherits: zibo_2025/baseline
data:
  hospital.events.changes:
    value: [{ date: "2025-01-01", id: ${id}, change: level, to: 3 }]
    source: assumed
    status: assumed
    note: 测试
`;
  const [other] = smallPlans(["raised"], { raised });
  const played = await playCityYears(other!, [2025], PLAIN);
  const levelIn = (year: number) => {
    const { hospitals } = played.get(year)!;
    return hospitals.level[hospitals.id.indexOf(id)];
  };
  assertEquals([levelIn(2024), levelIn(2025)], [2, 3]);
});
