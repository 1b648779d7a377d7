import { assert, assertEquals, assertRejects } from "@std/assert";
import {
  DIVISION_RULES,
  negotiateScenario,
  negotiationFigures,
  negotiationTables,
  publicTables,
  ShapanError,
} from "shapan";
import { scenarioFolder, SMALL_HEAD } from "./support/scenario_folder.ts";

Deno.test("a notebook replays a scenario's talks, reads their tables and draws their figures", async () => {
  using folder = scenarioFolder();
  const file = folder.write("small.yaml", SMALL_HEAD);
  const run = await negotiateScenario(file, {
    protocol: "sessions",
    scheme: "employee",
  });
  const [sheet] = run.sheets;
  assertEquals(run.sheets.length, 1);
  assertEquals(sheet!.protocol, "sessions");
  assertEquals(
    sheet!.divisions.map(({ rule }) => rule),
    [...DIVISION_RULES, "mixed"],
  );
  for (const { rule, hospitals } of sheet!.divisions) {
    assertEquals(hospitals.reduce((a, b) => a + b), sheet!.envelope, rule);
  }
  const names = negotiationTables(run).map(({ name }) => name);
  assert(new Set(names).size === names.length && names.length > 7);
  assertEquals(publicTables(run).length, 2);
  for (const { svg } of negotiationFigures(run, sheet!, { lang: "zh" })) {
    assert(svg.startsWith("<svg"));
  }
});

Deno.test("data without a year before are refused with the place in the scenario", async () => {
  const error = await assertRejects(
    () => negotiateScenario("toy/toy"),
    ShapanError,
  );
  assert(String(error).includes("谈判没有起点"), String(error));
});
