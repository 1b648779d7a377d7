import { assertEquals } from "@std/assert";
import { loadScenario } from "../../../sim/model/scenario/mod.ts";
import { issuesOf, load, shelf, SOURCES } from "./shelf.ts";

/** A host with one file whose text is given as it is. */
const whole = (text: string) => ({
  read: (path: string) => path === "scenarios/x/a.yaml" ? text : undefined,
  sources: SOURCES,
});
const FILE = "scenarios/x/a.yaml";

Deno.test("a file that is not there is named as it was asked for", () => {
  assertEquals(issuesOf(() => loadScenario("zibo/2026", shelf({}))), [
    {
      code: "missing-file",
      given: "zibo/2026",
      allowed: "scenarios/zibo/2026.yaml",
    },
  ]);
});

Deno.test("an empty file, or one of comments only, says so", () => {
  for (const text of ["", "\n\n", "# 尚未写\n", "---\n", "\uFEFF"]) {
    assertEquals(issuesOf(() => loadScenario("x/a", whole(text))), [
      { code: "empty-file", file: FILE },
    ]);
  }
});

Deno.test("text that is not YAML is found at its place", () => {
  const [issue] = issuesOf(() =>
    loadScenario("x/a", whole("format: 1\ntitle: [a\npolicy:\n"))
  );
  assertEquals([issue!.code, issue!.file], ["not-yaml", FILE]);
  assertEquals(issue!.line! >= 2, true);
  const [list] = issuesOf(() => loadScenario("x/a", whole("- 1\n- 2\n")));
  assertEquals([list!.code, list!.line, list!.column], ["not-yaml", 1, 1]);
  const [alias] = issuesOf(() => load("policy: *nowhere\n"));
  assertEquals([alias!.code, alias!.line, alias!.column], ["not-yaml", 3, 9]);
  const [two] = issuesOf(() =>
    loadScenario("x/a", whole("format: 1\ntitle: a\n---\nformat: 1\n"))
  );
  assertEquals([two!.code, two!.line], ["not-yaml", 3]);
});

Deno.test("another format, or none, stops the reading there", () => {
  assertEquals(
    issuesOf(() => loadScenario("x/a", whole("title: a\nformat: 2\nzz: 1\n"))),
    [{
      code: "wrong-format",
      file: FILE,
      line: 2,
      column: 9,
      given: "2",
      allowed: "1",
    }],
  );
  const [none] = issuesOf(() => loadScenario("x/a", whole("title: a\n")));
  assertEquals([none!.code, none!.line, none!.given], ["wrong-format", 1, "—"]);
});

Deno.test("a title is asked for, and top keys are those of the format", () => {
  const issues = issuesOf(() =>
    loadScenario("x/a", whole("format: 1\npolicies: {}\n"))
  );
  assertEquals(issues.map((i) => [i.code, i.line, i.key, i.hint]), [
    ["missing-field", 1, "title", undefined],
    ["unknown-field", 2, "policies", "policy"],
  ]);
});

Deno.test("an unknown key names the nearest, by key, by rule name, by its end", () => {
  const issues = issuesOf(() =>
    load(
      "policy:\n  settlement.clearing.stpes: []\n  clr.stps: []\n" +
        "  clearing.lo: 0.8\n  weather: 1\n",
    )
  );
  assertEquals(issues.map((i) => [i.code, i.line, i.column, i.hint]), [
    ["unknown-key", 4, 3, "settlement.clearing.steps"],
    ["unknown-key", 5, 3, "clr.steps"],
    ["unknown-key", 6, 3, "settlement.clearing.lo"],
    ["unknown-key", 7, 3, undefined],
  ]);
});

Deno.test("a renamed key names its successor", () => {
  const host = {
    ...shelf({ "x/a": "policy:\n  clr.band: 0.8\n" }),
    renamed: new Map([["clr.band", "settlement.clearing.lo"]]),
  };
  assertEquals(issuesOf(() => loadScenario("x/a", host)), [{
    code: "renamed-key",
    file: FILE,
    line: 4,
    column: 3,
    key: "clr.band",
    hint: "settlement.clearing.lo",
  }]);
});

Deno.test("a key in the wrong block names the right one", () => {
  assertEquals(issuesOf(() => load("policy:\n  population.area: Jilin\n")), [{
    code: "wrong-block",
    file: FILE,
    line: 4,
    column: 3,
    key: "population.area",
    given: "policy",
    allowed: "data",
  }]);
});

Deno.test("a value out of range says file, line, key, value, bounds and source", () => {
  assertEquals(
    issuesOf(() => load("policy:\n  mon.deposit:\n    value: 0.51\n")),
    [
      {
        code: "out-of-range",
        file: FILE,
        line: 5,
        column: 12,
        key: "settlement.month.deposit",
        given: "0.51",
        allowed: { zh: "0 至 0.5 的数", en: "a number from 0 to 0.5" },
        source: "handling-2025",
      },
    ],
  );
});

Deno.test("an issue inside a table or list stands at the number itself", () => {
  const [issue] = issuesOf(() =>
    load(
      "policy:\n  clr.steps:\n    - { from: 1, up: 1.1, share: 0.6 }\n" +
        "    - { from: 1.1, up: 1.2, share: 1.6 }\n",
    )
  );
  assertEquals(
    [issue!.code, issue!.line, issue!.column, issue!.key],
    ["out-of-range", 6, 36, "settlement.clearing.steps[1].share"],
  );
});

Deno.test("wrong types, choices, lengths and fields each have their own issue", () => {
  const of = (line: string) =>
    issuesOf(() => load(`policy:\n  ${line}\n`))
      .map((i) => [i.code, i.line, i.column, i.key]);
  const lo = "settlement.clearing.lo", form = "settlement.month.form";
  const lag = "settlement.month.lag", table = "points.coefficient.table";
  assertEquals(of('clr.lo: "0.8"'), [["wrong-type", 4, 11, lo]]);
  assertEquals(of("clr.lo:"), [["wrong-type", 4, 10, lo]]);
  assertEquals(of("clr.lo: .inf"), [["wrong-type", 4, 11, lo]]);
  assertEquals(of(`${lag}: 1.5`), [["wrong-type", 4, 25, lag]]);
  assertEquals(of("clr.recycle: yes"), [
    ["wrong-type", 4, 16, "settlement.clearing.recycle"],
  ]);
  assertEquals(of("mon.form: boked"), [["wrong-choice", 4, 13, form]]);
  assertEquals(of("split.weights: [1, 2]"), [
    ["wrong-length", 4, 18, "budget.month.weights"],
  ]);
  assertEquals(of("coef.table: { 3: 1, 2: 0.8 }"), [
    ["missing-field", 4, 15, `${table}.1`],
  ]);
  assertEquals(of("coef.table: { 3: 1, 2: 0.8, 1: 0.7, 0: 0.6 }"), [
    ["unknown-field", 4, 39, `${table}.0`],
  ]);
  assertEquals(of("coef.table: { 3: 1, 2: 0.81234, 1: 0.7 }"), [
    ["too-precise", 4, 26, `${table}.2`],
  ]);
});

Deno.test("an entry's own fields are checked", () => {
  const issues = issuesOf(() =>
    load(
      "policy:\n  clr.lo:\n    value: 0.8\n    sorce: assumed\n" +
        "  clr.kappa:\n    value: 0\n    source: city_2025\n" +
        "  clr.recycle:\n    value: true\n    status: certain\n" +
        "  mon.rate:\n    value: 0.9\n    from: 2025-02-30\n",
    )
  );
  assertEquals(
    issues.map((i) => [i.code, i.line, i.column, i.given, i.hint]),
    [
      ["unknown-field", 6, 5, undefined, "source"],
      ["unknown-source", 9, 13, "city_2025", "city-2025"],
      ["wrong-choice", 12, 13, "certain", undefined],
      ["bad-date", 15, 11, "2025-02-30", undefined],
    ],
  );
});

Deno.test("a key written twice is refused, also under its other name and as two dates of one day", () => {
  const of = (body: string) =>
    issuesOf(() => load(body)).map((i) => [i.code, i.line, i.column, i.key]);
  assertEquals(of("policy:\n  clr.lo: 0.8\n  clr.lo: 0.9\n"), [
    ["duplicate-key", 5, 3, "clr.lo"],
  ]);
  assertEquals(of("policy:\n  clr.lo: 0.8\n  settlement.clearing.lo: 0.9\n"), [
    ["duplicate-key", 5, 3, "settlement.clearing.lo"],
  ]);
  assertEquals(
    of("policy:\n  clr.lo: { 2025: 0.8, 2025-01-01: 0.9 }\n"),
    [["duplicate-key", 4, 24, "settlement.clearing.lo.2025-01-01"]],
  );
});

Deno.test("a missing parent is found where it is inherited", () => {
  assertEquals(issuesOf(() => load("inherits: x/b\n")), [{
    code: "missing-parent",
    file: FILE,
    line: 3,
    column: 11,
    given: "x/b",
    allowed: "scenarios/x/b.yaml",
  }]);
});

Deno.test("a circle of inheritance is named link by link", () => {
  const issues = issuesOf(() =>
    load({
      "x/a": "inherits: x/b\n",
      "x/b": "inherits: ./c.yaml\n",
      "x/c": "inherits: x/b\n",
    })
  );
  assertEquals(issues, [{
    code: "circular-inherits",
    file: "scenarios/x/c.yaml",
    line: 3,
    column: 11,
    given: "x/b → x/c → x/b",
  }]);
  const [self] = issuesOf(() => load("inherits: a.yaml\n"));
  assertEquals(self!.given, "x/a → x/a");
});

Deno.test("a broken rule between parameters stands at the entry that broke it", () => {
  assertEquals(issuesOf(() => load("policy:\n  coef.min: 1.6\n")), [{
    code: "broken-rule",
    file: FILE,
    line: 4,
    column: 3,
    key: "points.coefficient.min",
    given: "points.coefficient.min = 1.6, points.coefficient.max = 1.5",
    hint: {
      zh: "系数下限不能高于上限",
      en: "the least coefficient must not exceed the largest",
    },
  }]);
  load("policy:\n  coef.min: 1.6\n  coef.max: 1.7\n");
});

Deno.test("a rule that breaks on a later day names the day", () => {
  const [issue] = issuesOf(() =>
    load(
      "policy:\n  rules.2025: { 2025-09-01: true }\n  mon.deposit: 0.05\n" +
        "  deviation.high: { 2025-07-01: 6 }\n",
    )
  );
  assertEquals([issue!.code, issue!.line], ["broken-rule", 6]);
  assertEquals(
    (issue!.hint as { zh: string }).zh.startsWith("2025-07-01 起"),
    true,
  );
});

Deno.test("a rule broken only before the scenario is played does no harm", () => {
  const body = (year: number) =>
    `run: { run.preRegime: x/b }\npolicy:\n  deviation.high: 6\n` +
    `  deviation.extreme: { ${year}: 7 }\n`;
  assertEquals(
    load(body(2025)).valuesOn("2025-01-01")["points.deviation.high"],
    6,
  );
  assertEquals(issuesOf(() => load(body(2026)))[0]!.code, "broken-rule");
});

Deno.test("all issues of a whole chain are found at once, in order of place", () => {
  const issues = issuesOf(() =>
    load({
      "x/a": "run:\n  run.year: 1900\npolicy:\n  clr.lo: 2\ninherits: x/b\n",
      "x/b": "data:\n  population.area: 7\n",
    })
  );
  assertEquals(issues.map((i) => [i.code, i.file, i.line]), [
    ["out-of-range", FILE, 4],
    ["out-of-range", FILE, 6],
    ["wrong-type", "scenarios/x/b.yaml", 4],
  ]);
});
