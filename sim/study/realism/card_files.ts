import { formatCsv } from "../../base/csv.ts";
import { ShapanError } from "../../base/issues.ts";
import type { OutFile } from "../../write_results.ts";
import type { CardRow } from "../../model/realism.ts";

/** A row of an earlier card, as `card.json` keeps it. */
export interface EarlierRow {
  readonly id: string;
  readonly value: number | null;
  readonly inBand: boolean;
}

/** A row that moved between two cards. */
export interface MovedRow {
  readonly row: CardRow;
  /** `null` where the earlier card could not measure it, or did not have it. */
  readonly earlier: EarlierRow | null;
}

/** Smallest relative change that is shown; less is rounding. */
const SHOWN = 1e-9;

/** The card as files (核对表文件): `card.csv` for people, `card.json` for a later comparison. */
export function cardFiles(
  rows: readonly CardRow[],
): (OutFile & { readonly text: string })[] {
  const table = rows.map(({ target, value, inBand, note }) => [
    target.id,
    target.labelZh,
    target.labelEn,
    target.city,
    target.year,
    target.kind,
    target.unit,
    value === null ? null : rounded(value),
    target.value,
    target.low,
    target.high,
    value === null ? null : rounded(value - target.value),
    inBand ? 1 : 0,
    note?.zh ?? null,
    note?.en ?? null,
  ]);
  const plain = rows.map(({ target, value, inBand }) => ({
    id: target.id,
    value: value === null ? null : rounded(value),
    inBand,
  }));
  return [
    { path: "card.csv", text: formatCsv(COLUMNS, table, { bom: true }) },
    { path: "card.json", text: `${JSON.stringify(plain, null, 1)}\n` },
  ];
}

const COLUMNS = [
  "id",
  "指标",
  "measure",
  "city",
  "year",
  "kind",
  "unit",
  "value",
  "target",
  "band_low",
  "band_high",
  "gap",
  "in_band",
  "说明",
  "note",
];

/** Reads an earlier `card.json`. */
export function earlierCard(text: string, file: string): EarlierRow[] {
  try {
    const rows: unknown = JSON.parse(text);
    if (Array.isArray(rows) && rows.every(isEarlierRow)) return rows;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new ShapanError([{
    code: "wrong-type",
    file,
    key: "--against",
    given: file,
    allowed: "card.json",
  }]);
}

/** Rows whose value or verdict is not that of the earlier card, in the card's order. */
export function movedRows(
  rows: readonly CardRow[],
  earlier: readonly EarlierRow[],
): MovedRow[] {
  const before = new Map(earlier.map((row) => [row.id, row]));
  return rows
    .map((row) => ({ row, earlier: before.get(row.target.id) ?? null }))
    .filter(({ row, earlier }) =>
      row.inBand !== (earlier?.inBand ?? false) ||
      !same(row.value, earlier?.value ?? null)
    );
}

function same(a: number | null, b: number | null): boolean {
  if (a === null || b === null) return a === b;
  return Math.abs(rounded(a) - b) <= SHOWN * Math.abs(b);
}

/** Ten significant digits: enough for every target, the same on every machine. */
function rounded(value: number): number {
  return Number(value.toPrecision(10));
}

function isEarlierRow(row: unknown): row is EarlierRow {
  return typeof row === "object" && row !== null && "id" in row &&
    "value" in row && "inBand" in row;
}
