import { assert, assertEquals } from "@std/assert";
import { issueText } from "../../../sim/base/issues.ts";
import { readScenario, readWritten } from "../../../sim/io.ts";
import {
  articleKeys,
  ARTICLES,
  KEYS,
  REGISTRY,
} from "../../../sim/model/policy/mod.ts";
import {
  loadScenario,
  type Scenario,
} from "../../../sim/model/scenario/mod.ts";
import { DEPENDENCIES } from "../../../sim/study/swap/dependencies.ts";
import { missingGroups } from "../../../sim/study/swap/missing_groups.ts";
import { mixtureOf } from "../../../sim/study/swap/mixture.ts";
import { refusals } from "../../../sim/study/swap/refusals.ts";
import { movedRules } from "../../../sim/study/swap/rules_in_force.ts";
import { swapFile } from "../../../sim/study/swap/swap_file.ts";
import { shelf } from "../../model/scenario/shelf.ts";

const ALL = ARTICLES.map(({ id }) => id);
const CITIES = [
  "zibo_2025",
  "yancheng_2025",
  "ganzhou_2021",
  "lishui_2011_2015",
];
const baseline = (city: string) => readScenario(`${city}/baseline`);
/** Two scenarios of a shelf, which say of their city and year what they like. */
const onShelf = (
  city: string,
  rules: string,
): readonly [Scenario, Scenario] => {
  const host = shelf({ "x/city": city, "y/rules": rules });
  return [loadScenario("x/city", host), loadScenario("y/rules", host)];
};
const said = (city: Scenario, rules: Scenario, provisions: readonly string[]) =>
  refusals(mixtureOf(city, rules, provisions)).map((i) => issueText(i, "en"));

Deno.test("contracts with insurers and the budget of in-province patients are provisions of their own, which any city takes", () => {
  const from = (rules: string, provision: string) => {
    const mixture = mixtureOf(
      baseline("yancheng_2025"),
      readScenario(rules),
      [provision],
    );
    assertEquals(refusals(mixture), []);
    return readWritten(swapFile(mixture)).valuesOn("2025-06-30");
  };
  const insured = from("lishui_2011_2015/insurers", "insurers");
  const [contract] = insured["settlement.insurer.contracts"];
  assertEquals(contract!.insurer, "INS-A");
  assertEquals(insured["settlement.insurer.payer"], "insurer");
  assertEquals(insured["settlement.remote.inflow"], false);
  const treating = from("zibo_2025/inflow_treating", "remote");
  assertEquals(treating["settlement.remote.inflow"], true);
  assertEquals(treating["settlement.remote.budget"], "treating");
  assertEquals(treating["settlement.insurer.contracts"].length, 0);
});

for (const city of CITIES) {
  for (const rules of CITIES) {
    Deno.test(`all rules of ${rules} in ${city} are its policy block in the city's year, all else is the city's`, () => {
      const own = baseline(city), other = baseline(rules);
      const mixture = mixtureOf(own, other, ALL);
      assertEquals(refusals(mixture), []);
      const swapped = readWritten(swapFile(mixture));
      const year = own.valuesOn("9999-12-31")["run.year"];
      const moved = movedRules(other, year);
      for (const day of [`${year}-01-01`, `${year}-07-01`, `${year}-12-31`]) {
        const [values, theirs, mine] = [
          swapped.valuesOn(day),
          moved.valuesOn(day),
          own.valuesOn(day),
        ];
        for (const key of KEYS) {
          if (key === "run.preRegime") continue;
          const rule = REGISTRY[key].block === "policy";
          assertEquals(values[key], (rule ? theirs : mine)[key], key);
        }
      }
    });
  }
}

Deno.test("single provisions take their parameters along and leave the others", () => {
  const own = baseline("zibo_2025"), other = baseline("yancheng_2025");
  const provisions = ["t1", "clearing"];
  const swapped = readWritten(swapFile(mixtureOf(own, other, provisions)));
  const taken = new Set(provisions.flatMap(articleKeys));
  for (const key of KEYS) {
    const from = taken.has(key) ? other : own;
    assertEquals(
      swapped.valuesOn("2025-06-01")[key],
      from.valuesOn("2025-06-01")[key],
      key,
    );
  }
  assertEquals(
    swapped.groundsOf("settlement.t1.enabled").source,
    other.groundsOf("settlement.t1.enabled").source,
  );
  assertEquals(
    swapped.valuesOn("9999-12-31")["run.preRegime"],
    "zibo_2025/pre_regime",
  );
});

Deno.test("a change inside the rules' year keeps its month and day, and values by year are those of the rules' own year", () => {
  const [city, rules] = onShelf(
    "run: { run.year: 2015 }\n",
    "policy:\n  settlement.month.deposit: { 2019: 0.01, 2020: 0.02, 2020-02-29: 0.03, 2021: 0.04 }\n" +
      "  settlement.t1.start: 2020-03-05\nrun: { run.year: 2020 }\n",
  );
  const moved = movedRules(rules, 2015);
  assertEquals(moved.days, ["2015-01-01", "2015-03-01"]);
  const deposit = (day: string) =>
    moved.valuesOn(day)["settlement.month.deposit"];
  assertEquals(
    ["2015-01-01", "2015-02-28", "2015-03-01", "2015-12-31"].map(deposit),
    [0.02, 0.02, 0.03, 0.03],
  );
  assertEquals(
    moved.valuesOn("2015-01-01")["settlement.t1.start"],
    "2015-03-05",
  );
  assertEquals(mixtureOf(city, rules, ["deposit"]).days, moved.days);
});

Deno.test("an edition that is swapped alone moves no default of the rules that stay", () => {
  const draft = readScenario("zibo_2025/spec_3");
  const mixture = mixtureOf(baseline("zibo_2025"), draft, ["regime"]);
  const day = "2025-06-01", key = "points.deviation.reference";
  assertEquals(draft.valuesOn(day)[key], "paymentStandard");
  const values = readWritten(swapFile(mixture)).valuesOn(day);
  assertEquals(values["grouping.spec.version"], "3.0");
  assertEquals(values[key], "sameLevelMean");
});

Deno.test("provisions of payment by points do nothing where the city pays as booked, and the regime must come along", () => {
  const lishui = baseline("lishui_2011_2015"), zibo = baseline("zibo_2025");
  const [text] = said(lishui, zibo, ["clearing", "value"]);
  assert(text!.includes("Must come along") && text!.includes("(regime)"), text);
  const [alone] = said(lishui, zibo, ["regime"]);
  assert(alone!.includes("points") && alone!.includes("month"), alone);
  assertEquals(said(zibo, lishui, ["regime"]), []);
});

Deno.test("a broken rule between parameters names the provisions that it ties together", () => {
  const [city, rules] = onShelf(
    "policy: { settlement.month.deposit: 0.05 }\n",
    "policy: { settlement.month.deposit: 0.08, settlement.rules2025: false }\n",
  );
  const [text, ...others] = said(city, rules, ["deposit"]);
  assertEquals(others, []);
  assert(text!.includes("5 %") && text!.includes("(regime)"), text);
  assertEquals(said(city, rules, ["deposit", "regime"]), []);
});

Deno.test("rules that name institutions of another city are refused, of the own city not", () => {
  const named =
    "policy:\n  settlement.clearing.reasonableFor: [{ hospital: H001, part: 0.5 }]\n";
  const [city, rules] = onShelf(
    "run: { run.city: zibo_2025 }\n",
    `${named}run: { run.city: yancheng_2025 }\n`,
  );
  assert(said(city, rules, ["clearing"])[0]!.includes("yancheng_2025"));
  const [same, own] = onShelf(
    "run: { run.city: zibo_2025 }\n",
    `${named}run: { run.city: zibo_2025 }\n`,
  );
  assertEquals(said(same, own, ["clearing"]), []);
});

Deno.test("diseases that the city's catalogue lacks are named, those of a list that is not used are not", () => {
  const list = "  grouping.basic.groups: [J18.9, Z99.9]\n";
  const catalogueFile = { group: ["J18.9"] } as never;
  const missing = (policy: string) => {
    const [city, rules] = onShelf("policy: {}\n", `policy:\n${policy}`);
    return missingGroups(mixtureOf(city, rules, ["catalogue"]), {
      catalogueFile,
      city: "x",
    });
  };
  assertEquals(
    missing(`  grouping.basic.select: listed\n${list}`).map((i) => i.given),
    ["Z99.9"],
  );
  assertEquals(missing(list), []);
});

Deno.test("claims that were billed and a finished catalogue take no rules that would have made them", () => {
  const toy = readScenario("toy/toy"), zibo = baseline("zibo_2025");
  const texts = said(toy, zibo, ["benefit", "catalogue"]);
  assertEquals(texts.length, 2);
  assert(texts.every((text) => !text.includes("come along")));
});

Deno.test("every dependency names provisions that there are, and a rule of the reference or an assumption", () => {
  for (const { id, of, needs, basis, why } of DEPENDENCIES) {
    for (const name of [...of, ...needs]) {
      assert(ALL.includes(name), `${id}: ${name}`);
    }
    assert(/^(R-[A-Z0-9-]+|assumed)$/.test(basis), basis);
    assert(why.zh.length > 10 && why.en.length > 10);
  }
});

Deno.test("provisions that are the same in both are said, and the board's own diagonal is all of them", () => {
  const zibo = baseline("zibo_2025");
  assertEquals(mixtureOf(zibo, zibo, ALL).equal, ALL);
  const mixture = mixtureOf(zibo, baseline("yancheng_2025"), ["deposit", "t1"]);
  assertEquals(mixture.equal, ["deposit"]);
});
