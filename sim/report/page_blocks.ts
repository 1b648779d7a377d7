/**
 * A page as a row of blocks (页面内容块): headings, paragraphs, tables and figures. The
 * report for Word and Excel is made of the very page, so that no text and no
 * number can differ from it.
 *
 * @module
 */
import { parseHTML } from "linkedom";

/** A piece of text of one look. */
export interface TextRun {
  readonly text: string;
  /** A key, a file or a command. */
  readonly code: boolean;
  readonly bold: boolean;
}

/** A cell of a table. */
export interface PageCell {
  readonly runs: readonly TextRun[];
  /** A heading of its row or column. */
  readonly head: boolean;
  /** Columns that it spans. */
  readonly span: number;
}

/** A table of a page. */
export interface PageTable {
  readonly kind: "table";
  /** What stands above it, or the heading of its section. */
  readonly caption: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly PageCell[])[];
  /** Columns of text, which stand on the left; numbers stand on the right. */
  readonly texts: number;
}

/** How deep a heading stands. */
export type HeadingLevel = 1 | 2 | 3 | 4;

/** A part of a page, in the order that it is read. */
export type PageBlock =
  | {
    readonly kind: "heading";
    /** 1 is the title of the page. */
    readonly level: HeadingLevel;
    readonly text: string;
  }
  | {
    readonly kind: "paragraph";
    readonly runs: readonly TextRun[];
    readonly tone: Tone;
  }
  | PageTable
  | {
    readonly kind: "figure";
    /** Of its file; empty where it has none. */
    readonly name: string;
    /** As it stands in the page. */
    readonly svg: string;
  };

/** How a paragraph is said: as it is, small, as a mark, as a warning, as a point of a list. */
export type Tone = "plain" | "quiet" | "label" | "warning" | "item";

/** What is for the screen only, beside links that skip to the text. */
const SCREEN = ["NAV", "SCRIPT", "STYLE", "BUTTON", "INPUT", "SELECT"];

/** Pieces of a line. */
const INLINE = ["A", "B", "BR", "CODE", "EM", "I", "SPAN", "STRONG", "SUB"];

/** Where the walk is: what the blocks below are said like, and the heading above them. */
interface Place {
  readonly tone: Tone;
  readonly blocks: PageBlock[];
  heading: string;
  level: HeadingLevel;
  /** Tables below the heading so far. */
  tables: number;
}

/** Reads a page of ours (读页面). */
export function pageBlocks(page: string): PageBlock[] {
  const { document } = parseHTML(page);
  const blocks: PageBlock[] = [];
  walk(document.body as unknown as Element, {
    tone: "plain",
    blocks,
    heading: "",
    level: 1,
    tables: 0,
  });
  return blocks;
}

/** The text of runs. */
export function runsText(runs: readonly TextRun[]): string {
  return runs.map(({ text }) => text).join("");
}

function walk(parent: Element, place: Place): void {
  const { blocks } = place;
  let line: Node[] = [];
  const endLine = () => {
    paragraph(line, place.tone, blocks);
    line = [];
  };
  for (const node of parent.childNodes) {
    const tag = node.nodeType === 1 ? (node as Element).tagName : "";
    if (tag !== "" && isForScreens(node as Element)) continue;
    if (node.nodeType === 3 || INLINE.includes(tag)) {
      line.push(node);
      continue;
    }
    endLine();
    if (node.nodeType === 1) block(node as Element, tag, place);
  }
  endLine();
}

function block(node: Element, tag: string, place: Place): void {
  const { blocks } = place;
  if (isForScreens(node)) return;
  if (/^H[1-6]$/.test(tag) || tag === "SUMMARY") {
    // What can be folded away stands a step below what it is part of.
    const level = tag === "SUMMARY" ? place.level + 1 : Number(tag[1]);
    place.level = Math.min(4, level) as HeadingLevel;
    place.heading = lineOf(node.textContent);
    place.tables = 0;
    blocks.push({
      kind: "heading",
      level: place.level,
      text: place.heading,
    });
    if (tag === "SUMMARY") place.level = (level - 1) as HeadingLevel;
  } else if (tag === "P" || tag === "LI" || tag === "FIGCAPTION") {
    paragraph([...node.childNodes], toneOf(node, tag, place.tone), blocks);
  } else if (node.children[0]?.tagName === "DT") {
    blocks.push({ kind: "paragraph", runs: termOf(node), tone: "item" });
  } else if (tag === "TABLE") {
    blocks.push(tableOf(node, place));
  } else if (tag === "FIGURE") {
    const svg = node.querySelector("svg");
    if (svg !== null) {
      blocks.push({ kind: "figure", name: node.id, svg: svg.outerHTML });
    }
    for (const below of node.children) {
      if (below.tagName === "FIGCAPTION") block(below, "FIGCAPTION", place);
    }
  } else {
    const own = { ...place, tone: toneOf(node, tag, place.tone) };
    walk(node, own);
    Object.assign(place, own, { tone: place.tone });
  }
}

/** A term with what it comes to, on one line: the term, its value, its note. */
function termOf(node: Element): TextRun[] {
  return [...node.children].map((child, i) => ({
    text: `${i === 0 ? "" : "\u2003"}${lineOf(child.textContent)}`,
    bold: child.classList.contains("big"),
    code: false,
  }));
}

function isForScreens({ tagName, classList }: Element): boolean {
  return SCREEN.includes(tagName) || classList.contains("skip") ||
    classList.contains("screen");
}

function toneOf(node: Element, tag: string, above: Tone): Tone {
  const classes = node.className.split(" ");
  if (tag === "LI") return "item";
  if (tag === "FIGCAPTION" || classes.includes("quiet")) return "quiet";
  if (classes.includes("warning")) return "warning";
  return classes.includes("label") ? "label" : above;
}

function paragraph(
  nodes: readonly Node[],
  tone: Tone,
  blocks: PageBlock[],
): void {
  const runs = runsOf(nodes);
  if (runs.length > 0) blocks.push({ kind: "paragraph", runs, tone });
}

function tableOf(node: Element, place: Place): PageTable {
  place.tables++;
  const own = node.querySelector("caption")?.textContent;
  const number = place.tables > 1 ? ` (${place.tables})` : "";
  const heads = [...node.querySelectorAll("thead th")];
  const texts = node.classList.contains("statement")
    ? heads.length
    : heads.filter((head) => head.classList.contains("text")).length;
  return {
    kind: "table",
    caption: own ? lineOf(own) : place.heading + number,
    heads: heads.map((head) => lineOf(head.textContent)),
    rows: [...node.querySelectorAll("tbody tr")].map((row) =>
      [...row.children].map((cell) => ({
        runs: runsOf([...cell.childNodes]),
        head: cell.tagName === "TH",
        span: Number(cell.getAttribute("colspan") ?? 1),
      }))
    ),
    texts,
  };
}

/** Runs of a line: white space is one space, none at the ends; a line break of the page is one of the text. */
function runsOf(nodes: readonly Node[]): TextRun[] {
  const runs: { text: string; code: boolean; bold: boolean }[] = [];
  const add = (node: Node, look: { code: boolean; bold: boolean }) => {
    if (node.nodeType === 3) {
      const text = (node.textContent ?? "").replace(/\s+/g, " ");
      if (text !== "") runs.push({ text, ...look });
      return;
    }
    if (node.nodeType !== 1) return;
    const { tagName } = node as Element;
    if (isForScreens(node as Element)) return;
    if (tagName === "BR") {
      runs.push({ text: "\n", code: false, bold: false });
      return;
    }
    const own = {
      code: look.code || tagName === "CODE",
      bold: look.bold || tagName === "B" || tagName === "STRONG",
    };
    for (const below of node.childNodes) add(below, own);
  };
  for (const node of nodes) add(node, { code: false, bold: false });
  while (runs.length > 0 && runs[0]!.text.trim() === "") runs.shift();
  while (runs.length > 0 && runs.at(-1)!.text.trim() === "") runs.pop();
  if (runs.length === 0) return [];
  runs[0]!.text = runs[0]!.text.trimStart();
  runs.at(-1)!.text = runs.at(-1)!.text.trimEnd();
  return runs;
}

function lineOf(text: string | null): string {
  return (text ?? "").replace(/\s+/g, " ").trim();
}
