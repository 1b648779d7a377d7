import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { parseHTML } from "linkedom";
import { parseCsv } from "../../sim/base/csv.ts";
import {
  type NextYear,
  PLAYED_DIVISIONS,
  playedName,
} from "../../sim/model/next_year.ts";
import { negotiationFiles } from "../../sim/negotiation_files.ts";
import { internalPage } from "../../sim/report/negotiation/internal_page.ts";
import { publicPage } from "../../sim/report/negotiation/public_page.ts";
import { nextYearWords } from "../../sim/report/negotiation/next_year_words.ts";
import { ORDINARY, smallNextYear } from "../negotiation/small_next_year.ts";
import { smallRun } from "../negotiation/small_run.ts";

const run = smallRun("mixed");
const next = smallNextYear(run, "value", 4, ORDINARY);
const words = (of: NextYear) =>
  nextYearWords(of, run.sheets).flatMap(({ zh, en }) => [zh, en]).join("\n");

Deno.test("where quotas move no fen it is said so with a difference of 0, and where they do by how much", () => {
  const text = words(next);
  assertStringIncludes(text, "按分值清算（本市办法）：额度不动清算额");
  assertStringIncludes(text, "逐分相同，配对差异为 0；年内拨付也相同");
  assertStringIncludes(text, "按额度清算（假设改用）：额度动清算额");
  assertStringIncludes(text, "quotas do not move pay");
  assertStringIncludes(text, "quotas move pay");
  // Kalai–Smorodinsky is seven places after last year's share: 70 yuan each.
  assertStringIncludes(text, playedName("kalaiSmorodinsky").zh);
});

Deno.test("where quotas only change when money is paid, that is said and not called the same", () => {
  const later = smallNextYear(run, "value", 2, (one, r) => ({
    ...ORDINARY(one, r),
    cash: one.division === "talmud" ? 905_00 : 900_00,
  }));
  const text = words(later);
  assertStringIncludes(text, "额度不动清算额");
  assertStringIncludes(text, "额度只改变年内拨付的先后");
  assert(!text.includes("年内拨付也相同"));
});

Deno.test("where not even the total moves pay, nothing is said to move money", () => {
  const still = smallNextYear(run, "value", 2, (_, r) => ({
    ...{ value: 1 + r, pay: 1000_00 + r, cash: 900_00 },
  }));
  const text = words(still);
  assertStringIncludes(text, "总额也不动清算额");
  assert(!text.includes("动钱的只是总额"));
});

Deno.test("a city that clears against quotas is told so, and the other way is the assumption", () => {
  const text = words(smallNextYear(run, "quota", 2, ORDINARY));
  assertStringIncludes(text, "按额度清算（本市办法）：额度动清算额");
  assertStringIncludes(text, "按分值清算（假设改用）：额度不动清算额");
});

Deno.test("the brief shows the year after: one row for all divisions where they agree, a row each where they do not, and a figure", () => {
  const page = internalPage(run, [], "shapan", "zh", next);
  const { document } = parseHTML(page);
  const section = document.querySelector("#next-year")!;
  assertEquals(section.querySelectorAll("figure svg").length, 1);
  const tables = [...section.querySelectorAll("table")];
  const rows = tables.map((table) => table.querySelectorAll("tbody tr").length);
  const groups = run.sheets[0]!.groups.length;
  assertEquals(rows, [
    ...[2, groups],
    ...[PLAYED_DIVISIONS.length, groups, groups, groups],
  ]);
  assertStringIncludes(section.textContent!, "逐分相同");
  assertStringIncludes(section.textContent!, "重复推演 4 次");
  assert(!internalPage(run, [], "shapan", "zh").includes("next-year"));
  assert(!publicPage(run).includes("下一年"));
});

Deno.test("tables have every division under both clearings, with intervals and replicates", async () => {
  const files = await negotiationFiles(run, [], "zh", "shapan", next);
  const rowsOf = (name: string) => {
    const path = `internal/${name}.csv`;
    const { text } = files.find((file) => file.path === path)!;
    return parseCsv(text as string, { file: path });
  };
  const cases = 2 * PLAYED_DIVISIONS.length;
  const [sheet] = run.sheets;
  const seated = sheet!.groups.flatMap(({ members }) => members).length;
  const whole = rowsOf("next_year"), hospitals = rowsOf("next_year_hospitals");
  assertEquals(hospitals.length, cases * seated);
  assertEquals(whole.length % cases, 0);
  assertEquals(rowsOf("next_year_groups").length % cases, 0);
  const column = (row: Record<string, unknown>, start: string) =>
    Object.entries(row).find(([name]) => name.startsWith(start))![1];
  const row = hospitals.find((one) =>
    column(one, "清算口径") === "按额度清算 cleared against quotas" &&
    column(one, "分配") === "协商结果 Outcome of the talks"
  )!;
  assertEquals(column(row, "比原方案"), "50.00");
  assertEquals(column(row, "比原方案，95%下限"), "50.00");
  assertEquals(column(row, "比上年占比"), "-10.00");
  assertEquals(column(whole[0]!, "重复次数"), "4");
  assert(files.some(({ path }) => path === "internal/next_year_employee.svg"));
  assert(
    !(await negotiationFiles(run, [], "zh", "shapan")).some(({ path }) =>
      path.includes("next_year")
    ),
  );
});
