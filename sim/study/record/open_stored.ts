import { basename, join } from "node:path";
import type { Lang } from "../../base/formats.ts";
import { readBytes } from "../../read_files.ts";
import type { OutFile } from "../../write_results.ts";
import { type ManifestCheck, refuseDamaged } from "./refuse_damaged.ts";

/** A page of a folder. */
export interface StoredPage {
  /** Path below the folder, without its ending. */
  readonly path: string;
  readonly page: string;
  readonly lang: Lang;
}

/** A figure of a folder. */
export interface StoredFigure {
  /** Name of the file, without its ending. */
  readonly name: string;
  /** Path below the folder, without its ending. */
  readonly path: string;
  readonly svg: string;
}

/** What a folder of results that is no record of a run holds, as it is stored. */
export interface StoredFolder {
  readonly pages: readonly StoredPage[];
  readonly figures: readonly StoredFigure[];
  readonly tables: readonly OutFile[];
}

/**
 * Opens a folder of results that lists its files but is no record of a run, such as
 * that of a study or of a negotiation (打开结果文件夹): its pages, figures and tables,
 * after every file was held against its hash.
 *
 * @throws {ShapanError} if a file is damaged or missing
 */
export function openStored(folder: string): StoredFolder {
  const { hashes }: ManifestCheck = refuseDamaged(folder);
  const files = [...hashes.keys()];
  const ending = (end: string) =>
    files.filter((path) => path.endsWith(end))
      .map((path) => ({
        path: path.slice(0, -end.length),
        text: textOf(join(folder, path)),
      }));
  return {
    pages: ending(".html").map(({ path, text }) => ({
      path,
      page: text,
      lang: /<html lang="en/.test(text) ? "en" : "zh",
    })),
    figures: ending(".svg").map(({ path, text }) => ({
      name: basename(path),
      path,
      svg: text,
    })),
    tables: ending(".csv").map(({ path, text }) => ({
      path: `${path}.csv`,
      text,
    })),
  };
}

/** A text with the mark that Excel knows UTF-8 by. */
function textOf(file: string): string {
  return new TextDecoder("utf-8", { ignoreBOM: true })
    .decode(readBytes(file));
}
