import { assert, assertEquals, assertThrows } from "@std/assert";
import { ShapanError } from "../../sim/base/issues.ts";
import { screensFrom } from "../../sim/screens_from.ts";
import { type SmallPlan, smallPlans } from "../support/small_city.ts";

/** A scenario that inherits the baseline and sets one policy key. */
function withPolicy(...lines: string[]): () => unknown {
  const text = [
    "format: 1",
    "title: 试",
    "inherits: zibo_2025/baseline",
    "policy:",
    ...lines.map((line) => `  ${line}`),
  ].join("\n");
  return () => smallPlans(["zibo_2025/spoiled"], { "zibo_2025/spoiled": text });
}

Deno.test("what cannot be is refused with file, line and key", () => {
  const refusals: [string, string, string][] = [
    [
      "supervision.inspect.agency",
      "{ inspectors: 9, days: 8, casesPerDay: 5, hit: 0.5, cost: 500 }",
      "检查人员数不能多于全年检查人日",
    ],
    [
      "supervision.inspect.agency",
      "{ inspectors: 1, days: 8, casesPerDay: 5, hit: 1.2, cost: 500 }",
      "1.2",
    ],
    ["supervision.penalty.article38", "2.5", "2.5"],
    ["supervision.practitioner.suspendDays", "400", "400"],
    ["supervision.penalty.article40", "1", "2 至 5"],
    ["supervision.penalty.suspendMonths", "5", "6 至 12"],
    ["supervision.penalty.payDays", "0", "1 至 365"],
    ["supervision.practitioner.emergency", "maybe", "maybe"],
    ["points.violation.readmissionDays", "900", "1 至 90"],
    ["supervision.screens.use", "[upcoding, guesswork]", "guesswork"],
  ];
  for (const [key, value, said] of refusals) {
    const error = assertThrows(
      withPolicy(`${key}:`, `  value: ${value}`, "  source: assumed"),
      ShapanError,
    );
    const [issue] = error.issues;
    assertEquals(issue!.file, "scenarios/zibo_2025/spoiled.yaml");
    assert(issue!.line! >= 5, `${key}: line ${issue!.line}`);
    assert(error.message.includes(key), error.message);
    assert(error.message.includes(said), error.message);
  }
});

Deno.test("a table of screens of one's own lies beside the scenario that names it, or in the repository", () => {
  const [plan] = smallPlans(["zibo_2025/spoiled"], {
    "zibo_2025/spoiled": [
      "format: 1",
      "title: 试",
      "inherits: zibo_2025/supervised",
      "policy:",
      "  supervision.screens.file:",
      "    value: own.csv",
      "    source: assumed",
    ].join("\n"),
  }) as [SmallPlan];
  const table = "id,name_zh,name_en,stage,condition,action,act\n" +
    "a,甲,A,after,los > 9,lead,padded\n";
  const from = (known: string) =>
    screensFrom(
      plan.scenario,
      (path) => path === known ? table : undefined,
    ).screens.map(({ id }) => id);
  assertEquals(from("scenarios/zibo_2025/own.csv"), ["a"]);
  assertEquals(from("own.csv"), ["a"]);
  const error = assertThrows(() => from("elsewhere.csv"), ShapanError);
  assert(error.message.includes("scenarios/zibo_2025/own.csv"));
  assert(error.message.includes("supervision.screens.file"));
});
