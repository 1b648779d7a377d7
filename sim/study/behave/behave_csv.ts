import { formatCsv } from "../../base/csv.ts";
import type { StoredCheck } from "../../model/behave.ts";
import type { Behaved } from "./behave.ts";

/** Where the stored rows come from, id of `data/sources.csv`. */
const SOURCE = "behaviour-checks";

/** Checks and courses in one list (核对行): what is kept of them. */
export function storedChecks(
  { rows, trends }: Pick<Behaved, "rows" | "trends">,
): StoredCheck[] {
  return [
    ...rows.map(({ topic, title, expected, engine, error, holds }) => ({
      id: topic,
      title,
      expected,
      engine,
      error: error === null ? null : Number(error.toPrecision(3)),
      holds,
    })),
    ...trends.map(({ id, title, published, engine }) => ({
      id,
      title,
      expected: published,
      engine,
      error: null,
      holds: null,
    })),
  ];
}

/** The same as a file of `data/` (核对文件): a row a check or a course. */
export function checksCsv(rows: readonly StoredCheck[]): string {
  return formatCsv(
    [
      "check",
      "title_zh",
      "title_en",
      "expected_zh",
      "expected_en",
      "engine_zh",
      "engine_en",
      "error",
      "holds",
      "source",
      "status",
    ],
    rows.map(({ id, title, expected, engine, error, holds }) => [
      id,
      title.zh,
      title.en,
      expected.zh,
      expected.en,
      engine.zh,
      engine.en,
      error,
      holds === null ? null : Number(holds),
      SOURCE,
      "derived",
    ]),
    { bom: false },
  );
}
