import PDFDocument from "pdfkit";
import SVGtoPDF from "svg-to-pdfkit";
import type { FigureFont } from "./figure_font.ts";
import { printSvg } from "./print_svg.ts";

/** Points of a page for one pixel of a figure: 96 pixels are an inch. */
const POINT = 0.75;

/** What is asked of the library for pages, which has no types. */
interface Pages {
  on(event: "data", take: (part: Uint8Array) => void): void;
  on(event: "end", done: () => void): void;
  registerFont(name: string, bytes: Uint8Array): void;
  end(): void;
}

/** What stands in the properties of the document. */
export interface PdfTitle {
  readonly title: string;
  /** Its first day is the date of the document, so that equal figures give equal bytes. */
  readonly year: number;
}

/**
 * A figure as a PDF of one page of its size (矢量图), texts selectable, with the
 * glyphs it uses embedded; the same figure gives the same bytes.
 */
export async function figurePdf(
  svg: string,
  font: FigureFont,
  { title, year }: PdfTitle,
): Promise<Uint8Array> {
  const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg)!;
  const day = new Date(Date.UTC(year, 0, 1));
  const pages = new PDFDocument({
    size: [Number(width) * POINT, Number(height) * POINT],
    margin: 0,
    font: null,
    info: {
      Title: title,
      Creator: "Shapan",
      CreationDate: day,
      ModDate: day,
    },
  }) as Pages;
  const parts: Uint8Array[] = [];
  const whole = new Promise<void>((done) => pages.on("end", done));
  pages.on("data", (part) => parts.push(part));
  pages.registerFont("figure", font.bytes);
  SVGtoPDF(pages, printSvg(svg, { apart: true }), 0, 0, {
    fontCallback: () => "figure",
    width: Number(width) * POINT,
    height: Number(height) * POINT,
  });
  pages.end();
  await whole;
  return new Uint8Array(await new Blob(parts as BlobPart[]).arrayBuffer());
}
