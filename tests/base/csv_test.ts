import { assertEquals, assertThrows } from "@std/assert";
import fc from "fast-check";
import { formatCsv, parseCsv } from "../../sim/base/csv.ts";

const FILE = { file: "data/levels.csv" };

Deno.test("a file is read by the names of its header, with or without a byte order mark", () => {
  const text = "医院,等级\n甲,3\n\n乙,2\n";
  const rows = [{ 医院: "甲", 等级: "3" }, { 医院: "乙", 等级: "2" }];
  assertEquals(parseCsv(text, FILE), rows);
  assertEquals(parseCsv(`\uFEFF${text}`, FILE), rows);
  assertEquals(parseCsv(text.replaceAll("\n", "\r\n"), FILE), rows);
  assertEquals(parseCsv("a,b\n", FILE), []);
  assertEquals(parseCsv("", FILE), []);
});

Deno.test("a row with a cell too few or too many is refused by file and line", () => {
  assertThrows(
    () => parseCsv("a,b\n1,2\n3\n", FILE),
    SyntaxError,
    "data/levels.csv:3 as it has 1 cells where the header has 2",
  );
  assertThrows(() => parseCsv("a,b\n1,2,3\n", FILE), SyntaxError, ":2 ");
  // The second row of the table ends on line 3; the fault is on line 4.
  assertThrows(() => parseCsv('a,b\n"x\ny",2\n3\n', FILE), SyntaxError, ":4 ");
});

Deno.test("two columns of one name are refused", () => {
  assertThrows(() => parseCsv("a,b,a\n1,2,3\n", FILE), SyntaxError, '"a"');
});

Deno.test("a file for Excel has a byte order mark and ends its lines with CRLF", () => {
  const rows = [["甲", 1.5], ["a,b", null]];
  assertEquals(
    formatCsv(["名称", "值"], rows, { bom: true }),
    '\uFEFF名称,值\r\n甲,1.5\r\n"a,b",\r\n',
  );
  assertEquals(
    formatCsv(["名称", "值"], rows, { bom: false }),
    '名称,值\n甲,1.5\n"a,b",\n',
  );
  // A line break inside a cell belongs to the cell.
  assertEquals(
    formatCsv(["a"], [["x\ny"]], { bom: true }),
    '\uFEFFa\r\n"x\ny"\r\n',
  );
});

Deno.test("what is written is read again, whatever the cells hold", () => {
  const cell = fc.string({ unit: fc.constantFrom(...'a1 ,"\n\r=额') });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(cell, cell), { maxLength: 8 }),
      fc.boolean(),
      (rows, bom) => {
        const text = formatCsv(["x", "y"], rows, { bom });
        assertEquals(
          parseCsv(text, FILE),
          rows.map(([x, y]) => ({ x, y })),
        );
      },
    ),
    { seed: 20250101, numRuns: 500 },
  );
});
