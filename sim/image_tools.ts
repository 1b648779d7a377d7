import { fileURLToPath } from "node:url";
import { ShapanError } from "./base/issues.ts";
import { type FigureFont, openFont } from "./chart/image/figure_font.ts";
import { loadPng } from "./chart/image/figure_png.ts";
import { readBytes } from "./read_files.ts";

/** The font that comes with the program, below it. */
const FONT = new URL("./chart/font/NotoSansSC-GB2312.ttf", import.meta.url);

/**
 * Reads what pictures are drawn with (制图工具): the font that comes with the program,
 * and the drawing program of the library. Neither asks the system for anything.
 *
 * @throws {ShapanError} if the font is not where the program is
 */
export async function readImageTools(): Promise<FigureFont> {
  await loadPng(bytesAt(
    new URL(import.meta.resolve("@resvg/resvg-wasm/index_bg.wasm")),
  ));
  return openFont(bytesAt(FONT));
}

function bytesAt(url: URL): Uint8Array {
  const path = fileURLToPath(url), bytes = readBytes(path);
  if (bytes !== undefined) return bytes;
  throw new ShapanError([{ code: "damaged-file", file: path }]);
}
