import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import fc from "fast-check";
import { newDocument, standaloneSvg } from "../../sim/chart/standalone_svg.ts";
import { textWidth, wrapText } from "../../sim/chart/text_width.ts";
import { sentence } from "../../sim/chart/words.ts";
import { figureTexts } from "./figure_text.ts";
import { xmlFault } from "./well_formed.ts";

const SEED = 20250106;
const FRAME = {
  name: "f",
  lang: "zh",
  width: 640,
  title: "题",
  subtitle: "副题",
  legend: [],
  caption: [],
} as const;

function drawing(inner: string): Element {
  const body = newDocument().body;
  body.innerHTML = `<svg width="640" height="10">${inner}</svg>`;
  return body.querySelector("svg")!;
}

Deno.test("ids are numbered within the figure, and what points to them follows", () => {
  const svg = standaloneSvg(
    drawing(
      '<clipPath id="plot-clip-7"><rect/></clipPath><g clip-path="url(#plot-clip-7)"></g>',
    ),
    FRAME,
  );
  assertStringIncludes(svg, 'id="f-1"');
  assertStringIncludes(svg, 'clip-path="url(#f-1)"');
  assertEquals(svg.includes("plot-clip"), false);
});

Deno.test("styles are dropped, colours written out and coordinates have two decimals", () => {
  const svg = standaloneSvg(
    drawing(
      '<style>.a{}</style><path class="a" fill="currentColor" stroke="var(--plot-background)" d="M1.23456,7.00001"/>',
    ),
    FRAME,
  );
  assertEquals(/style|class|currentColor|var\(/.exec(svg), null);
  assertStringIncludes(svg, 'd="M1.23,7"');
});

Deno.test("any title, legend and caption makes a file that reads back to the same text", () => {
  const line = fc.string({
    minLength: 1,
    maxLength: 40,
    unit: "grapheme-ascii",
  })
    .map((text) => text.replaceAll(" ", "_"));
  fc.assert(
    fc.property(line, line, line, (title, label, note) => {
      const svg = standaloneSvg(drawing(""), {
        ...FRAME,
        title,
        legend: [{ label, shape: "disc", color: "#000000" }],
        caption: [note],
      });
      assertEquals(xmlFault(svg), null, svg);
      const texts = figureTexts(svg).map(({ text }) => text);
      for (const text of [title, sentence(label), note]) {
        assert(texts.includes(text), text);
      }
    }),
    { seed: SEED, numRuns: 200 },
  );
});

Deno.test("a legend that is too long goes on in the next line", () => {
  const item = {
    label: "改革方案的清算额".repeat(3),
    shape: "ring",
    color: "#000000",
  } as const;
  const texts = figureTexts(
    standaloneSvg(drawing(""), { ...FRAME, legend: [item, item, item] }),
  ).filter(({ text }) => text === item.label);
  assertEquals(texts.length, 3);
  assert(new Set(texts.map(({ baseline }) => baseline)).size > 1);
  assert(texts.every(({ right }) => right <= FRAME.width));
});

Deno.test("breaking a text loses no sign of it, and a line too wide has no place to break", () => {
  const sign = fc.constantFrom(...'医保支付，。（）》“ab1W%·− "');
  const chinese = (s: string) => /[\u3000-\u9fff\uff00-\uffef]/.test(s);
  const mayBreak = (a: string, b: string) =>
    !/[，。）》% ]/.test(b) && !/[（“]/.test(a) &&
    (a === " " || chinese(a) || chinese(b));
  fc.assert(
    fc.property(
      fc.array(sign, { maxLength: 80 }).map((signs) => signs.join("")),
      fc.integer({ min: 20, max: 300 }),
      (text, width) => {
        const lines = wrapText(text, width, 12);
        const plain = (part: string) => part.replaceAll(" ", "");
        assertEquals(plain(lines.join("")), plain(text));
        for (const [i, line] of lines.entries()) {
          if (i > 0) assert(!/^[，。）》%]/.test(line), line);
          if (textWidth(line, 12) <= width) continue;
          const signs = [...line.trim()];
          const at = signs.findIndex((b, j) =>
            j > 0 && mayBreak(signs[j - 1]!, b)
          );
          assertEquals(at, -1, `${line} in ${width}`);
        }
      },
    ),
    { seed: SEED, numRuns: 1000 },
  );
});

Deno.test("broken files are found to be broken", () => {
  const broken = [
    "<a>",
    "<a></b>",
    "<a/><b/>",
    '<a x="1" x="2"/>',
    "<a x=1/>",
    "<a>&</a>",
    "<a><</a>",
    'x<a b="&nbsp;"/>',
  ];
  for (const xml of broken) assert(xmlFault(xml) !== null, xml);
  assertEquals(xmlFault('<a x="&#38;"><b/>&lt; 汉字</a>\n'), null);
});
