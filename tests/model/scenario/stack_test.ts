import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { issueText } from "../../../sim/base/issues.ts";
import { readScenario, readUnderEdition } from "../../../sim/io.ts";
import { type Key, KEYS, REGISTRY } from "../../../sim/model/policy/mod.ts";
import { loadScenario, normalForm } from "../../../sim/model/scenario/mod.ts";
import { issuesOf, shelf } from "./shelf.ts";

const BASE = "policy:\n  settlement.month.deposit: 0.05\n";
const heir = (policy: string, parent = "x/base") =>
  `inherits: ${parent}\npolicy:\n${policy}`;
/** A shelf of a base and its heirs `x/a`, `x/b`, ... */
const heirs = (...policies: readonly string[]) =>
  shelf({
    "x/base": BASE,
    ...Object.fromEntries(
      policies.map((policy, i) => [`x/${"abcdef"[i]}`, heir(policy)]),
    ),
  });

/** Rules that can be turned without asking another parameter. */
const FREE = KEYS.filter((key) =>
  REGISTRY[key].block === "policy" && typeof REGISTRY[key].default === "boolean"
);

Deno.test("the order of a stack does not matter where nothing conflicts", () => {
  const sets = fc.array(
    fc.record({
      keys: fc.uniqueArray(fc.constantFrom(...FREE), {
        minLength: 1,
        maxLength: 6,
      }),
      day: fc.constantFrom("", "2025", "2025-07-01"),
    }),
    { minLength: 2, maxLength: 4 },
  );
  fc.assert(
    fc.property(sets, fc.nat(), (parts, turn) => {
      const host = heirs(...parts.map(({ keys, day }) =>
        keys.map((key) => {
          const value = !REGISTRY[key].default;
          const monthly = REGISTRY[key].monthly;
          return day === "" || monthly
            ? `  ${key}: ${value}\n`
            : `  ${key}: { ${day}: ${value} }\n`;
        }).join("")
      ));
      const ids = parts.map((_, i) => `x/${"abcdef"[i]}`);
      const turned = [...ids.slice(turn % ids.length), ...ids].slice(
        0,
        ids.length,
      );
      const [one, ...others] = [
        ids,
        ids.toReversed(),
        [...new Set([...turned, ...ids])],
        ["x/base", ...ids],
      ].map((names) => loadScenario(names.join("+"), host));
      for (const other of others) {
        assertEquals(normalForm(other), normalForm(one!));
        assertEquals(other.changed, one!.changed);
      }
    }),
    { numRuns: 200 },
  );
});

Deno.test("two scenarios that set a rule to different values are refused with both places", () => {
  const host = heirs(
    "  settlement.month.deposit: 0.03\n",
    "  settlement.month.lag: 2\n  settlement.month.deposit: 0.04\n",
  );
  const [issue, ...others] = issuesOf(() => loadScenario("x/a+x/b", host));
  assertEquals(others, []);
  assertEquals(
    [issue!.code, issue!.file, issue!.line, issue!.key, issue!.given],
    [
      "stack-conflict",
      "scenarios/x/b.yaml",
      6,
      "settlement.month.deposit",
      "0.04",
    ],
  );
  for (const lang of ["zh", "en"] as const) {
    const text = issueText(issue!, lang);
    assert(text.includes("scenarios/x/a.yaml:5") && text.includes("0.03"));
  }
});

Deno.test("the same value twice is no conflict, nor is a value on other days only", () => {
  const host = heirs(
    "  settlement.month.deposit: 0.03\n",
    "  settlement.month.deposit: { value: 0.03, source: assumed }\n",
    "  settlement.month.lag: { 2025: 2 }\n",
    "  settlement.month.lag: { 2025-06-01: 3 }\n",
    "  settlement.month.lag: { 2025-06-01: 2 }\n",
  );
  const values = loadScenario("x/a+x/b", host).valuesOn("2025-01-01");
  assertEquals(values["settlement.month.deposit"], 0.03);
  const [issue] = issuesOf(() => loadScenario("x/c+x/d", host));
  assert(issueText(issue!, "en").includes("from 2025-06-01"));
  assertEquals(
    loadScenario("x/e+x/c", host).valuesOn("2025-02-01")[
      "settlement.month.lag"
    ],
    2,
  );
});

Deno.test("a scenario contributes down to what it shares with the base, and overrides what it inherits", () => {
  const host = shelf({
    "x/base": BASE,
    "x/far": heir("  settlement.month.lag: 2\n  settlement.month.rate: 0.9\n"),
    "x/near": heir("  settlement.month.rate: 0.8\n", "x/far"),
    "x/other": heir("  settlement.month.deposit: 0.04\n"),
  });
  const scenario = loadScenario("x/base+x/near+x/other", host);
  const values = scenario.valuesOn("2025-01-01");
  assertEquals(
    [
      values["settlement.month.lag"],
      values["settlement.month.rate"],
      values["settlement.month.deposit"],
    ],
    [2, 0.8, 0.04],
  );
  // far is inherited by near, so naming it too adds nothing and clashes with nothing.
  assertEquals(
    normalForm(loadScenario("x/far+x/near+x/other", host)),
    normalForm(scenario),
  );
});

Deno.test("a stack tells what each value stands on, and where it was written", () => {
  const stack = readScenario("zibo_2025/share_up+zibo_2025/elastic");
  const of = (key: Key) =>
    stack.provenance.find((row) => row.key === key)!.file;
  assertEquals(
    of("settlement.clearing.steps"),
    "scenarios/zibo_2025/share_up.yaml",
  );
  assertEquals(
    of("settlement.value.mode"),
    "scenarios/zibo_2025/elastic.yaml",
  );
  assertEquals(
    stack.groundsOf("settlement.value.mode").source,
    "dip-3.0-draft",
  );
  assertEquals(
    stack.titleZh,
    "淄博 2025：提高超支分担比例 + 弹性点值",
  );
  assertEquals(stack.id, "zibo_2025/share_up+zibo_2025/elastic");
  const alone = new Set([
    ...readScenario("zibo_2025/share_up").changed,
    ...readScenario("zibo_2025/elastic").changed,
  ]);
  assertEquals(new Set(stack.changed), alone);
});

Deno.test("rules between parameters are checked on the whole stack", () => {
  const host = heirs(
    "  settlement.clearing.lo: 1\n",
    "  settlement.clearing.steps: [{ from: 1.1, up: 1.2, share: 0.5 }]\n" +
      "  settlement.value.mode: fixed\n",
    "  settlement.value.fixed: 9\n",
  );
  assertEquals(
    issuesOf(() => loadScenario("x/b+x/a", host)).map(({ code }) => code),
    ["broken-rule", "broken-rule"],
  );
  const text = issuesOf(() => loadScenario("x/b+x/a+x/c", host))
    .map((issue) => issueText(issue, "zh")).join();
  assert(!text.includes("固定费率"), text);
});

Deno.test("scenarios of two cities have nothing in common to be stacked on", () => {
  const [issue] = issuesOf(() =>
    readScenario("zibo_2025/share_up+yancheng_2025/baseline")
  );
  assertEquals(issue!.code, "cannot-stack");
  assertEquals(issue!.given, "zibo_2025/share_up + yancheng_2025/baseline");
});

Deno.test("an unknown scenario of a stack names the nearest, a missing one is asked for", () => {
  const [unknown] = issuesOf(() =>
    readScenario("zibo_2025/share_up+zibo_2025/elastik")
  );
  assertEquals([unknown!.code, unknown!.given, unknown!.hint], [
    "missing-file",
    "zibo_2025/elastik",
    "zibo_2025/elastic",
  ]);
  assertEquals(
    issuesOf(() => readScenario("zibo_2025/share_up+"))[0]!.code,
    "cannot-stack",
  );
});

Deno.test("a file may inherit a stack, and a file whose name has a plus sign is that file", () => {
  const host = shelf({
    "x/base": BASE,
    "x/a": heir("  settlement.month.lag: 2\n"),
    "x/b": heir("  settlement.month.deposit: 0.04\n"),
    "x/both": "inherits: x/a+x/b\npolicy:\n  settlement.month.deposit: 0.01\n",
    "x/a+b": heir("  settlement.month.lag: 0\n"),
  });
  const lagAndDeposit = (ref: string) => {
    const values = loadScenario(ref, host).valuesOn("2025-01-01");
    return [values["settlement.month.lag"], values["settlement.month.deposit"]];
  };
  assertEquals(lagAndDeposit("x/both"), [2, 0.01]);
  assertEquals(lagAndDeposit("x/a+b"), [0, 0.05]);
});

Deno.test("a stack under another edition changes the edition and nothing that is set", () => {
  const ref = "zibo_2025/share_up+zibo_2025/elastic";
  const draft = readUnderEdition(ref, "3.0");
  const values = draft.valuesOn("2025-01-01");
  assertEquals(values["grouping.spec.version"], "3.0");
  assertEquals(values["settlement.value.mode"], "elastic");
  assertEquals(values["settlement.clearing.steps"][0]!.share, 0.8);
});
