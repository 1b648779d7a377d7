import { join } from "node:path";
import type { Book } from "../../sim/report/workbook/book.ts";
import { writeWorkbook } from "../../sim/report/workbook/write_workbook.ts";
import {
  readSheets,
  type StoredSheet,
} from "../report/workbook/read_sheets.ts";

const OFFICE = Deno.env.get("SOFFICE") ?? "soffice";

/** Whether LibreOffice is installed; where it must be, tests do not ask. */
export async function officeWorks(): Promise<boolean> {
  try {
    return (await new Deno.Command(OFFICE, { args: ["--version"] }).output())
      .success;
  } catch {
    return false;
  }
}

/**
 * What LibreOffice makes of every formula of workbooks (重新计算). The files that it is
 * given store no result of a formula, so that what comes back is its own.
 */
export async function recalculate(
  books: readonly Book[],
): Promise<StoredSheet[][]> {
  const folder = Deno.makeTempDirSync();
  try {
    const names = books.map((_, i) => `book${i}.xlsx`);
    for (const [i, book] of books.entries()) {
      Deno.writeFileSync(
        join(folder, names[i]!),
        await writeWorkbook(withoutResults(book)),
      );
    }
    await convert(
      folder,
      "xlsx:Calc MS Excel 2007 XML",
      join(folder, "done"),
      names.map((name) => join(folder, name)),
    );
    return await Promise.all(
      names.map((name) =>
        readSheets(Deno.readFileSync(join(folder, "done", name)))
      ),
    );
  } finally {
    Deno.removeSync(folder, { recursive: true });
  }
}

/**
 * What LibreOffice makes of a file (转换), in a folder that the caller removes.
 *
 * @param formats as `--convert-to` takes them
 */
export async function officeConverts(
  bytes: Uint8Array,
  name: string,
  formats: readonly string[],
): Promise<string> {
  const folder = Deno.makeTempDirSync();
  Deno.writeFileSync(join(folder, name), bytes);
  for (const format of formats) {
    await convert(folder, format, folder, [join(folder, name)]);
  }
  return folder;
}

async function convert(
  folder: string,
  format: string,
  target: string,
  files: readonly string[],
): Promise<void> {
  const { success, stderr } = await new Deno.Command(OFFICE, {
    args: [
      `-env:UserInstallation=file://${folder}/profile`,
      "--headless",
      "--convert-to",
      format,
      "--outdir",
      target,
      ...files,
    ],
  }).output();
  if (!success) throw new Error(new TextDecoder().decode(stderr));
}

function withoutResults(book: Book): Book {
  return {
    ...book,
    sheets: book.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) =>
        row.map((cell) =>
          cell?.formula === undefined ? cell : { ...cell, value: null }
        )
      ),
    })),
  };
}
