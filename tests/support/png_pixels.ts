import { Buffer } from "node:buffer";
import { inflateSync } from "node:zlib";

/** A picture, four bytes a pixel. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
}

/** Reads a PNG of eight bits a channel with alpha (读位图), as the specification says: chunks, one zlib stream, filters line by line. */
export function pngPixels(png: Uint8Array): Pixels {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const parts: Uint8Array[] = [];
  let width = 0, height = 0;
  for (let at = 8; at < png.length;) {
    const length = view.getUint32(at);
    const kind = String.fromCharCode(...png.subarray(at + 4, at + 8));
    if (kind === "IHDR") {
      width = view.getUint32(at + 8);
      height = view.getUint32(at + 12);
      const depth = view.getUint8(at + 16), color = view.getUint8(at + 17);
      if (depth !== 8 || color !== 6) throw new Error("not 8 bits RGBA");
    }
    if (kind === "IDAT") parts.push(png.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  const raw = inflateSync(Buffer.concat(parts)), line = width * 4;
  const rgba = new Uint8Array(line * height);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (line + 1)]!;
    for (let x = 0; x < line; x++) {
      const left = x < 4 ? 0 : rgba[y * line + x - 4]!;
      const up = y === 0 ? 0 : rgba[(y - 1) * line + x]!;
      const corner = x < 4 || y === 0 ? 0 : rgba[(y - 1) * line + x - 4]!;
      rgba[y * line + x] = raw[y * (line + 1) + 1 + x]! +
        predicted(filter, left, up, corner);
    }
  }
  return { width, height, rgba };
}

/** Pixels that are darker than paper, in a rectangle. */
export function ink(
  { width, height, rgba }: Pixels,
  [x0, y0, x1, y1]: readonly [number, number, number, number] = [
    0,
    0,
    width,
    height,
  ],
): number {
  let dark = 0;
  for (let y = y0; y < y1; y++) {
    for (let x = x0; x < x1; x++) {
      const at = (y * width + x) * 4;
      if (rgba[at]! + rgba[at + 1]! + rgba[at + 2]! < 600) dark++;
    }
  }
  return dark;
}

function predicted(filter: number, left: number, up: number, corner: number) {
  switch (filter) {
    case 0:
      return 0;
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    default:
      return paeth(left, up, corner);
  }
}

function paeth(a: number, b: number, c: number): number {
  const p = a + b - c;
  const pa = Math.abs(p - a), pb = Math.abs(p - b), pc = Math.abs(p - c);
  return pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
}
