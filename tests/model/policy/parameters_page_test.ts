import { assertEquals, assertStringIncludes } from "@std/assert";
import {
  constraints,
  KEYS,
  parametersPage,
} from "../../../sim/model/policy/mod.ts";

Deno.test("the page has one row for each parameter and one line for each rule", () => {
  const lines = parametersPage().split("\n");
  const rows = lines.filter((line) => line.startsWith("| `"));
  assertEquals(rows.length, KEYS.length);
  for (const key of KEYS) {
    assertEquals(rows.filter((r) => r.includes(`\`${key}\``)).length, 1, key);
  }
  for (const row of rows) {
    assertEquals(row.match(/(?<!\\)\|/g)!.length, 8, row);
  }
  assertEquals(
    lines.filter((l) => l.startsWith("- ")).length,
    constraints.length,
  );
});

Deno.test("a row says name, bounds, default and grounds in both languages", () => {
  assertStringIncludes(
    parametersPage(),
    "| `settlement.month.deposit` (`mon.deposit`) | 质量保证金比例<br>Quality deposit | 比例<br>ratio | `0.05` | 0 至 0.5 的数<br>a number from 0 to 0.5 | 假设 assumed<br>handling-2025 |",
  );
});
