import { join } from "node:path";
import { fingerprint } from "../../base/columns.ts";
import { ShapanError } from "../../base/issues.ts";
import { readText } from "../../io.ts";
import { checkWritable, writeFile } from "../../write_results.ts";
import type { OpenStudy } from "../plan/open_study.ts";
import { type Cell, cellName, type CellResult } from "./cell.ts";

/** What a study directory says of itself. */
interface Head {
  readonly format: 1;
  readonly title: string;
  /** Equal for studies whose cells may be shared. */
  readonly hash: string;
  /** The study file, as it was. */
  readonly study: string;
  /** Its path. */
  readonly file: string;
}

const HEAD = "study.json";

/**
 * Opens a study directory (打开研究目录): makes it, or goes on with the one there is.
 *
 * @throws {ShapanError} if it belongs to another study, or cannot be written
 */
export function openFolder(folder: string, study: OpenStudy): void {
  const there = headOf(folder);
  if (there !== null && there.hash !== study.hash) {
    throw new ShapanError([{
      code: "other-study",
      file: join(folder, HEAD),
      given: there.title,
      allowed: study.spec.title,
    }]);
  }
  checkWritable(folder);
  const { title, text, file } = study.spec;
  const head: Head = { format: 1, title, hash: study.hash, study: text, file };
  writeFile(join(folder, HEAD), `${JSON.stringify(head, null, 2)}\n`);
}

/** What a folder says of itself; `null` where it is no study directory. */
export function headOf(folder: string): Head | null {
  const file = join(folder, HEAD), text = readText(file);
  if (text === undefined) return null;
  try {
    return JSON.parse(text) as Head;
  } catch {
    throw new ShapanError([{ code: "damaged-file", file }]);
  }
}

/** The result of a cell if it is finished and whole (已完成单元), else `null`: what is damaged is played again. */
export function finishedCell(folder: string, cell: Cell): CellResult | null {
  const text = readText(join(folder, "cells", cellName(cell)));
  if (text === undefined) return null;
  try {
    const { sum, ...result } = JSON.parse(text);
    const same = sum === fingerprint(JSON.stringify(result)) &&
      JSON.stringify(result.cell) === JSON.stringify(cell);
    return same ? result as CellResult : null;
  } catch {
    return null;
  }
}

/** Writes a finished cell (写入单元): beside its place first, then as a whole. */
export function writeCell(folder: string, result: CellResult): void {
  const sum = fingerprint(JSON.stringify(result));
  writeFile(
    join(folder, "cells", cellName(result.cell)),
    `${JSON.stringify({ ...result, sum })}\n`,
  );
}
