import { join } from "node:path";
import { allocate, type ColumnsOf } from "../../../sim/base/columns.ts";

/** Columns of a case, one row a case. */
export const CASE_COLUMNS = {
  code: "u16",
  hospital: "u16",
  scheme: "u8",
  day: "u16",
  los: "u16",
  month: "u8",
  cost: "i32",
  fund: "i32",
} as const;

/** Columns of a code: its row of the catalogue, 65535 = none, and its row of `METHODS`. */
export const CODE_COLUMNS = { group: "u16", method: "u8" } as const;

/** Columns of an institution: level 3, 2 or 1, and H in 1/10000; the measured coefficient is the same. */
export const HOSPITAL_COLUMNS = { level: "u8", coefficient: "f64" } as const;

/** The rest: the size of the catalogue, then a scheme's {@linkcode SchemeRules} after the other's. */
const NUMBER_COLUMNS = { number: "f64" } as const;

/** What is known of a scheme before its year is settled. */
export interface SchemeRules {
  /** b, fen of total cost per point: a fraction. */
  readonly b: { readonly num: number; readonly den: number };
  /** F_DIP and the reserve, fen. */
  readonly dip: number;
  readonly reserve: number;
  /** F_m, twelve amounts that sum to F_DIP. */
  readonly months: Float64Array;
}

/** The cases of a year and the rules that they are settled under. */
export interface CaseFile {
  /** Rows of the catalogue. */
  readonly groups: number;
  readonly cases: ColumnsOf<typeof CASE_COLUMNS>;
  readonly codes: ColumnsOf<typeof CODE_COLUMNS>;
  readonly hospitals: ColumnsOf<typeof HOSPITAL_COLUMNS>;
  readonly schemes: readonly SchemeRules[];
}

const TABLES = {
  cases: CASE_COLUMNS,
  codes: CODE_COLUMNS,
  hospitals: HOSPITAL_COLUMNS,
  numbers: NUMBER_COLUMNS,
};
type TableName = keyof typeof TABLES;

/** Writes the file as a folder of raw little-endian columns, such as `cases.cost.bin` (病例文件夹). */
export function writeCaseFile(folder: string, file: CaseFile): void {
  Deno.mkdirSync(folder, { recursive: true });
  const numbers = {
    number: Float64Array.from([
      file.groups,
      ...file.schemes.flatMap(({ b, dip, reserve, months }) => [
        b.num,
        b.den,
        dip,
        reserve,
        ...months,
      ]),
    ]),
  };
  const tables: Record<TableName, object> = { ...file, numbers };
  for (const table of Object.keys(TABLES) as TableName[]) {
    for (const name of Object.keys(TABLES[table])) {
      const column = (tables[table] as Record<string, Uint8Array>)[name]!;
      Deno.writeFileSync(
        pathOf(folder, table, name),
        new Uint8Array(column.buffer, column.byteOffset, column.byteLength),
      );
    }
  }
}

/** Reads the folder that {@linkcode writeCaseFile} wrote, into memory that threads share. */
export function readCaseFile(folder: string): CaseFile {
  const { number } = readTable(folder, "numbers");
  const each = (number.length - 1) / 2;
  return {
    groups: number[0]!,
    cases: readTable(folder, "cases"),
    codes: readTable(folder, "codes"),
    hospitals: readTable(folder, "hospitals"),
    schemes: [1, 1 + each].map((at) => ({
      b: { num: number[at]!, den: number[at + 1]! },
      dip: number[at + 2]!,
      reserve: number[at + 3]!,
      months: number.slice(at + 4, at + each),
    })),
  };
}

function readTable<T extends TableName>(
  folder: string,
  table: T,
): ColumnsOf<typeof TABLES[T]> {
  const schema = TABLES[table];
  const [first] = Object.keys(schema) as [string];
  const one = allocate(schema, 1) as Record<string, Uint8Array>;
  const rows = Deno.statSync(pathOf(folder, table, first)).size /
    one[first]!.BYTES_PER_ELEMENT;
  const columns = allocate(schema, rows, true);
  for (const [name, column] of Object.entries(columns)) {
    readColumn(pathOf(folder, table, name), column as Uint8Array);
  }
  return columns as ColumnsOf<typeof TABLES[T]>;
}

/** A shared buffer cannot be read into, so pieces go through one that is not shared. */
function readColumn(path: string, column: Uint8Array): void {
  const { buffer, byteLength } = column;
  const bytes = new Uint8Array(buffer), piece = new Uint8Array(1 << 20);
  using file = Deno.openSync(path);
  for (let at = 0; at < byteLength;) {
    const n = file.readSync(piece);
    if (n === null) throw new Error(`${path} is cut short`);
    bytes.set(piece.subarray(0, n), at);
    at += n;
  }
}

function pathOf(folder: string, table: string, column: string): string {
  return join(folder, `${table}.${column}.bin`);
}
