import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { loadScenario } from "../../../sim/model/scenario/mod.ts";
import { issueText, ShapanError } from "../../../sim/base/issues.ts";
import { issuesOf, SOURCES } from "./shelf.ts";

const TEXT = `format: 1
title: 试验
policy:
  clr.lo: { value: { 2025: 0.85, 2026-07-01: 0.9 }, source: city-2024 }
  clr.steps:
    - value: [{ from: 1, up: 1.1, share: 0.6 to 0.8 }]
      status: assumed
  coef.table: &t { 3: 1, 2: 0.85, 1: 0.7 }
run:
  run.seed: a
`;
const PIECES = [
  ..."{}[]:,-&*!|>'\"#%@?~\n ",
  "  ",
  "null",
  "2025",
  "2025-02-30",
  "1e999",
  "value: ",
  "*t",
  "<<: ",
  "!!binary ",
  "0.5 to",
  "__proto__: 1",
];

Deno.test("whatever is done to a file, it loads or says what is wrong, at a place in the file", () => {
  const edit = fc.record({
    at: fc.nat(TEXT.length),
    drop: fc.nat(2),
    piece: fc.constantFrom(...PIECES),
  });
  const codes = new Set<string>();
  let loaded = 0;
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 2 }), (edits) => {
      let text = TEXT;
      for (const { at, drop, piece } of edits) {
        text = text.slice(0, at) + piece + text.slice(at + drop);
      }
      const lines = text.split("\n").length;
      try {
        loadScenario("x/a", { read: () => text, sources: SOURCES });
        loaded++;
      } catch (error) {
        if (!(error instanceof ShapanError)) throw error;
        for (const issue of error.issues) {
          codes.add(issue.code);
          assertEquals(issue.file, "scenarios/x/a.yaml");
          const { line = 1, column = 1 } = issue;
          assert(line >= 1 && line <= lines && column >= 1, text);
          assert(!/undefined/.test(issueText(issue, "en")), text);
        }
      }
    }),
    { seed: 20250101, numRuns: 1000 },
  );
  assert(loaded > 10 && codes.size > 10, `${loaded} ${[...codes]}`);
});

Deno.test("aliases that unfold without end are refused", () => {
  const levels = "bcdefghij".split("").map((name, i) => {
    const before = `*${"abcdefghi"[i]}`;
    return `  ${name}: &${name} [${new Array(9).fill(before).join(", ")}]\n`;
  });
  const text =
    `format: 1\ntitle: a\npolicy:\n  a: &a [1, 1]\n${levels.join("")}` +
    "  clr.steps: *j\n";
  const issues = issuesOf(() =>
    loadScenario("x/a", { read: () => text, sources: SOURCES })
  );
  assert(issues.some((issue) => issue.code === "not-yaml"));
});
