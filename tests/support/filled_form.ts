import { ShapanError } from "../../sim/base/issues.ts";
import { readScenario, readSources, readWritten } from "../../sim/io.ts";
import type { Scenario } from "../../sim/model/scenario/mod.ts";
import type { BookCell } from "../../sim/report/workbook/book.ts";
import { writeWorkbook } from "../../sim/report/workbook/write_workbook.ts";
import { formBook } from "../../sim/study/form/form_book.ts";
import { formRows, SHEETS } from "../../sim/study/form/form_rows.ts";
import { readForm } from "../../sim/study/form/read_form.ts";
import {
  inCells,
  scenarioOfForm,
} from "../../sim/study/form/scenario_of_form.ts";

/** Rows of a sheet while they are changed. */
export type Cells = (BookCell | null)[][];

/** The file of a form in which something was changed. */
export async function filled(
  id: string,
  change: (rows: Cells) => void,
  articles?: readonly string[],
) {
  const parent: Scenario = readScenario(id);
  const book = formBook(
    parent,
    formRows(parent, articles),
    readSources(),
    id,
  );
  const sheets = book.sheets.map((sheet) => {
    if (sheet.name !== SHEETS.policy) return sheet;
    const rows = sheet.rows.map((row) => [...row]);
    change(rows);
    return { ...sheet, rows, choices: [] };
  });
  const bytes = await writeWorkbook({ ...book, sheets });
  const form = await readForm(bytes, "form.xlsx");
  const made = scenarioOfForm(form, parent, form.inherits);
  const { text } = made;
  inCells(
    made,
    "form.xlsx",
    () => readWritten({ file: "scenarios/form.yaml", text }),
  );
  return made;
}

/** Changes the value of a cell; gives its row. */
export function set(
  rows: Cells,
  key: string,
  part: string,
  value: string | number,
): (BookCell | null)[] {
  const row = rows.findLast((one) =>
    one[1]!.value === key && one[4]!.value === part
  )!;
  row[5] = input(value);
  return row;
}

/** A row copied below itself. */
export function copy(
  rows: Cells,
  key: string,
  part: string,
): (BookCell | null)[] {
  const i = rows.findLastIndex((one) =>
    one[1]!.value === key && one[4]!.value === part
  );
  const row = [...rows[i]!];
  rows.splice(i + 1, 0, row);
  return row;
}

/** A cell as a person types it. */
export function input(value: string | number): BookCell {
  return { value, format: "number", role: "input" };
}

/** The mistake that something throws. */
export async function caught(
  run: () => Promise<unknown>,
): Promise<ShapanError> {
  try {
    await run();
  } catch (error) {
    if (error instanceof ShapanError) return error;
    throw error;
  }
  throw new Error("Expected a mistake to be found");
}
