import { assertEquals } from "@std/assert";
import type { Issue } from "../../sim/base/issues.ts";
import { readSheet } from "../../sim/intake/sheet.ts";
import { complaints, SMALL } from "./given_texts.ts";

function read(text: string, columns = ["a", "b"]) {
  const issues: Issue[] = [];
  const rows = readSheet({ file: "t.csv", text }, columns, issues);
  return { rows, issues };
}

Deno.test("a row knows its line, also after a quoted cell of several lines and an empty line", () => {
  const { rows, issues } = read('\uFEFFa,b\r\n"x\r\ny",2\r\n\r\n3,4\r\n');
  assertEquals(rows.map((row) => [row.line, row.raw("b")]), [[2, "2"], [
    5,
    "4",
  ]]);
  assertEquals(issues, []);
});

Deno.test("a row of another length is named and the rest is read", () => {
  const { rows, issues } = read("a,b\n1,2\n1,2,3\n4,5\n");
  assertEquals(rows.map((row) => row.raw("a")), ["1", "4"]);
  assertEquals(issues, [
    { code: "bad-row", file: "t.csv", line: 3, given: "3", allowed: "2" },
  ]);
});

Deno.test("columns that are missing are named; others than asked for do no harm", () => {
  assertEquals(
    read("a,c\n1,2\n").issues.map(({ code, line, key }) => [code, line, key]),
    [["missing-field", 1, "b"]],
  );
  assertEquals(read("c,b,a\n1,2,3\n").rows[0]!.raw("a"), "3");
});

Deno.test("a file without rows, or without anything, is said to have none", () => {
  assertEquals(read("a,b\n").issues.map((i) => i.key), ["a"]);
  assertEquals(read("").issues.map((i) => i.key), ["a", "b"]);
});

Deno.test("amounts are whole fen and points whole 1/10000, never rounded", () => {
  const row = (cell: string) => {
    const { rows, issues } = read(`a,b\n${cell},0\n`);
    return { row: rows[0]!, issues };
  };
  const money = (cell: string) => {
    const { row: r, issues } = row(cell);
    return [r.money("a"), issues.length];
  };
  const points = (cell: string) => {
    const { row: r, issues } = row(cell);
    return [r.points("a"), issues.length];
  };
  assertEquals(money("1234.5"), [123450, 0]);
  assertEquals(money("0.29"), [29, 0]);
  assertEquals(money("1.005"), [0, 1]);
  assertEquals(money("1e3"), [0, 1]);
  assertEquals(money("-1"), [0, 1]);
  assertEquals(points("612.5"), [6125000, 0]);
  assertEquals(points("0.0001"), [1, 0]);
  assertEquals(points("0.00005"), [0, 1]);
});

Deno.test("a file with more than a table can tell apart is refused, not folded over", () => {
  const rows = (line: (i: number) => string, n: number) =>
    Array.from({ length: n }, (_, i) => line(i)).join("\n") + "\n";
  const issues = (name: "hospitals" | "claims", text: string) => {
    const last = SMALL[name].text.trimEnd().split("\n").at(-1)!;
    return complaints(name, `${last}\n`, `${last}\n${text}`).map((i) =>
      `${i.key} ${i.given}`
    );
  };
  // The small city has two counties and two codes of its own.
  const county = (i: number) => `X${i},丙,,1,township,C${i},5`;
  assertEquals(issues("hospitals", rows(county, 254)), []);
  assertEquals(issues("hospitals", rows(county, 255)), ["county 257"]);
  const claim = (i: number) => `P3,H1,employee,2025-05-05,2,Z99.${i},,10,0,5,0`;
  assertEquals(issues("claims", rows(claim, 65534)), []);
  assertEquals(issues("claims", rows(claim, 65535)), ["diagnosis 65537"]);
});
