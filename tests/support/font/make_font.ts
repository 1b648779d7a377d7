/**
 * Makes the font of exported figures again (重制字体):
 *
 *     deno run -A --config tests/support/font/deno.json tests/support/font/make_font.ts
 *
 * Its packages have a configuration of their own: nobody else needs 90 MB of fonts.
 *
 * @module
 */
import { Buffer } from "node:buffer";
import regular from "@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf" with {
  type: "bytes",
};
import subsetFont from "subset-font";

const TARGET = new URL(
  "../../../sim/chart/font/NotoSansSC-GB2312.ttf",
  import.meta.url,
);

/** Blocks of Unicode beside GB 2312: Latin, Greek, punctuation, arrows, mathematics, shapes, full-width forms. */
const BLOCKS: readonly (readonly [number, number])[] = [
  [0x20, 0x17f],
  [0x300, 0x304],
  [0x370, 0x3ff],
  [0x2010, 0x205e],
  [0x2070, 0x20bf],
  [0x2100, 0x22ff],
  [0x2300, 0x230b],
  [0x2460, 0x257f],
  [0x25a0, 0x266f],
  [0x2713, 0x2717],
  [0x3000, 0x303f],
  [0xff00, 0xffef],
];

/** Signs that data of the repository have beside them. */
const MORE = "對醫療費實頭雙";

const signs = gb2312() + BLOCKS.map(([from, to]) =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCharCode(from + i))
    .join("")
).join("") + MORE;

const font = await subsetFont(Buffer.from(regular), signs, {
  targetFormat: "truetype",
  noHinting: true,
  keepFeatures: [],
  // Tables of vertical text and of layout, which no figure uses.
  dropTables: ["vhea", "vmtx", "VORG", "GSUB", "GPOS", "GDEF", "BASE", "DSIG"],
});
await Deno.writeFile(TARGET, font);
console.log(`${font.length} bytes`);

/** Rows 1 to 87 of GB 2312 by what the platform decodes; what no font has falls out by itself. */
function gb2312(): string {
  const decoder = new TextDecoder("gb2312");
  let all = "";
  for (let row = 0xa1; row <= 0xf7; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) {
      all += decoder.decode(new Uint8Array([row, cell]));
    }
  }
  return all.replaceAll("\ufffd", "");
}
