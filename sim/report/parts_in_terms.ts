import { comparedTerms, type Comparison } from "../chart/comparison.ts";
import { markupInTerms } from "../model/payment_terms.ts";
import type { Part } from "./chapter.ts";
import type { ChapterName } from "./chapter_names.ts";
import { type Html, raw } from "./html.ts";

/** Chapters that quote parameters, documents and published numbers as they are called there. */
const QUOTING: readonly ChapterName[] = ["assumptions", "realism", "annex"];

/** So does the section that says what the reform changes. */
const QUOTED = "方案说明";

/**
 * Sections in the words of the way to group and pay that they are about (按分组方法用词): they
 * are written in DIP's. What is quoted stays.
 */
export function partsInTerms(
  parts: Readonly<Record<ChapterName, readonly Part[]>>,
  comparison: Comparison,
): Readonly<Record<ChapterName, readonly Part[]>> {
  const { terms, keep } = comparedTerms(comparison);
  if (terms === "dip") return parts;
  const said = ({ html }: Html) => raw(markupInTerms(html, terms, keep));
  const all = Object.entries(parts) as [ChapterName, readonly Part[]][];
  return Object.fromEntries(all.map(([name, own]) => [
    name,
    QUOTING.includes(name)
      ? own
      : own.map((part) =>
        part.title.zh === QUOTED ? part : {
          ...part,
          html: Array.isArray(part.html)
            ? part.html.map(said)
            : said(part.html as Html),
        }
      ),
  ])) as Record<ChapterName, readonly Part[]>;
}
