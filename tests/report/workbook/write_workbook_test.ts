import { assert, assertEquals } from "@std/assert";
import { toYuan } from "../../../sim/base/fen.ts";
import type { ResultTable } from "../../../sim/model/table.ts";
import { sheetName } from "../../../sim/report/workbook/sheet_name.ts";
import { tableSheet } from "../../../sim/report/workbook/table_sheet.ts";
import { writeWorkbook } from "../../../sim/report/workbook/write_workbook.ts";
import { readSheets, unzip } from "./read_sheets.ts";

/** A table of every kind of column, with gaps and the largest amounts. */
const TABLE: ResultTable = {
  name: "every",
  titleZh: "各种列",
  titleEn: "Every kind",
  columns: [
    {
      name: "who",
      titleZh: "机构",
      titleEn: "institution",
      kind: "text",
      values: ["甲 <A> & B", "乙", "丙"],
    },
    {
      name: "n",
      titleZh: "例数",
      titleEn: "cases",
      kind: "count",
      values: [3, 0, 12],
    },
    {
      name: "pay",
      titleZh: "金额",
      titleEn: "pay",
      kind: "fen",
      values: [123_456_789_012_345, -1, null],
    },
    {
      name: "points",
      titleZh: "分值",
      titleEn: "points",
      kind: "points",
      values: [1_0001, 0, 99_9999],
    },
    {
      name: "part",
      titleZh: "占比",
      titleEn: "part",
      kind: "number",
      values: [0.25, null, 1 / 3],
    },
  ],
};

const BOOK = {
  title: "各种列 Every kind",
  year: 2025,
  sheets: [
    tableSheet(TABLE, {
      name: "各种列 Every kind",
      notes: ["说明 A note"],
      sums: ["n", "pay"],
      formats: { part: "share" },
      formulas: { part: { of: (cell) => `${cell("n")}/12` } },
    }).sheet,
  ],
};

Deno.test("a table's sheet has its title, heading, rows and totals, amounts in yuan to the fen", async () => {
  const [sheet] = await readSheets(await writeWorkbook(BOOK));
  const value = (name: string) => sheet!.cells.get(name)!.value;
  assertEquals(sheet!.name, "各种列 Every kind");
  assertEquals(value("A1"), "各种列 Every kind");
  assertEquals(value("C3"), "金额 pay（元 yuan）");
  assertEquals(value("A4"), "甲 <A> & B");
  assertEquals(String(value("C4")), toYuan(123_456_789_012_345));
  assertEquals([value("C5"), value("C6")], [-0.01, null]);
  assertEquals([value("D4"), value("D6")], [1.0001, 99.9999]);
  assertEquals(sheet!.cells.get("E4"), { value: 0.25, formula: "$B4/12" });
  assertEquals(sheet!.cells.get("B7"), {
    value: 15,
    formula: "SUM($B$4:$B$6)",
  });
  assertEquals(sheet!.cells.get("C7"), {
    value: 1_234_567_890_123.44,
    formula: "SUM($C$4:$C$6)",
  });
});

Deno.test("headings stay in sight, columns have widths, and the sheet can be filtered and printed", async () => {
  const [sheet] = await readSheets(await writeWorkbook(BOOK));
  for (
    const part of [
      'xSplit="1" ySplit="3"',
      'state="frozen"',
      '<autoFilter ref="A3:E6"',
      'customWidth="true"',
      'orientation="landscape"',
    ]
  ) assert(sheet!.xml.includes(part), part);
});

Deno.test("names of sheets with spaces are quoted where rows are printed on every page", async () => {
  const files = await unzip(await writeWorkbook(BOOK));
  const xml = new TextDecoder().decode(files.get("xl/workbook.xml"));
  assert(
    xml.includes(
      `localSheetId="0">'各种列 Every kind'!$A:$A,'各种列 Every kind'!$1:$3<`,
    ),
    xml,
  );
});

Deno.test("input cells say what may be typed", async () => {
  const limits = [{ range: "B4:B6", least: 0, most: 1, message: "0–1" }];
  const [sheet] = await readSheets(
    await writeWorkbook({
      ...BOOK,
      sheets: [{ ...BOOK.sheets[0]!, limits }],
    }),
  );
  for (const part of ['sqref="B4:B6"', "<formula1>0<", "<formula2>1<"]) {
    assert(sheet!.xml.includes(part), part);
  }
});

Deno.test("the same book gives the same bytes, whenever it is written", async () => {
  const first = await writeWorkbook(BOOK), today = globalThis.Date;
  // A clock that is four years on; archives and properties note times.
  globalThis.Date = new Proxy(today, {
    construct: (target, given) =>
      Reflect.construct(
        target,
        given.length > 0 ? given : [today.now() + 4 * 365 * 864e5],
      ),
  });
  try {
    assert(new Date().getTime() > today.now() + 864e5);
    assertEquals(await writeWorkbook(BOOK), first);
  } finally {
    globalThis.Date = today;
  }
});

Deno.test("names of sheets are those that programs accept, and differ", () => {
  const long = "一".repeat(40);
  assertEquals(sheetName(long, []).length, 31);
  assertEquals(sheetName(long, [sheetName(long, [])]).length, 31);
  assertEquals(sheetName("[a]:*", []), "a");
  assertEquals(sheetName("A", ["a", "A 2"]), "A 3");
  assertEquals(sheetName("'", []), "Sheet");
});
