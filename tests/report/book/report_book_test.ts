import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { liveTotals } from "../../../sim/report/book/live_totals.ts";
import { reportBook } from "../../../sim/report/book/report_book.ts";
import { shownNumber } from "../../../sim/report/book/shown_number.ts";
import { pageBlocks, runsText } from "../../../sim/report/page_blocks.ts";
import type { BookCell } from "../../../sim/report/workbook/book.ts";
import { writeWorkbook } from "../../../sim/report/workbook/write_workbook.ts";
import { samplePage } from "../../support/sample_page.ts";
import { readSheets } from "../workbook/read_sheets.ts";

for (const lang of ["zh", "en"] as const) {
  const { page, figures } = samplePage(lang);
  const blocks = pageBlocks(page);
  const tables = blocks.filter((block) => block.kind === "table");
  const made = () =>
    reportBook({
      blocks,
      figures: figures.map(({ name, csv }) => ({ title: name, csv })),
      year: 2025,
      lang,
    });
  const book = made();
  const stored = await readSheets(await writeWorkbook(book));

  Deno.test(`the workbook has contents, one sheet a table and one a figure; equal pages, equal bytes (${lang})`, async () => {
    assertEquals(book.sheets.length, 1 + tables.length + figures.length);
    assert(tables.length >= 12);
    assertEquals(
      stored.map(({ name }) => name),
      book.sheets.map(({ name }) => name),
    );
    assertEquals(await writeWorkbook(made()), await writeWorkbook(book));
    const links = [...stored[0]!.cells.values()].flatMap(({ formula }) =>
      formula === null ? [] : [/'((?:[^']|'')+)'!A1/.exec(formula)![1]!]
    );
    assertEquals(
      links.map((name) => name.replaceAll("''", "'")),
      stored.slice(1).map(({ name }) => name),
    );
  });

  Deno.test(`every sheet shows the texts of its table, numbers as numbers of the same digits (${lang})`, () => {
    let numbers = 0;
    tables.forEach(({ heads, rows, caption }, t) => {
      const sheet = book.sheets[t + 1]!;
      assertEquals(sheet.rows[0]![0]!.value, caption);
      assertEquals(sheet.rows[1]!.map((cell) => cell!.value), [...heads]);
      rows.forEach((row, r) => {
        let c = 0;
        for (const { runs, span } of row) {
          const cell = sheet.rows[r + 2]![c]!;
          assertEquals(shown(cell), runsText(runs), `${caption} ${r} ${c}`);
          if (typeof cell.value === "number") numbers++;
          c += span;
        }
      });
      assertEquals(sheet.frozen.rows, 2);
      assert(sheet.filter !== undefined);
    });
    assert(numbers > 200, `${numbers}`);
  });

  Deno.test(`figures' sheets have the numbers of their files, and totals of what a filter leaves (${lang})`, () => {
    let sums = 0;
    figures.forEach(({ csv }, i) => {
      const sheet = book.sheets[1 + tables.length + i]!;
      const lines = csv.replace(/^\uFEFF/, "").trimEnd().split("\r\n");
      assertEquals(sheet.rows[2]!.length, sheet.rows[3]!.length);
      const body = sheet.rows.slice(3, 2 + lines.length);
      assertEquals(body.length, lines.length - 1);
      for (const cell of sheet.rows.at(-1)!) {
        if (cell?.formula === undefined) continue;
        const column = sheet.rows.at(-1)!.indexOf(cell);
        const fen = body.reduce(
          (sum, row) => sum + Math.round(Number(row[column]!.value ?? 0) * 100),
          0,
        );
        assertEquals(Math.round(Number(cell.value) * 100), fen);
        assertStringIncludes(cell.formula, `SUBTOTAL(109,`);
        assertStringIncludes(
          cell.formula,
          `:${"ABCDEFGHIJKLMNOP"[column]}${lines.length + 2})`,
        );
        sums++;
      }
    });
    assert(sums >= 8, `${sums}`);
  });

  Deno.test(`the books' total is a formula, and the institutions have one that follows a filter (${lang})`, () => {
    const formulas = book.sheets.flatMap(({ name, rows }) =>
      rows.flatMap((row) =>
        row.flatMap((cell) =>
          cell?.formula === undefined ? [] : [`${name}: ${cell.formula}`]
        )
      )
    );
    const books = lang === "zh" ? "账簿与试算平衡" : "Books and trial";
    assertEquals(
      formulas.filter((text) => text.includes(books) && !text.includes("HYPER"))
        .map((text) => text.split(": ")[1]),
      ["SUM(B3:B4)", "SUM(C3:C4)", "SUM(D3:D4)"],
    );
    assert(
      formulas.filter((text) => text.includes("SUBTOTAL")).length > 10,
    );
  });
}

Deno.test("a total is live where the rows above it sum to it exactly, and a number where they do not", () => {
  const column = (...texts: string[]) =>
    texts.map((text) => [shownNumber(text)]);
  const names = ["a", "b", "c", "合计"];
  assertEquals(
    [...liveTotals(names, column("1.10", "2.20", "3.30", "6.60"), 2)],
    [["3,0", "SUM(A3:A5)"]],
  );
  // Of the last two only.
  assertEquals(
    [...liveTotals(names, column("9.99", "2.20", "3.30", "5.50"), 2)],
    [["3,0", "SUM(A4:A5)"]],
  );
  for (
    const texts of [
      ["1.10", "2.20", "3.30", "6.61"],
      ["1.10", "2.20", "3.3", "6.60"],
      ["10.0%", "20.0%", "30.0%", "60.0%"],
      ["0.00", "0.00", "0.00", "0.00"],
      ["–", "2.20", "3.30", "7.70"],
    ]
  ) assertEquals([...liveTotals(names, column(...texts), 2)], []);
  assertEquals(
    [...liveTotals(["a", "b", "c", "d"], column("1", "2", "3", "6"), 2)],
    [],
  );
});

Deno.test("numbers are read with sign, commas, percent and unit; codes, dates and ranges stay texts", () => {
  const read = (text: string) => shownNumber(text)?.value ?? null;
  assertEquals(
    [
      "0",
      "1,075.20",
      "−3",
      "-3",
      "+0.0436",
      "97.13%",
      "23.8973 亿元",
      "−0.86 个百分点",
      "2025",
      "1,234 yuan",
    ].map(read),
    [0, 1075.2, -3, -3, 0.0436, 0.9713, 23.8973, -0.86, 2025, 1234],
  );
  assertEquals(
    [
      "–",
      "H001",
      "2025-01-23",
      "1–2",
      "▲ 3.2%",
      "1,23",
      "< 12 个月",
      "0.8 / 1 / 1.1",
      "1.",
      "",
    ].map(read),
    Array(10).fill(null),
  );
});

/** What a spreadsheet shows of a cell: its value by its pattern. */
function shown({ value, pattern }: BookCell): string {
  if (typeof value !== "number") return String(value);
  const [positive, negative] = pattern!.split(";");
  const own = value < 0 ? negative! : positive!;
  const [, before, digits, decimals = "", percent = "", , unit = ""] =
    /^(?:"([^"]*)")?(#,##0|0)(?:\.(0+))?(%)?("([^"]*)")?$/.exec(own)!;
  const size = Math.abs(value) * (percent ? 100 : 1);
  const text = size.toLocaleString("en", {
    useGrouping: digits === "#,##0",
    minimumFractionDigits: decimals.length,
    maximumFractionDigits: decimals.length,
  });
  return `${before ?? ""}${text}${percent}${unit}`;
}
