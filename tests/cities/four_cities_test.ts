/**
 * The four cities (四个城市): their files, what is fitted to published totals, and
 * that every scenario of them can be played.
 *
 * @module
 */
import { assert, assertEquals } from "@std/assert";
import { parseCsv } from "../../sim/base/csv.ts";
import { readPlan, readScenario } from "../../sim/io.ts";
import { buildCity } from "../../sim/run/world_frames.ts";
import type { CityPlan } from "../../sim/run.ts";
import { rehearseQuietly } from "../support/small_city.ts";
import { scenarioFolder } from "../support/scenario_folder.ts";

const ROOT = new URL("../../", import.meta.url);

/** City, census population of 2020, county-level areas, year. */
const CITIES = [
  ["zibo_2025", 4_704_138, 8, 2025],
  ["yancheng_2025", 6_709_629, 9, 2025],
  ["lishui_2011_2015", 2_507_396, 9, 2015],
  ["ganzhou_2021", 8_970_014, 18, 2021],
] as const;

for (const [city, people, areas, year] of CITIES) {
  Deno.test(`${city} has its census population in ${areas} counties`, () => {
    const counties = read(`data/cities/${city}/counties.csv`);
    assertEquals(counties.length, areas);
    assertEquals(new Set(counties.map((c) => c.id)).size, areas);
    assertEquals(
      counties.reduce((sum, c) => sum + Number(c.population), 0),
      people,
    );
  });

  Deno.test(`${city}/baseline plays ${year} on a fiftieth of its people, and its books balance`, async () => {
    using folder = scenarioFolder();
    const { employee, resident } = readScenario(`${city}/baseline`)
      .valuesOn(`${year}-01-01`)["population.insured"];
    const file = folder.write(
      "small.yaml",
      `format: 1
title: 五十分之一
inherits: ${city}/baseline
data:
  population.insured: { employee: ${employee / 50}, resident: ${resident / 50} }
run:
  run.historyYears: 1
`,
    );
    const [result] = await rehearseQuietly([await readPlan(file) as CityPlan]);
    assertEquals(result!.city, city);
    assertEquals(result!.year, year);
    for (const sheet of result!.settlements) {
      const lent = sheet.prepayment?.close === "offset"
        ? sum(sheet.prepayment.amounts)
        : 0;
      const paid = lent + sum(sheet.cashPaid) + sum(sheet.transfer);
      const forfeited = sum(sheet.deposit) - sum(sheet.depositReturned);
      assertEquals(paid, sum(sheet.pay) - sum(sheet.deductions) - forfeited);
      assert(sheet.budget.lines.dip > 0);
    }
  });
}

Deno.test("every scenario of the four cities has both titles and a pre-regime of its own city", () => {
  let count = 0;
  for (const [city] of CITIES) {
    for (
      const { name } of Deno.readDirSync(new URL(`scenarios/${city}`, ROOT))
    ) {
      if (!name.endsWith(".yaml")) continue;
      const scenario = readScenario(`${city}/${name.replace(".yaml", "")}`);
      const values = scenario.valuesOn("9999-12-31");
      assertEquals(values["run.city"], city, name);
      assert(scenario.titleZh !== scenario.titleEn, name);
      const old = values["run.preRegime"];
      if (old !== null) assertEquals(old.split("/")[0], city, name);
      count++;
    }
  }
  assert(count >= 17, `${count} scenarios`);
});

Deno.test("Yancheng has 17 hospitals that are tertiary or a county people's hospital", async () => {
  const { facts } = await readPlan("yancheng_2025/baseline") as CityPlan;
  const { archive } = buildCity(facts, "shapan").hospitals;
  const watched = archive.id.filter((_, h) =>
    archive.level[h] === 3 || /县级人民医院/.test(archive.nameZh[h]!)
  );
  assertEquals(watched.length, 17);
});

Deno.test("Yancheng says in its titles that DIP points stand in for DRG", () => {
  for (const id of ["yancheng_2025/baseline", "yancheng_2025/pre_regime"]) {
    const { titleZh, titleEn } = readScenario(id);
    assert(/DRG/.test(titleZh) && /代算/.test(titleZh), id);
    assert(/stand in for DRG/.test(titleEn), id);
  }
});

Deno.test("Ganzhou pays as booked until the end of 2020 and by points from 2021-01-01", () => {
  const baseline = readScenario("ganzhou_2021/baseline");
  const regime = (day: string) => baseline.valuesOn(day)["settlement.regime"];
  assertEquals(regime("2020-12-31"), "asBooked");
  assertEquals(regime("2021-01-01"), "dip");
  const old = readScenario("ganzhou_2021/pre_regime");
  assertEquals(old.valuesOn("2018-01-01")["settlement.regime"], "asBooked");
});

Deno.test("Ganzhou's variant changes nothing but the day of the start and the deposit before it", () => {
  const [baseline, july] = ["baseline", "dip_from_july"].map((name) =>
    readScenario(`ganzhou_2021/${name}`)
  );
  const on = (day: string) => july!.valuesOn(day);
  assertEquals(on("2021-06-30")["settlement.regime"], "asBooked");
  assertEquals(on("2021-06-30")["settlement.month.deposit"], 0);
  assertEquals(on("2021-07-01"), baseline!.valuesOn("2021-07-01"));
});

function read(file: string) {
  return parseCsv(Deno.readTextFileSync(new URL(file, ROOT)), { file });
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
