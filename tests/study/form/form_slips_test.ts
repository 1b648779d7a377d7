import { assertEquals, assertStringIncludes } from "@std/assert";
import type { BookCell } from "../../../sim/report/workbook/book.ts";
import { SHEETS } from "../../../sim/study/form/form_rows.ts";
import {
  caught,
  type Cells,
  copy,
  filled,
  input,
  set,
} from "../../support/filled_form.ts";

/** A slip, what its message must say, and the column that it names. */
const SLIPS: Readonly<
  Record<
    string,
    readonly [(rows: Cells) => (BookCell | null)[], string, string]
  >
> = {
  "a value out of range": [
    (rows) => set(rows, "settlement.month.deposit", "", 0.9),
    "0.5",
    "F",
  ],
  "a number that is none": [
    (rows) => set(rows, "settlement.clearing.steps", "[0].share", "六成"),
    "六成",
    "F",
  ],
  "a choice that there is none of": [
    (rows) => set(rows, "points.weight.base", "", "mean"),
    "benchmarkDisease",
    "F",
  ],
  "rules that do not fit one another": [
    (rows) => set(rows, "settlement.clearing.steps", "[0].from", 1.05),
    "空档",
    "F",
  ],
  "an empty value": [
    (rows) => set(rows, "settlement.month.deposit", "", ""),
    "空的",
    "F",
  ],
  "an unknown parameter": [
    (rows) => {
      const row = set(rows, "settlement.month.deposit", "", 0.04);
      row[1] = input("settlement.month.deposits");
      return row;
    },
    "settlement.month.deposit",
    "B",
  ],
  "an unknown source": [
    (rows) => {
      const row = set(rows, "settlement.month.deposit", "", 0.04);
      row[9] = input("zibo-2042");
      return row;
    },
    "zibo-2042",
    "J",
  ],
  "a day that is none": [
    (rows) => {
      const row = copy(rows, "settlement.month.deposit", "");
      row[3] = input("2025-02-30");
      return row;
    },
    "2025-02-30",
    "D",
  ],
};

for (const [what, [slip, word, column]] of Object.entries(SLIPS)) {
  Deno.test(`${what} is told by sheet and cell`, async () => {
    let at = 0;
    const error = await caught(() =>
      filled("zibo_2025/baseline", (rows) => {
        const row = slip(rows);
        at = rows.indexOf(row) + 1;
      }, ["clearing", "deposit", "points"])
    );
    const text = error.message;
    assertStringIncludes(text, `form.xlsx [${SHEETS.policy}!${column}${at}] `);
    assertStringIncludes(text, word);
    assertEquals(error.issues.length, 1, text);
  });
}
