import { assert, assertEquals } from "@std/assert";
import { issueText } from "../../../sim/base/issues.ts";
import { readScenario } from "../../../sim/io.ts";
import { scenarioIds } from "../../../sim/list_names.ts";
import {
  carriedYears,
  loadScenario,
  missingYears,
} from "../../../sim/model/scenario/mod.ts";
import { yearNotes } from "../../../sim/run/year_notes.ts";
import { scenarioFolder, shapan } from "../../support/scenario_folder.ts";

/** A scenario of two files, the parent's facts by year. */
function load(own: string, parent: string) {
  const head = "format: 1\ntitle: 试\n";
  const files = new Map([
    ["a/own.yaml", `${head}inherits: parent.yaml\n${own}`],
    ["a/parent.yaml", head + parent],
  ]);
  const read = (path: string) => files.get(path);
  return loadScenario("a/own.yaml", { read, sources: new Map() });
}

const FACTS = `data:
  need.meanCost:
    2023: { employee: 1000, resident: 1000 }
    2025: { employee: 2000, resident: 2000 }
  population.insured: { employee: 100000, resident: 200000 }
policy:
  budget.total.growth: { 2025: 0.05, 2026: 0.04 }
`;

Deno.test("a year before the first that a fact is given for is missing, one between or after runs on", () => {
  const scenario = load("", FACTS);
  assertEquals(missingYears(scenario, [2022, 2023, 2024]), [{
    code: "no-year",
    file: "a/parent.yaml",
    line: 4,
    key: "need.meanCost",
    given: "2022",
    allowed: "2023, 2025",
  }]);
  assertEquals(missingYears(scenario, [2023, 2024, 2025, 2040]), []);
  const used = (year: number) =>
    carriedYears(scenario, year).map(({ key, from }) => `${key} ${from}`);
  assertEquals(used(2023), []);
  assertEquals(used(2024), ["need.meanCost 2023"]);
  assertEquals(used(2025), []);
  assertEquals(used(2027), ["need.meanCost 2025"]);
});

Deno.test("the nearest file decides, and a value without a year holds in all", () => {
  const later =
    "data:\n  need.meanCost:\n    2026: { employee: 3000, resident: 3000 }\n";
  const scenario = load(later, FACTS);
  assertEquals(carriedYears(scenario, 2026), []);
  assertEquals(carriedYears(scenario, 2027).map((c) => c.from), [2026]);
  // Before 2026 the parent's table still speaks.
  assertEquals(missingYears(scenario, [2023]), []);
  const always = load(
    "data:\n  need.meanCost: { employee: 3000, resident: 3000 }\n",
    FACTS,
  );
  assertEquals(missingYears(always, [2010]), []);
  assertEquals(carriedYears(always, 2030), []);
});

Deno.test("a note says which year's facts are used, and there is none where all are given", () => {
  const scenario = load("", FACTS);
  assertEquals(yearNotes(scenario, 2025), []);
  const [note] = yearNotes(scenario, 2027);
  assert(note!.zh.includes("2027") && note!.zh.includes("（2025）"), note!.zh);
  assert(note!.en.includes("2027") && note!.en.includes("(2025)"), note!.en);
});

Deno.test("every scenario there is has facts for the years it plays", () => {
  let tables = 0;
  for (const id of scenarioIds()) {
    const scenario = readScenario(id);
    const values = scenario.valuesOn("9999-12-31"), last = values["run.year"];
    const n = id.endsWith("/city") ? 0 : values["run.historyYears"];
    const years = Array.from({ length: n + 1 }, (_, i) => last - n + i);
    assertEquals(missingYears(scenario, years), [], scenario.id);
    tables += missingYears(scenario, [1990]).length;
  }
  assert(tables > 20, `${tables} facts by year`);
});

Deno.test("a run of a year that the city has no facts of ends with code 2 and names them", async () => {
  using folder = scenarioFolder();
  const path = folder.write(
    "early.yaml",
    "format: 1\ntitle: 早\ninherits: zibo_2025/baseline\nrun:\n  run.year: 2023\n",
  );
  for (const lang of ["zh", "en"] as const) {
    const { code, err } = await shapan(["run", path, "--lang", lang]);
    assertEquals(code, 2);
    assert(err.includes("need.admissionRate") && err.includes("2020"), err);
    assert(err.includes("city.yaml:") && !/\n\s+at /.test(err), err);
  }
  const issue = { code: "no-year", key: "k", given: "2020", allowed: "2022" };
  assert(issueText(issue as never, "zh").includes("2020"));
});
