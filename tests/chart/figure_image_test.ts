import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { allCharts } from "../../sim/chart/all_charts.ts";
import { uncoveredSigns } from "../../sim/chart/image/figure_font.ts";
import { figurePdf } from "../../sim/chart/image/figure_pdf.ts";
import { figurePng } from "../../sim/chart/image/figure_png.ts";
import { printSvg, svgTexts } from "../../sim/chart/image/print_svg.ts";
import { sha256 } from "../../sim/base/sha256.ts";
import { readImageTools } from "../../sim/image_tools.ts";
import { filesBelow, readText } from "../../sim/read_files.ts";
import { ink, pngPixels } from "../support/png_pixels.ts";
import { COMPARISONS } from "./compared.ts";

const font = await readImageTools();
const CHARTS = allCharts(COMPARISONS.reform!, { lang: "zh", width: 640 });

Deno.test("the font is the file that its page describes, under the licence beside it", () => {
  const page = readText("sim/chart/font/README.md")!;
  assertStringIncludes(page, sha256(font.bytes));
  assertStringIncludes(page, font.bytes.length.toLocaleString("en"));
  assertStringIncludes(
    readText("sim/chart/font/OFL.txt")!,
    "SIL OPEN FONT LICENSE Version 1.1",
  );
});

Deno.test("the font has every hanzi of the program, its data and scenarios", () => {
  const texts = ["sim", "data", "scenarios"].flatMap((folder) =>
    filesBelow(folder)!.filter((file) => /\.(ts|csv|yaml)$/.test(file))
      // Quotations word by word, some in traditional characters; no figure has them.
      .filter((file) => file !== "mechanism_sentences.csv")
      .map((file) => readText(`${folder}/${file}`)!)
  );
  const hanzi = new Set(texts.join("").match(/\p{Script=Han}/gu));
  assertEquals(uncoveredSigns([...hanzi], font), []);
  assert(hanzi.size > 1_500, `${hanzi.size}`);
});

Deno.test("no figure misses a glyph, in both languages", () => {
  const texts = [
    ...CHARTS,
    ...allCharts(COMPARISONS["three models"]!, { lang: "en" }),
  ].flatMap(({ svg }) => svgTexts(svg));
  assertEquals(uncoveredSigns(texts, font), []);
  assert(texts.length > 500);
});

Deno.test("signs that the font does not have are counted and named, most frequent first", () => {
  const texts = ["㐂寿医院 㐂\n", "龘㐂𠮷"];
  assertEquals(uncoveredSigns(texts, font), [
    { sign: "㐂", count: 3 },
    { sign: "龘", count: 1 },
    { sign: "𠮷", count: 1 },
  ]);
});

Deno.test("a picture is twice the figure, its bytes are equal every time, and it is not blank", () => {
  for (const { name, svg } of CHARTS.slice(0, 4)) {
    const png = figurePng(svg, font);
    assertEquals(figurePng(svg, font), png, name);
    const pixels = pngPixels(png);
    const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg)!;
    assertEquals(pixels.width, 2 * Number(width));
    assertEquals(pixels.height, 2 * Number(height));
    // The title, in the upper left corner, and the whole.
    assert(ink(pixels, [0, 0, 400, 70]) > 1_000, `${name} has no title`);
    assert(ink(pixels) > 8_000, `${name} is blank`);
  }
});

Deno.test("each hanzi is its own glyph, and a sign that is not there is an empty box", () => {
  const draw = (text: string) => figurePng(wordSvg(text), font);
  const drawn = ["医", "保", "支", "付", "—", "㐂"].map(draw);
  assertEquals(new Set(drawn.map((png) => sha256(png))).size, 6);
  assertEquals(draw("𠮷"), draw("㐂"));
  assertEquals(draw("医"), draw("医"));
});

Deno.test("bold texts have more ink than plain ones, and a halo stays a halo", () => {
  const [plain, bold] = [400, 700].map((weight) =>
    ink(pngPixels(figurePng(wordSvg("清算额", weight), font)))
  );
  assert(bold! > plain! * 1.1, `${plain} ${bold}`);
  const haloed =
    `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">` +
    `<g font-weight="700" stroke="#ffffff" paint-order="stroke" fill="#111111">` +
    `<text>a</text></g></svg>`;
  const [below, above] = [
    ...printSvg(haloed, { apart: true }).matchAll(/<text([^>]*)>/g),
  ].map(([, own]) => own!);
  assertEquals(below!.trim(), 'fill="#ffffff"');
  assertEquals(above!.trim(), 'stroke="none"');
});

Deno.test("a figure's page has its size in points and its font within; equal figures, equal bytes", async () => {
  for (const { svg } of CHARTS.slice(0, 3)) {
    const about = { title: "图", year: 2025 };
    const pdf = await figurePdf(svg, font, about);
    assertEquals(await figurePdf(svg, font, about), pdf);
    const text = new TextDecoder("latin1").decode(pdf);
    const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg)!;
    assertStringIncludes(
      text,
      `/MediaBox [0 0 ${Number(width) * 0.75} ${Number(height) * 0.75}]`,
    );
    assert(/\/FontName \/[A-Z]+\+NotoSansSC-Regular/.test(text));
    assertStringIncludes(text, "/FontFile2");
    assertStringIncludes(text, "/ToUnicode");
    assert(!text.includes("Helvetica"));
  }
});

function wordSvg(text: string, weight = 400): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="160" height="60"><rect width="160" height="60" fill="#ffffff"/><text x="10" y="45" font-size="40" font-weight="${weight}" fill="#111111">${text}</text></svg>`;
}
