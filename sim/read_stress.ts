/**
 * A stress book on disk (压力册文件夹): a base scenario, shocks and rules that inherit
 * from it. Whoever puts a file into a folder has put a row or column into the book.
 *
 * @module
 */
import { ShapanError } from "./base/issues.ts";
import { cityPlan } from "./city_plan.ts";
import { scenarioIds } from "./list_names.ts";
import type { StressEntry } from "./model/stress.ts";
import type { CityPlan } from "./run.ts";
import type { StressPlans } from "./study/stress/play_stress.ts";

/**
 * Reads `scenarios/<folder>/base.yaml`, `shocks/` and `rules/`.
 *
 * @throws {ShapanError} where one is missing, or a scenario does not fit its base
 */
export async function readStress(folder: string): Promise<StressPlans> {
  const ids = scenarioIds(), base = `${folder}/base`;
  const of = (kind: string) =>
    ids.filter((id) => id.startsWith(`${folder}/${kind}/`)).sort();
  const shocks = of("shocks"), rules = of("rules");
  if (!ids.includes(base) || shocks.length === 0) {
    throw new ShapanError([{
      code: "missing-file",
      given: folder,
      allowed: `scenarios/${folder}/base.yaml, ${folder}/shocks/*.yaml`,
    }]);
  }
  const plans = new Map<string, CityPlan>();
  const read = async (id: string): Promise<CityPlan> => {
    const known = plans.get(id);
    if (known !== undefined) return known;
    const plan = await cityPlan(id, {
      zh: "读入的病例不能再受冲击；请用推演城市的方案",
      en: "claims that were read meet no shocks; use a scenario of a city",
    });
    plans.set(id, plan);
    return plan;
  };
  const entry = async (id: string): Promise<StressEntry> => {
    const { titleZh, titleEn } = (await read(id)).scenario;
    return { id, titleZh, titleEn };
  };
  const ordinary = await entry(base);
  const listed = async (list: readonly string[]) => [
    ordinary,
    ...await Promise.all(list.map(entry)),
  ];
  const all = { shocks: await listed(shocks), rules: await listed(rules) };
  return {
    base: ordinary,
    ...all,
    planOf: (shock, rule) => {
      const parts = [all.shocks[shock]!.id, all.rules[rule]!.id]
        .filter((id) => id !== base);
      return read(parts.join("+") || base);
    },
  };
}
