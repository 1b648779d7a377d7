import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { join } from "node:path";
import { readImageTools } from "../../sim/image_tools.ts";
import { figurePng } from "../../sim/chart/image/figure_png.ts";
import { reportBook } from "../../sim/report/book/report_book.ts";
import { pageBlocks, runsText } from "../../sim/report/page_blocks.ts";
import { wordReport } from "../../sim/report/word/word_report.ts";
import { cellName } from "../../sim/report/workbook/cell_names.ts";
import { samplePage } from "../support/sample_page.ts";
import { officeConverts, officeWorks, recalculate } from "./recalculate.ts";

const here = await officeWorks();
const ignore = !here && Deno.env.get("CI") !== "true";
if (ignore) {
  console.warn(
    "Skipped: LibreOffice is not installed (Debian packages libreoffice-calc, libreoffice-writer)",
  );
}

for (const lang of ["zh", "en"] as const) {
  Deno.test({
    name:
      `a word processor that is not ours opens the report with every text, table and picture (${lang})`,
    ignore,
    fn: async () => {
      const { page, figures } = samplePage(lang);
      const blocks = pageBlocks(page), font = await readImageTools();
      const docx = await wordReport({
        blocks,
        lang,
        picture: (block) => {
          const { svg } = figures.find(({ name }) => name === block.name) ??
            block;
          const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg)!;
          return {
            png: figurePng(svg, font),
            width: Number(width),
            height: Number(height),
            svg,
          };
        },
      });
      const folder = await officeConverts(docx, "report.docx", [
        "txt:Text (encoded):UTF8",
        "pdf",
      ]);
      try {
        const text = Deno.readTextFileSync(join(folder, "report.txt"))
          .replace(/\s+/g, "");
        let cells = 0;
        for (const block of blocks) {
          const said = block.kind === "heading"
            ? [block.text]
            : block.kind === "table"
            ? block.rows.flatMap((row) => row.map(({ runs }) => runsText(runs)))
            : [];
          for (const one of said) {
            assertStringIncludes(text, one.replace(/\s+/g, ""), one);
            cells++;
          }
        }
        assert(cells > 500, `${cells}`);
        const pdf = new TextDecoder("latin1").decode(
          Deno.readFileSync(join(folder, "report.pdf")),
        );
        const pages = pdf.match(/\/Type\s*\/Page\b(?!s)/g)!.length;
        const pictures = pdf.match(/\/Subtype\s*\/Image\b/g)!.length;
        assert(pages >= 10, `${pages} pages`);
        // Contents say the pages that the headings come to, but for what other fonts move.
        const last = blocks.findLast((block) =>
          block.kind === "heading" && block.level === 2
        )!;
        const named = last.kind === "heading" ? last.text : "";
        const [, number] = new RegExp(`${named}(\\d+)`).exec(text)!;
        assert(
          Number(number) > pages - 8 && Number(number) <= pages + 4,
          `${named} on ${number} of ${pages}`,
        );
        assert(pictures >= figures.length, `${pictures} pictures`);
      } finally {
        Deno.removeSync(folder, { recursive: true });
      }
    },
  });
}

Deno.test({
  name:
    "a spreadsheet program that is not ours makes our numbers of every formula of the report's workbook",
  ignore,
  fn: async () => {
    const books = (["zh"] as const).map((lang) => {
      const { page, figures } = samplePage(lang);
      return reportBook({
        blocks: pageBlocks(page),
        figures: figures.map(({ name, csv }) => ({ title: name, csv })),
        year: 2025,
        lang,
      });
    });
    const found = await recalculate(books);
    let formulas = 0, links = 0;
    books.forEach((book, b) =>
      book.sheets.forEach(({ name, rows }, s) =>
        rows.forEach((row, r) =>
          row.forEach((cell, c) => {
            if (cell?.formula === undefined) return;
            const own = found[b]![s]!.cells.get(cellName(r, c))?.value;
            const place = `${name} ${cellName(r, c)}`;
            if (typeof cell.value === "number") {
              assertEquals(
                Math.round(Number(own) * 100),
                Math.round(cell.value * 100),
                place,
              );
              formulas++;
            } else {
              assertEquals(own, cell.value, place);
              links++;
            }
          })
        )
      )
    );
    assert(formulas > 20 && links > 40, `${formulas} ${links}`);
  },
});
