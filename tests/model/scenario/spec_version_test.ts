import { assert, assertEquals } from "@std/assert";
import { defaults, KEYS, REGISTRY } from "../../../sim/model/policy/mod.ts";
import { normalForm } from "../../../sim/model/scenario/mod.ts";
import { load } from "./shelf.ts";

const classBy = (body: string | Record<string, string>, day = "2025-01-01") =>
  load(body).valuesOn(day)["grouping.class.by"];

Deno.test("an edition's preset lies between what a file says, inherited or not, and the registry's default", () => {
  assertEquals(classBy(""), "highest");
  assertEquals(classBy("policy:\n  spec.version: '3.0'\n"), "mainOperation");
  const own = { "x/a": "inherits: x/b\npolicy:\n  spec.version: '3.0'\n" };
  assertEquals(
    classBy({ ...own, "x/b": "policy:\n  grouping.classBy: highest\n" }),
    "highest",
  );
  assertEquals(
    load("policy:\n  spec.version: '1.0'\n").valuesOn("2025-01-01")[
      "grouping.comprehensive.mode"
    ],
    "categoryThenChapter",
  );
});

Deno.test("the edition may change on a day, and its presets with it", () => {
  const body = "policy:\n  spec.version: { 2027-01-01: '3.0' }\n";
  assertEquals(classBy(body, "2026-12-31"), "highest");
  assertEquals(classBy(body, "2027-01-01"), "mainOperation");
  const { changes } = normalForm(load(body));
  assertEquals(changes["2027-01-01"]!["grouping.class.by"], "mainOperation");
});

Deno.test("a preset brings its own source and status, and counts as changed", () => {
  const scenario = load("policy:\n  spec.version: '3.0'\n");
  assertEquals(scenario.groundsOf("grouping.class.by"), {
    source: "dip-3.0-draft",
    status: "published",
    note: "",
    set: false,
  });
  assert(scenario.changed.includes("grouping.class.by"));
  assertEquals(scenario.provenance.map(({ key }) => key), [
    "grouping.spec.version",
  ]);
});

Deno.test("every preset is allowed by its parameter and differs from the default", () => {
  let presets = 0;
  for (const key of KEYS) {
    const { schema, byVersion = {}, default: own } = REGISTRY[key];
    for (const [version, { value }] of Object.entries(byVersion)) {
      assert(schema.safeParse(value).success, `${key} ${version}`);
      assert(JSON.stringify(value) !== JSON.stringify(own), key);
      presets++;
    }
  }
  assert(presets >= 2);
  assertEquals(defaults("2.0"), defaults());
});
