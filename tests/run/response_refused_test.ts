import { assertEquals, assertRejects, assertStringIncludes } from "@std/assert";
import { issueText, ShapanError } from "../../sim/base/issues.ts";
import { rehearseQuietly, smallPlans } from "../support/small_city.ts";

Deno.test("a step at or above 4/N is refused with the reason, at the line that sets it", async () => {
  const plans = smallPlans(["test/swing"], {
    "test/swing": `format: 1
title: 一步走完
inherits: zibo_2025/baseline
behaviour:
  hospital.response.model: profit
  hospital.response.inertia:
    value: 1
run:
  run.historyYears: 1
`,
  });
  const error = await assertRejects(() => rehearseQuietly(plans), ShapanError);
  const [issue] = (error as ShapanError).issues;
  assertEquals(
    [issue!.file, issue!.line, issue!.key],
    ["scenarios/test/swing.yaml", 7, "hospital.response.inertia"],
  );
  assertStringIncludes(issueText(issue!, "zh"), "4/N");
  assertStringIncludes(issueText(issue!, "en"), "4/N");
});
