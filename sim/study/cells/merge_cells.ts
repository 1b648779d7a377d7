import { join } from "node:path";
import { ShapanError } from "../../base/issues.ts";
import type { OpenStudy } from "../plan/open_study.ts";
import { type Cell, cellName } from "./cell.ts";
import { finishedCell, headOf, openFolder, writeCell } from "./cell_files.ts";

/**
 * Brings the cells of several directories of one study together (合并分片). Done twice
 * it changes nothing: a cell that is there already must be the same.
 *
 * @returns how many cells came new
 * @throws {ShapanError} if a folder is no study directory or another study's, or
 * if two results of one cell differ
 */
export function mergeCells(
  study: OpenStudy,
  cells: readonly Cell[],
  from: readonly string[],
  folder: string,
): number {
  for (const part of from) {
    const head = headOf(part);
    if (head === null) {
      throw new ShapanError([{
        code: "not-a-study",
        given: part,
        allowed: join(part, "study.json"),
      }]);
    }
    if (head.hash !== study.hash) {
      throw new ShapanError([{
        code: "other-study",
        file: join(part, "study.json"),
        given: head.title,
        allowed: study.spec.title,
      }]);
    }
  }
  openFolder(folder, study);
  let fresh = 0;
  for (const cell of cells) {
    for (const part of from) {
      const result = finishedCell(part, cell);
      if (result === null) continue;
      const there = finishedCell(folder, cell);
      if (there === null) {
        writeCell(folder, result);
        fresh++;
      } else if (JSON.stringify(there) !== JSON.stringify(result)) {
        throw new ShapanError([{
          code: "cells-differ",
          given: join(part, "cells", cellName(cell)),
          allowed: join(folder, "cells", cellName(cell)),
        }]);
      }
    }
  }
  return fresh;
}
