import { assert, assertEquals } from "@std/assert";
import { HEADLINES } from "../../../sim/analysis/headlines/headline.ts";
import { headlineMatrix } from "../../../sim/analysis/headlines/headline_matrix.ts";
import { matrixCsv } from "../../../sim/report/matrix_csv.ts";
import { sampleResult } from "../../support/sample_result.ts";

const baseline = sampleResult(), reform = sampleResult({ reform: true });

Deno.test("the matrix has every headline, of the pool for the whole only, and the parts of what adds up sum to it", () => {
  const rows = headlineMatrix(baseline, [reform]);
  assertEquals(
    new Set(rows.map(({ headline }) => headline)),
    new Set(HEADLINES.map(({ id }) => id)),
  );
  for (const { id, of, adds } of HEADLINES) {
    const own = rows.filter(({ headline }) => headline === id);
    if (of !== "group") assert(own.every(({ group }) => group === "all"), id);
    if (!adds) continue;
    const all = own.find((r) => r.scheme === "all" && r.group === "all")!;
    const levels = own.filter((r) =>
      r.scheme === "all" && r.group.startsWith("level:")
    );
    assertEquals(levels.reduce((n, r) => n + r.diff!, 0), all.diff, id);
  }
});

Deno.test("a scenario beside itself differs by nothing", () => {
  for (const { diff } of headlineMatrix(baseline, [sampleResult()])) {
    assert(diff === 0 || diff === null);
  }
});

Deno.test("the file has a row a cell of the matrix, amounts in yuan", () => {
  const rows = headlineMatrix(baseline, [reform], ["level"]);
  const lines = matrixCsv(rows).trimEnd().split("\n");
  assertEquals(lines.length, rows.length + 1);
  const pay = rows.find((r) =>
    r.headline === "pay" && r.scheme === "all" && r.group === "all"
  )!;
  const line = lines.find((text) => /,pay,.*,all,all,/.test(text))!;
  assert(line.trimEnd().endsWith((pay.diff! / 100).toFixed(2)), line);
});
