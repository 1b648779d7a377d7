/**
 * What is wrong in rule tables of DRG is refused with file and line (DRG 规则表核对).
 *
 * @module
 */
import { assertEquals, assertThrows } from "@std/assert";
import { issueText, ShapanError } from "../../sim/base/issues.ts";
import { drgRules } from "../support/drg_rules.ts";

/** The issues of the teaching tables with one of them changed, in English. */
function issuesOf(
  table: string,
  change: (text: string) => string | undefined,
): string[] {
  const error = assertThrows(
    () => drgRules((name, text) => name === table ? change(text) : text),
    ShapanError,
  );
  for (const issue of error.issues) {
    const zh = issueText(issue, "zh");
    if (!/\p{Script=Han}/u.test(zh)) throw new Error(zh);
  }
  return error.issues.map((issue) => issueText(issue, "en"));
}

const END = ",shapan-drg-teaching,assumed\n";
/** A row at the end of a table. */
const more = (row: string) => (text: string) => `${text}${row}${END}`;
const linesOf = (table: string) =>
  Deno.readTextFileSync(
    new URL(`../../data/drg/teaching/${table}.csv`, import.meta.url),
  ).split("\n");
const lineOf = (table: string, start: string) =>
  linesOf(table).findIndex((line) => line.startsWith(start)) + 1;
/** Line of a row that is added. */
const lastLine = (table: string) => linesOf(table).length;

/** The groups of an ADRG merged into others. */
const into = (pairs: Readonly<Record<string, string>>) => (text: string) =>
  text.split("\n").map((line) => {
    const target = pairs[line.split(",")[0]!];
    return target === undefined
      ? line
      : line.replace(/,,(shapan-drg-teaching)/, `,${target},$1`);
  }).join("\n");

Deno.test("groups merged in a circle or into one that is not there are refused, the circle named once", () => {
  const circle = issuesOf(
    "drg",
    into({ BR11: "BR13", BR13: "BR15", BR15: "BR11" }),
  );
  assertEquals(circle.length, 1);
  assertEquals(
    circle[0]!.startsWith(
      `data/drg/teaching/drg.csv:${lineOf("drg", "BR15")} `,
    ),
    true,
  );
  assertEquals(circle[0]!.includes("BR11 → BR13 → BR15 → BR11"), true);
  const [unknown] = issuesOf("drg", into({ BR11: "BR99" }));
  assertEquals(unknown!.includes("BR99"), true);
});

Deno.test("a diagnosis or a severity that two rows without conditions take is refused at the later row", () => {
  const two = issuesOf("mdc_diagnoses", more("F,I63"));
  assertEquals(two.length, 1);
  assertEquals(
    two[0]!.startsWith(
      `data/drg/teaching/mdc_diagnoses.csv:${lastLine("mdc_diagnoses")} `,
    ),
    true,
  );
  assertEquals(two[0]!.includes("I60-I69"), true);
  assertEquals(issuesOf("adrg_diagnoses", more("BR1,I63.9")).length, 1);
  assertEquals(issuesOf("complications", more("E87.6,mcc,")).length, 1);
  const [severity] = issuesOf(
    "drg",
    (text) => text.replace(/^(BR13,.*),cc,/m, "$1,mcc,"),
  );
  assertEquals(
    severity!.startsWith(`data/drg/teaching/drg.csv:${lineOf("drg", "BR13")} `),
    true,
  );
});

Deno.test("an ADRG that leaves a severity without a group is refused", () => {
  const [gap] = issuesOf("drg", (text) => text.replace(/^BR13,.*\n/m, ""));
  assertEquals(
    gap,
    `data/drg/teaching/adrg.csv:${
      lineOf("adrg", "BR1")
    } Cannot use BR1: no group takes its cases of severity cc. Add a row to drg.csv.`,
  );
});

Deno.test("codes that do not exist and names that no table has are refused with their place", () => {
  for (
    const [table, row, word] of [
      ["mdc_diagnoses", "B,K99", "K99"],
      ["mdc_diagnoses", "B,I6?", "I6?"],
      ["mdc_diagnoses", "8,I10.9", "8"],
      ["adrg_diagnoses", "XX1,I10.9", "XX1"],
      ["adrg_procedures", "FG1,3607,1", "3607"],
      ["adrg_procedures", "XX1,36.07*,1", "XX1"],
      ["complications", "I10,cc,E99", "E99"],
      ["complications", "I10,severe,", "severe"],
      ["exclusions", "E01,K99", "K99"],
    ] as const
  ) {
    const issues = issuesOf(table, more(row));
    assertEquals(issues.length, 1, issues.join("\n"));
    const place = `data/drg/teaching/${table}.csv:${lastLine(table)} `;
    assertEquals(issues[0]!.startsWith(place), true, issues[0]);
    assertEquals(issues[0]!.includes(word), true, issues[0]);
  }
});

Deno.test("a row twice, bounds in the wrong order, a column or a table that is missing are refused", () => {
  assertEquals(issuesOf("mdc_diagnoses", more("B,I60-I69")).length, 2);
  const [order] = issuesOf(
    "adrg",
    (text) => text.replace("1500,2500", "2500,1500"),
  );
  assertEquals(
    order!.startsWith(`data/drg/teaching/adrg.csv:${lineOf("adrg", "PD1")} `),
    true,
  );
  const [column] = issuesOf("drg", (text) => text.replace(",into,", ",to,"));
  assertEquals(column!.includes("into"), true);
  const [table] = issuesOf("exclusions", () => undefined);
  assertEquals(table!.includes("data/drg/teaching/exclusions.csv"), true);
});
