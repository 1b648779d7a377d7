import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { DOMParser } from "linkedom";
import { pageBlocks, runsText } from "../../../sim/report/page_blocks.ts";
import { wordReport } from "../../../sim/report/word/word_report.ts";
import { samplePage } from "../../support/sample_page.ts";
import { unzip } from "../workbook/read_sheets.ts";

/** One white pixel: which picture it is does not matter here. */
const PNG = Uint8Array.from(
  atob(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=",
  ),
  (sign) => sign.charCodeAt(0),
);

for (const lang of ["zh", "en"] as const) {
  const { page, figures } = samplePage(lang);
  const blocks = pageBlocks(page);
  const files = await unzip(
    await wordReport({
      blocks,
      lang,
      picture: (block) => ({
        png: PNG,
        width: 640,
        height: 300,
        svg: (figures.find(({ name }) => name === block.name) ?? block).svg,
      }),
    }),
  );
  const xml = (path: string) => new TextDecoder().decode(files.get(path)!);
  const body = new DOMParser().parseFromString(
    // Names of elements without their prefixes.
    xml("word/document.xml").replace(/<(\/?)\w+:/g, "<$1"),
    "text/xml",
  );
  const texts = (selector: string) =>
    [...body.querySelectorAll(selector)].map((node) => textOf(node));
  const styled = (style: string) =>
    [...body.querySelectorAll("p")].filter((p) =>
      p.querySelector("pStyle")?.getAttribute("w:val") === style
    ).map(textOf);

  Deno.test(`Word has the page's headings as native headings, in order (${lang})`, () => {
    for (
      const [level, style] of [[1, "Title"], [2, "Heading1"], [
        3,
        "Heading2",
      ]] as const
    ) {
      assertEquals(
        styled(style),
        blocks.flatMap((block) =>
          block.kind === "heading" && block.level === level ? [block.text] : []
        ),
      );
    }
    const parts = [...styled("Heading1"), ...styled("Heading2")];
    assert(parts.length >= 12);
  });

  Deno.test(`Word has the page's tables cell by cell, to the last digit, at least a dozen (${lang})`, () => {
    const tables = blocks.filter((block) => block.kind === "table");
    assert(tables.length >= 12);
    const found = [...body.querySelectorAll("tbl")].map((table) =>
      [...table.querySelectorAll("tr")].map((row) =>
        [...row.querySelectorAll("tc")].map(textOf)
      )
    );
    assertEquals(
      found,
      tables.map(({ heads, rows }) => [
        [...heads],
        ...rows.map((row) => row.map(({ runs }) => runsText(runs))),
      ]),
    );
    // Headings stand again on every page.
    for (const table of body.querySelectorAll("tbl")) {
      assert(table.querySelector("tr")!.querySelector("tblHeader") !== null);
    }
  });

  Deno.test(`Word has every paragraph of the page (${lang})`, () => {
    const all = texts("p").map((text) => text.replace(/\s+/g, ""));
    const said = blocks.flatMap((block) =>
      block.kind === "paragraph" ? [runsText(block.runs)] : []
    );
    for (const text of said.filter((line) => !/^tables\/t\d/.test(line))) {
      assert(all.includes(text.replace(/\s+/g, "")), text);
    }
    const listed = all.find((text) => text.includes("tables/t0.csv"))!;
    for (let i = 0; i < 15; i++) {
      assertStringIncludes(listed, `tables/t${i}.csv`);
    }
  });

  Deno.test(`captions are numbered by fields, and every picture has a text for who cannot see it (${lang})`, () => {
    const names = lang === "zh" ? ["表", "图"] : ["Table", "Figure"];
    for (const [i, name] of names.entries()) {
      const numbers = [...body.querySelectorAll("fldSimple")].filter((field) =>
        field.getAttribute("w:instr")!.includes(`SEQ ${name} `)
      ).map((field) => Number(textOf(field)));
      const count = [
        blocks.filter(({ kind }) => kind === "table").length,
        blocks.filter(({ kind }) => kind === "figure").length,
      ][i]!;
      assertEquals(numbers, Array.from({ length: count }, (_, n) => n + 1));
    }
    const described = [...body.querySelectorAll("docPr")].map((node) =>
      node.getAttribute("descr") ?? ""
    );
    const drawn = blocks.filter(({ kind }) => kind === "figure").length;
    assert(drawn > figures.length);
    assertEquals(described.length, drawn);
    assertEquals(body.querySelectorAll("blip").length, drawn);
    for (const text of described) assertStringIncludes(text, "合成数据");
  });

  Deno.test(`pages have numbers, the mark of synthetic data, and contents that list the parts (${lang})`, () => {
    const footers = [...files.keys()].filter((path) =>
      /footer\d+\.xml$/.test(path)
    );
    assert(footers.length > 0);
    for (const path of footers) {
      assertStringIncludes(xml(path), "PAGE");
      assertStringIncludes(xml(path), "NUMPAGES");
    }
    const headers = [...files.keys()].filter((path) =>
      /header\d+\.xml$/.test(path)
    );
    for (const path of headers) assertStringIncludes(xml(path), "合成数据");
    const contents = body.querySelector("sdt")!;
    assertStringIncludes(contents.textContent!, "TOC");
    for (const part of styled("Heading1")) {
      assertStringIncludes(textOf(contents as unknown as Element), part);
    }
    const entries = [...contents.querySelectorAll("p")].filter((p) =>
      p.querySelector("hyperlink") !== null
    );
    const known = new Set(
      [...body.querySelectorAll("bookmarkStart")].map((mark) =>
        mark.getAttribute("w:name")
      ),
    );
    const numbers = entries.map((entry) => {
      const place = entry.querySelector("hyperlink")!.getAttribute("w:anchor");
      assert(known.has(place), `no heading ${place}`);
      return Number(/\d+$/.exec(textOf(entry as unknown as Element))![0]);
    });
    assertEquals(
      numbers.length,
      styled("Heading1").length + styled("Heading2").length,
    );
    assertEquals(numbers, numbers.toSorted((a, b) => a - b));
    assert(numbers[0]! >= 1 && numbers.at(-1)! > 20, String(numbers));
    assertStringIncludes(xml("word/settings.xml"), "<w:updateFields/>");
    assertStringIncludes(
      xml("word/styles.xml"),
      lang === "zh" ? "黑体" : "Arial",
    );
    assert(!/undefined|NaN|\[object/.test(xml("word/document.xml")));
  });
}

function textOf(node: Element): string {
  const parts: string[] = [];
  for (const part of node.querySelectorAll("t, br")) {
    parts.push(/br$/i.test(part.tagName) ? "\n" : part.textContent ?? "");
  }
  return parts.join("");
}
