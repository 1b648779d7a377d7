import { assertEquals } from "@std/assert";
import { loadScenario } from "../../../sim/model/scenario/mod.ts";
import { defaults } from "../../../sim/model/policy/mod.ts";
import { issuesOf, load, shelf } from "./shelf.ts";

const lo = (body: string | Record<string, string>, day: string) =>
  load(body).valuesOn(day)["settlement.clearing.lo"];

Deno.test("a scenario that sets nothing plays the defaults", () => {
  const scenario = load("");
  assertEquals(scenario.valuesOn("2025-01-01"), defaults());
  assertEquals([scenario.provenance, scenario.changed], [[], []]);
  assertEquals(scenario.chain, ["x/a"]);
});

Deno.test("own value comes before the inherited one, and that before the default", () => {
  const files = {
    "x/a": "inherits: x/b\npolicy:\n  clr.lo: 0.9\n",
    "x/b": "inherits: x/c\npolicy:\n  clr.lo: 0.85\n  clr.kappa: 0.5\n",
    "x/c": "policy:\n  clr.kappa: 0.25\n  clr.retention: 0.75\n",
  };
  const scenario = load(files), values = scenario.valuesOn("2025-01-01");
  assertEquals(scenario.chain, ["x/a", "x/b", "x/c"]);
  assertEquals(values["settlement.clearing.lo"], 0.9);
  assertEquals(values["settlement.clearing.kappa"], 0.5);
  assertEquals(values["settlement.clearing.retention"], 0.75);
  assertEquals(values["settlement.month.rate"], 0.95);
  assertEquals(scenario.changed, [
    "settlement.clearing.lo",
    "settlement.clearing.kappa",
    "settlement.clearing.retention",
  ]);
});

Deno.test("a reform wins over the document it departs from, whatever the ranks", () => {
  const files = {
    "x/a": "inherits: x/b\npolicy:\n  clr.lo: 0.7\n",
    "x/b": "policy:\n  clr.lo: { value: 0.9, source: nation-2020 }\n",
  };
  assertEquals(lo(files, "2025-01-01"), 0.7);
});

Deno.test("a dated value holds from its day until the next", () => {
  const body = "policy:\n  clr.lo: { 2025-01-23: 0.85, 2026: 0.9 }\n";
  const days = [
    "2025-01-22",
    "2025-01-23",
    "2025-12-31",
    "2026-01-01",
    "9999-12-31",
  ];
  assertEquals(days.map((day) => lo(body, day)), [0.8, 0.85, 0.85, 0.9, 0.9]);
});

Deno.test("before its first day the inherited value holds", () => {
  const files = {
    "x/a": "inherits: x/b\npolicy:\n  clr.lo: { 2025-06-01: 0.9 }\n",
    "x/b": "policy:\n  clr.lo: { 2024: 0.6 }\n",
  };
  const days = ["2023-12-31", "2024-01-01", "2025-05-31", "2025-06-01"];
  assertEquals(days.map((day) => lo(files, day)), [0.8, 0.6, 0.6, 0.9]);
});

Deno.test("dates may stand in any order, be quoted, and belong to a table by level", () => {
  const body =
    'policy:\n  coef.table:\n    "2025-06-01": { 3: 1.1, 2: 0.9, 1: 0.7 }\n' +
    "    2025: { 3: 1, 2: 0.8, 1: 0.6 }\n";
  const of = (day: string) =>
    load(body).valuesOn(day)["points.coefficient.table"];
  assertEquals(of("2024-12-31"), { "3": 1, "2": 0.85, "1": 0.7 });
  assertEquals(of("2025-05-31"), { "3": 1, "2": 0.8, "1": 0.6 });
  assertEquals(of("2025-06-01"), { "3": 1.1, "2": 0.9, "1": 0.7 });
});

Deno.test("a value holds from the day its source is in force, unless the entry says when", () => {
  const entry = (from: string) =>
    `policy:\n  clr.lo: { value: 0.9, source: city-2024${from} }\n`;
  assertEquals(lo(entry(""), "2024-12-31"), 0.8);
  assertEquals(lo(entry(""), "2025-01-01"), 0.9);
  assertEquals(lo(entry(", from: 2024-07-01"), "2024-06-30"), 0.8);
  assertEquals(lo(entry(", from: 2024-07-01"), "2024-07-01"), 0.9);
  assertEquals(lo(entry(", from: 2026"), "2025-12-31"), 0.8);
  assertEquals(lo(entry(", from: 2026"), "2026-01-01"), 0.9);
});

Deno.test("dates before an entry is in force wait for it, and the last of them counts", () => {
  const body =
    "policy:\n  clr.lo: { value: { 2023: 0.6, 2024: 0.7, 2026: 0.9 }, source: city-2024 }\n";
  assertEquals(
    ["2024-12-31", "2025-01-01", "2026-01-01"].map((day) => lo(body, day)),
    [0.8, 0.7, 0.9],
  );
});

Deno.test("where the higher authority has spoken it is followed, from its day on", () => {
  const versions = (order: readonly string[]) =>
    "policy:\n  clr.lo:\n" + order.map((line) => `    - ${line}\n`).join("");
  const lines = [
    "{ value: 0.81, source: city-2024 }",
    "{ value: 0.82, source: city-2025 }",
    "{ value: 0.83, source: nation-2025 }",
  ];
  for (const order of [lines, lines.toReversed()]) {
    const days = ["2024-12-31", "2025-01-01", "2025-05-31", "2025-06-01"];
    assertEquals(
      days.map((day) => lo(versions(order), day)),
      [0.8, 0.81, 0.81, 0.82],
    );
    assertEquals(lo(versions(order), "2025-08-10"), 0.82);
    assertEquals(lo(versions(order), "2025-08-11"), 0.83);
  }
});

Deno.test("ranks go nation, province, city, and last what binds nobody", () => {
  const ids = ["assumed", "city-2025", "province-2023", "nation-2020"];
  ids.forEach((_, n) => {
    const entries = ids.slice(0, n + 1).map((id, i) =>
      `    - { value: 0.${i + 1}, source: ${id} }\n`
    );
    const body = `policy:\n  clr.lo:\n${entries.reverse().join("")}`;
    assertEquals(lo(body, "2025-07-01"), (n + 1) / 10, ids[n]);
  });
});

Deno.test("a reference work weighs no more than an assumption: the newer entry counts", () => {
  const body =
    "policy:\n  clr.lo:\n    - { value: 0.1, source: a-book, from: 2025 }\n" +
    "    - { value: 0.2, source: assumed, from: 2024 }\n";
  assertEquals(lo(body, "2025-01-01"), 0.1);
  assertEquals(lo(body, "2024-12-31"), 0.2);
});

Deno.test("of a range the exact middle is played and the ends are kept", () => {
  const scenario = load(
    'policy:\n  clr.retention: 0.5 to 0.7\n  clr.lo: "0.1 to 0.2"\n' +
      "  clr.steps: [{ from: 1, up: 1.05 to 1.15, share: 0.6 }]\n" +
      "  settlement.month.lag: 0 to 3\n",
  );
  const values = scenario.valuesOn("2025-01-01");
  assertEquals(values["settlement.clearing.retention"], 0.6);
  assertEquals(values["settlement.clearing.lo"], 0.15);
  assertEquals(values["settlement.clearing.steps"], [
    { from: 1, up: 1.1, share: 0.6 },
  ]);
  assertEquals(values["settlement.month.lag"], 2);
  assertEquals(
    scenario.provenance.map((p) => [p.key, p.ranges]),
    [
      ["settlement.month.lag", [{ path: "", low: 0, high: 3 }]],
      ["settlement.clearing.lo", [{ path: "", low: 0.1, high: 0.2 }]],
      ["settlement.clearing.steps", [
        { path: "[0].up", low: 1.05, high: 1.15 },
      ]],
      ["settlement.clearing.retention", [{ path: "", low: 0.5, high: 0.7 }]],
    ],
  );
  assertEquals(scenario.provenance[1]!.value, "0.1 to 0.2");
});

Deno.test("both ends of a range must be allowed, in order; a text parameter has no ranges", () => {
  const [out] = issuesOf(() => load("policy:\n  clr.lo: 0.5 to 1.5\n"));
  assertEquals([out!.code, out!.given], ["out-of-range", '"0.5 to 1.5"']);
  assertEquals(
    issuesOf(() => load("policy:\n  clr.lo: 0.7 to 0.5\n"))[0]!.code,
    "wrong-type",
  );
  const seeded = load("run:\n  run.seed: 1 to 2\n");
  assertEquals(seeded.valuesOn("2025-01-01")["run.seed"], "1 to 2");
});

Deno.test("YAML 1.1 habits do not turn dates or words into something else", () => {
  const text = "%YAML 1.1\n---\nformat: 1\ntitle: a\npolicy:\n" +
    "  clr.lo: { 2025-01-23: 0.85, 2026-01-01: 0.9 }\n" +
    "  clr.kappa:\n    - { value: 0.25, from: 2025-01-23 }\nrun:\n  run.seed: on\n";
  const scenario = loadScenario("x/a", {
    ...shelf({}),
    read: () => text,
  });
  assertEquals(scenario.changeDays, ["2025-01-23", "2026-01-01"]);
  assertEquals(scenario.valuesOn("2025-01-22")["settlement.clearing.kappa"], 0);
  assertEquals(
    scenario.valuesOn("2025-01-23")["settlement.clearing.kappa"],
    0.25,
  );
  assertEquals(scenario.valuesOn("2025-01-01")["run.seed"], "on");
});

Deno.test("anchors stand for what they name; a byte order mark and empty blocks do no harm", () => {
  const scenario = loadScenario("x/a", {
    ...shelf({}),
    read: () =>
      "\uFEFFformat: 1\ntitle: a\ndata:\nbehaviour: ~\npolicy:\n" +
      "  clr.lo: &part { value: { 2025: 0.9 }, source: assumed }\n" +
      "  clr.kappa: *part\n",
  });
  const values = scenario.valuesOn("2025-01-01");
  assertEquals(values["settlement.clearing.kappa"], 0.9);
});
