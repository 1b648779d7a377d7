import { assertEquals } from "@std/assert";
import {
  noFindings,
  noStanding,
  noSupervision,
} from "../../sim/supervision/not_yet.ts";

Deno.test("a year without audits has a table of findings and nothing in it", () => {
  const { rows, ...columns } = noFindings();
  assertEquals(rows, 0);
  assertEquals(noSupervision().findings, noFindings());
  for (const column of Object.values(columns)) assertEquals(column.length, 0);
});

Deno.test("a hospital that no one assessed has no score and no grade, rather than a good one", () => {
  assertEquals(noStanding(2), { score: [null, null], grade: [null, null] });
});
