import { inTerms, markupInTerms, type SaidIn } from "./model/payment_terms.ts";
import type { OutFile } from "./write_results.ts";

/**
 * Files in the words of a way to pay (结果文件用词): they are written in DIP's. Pages,
 * figures and texts are said again, of tables the headings; what programs read
 * stays.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { filesInTerms } from "./files_in_terms.ts";
 *
 * const [table] = filesInTerms(
 *   [{ path: "a.csv", text: "点值 point value\n病种\n" }],
 *   { terms: "rate", keep: [] },
 * );
 * assertEquals(table!.text, "费率 rate\n病种\n");
 * ```
 */
export function filesInTerms(
  files: readonly OutFile[],
  { terms, keep }: SaidIn,
): OutFile[] {
  if (terms === "dip") return [...files];
  return files.map(({ path, text }) => ({
    path,
    text: typeof text === "string" ? said(path, text) : text,
  }));

  function said(path: string, text: string): string {
    if (/\.(html|svg)$/.test(path)) return markupInTerms(text, terms, keep);
    if (/\.(md|txt)$/.test(path)) return inTerms(text, terms, keep);
    if (!path.endsWith(".csv")) return text;
    const end = text.indexOf("\n");
    return inTerms(text.slice(0, end), terms, keep) + text.slice(end);
  }
}
