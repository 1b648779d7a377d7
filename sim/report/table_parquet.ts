import { ByteWriter, parquetWrite } from "hyparquet-writer";
import type { ColumnKind, ResultTable } from "../model/table.ts";

/** How a column is stored: numbers of the record are whole, measures are floating. */
const STORED = {
  text: { type: "BYTE_ARRAY", converted_type: "UTF8" },
  count: { type: "INT64" },
  fen: { type: "INT64" },
  points: { type: "INT64" },
  coefficient: { type: "INT64" },
  number: { type: "DOUBLE" },
} as const satisfies Readonly<Record<ColumnKind, object>>;

/**
 * A result table as a Parquet file (结果表 Parquet): columns by their short names,
 * in the units of the record, so that whole numbers stay whole: fen, 1/10000
 * point. The file's `units` say what each column counts. The same table gives
 * the same bytes.
 */
export function tableParquet({ name, columns }: ResultTable): Uint8Array {
  const writer = new ByteWriter();
  parquetWrite({
    writer,
    codec: "UNCOMPRESSED",
    statistics: false,
    createdBy: "shapan",
    kvMetadata: [{
      key: "units",
      value: JSON.stringify(
        Object.fromEntries(columns.map(({ name, kind }) => [name, kind])),
      ),
    }],
    schema: [
      { name, num_children: columns.length },
      ...columns.map((column) => ({
        name: column.name,
        ...STORED[column.kind],
        repetition_type: "OPTIONAL" as const,
      })),
    ],
    columnData: columns.map(({ name, kind, values }) => ({
      name,
      data: Array.from(values, (value) => stored(value, kind)),
      encoding: "PLAIN" as const,
    })),
  });
  return writer.getBytes();
}

function stored(
  value: string | number | null,
  kind: ColumnKind,
): string | number | bigint | null {
  return typeof value !== "number" || STORED[kind].type !== "INT64"
    ? value
    : BigInt(value);
}
