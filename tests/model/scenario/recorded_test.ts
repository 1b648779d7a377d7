import { assert, assertEquals, assertThrows } from "@std/assert";
import { canonicalJson } from "../../../sim/base/canonical_json.ts";
import { ShapanError } from "../../../sim/base/issues.ts";
import { readScenario } from "../../../sim/io.ts";
import { scenarioIds } from "../../../sim/list_names.ts";
import { type Key, KEYS } from "../../../sim/model/policy/mod.ts";
import {
  type FileKey,
  normalForm,
  recordScenario,
  type Scenario,
  scenarioFromRecord,
  settingsOf,
} from "../../../sim/model/scenario/mod.ts";
import { scenarioFolder } from "../../support/scenario_folder.ts";

/** What a record of the scenario says, as it is read back. */
function recorded(scenario: Scenario): Record<string, unknown> {
  return JSON.parse(canonicalJson(recordScenario(scenario)));
}

const ALL = scenarioIds();

Deno.test("every scenario there is comes back from its record: values, grounds and paths on every day", () => {
  assert(ALL.length > 15);
  for (const id of ALL) {
    const before = readScenario(id);
    const after = scenarioFromRecord(recorded(before), "scenario.json");
    assertEquals(recordScenario(after), recordScenario(before), id);
    assertEquals(normalForm(after), normalForm(before), id);
    assertEquals(settingsOf(after), settingsOf(before), id);
    assertEquals(after.changed, before.changed, id);
    for (const day of ["2024-06-30", "2025-01-01", ...before.changeDays]) {
      assertEquals(after.valuesOn(day), before.valuesOn(day), `${id} ${day}`);
      for (const key of KEYS) {
        assertEquals(after.groundsOf(key, day), before.groundsOf(key, day));
        assertEquals(after.statusOf(key, day), before.statusOf(key, day));
      }
    }
    for (const key of KEYS.filter((k) => k.startsWith("intake.files."))) {
      assertEquals(after.pathOf(key as FileKey), before.pathOf(key as FileKey));
    }
    assertThrows(() => {
      (after.valuesOn("2025-01-01") as Record<string, unknown>)["run.year"] = 1;
    }, TypeError);
  }
});

Deno.test("a table by name says the same in any order: normal form, settings and record are equal", () => {
  using folder = scenarioFolder();
  const head = "format: 1\ntitle: 甲\ninherits: toy/toy\npolicy:\n";
  const [a, b] = [
    "{ age.adult: 1, age.65: 1.05, cci.1: 1.1 }",
    "{ cci.1: 1.1, age.65: 1.05, age.adult: 1 }",
  ].map((table) =>
    readScenario(
      folder.write("a.yaml", `${head}  points.auxiliary.table: ${table}\n`),
    )
  );
  assertEquals(settingsOf(a!), settingsOf(b!));
  assertEquals(
    canonicalJson(normalForm(a!)),
    canonicalJson(normalForm(b!)),
  );
  const after = scenarioFromRecord(recorded(b!), "x");
  assertEquals(settingsOf(after), settingsOf(b!));
});

Deno.test("a parameter newer than the record has the default of the edition; one that is no more, and a value that is not taken, are named", () => {
  const toy = readScenario("toy/toy"), key: Key = "settlement.value.method";
  const older = recorded(toy) as {
    normalForm: { values: Record<string, unknown> };
    grounds: Record<string, unknown>;
  };
  delete older.normalForm.values[key];
  delete older.grounds[key];
  const read = scenarioFromRecord(older, "x"), plain = readScenario("toy/toy");
  assertEquals(
    read.valuesOn("2025-01-01")[key],
    plain.valuesOn("2025-01-01")[key],
  );
  assertEquals(read.groundsOf(key).set, false);
  for (
    const [name, value, code] of [
      ["no.such.key", 1, "recorded-key"],
      [key, "nonsense", "recorded-value"],
      ["run.year", "2025", "recorded-value"],
    ] as const
  ) {
    const wrong = structuredClone(older);
    wrong.normalForm.values[name] = value;
    const { issues } = assertThrows(
      () => scenarioFromRecord(wrong, "record/baseline/scenario.json"),
      ShapanError,
    );
    assertEquals(issues.map((i) => [i.code, i.key, i.file]), [
      [code, name, "record/baseline/scenario.json"],
    ]);
  }
});

Deno.test("a record of a scenario that is not whole names what is wrong", () => {
  const whole = recorded(readScenario("toy/toy"));
  for (const name of Object.keys(whole)) {
    const { [name]: _, ...rest } = whole;
    const { issues } = assertThrows(
      () => scenarioFromRecord(rest, "x"),
      ShapanError,
    );
    assertEquals(issues[0]!.code, "damaged-record");
    assertEquals(issues[0]!.key, name);
  }
  for (const text of [null, 1, [], "{}"]) {
    assertThrows(() => scenarioFromRecord(text, "x"), ShapanError);
  }
});
