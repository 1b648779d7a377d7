import { assert, assertEquals, assertThrows } from "@std/assert";
import {
  assumptionMeter,
  loadScenario,
  normalForm,
} from "../../../sim/model/scenario/mod.ts";
import { KEYS } from "../../../sim/model/policy/mod.ts";
import { load, shelf } from "./shelf.ts";

Deno.test("values are frozen through and through, and one object between two changes", () => {
  const scenario = load("policy:\n  clr.steps: { 2026: [] }\n");
  const values = scenario.valuesOn("2025-03-01");
  assert(values === scenario.valuesOn("2025-12-31"));
  assert(values !== scenario.valuesOn("2026-01-01"));
  const steps = values["settlement.clearing.steps"] as unknown as {
    share: number;
  }[];
  assertThrows(() => steps[0]!.share = 1, TypeError);
  assertThrows(() => steps.push({ share: 1 }), TypeError);
  assertThrows(
    () => (values as Record<string, unknown>)["run.year"] = 2026,
    TypeError,
  );
  assertThrows(() => scenario.valuesOn("2025-02-30"), RangeError);
});

Deno.test("provenance says value, source, status, day, file and line; what is overridden is left out", () => {
  const scenario = load({
    "x/a": "inherits: x/b\npolicy:\n  clr.lo:\n    value: 0.9\n" +
      "    source: city-2024\n    status: document\n    note: 三(四)\n",
    "x/b": "policy:\n  clr.lo: 0.7\n  clr.kappa: 0.5\n",
  });
  assertEquals(scenario.provenance, [
    {
      key: "settlement.clearing.lo",
      value: 0.9,
      source: "city-2024",
      status: "document",
      note: "三(四)",
      from: "2025-01-01",
      file: "scenarios/x/a.yaml",
      line: 6,
    },
    {
      key: "settlement.clearing.lo",
      value: 0.7,
      source: "assumed",
      status: "assumed",
      file: "scenarios/x/b.yaml",
      line: 4,
    },
    {
      key: "settlement.clearing.kappa",
      value: 0.5,
      source: "assumed",
      status: "assumed",
      file: "scenarios/x/b.yaml",
      line: 5,
    },
  ]);
  const over = load({
    "x/a": "inherits: x/b\npolicy:\n  clr.lo: 0.9\n",
    "x/b": "policy:\n  clr.lo: 0.7\n",
  });
  assertEquals(over.provenance.map((p) => p.file), ["scenarios/x/a.yaml"]);
});

Deno.test("a value set to its default has provenance but is no change", () => {
  const scenario = load("policy:\n  clr.lo: 0.80\n");
  assertEquals(scenario.provenance.length, 1);
  assertEquals(scenario.changed, []);
});

Deno.test("the status in force follows the day, and is assumed unless the file says more", () => {
  const scenario = load(
    "policy:\n  clr.lo: { value: 0.9, source: city-2025, status: document }\n" +
      "  pv.mode: floating\n",
  );
  assertEquals(scenario.statusOf("settlement.clearing.lo"), "assumed");
  assertEquals(
    scenario.statusOf("settlement.clearing.lo", "2025-06-01"),
    "document",
  );
  assertEquals(scenario.statusOf("settlement.value.mode"), "assumed");
  assertEquals(load("").statusOf("settlement.value.mode"), "published");
});

Deno.test("the assumption meter counts every parameter once", () => {
  const sum = (m: Readonly<Record<string, number>>) =>
    Object.values(m).reduce((a, b) => a + b, 0);
  const plain = assumptionMeter(load(""));
  const sourced = assumptionMeter(
    load(
      "policy:\n  clr.lo: { value: 0.9, source: city-2024, status: document }\n",
    ),
  );
  assertEquals([sum(plain), sum(sourced)], [KEYS.length, KEYS.length]);
  assertEquals(sourced.document, plain.document + 1);
  assertEquals(sourced.assumed, plain.assumed - 1);
});

Deno.test("files named in a scenario lie beside the file that names them", () => {
  const scenario = load({
    "x/a": "inherits: y/b\ndata:\n  intake.files.register: in/r.csv\n",
    "y/b":
      "data:\n  intake.files.claims: c.csv\n  intake.files.hospitals: ../h.csv\n",
  });
  assertEquals(
    scenario.pathOf("intake.files.register"),
    "scenarios/x/in/r.csv",
  );
  assertEquals(scenario.pathOf("intake.files.claims"), "scenarios/y/c.csv");
  assertEquals(scenario.pathOf("intake.files.hospitals"), "scenarios/h.csv");
  assertEquals(scenario.pathOf("intake.files.catalogue"), null);
});

Deno.test("a scenario is found by id or by path, and inherits by either", () => {
  const host = shelf({
    "x/a": "",
    "/home/u/mine.yaml": "inherits: x/a\n",
    "scenarios/x/c.yaml": "inherits: ../x/a.yaml\n",
  });
  const ids = ["x/a", "scenarios/x/a", "scenarios/x/a.yaml", "x\\a"]
    .map((ref) => loadScenario(ref, host).id);
  assertEquals(ids, ["x/a", "x/a", "x/a", "x/a"]);
  assertEquals(loadScenario("/home/u/mine.yaml", host).chain, ["mine", "x/a"]);
  assertEquals(loadScenario("x/c", host).chain, ["x/c", "x/a"]);
});

Deno.test("scenarios that say the same have equal normal forms, however they are written", () => {
  const host = shelf({
    "x/a": "policy:\n  clr.lo: 0.9\n  coef.table: { 3: 1, 2: 0.8, 1: 0.6 }\n" +
      "  clr.kappa: { 2025: 0.5 }\n",
    "y/b": "titleEn: other\ninherits: x/a\n",
    "z/c": "policy:\n  coef.table: { 1: 0.6, 2: 0.80, 3: 1.0 }\n" +
      "  clr.kappa: { value: 0.5, from: 2025-01-01 }\n" +
      "  settlement.clearing.lo: { value: 0.9, note: 同 }\n  mon.rate: 0.95\n",
    "z/d": "inherits: x/a\npolicy:\n  clr.kappa: { 2025: 0.5, 2026: 0.5001 }\n",
  });
  const form = (ref: string) =>
    JSON.stringify(normalForm(loadScenario(ref, host)));
  assertEquals(form("y/b"), form("x/a"));
  assertEquals(form("z/c"), form("x/a"));
  assert(form("z/d") !== form("x/a"));
});

Deno.test("the normal form is complete, in order, and keeps dates", () => {
  const form = normalForm(
    load("policy:\n  clr.kappa: { 2025: 0.5, 2026: 0.5 }\n"),
  );
  assertEquals(Object.keys(form), ["changes", "format", "values"]);
  assertEquals(Object.keys(form.values), [...KEYS].sort());
  assertEquals(form.values["settlement.clearing.kappa"], 0);
  assertEquals(form.changes, {
    "2025-01-01": { "settlement.clearing.kappa": 0.5 },
  });
});
