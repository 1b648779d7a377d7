/**
 * Mistakes in the files of `data/` (数据错误): file, line, column, value and what
 * was expected, several together, and nothing is played.
 *
 * @module
 */
import { assertEquals, assertThrows } from "@std/assert";
import { join } from "node:path";
import { type Issue, issueText, ShapanError } from "../../sim/base/issues.ts";
import { factsFromCsv } from "../../sim/facts_from_csv.ts";
import { cities, readText, ROOT } from "../../sim/io.ts";

type Edit = (text: string) => string;

/** Issues of Zibo's facts after some files were edited. */
function issuesOf(
  edits: Readonly<Record<string, Edit>>,
  area = "Shandong",
): readonly Issue[] {
  const read = (file: string) => {
    const text = readText(join(ROOT, "data", file))!;
    const edited = edits[file]?.(text) ?? text;
    if (edits[file] !== undefined) {
      assertEquals(edited === text, false, `nothing was edited in ${file}`);
    }
    return edited;
  };
  const error = assertThrows(
    () => factsFromCsv(read, "zibo_2025", area),
    ShapanError,
  );
  return error.issues;
}

/** Replaces a cell by line, from 1 with the header, and column name. */
function cell(line: number, column: string, value: string): Edit {
  return (text) => {
    const lines = text.split("\n");
    const place = lines[0]!.split(",").indexOf(column);
    const cells = lines[line - 1]!.split(",");
    cells[place] = value;
    lines[line - 1] = cells.join(",");
    return lines.join("\n");
  };
}

const COUNTIES = "cities/zibo_2025/counties.csv";
const CHRONIC = "population/chronic.csv";
const places = (issues: readonly Issue[]) =>
  issues.map(({ code, file, line, key, given }) => [
    ...[code, file, line],
    ...[key, given],
  ]);

Deno.test("a word where a number should be is named with file, line, column and value", () => {
  const issues = issuesOf({ [COUNTIES]: cell(3, "population", "many") });
  assertEquals(places(issues), [
    ["wrong-type", `data/${COUNTIES}`, 3, "population", "many"],
  ]);
  assertEquals(
    issueText(issues[0]!, "zh"),
    `data/${COUNTIES}:3 无法采用 population 的值：类型不对。现为 many，应为 数字。`,
  );
  assertEquals(
    issueText(issues[0]!, "en"),
    `data/${COUNTIES}:3 Cannot use the value of population: wrong type. Current value is many; give a number.`,
  );
});

Deno.test("an empty cell, an exponent and a hexadecimal number are no numbers", () => {
  for (const text of ["", "1e6", "0x10", "1,5"]) {
    const edit = cell(2, "population", text.includes(",") ? `"${text}"` : text);
    const [issue] = issuesOf({ [COUNTIES]: edit });
    assertEquals(issue!.code, "wrong-type", text);
    assertEquals(issue!.line, 2);
  }
});

Deno.test("a band of working age without residents is refused with a sentence: nobody would be left to take a job", () => {
  const file = "population/scheme_age.csv";
  const issues = issuesOf({
    [file]: (text) =>
      cell(3, "resident_share", "14.7")(cell(6, "resident_share", "0")(text)),
  });
  // Residents of 20–24 are moved to 5–9, so that the shares still sum.
  const own = issues.filter(({ key }) => key === "resident_share");
  assertEquals(places(own), [
    ["out-of-range", `data/${file}`, 6, "resident_share", "0"],
  ]);
  assertEquals(issueText(own[0]!, "en").includes("left to take a job"), true);
});

Deno.test("a negative age is out of range", () => {
  const [issue] = issuesOf({ [CHRONIC]: cell(2, "age_from", "-5") });
  assertEquals(places([issue!]), [
    ["out-of-range", `data/${CHRONIC}`, 2, "age_from", "-5"],
  ]);
  assertEquals(issue!.allowed, "≥ 0");
});

Deno.test("a column that is missing is said once, however many rows the file has", () => {
  const issues = issuesOf({
    [COUNTIES]: (text) => text.replace("population,", "people,"),
  });
  assertEquals(places(issues), [
    ["missing-field", `data/${COUNTIES}`, 1, "population", undefined],
  ]);
});

Deno.test("a row with a cell too many is named by its line", () => {
  const issues = issuesOf({
    [COUNTIES]: (text) => text.replace("\nboshan", "\nx,boshan"),
  });
  assertEquals(places(issues), [
    ["bad-row", `data/${COUNTIES}`, 4, undefined, "9"],
  ]);
});

Deno.test("shares that do not sum to one are named with their sum", () => {
  const issues = issuesOf({
    "disease/mix.csv": cell(2, "share", "0.1460"),
    "hospital/level_choice.csv": cell(4, "tertiary", "1.5"),
    "disease/season.csv": cell(2, "m01", "9.98"),
  });
  assertEquals(issues.map(({ code, line, key }) => [code, line, key]), [
    ["wrong-sum", 2, "share"],
    ["wrong-sum", 2, "m01–m12"],
    ["wrong-sum", 4, "tertiary–primary"],
  ]);
  assertEquals([issues[0]!.given, issues[0]!.allowed], ["1.1", "1"]);
});

Deno.test("a diagnosis, an operation and a season that no other file knows are named", () => {
  const issues = issuesOf({
    "disease/procedures.csv": cell(2, "procedure", "99.9999"),
    "disease/subcategories.csv": cell(2, "icd10", "X99"),
    "disease/mix.csv": cell(4, "season", "monsoon"),
  });
  const unknown = issues.filter(({ code }) => code === "unknown-id");
  assertEquals(
    unknown.map(({ key, given, allowed }) => [key, given, allowed]),
    [
      ["icd10", "X99", "data/disease/mix.csv"],
      ["procedure", "99.9999", "data/disease/procedure_dictionary.csv"],
      ["season", "monsoon", "data/disease/season.csv"],
    ],
  );
});

Deno.test("an area that the census table does not have is named with its parameter", () => {
  const [issue] = issuesOf({}, "Atlantis");
  assertEquals(places([issue!]), [
    ["unknown-id", undefined, undefined, "population.area", "Atlantis"],
  ]);
});

Deno.test("mistakes in several files are told together", () => {
  const issues = issuesOf({
    [COUNTIES]: cell(2, "employee_weight", "x"),
    [CHRONIC]: cell(5, "prevalence", "high"),
    "cities/zibo_2025/institutions.csv": cell(2, "level", "4"),
  });
  assertEquals(issues.map(({ code, key }) => [code, key]), [
    ["wrong-type", "prevalence"],
    ["wrong-type", "employee_weight"],
    ["out-of-range", "level"],
  ]);
});

Deno.test("the files of all cities are without a mistake", () => {
  const read = (file: string) => readText(join(ROOT, "data", file))!;
  assertEquals(cities().length, 6);
  for (const city of cities()) {
    assertEquals(factsFromCsv(read, city, "China").ageSex.length, 19, city);
  }
});
