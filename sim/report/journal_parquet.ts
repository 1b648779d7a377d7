import { ByteWriter, parquetWrite } from "hyparquet-writer";
import type { Journal } from "../model/ledger.ts";

/** Days from Parquet's epoch, 1970-01-01, to that of the journal, 2000-01-01. */
const EPOCH_DAYS = 10957;

const TEXT = {
  type: "BYTE_ARRAY",
  converted_type: "UTF8",
  repetition_type: "REQUIRED",
} as const;

/**
 * The journal as a Parquet file (分录表 Parquet), the rows of its CSV file:
 * `date`, `debit`, `credit`, `amount` in whole fen, `rule`, `batch`. Fen are
 * integers, so that sums agree in every program. The same journal gives the same
 * bytes.
 */
export function journalParquet(journal: Journal): Uint8Array {
  const { rows, accounts, rules, batches } = journal;
  const named = (column: ArrayLike<number>, names: readonly string[]) =>
    Array.from({ length: rows }, (_, row) => names[column[row]!]!);
  const writer = new ByteWriter();
  parquetWrite({
    writer,
    // Statistics and compression cost more than the play of a small city.
    codec: "UNCOMPRESSED",
    statistics: false,
    rowGroupSize: 1 << 20,
    createdBy: "shapan",
    schema: [
      { name: "journal", num_children: 6 },
      {
        name: "date",
        type: "INT32",
        converted_type: "DATE",
        repetition_type: "REQUIRED",
      },
      { name: "debit", ...TEXT },
      { name: "credit", ...TEXT },
      { name: "amount", type: "INT64", repetition_type: "REQUIRED" },
      { name: "rule", ...TEXT },
      { name: "batch", ...TEXT },
    ],
    columnData: [
      {
        name: "date",
        data: journal.date.map((day) => day + EPOCH_DAYS),
        encoding: "RLE_DICTIONARY",
      },
      {
        name: "debit",
        data: named(journal.debit, accounts),
        encoding: "RLE_DICTIONARY",
      },
      {
        name: "credit",
        data: named(journal.credit, accounts),
        encoding: "RLE_DICTIONARY",
      },
      {
        name: "amount",
        data: BigInt64Array.from(journal.amount.subarray(0, rows), BigInt),
        encoding: "PLAIN",
      },
      {
        name: "rule",
        data: named(journal.rule, rules),
        encoding: "RLE_DICTIONARY",
      },
      { name: "batch", data: named(journal.batch, batches), encoding: "PLAIN" },
    ],
  });
  return writer.getBytes();
}
