/**
 * The stress book on a small city: who bears a shock adds up, sharing moves it from
 * institutions to the fund, and late money is found.
 *
 * @module
 */
import { assert, assertEquals, assertRejects } from "@std/assert";
import {
  bothSchemes,
  stressEffects,
} from "../../../sim/analysis/stress_effects.ts";
import { ShapanError } from "../../../sim/base/issues.ts";
import { scenarioIds } from "../../../sim/list_names.ts";
import { readStress } from "../../../sim/read_stress.ts";
import { stressFiles } from "../../../sim/stress_files.ts";
import { playStress } from "../../../sim/study/stress/play_stress.ts";
import { PLAIN, SMALL, smallPlans } from "../../support/small_city.ts";

const SHOCKS = ["", "epidemic", "shortfall", "county_late", "hospital_exit"];
const RULES = ["", "no_sharing", "share_all", "by_income"];

const entry = (id: string) => ({
  id,
  titleZh: `冲击：${id}`,
  titleEn: `Shock: ${id}`,
});

const book = await playStress({
  base: entry("stress/base"),
  shocks: SHOCKS.map(entry),
  rules: RULES.map(entry),
  planOf: (shock, rule) => {
    const parts = [
      ...(shock === 0 ? [] : [`stress/shocks/${SHOCKS[shock]}`]),
      ...(rule === 0 ? [] : [`stress/rules/${RULES[rule]}`]),
    ];
    const id = parts.join("+") || "stress/base";
    return Promise.resolve(smallPlans([id], {}, SMALL)[0]!);
  },
}, { ...PLAIN, onProgress() {} });

const effects = stressEffects(book);
const both = (shock: string, rule: string) =>
  bothSchemes(
    effects.filter((e) => SHOCKS[e.shock] === shock && RULES[e.rule] === rule),
  );
const residents = (shock: string, rule = "") =>
  effects.find((e) =>
    SHOCKS[e.shock] === shock && RULES[e.rule] === rule &&
    e.reading.scheme === "resident"
  )!.reading;

Deno.test("an ordinary year bears nothing, whatever the rule", () => {
  for (const rule of RULES) {
    const { borne, moved } = both("", rule);
    assertEquals([...Object.values(borne), moved], [0, 0, 0, 0, 0]);
  }
});

Deno.test("an epidemic costs patients and the pool; the more is shared, the less institutions bear", () => {
  const none = both("epidemic", "no_sharing").borne;
  const all = both("epidemic", "share_all").borne;
  assert(none.patients > 0 && none.fund + none.institutions > 0);
  assert(
    residents("epidemic", "share_all").unpaid <
      residents("epidemic", "no_sharing").unpaid,
  );
  assert(
    residents("epidemic", "share_all").reserveMonths <=
      residents("epidemic", "no_sharing").reserveMonths,
  );
  assertEquals(all.patients, none.patients);
});

Deno.test("what is not collected is the fund's under a plan that stands, and institutions' where the total follows income", () => {
  const plan = both("shortfall", "").borne;
  const income = both("shortfall", "by_income").borne;
  assert(plan.fund > 0);
  assert(income.institutions > plan.institutions);
  assert(income.fund < plan.fund);
  assertEquals(plan.patients, 0);
  assert(plan.counties > 0, "counties make up for what they did not collect");
});

Deno.test("subsidies that miss 30 June leave the city's account short, and change no institution's pay", () => {
  assertEquals(residents("").accountShort, null);
  const { accountShort } = residents("county_late");
  assert(
    accountShort !== null && accountShort > "2025-06",
    String(accountShort),
  );
  const { borne, moved } = both("county_late", "");
  assertEquals([borne.institutions, borne.patients, moved], [0, 0, 0]);
});

Deno.test("where a hospital closes money moves to the others", () => {
  assert(both("hospital_exit", "").moved > 0);
});

Deno.test("the book has every shock and rule of its folder, and says all of it in both languages", async () => {
  const ids = scenarioIds();
  const count = (kind: string) =>
    ids.filter((id) => id.startsWith(`stress/${kind}/`)).length;
  const plans = await readStress("stress");
  assertEquals(plans.shocks.length, 1 + count("shocks"));
  assertEquals(plans.rules.length, 1 + count("rules"));
  for (const lang of ["zh", "en"] as const) {
    const files = stressFiles(book, lang, "deno task stress");
    assertEquals(files.map(({ path }) => path), [
      "stress.html",
      "stress.svg",
      "stress.csv",
    ]);
    for (const shock of SHOCKS.slice(1)) {
      assert(String(files[0]!.text).includes(shock), `${lang} ${shock}`);
    }
  }
});

Deno.test("a folder that is no stress book is refused with what it should hold", async () => {
  const error = await assertRejects(() => readStress("toy"), ShapanError);
  assertEquals(error.issues[0]!.code, "missing-file");
});
