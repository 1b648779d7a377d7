/**
 * Totals that are fitted to what was published (拟合): Lishui 2011, 2012 and
 * 2014, Ganzhou 2020; and what may not be fitted, Lishui's slowdown.
 *
 * @module
 */
import { assert, assertAlmostEquals } from "@std/assert";
import { readScenario } from "../../sim/io.ts";
import { cityTotals } from "./city_totals.ts";
import { inBand } from "./targets.ts";

const LISHUI = "lishui_2011_2015/baseline";

Deno.test("Lishui's employees cost in 2011 and 2012 what the city reported, and the fund paid its part", async () => {
  const [first, second] = await cityTotals(LISHUI, [2011, 2012], 4);
  const employees = [first![0]!, second![0]!];
  [2011, 2012].forEach((year, i) => {
    const { cost, fund } = employees[i]!;
    hold(`lishui.total_cost.employee.${year}`, cost);
    hold(`lishui.fund_expenditure.employee.${year}`, fund);
    hold(`lishui.fund_to_cost_ratio.employee.${year}`, fund / cost * 100);
  });
  const growth = (employees[1]!.cost / employees[0]!.cost - 1) * 100;
  hold("lishui.growth_total_cost.employee.2012", growth);
});

Deno.test("Lishui's residents cost in 2014 what the city reported, and the fund paid its part", async () => {
  const [year] = await cityTotals(LISHUI, [2014], 10);
  hold("lishui.total_cost.resident.2014", year![1]!.cost);
  hold("lishui.fund_expenditure.resident.2014", year![1]!.fund);
});

Deno.test("Ganzhou's fund paid in 2020 twelve times the turnover money of the article", async () => {
  const [year] = await cityTotals("ganzhou_2021/baseline", [2020], 20);
  hold("ganzhou.fund_expenditure.employee.2020", year![0]!.fund);
  hold("ganzhou.fund_expenditure.resident.2020", year![1]!.fund);
});

Deno.test("no slowdown is written into Lishui: outside the step of 2012 expected cost grows alike in every year", () => {
  const scenario = readScenario(LISHUI);
  const cost = (year: number) => {
    const values = scenario.valuesOn(`${year}-01-01`);
    const visits = values["claims.outpatient.visits"];
    const fee = values["claims.outpatient.cost"];
    return values["population.insured"].employee *
      (values["need.admissionRate"].employee / 100 *
          values["need.meanCost"].employee +
        visits.ordinary.employee * fee.ordinary.employee +
        visits.chronic.employee * fee.chronic.employee);
  };
  const growth = (year: number) => cost(year) / cost(year - 1) - 1;
  for (const year of [2011, 2013, 2014, 2015]) {
    assertAlmostEquals(growth(year), 0.2, 0.012, String(year));
  }
  assert(growth(2012) > 0.34, "the step of 2012");
});

function hold(id: string, value: number): void {
  const { inside, sentence } = inBand(id, value);
  assert(inside, sentence);
}
