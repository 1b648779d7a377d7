import { DOMParser } from "linkedom";

/** What is said of a figure beside its picture (图题、图注). */
export interface FigureCaption {
  readonly title: string;
  /** Unit and sign convention, notes, ids, runs, the mark of synthetic data; a paragraph each. */
  readonly lines: readonly string[];
}

/** The caption of a figure, from the description that it carries (读图注). */
export function figureCaption(svg: string): FigureCaption {
  const document = new DOMParser().parseFromString(svg, "image/svg+xml");
  const root = document.documentElement as unknown as Element;
  const text = root.querySelector("desc")?.textContent ?? "";
  return {
    title: root.getAttribute("aria-label") ?? "",
    lines: text.split("\n").filter((line) => line !== ""),
  };
}

/** The caption as a text file has it (图注文本): the title, then a line a paragraph. */
export function captionText({ title, lines }: FigureCaption): string {
  return [title, ...lines].map((line) => `${line}\n`).join("");
}
