/**
 * `deno task notebooks` (笔记本网页): runs every notebook, or those that are named, and
 * writes each as a page with its texts, code, figures and tables; nothing is loaded
 * from elsewhere.
 *
 * @module
 */
import { join } from "node:path";
import { type Html, markup, raw } from "../../sim/report/html.ts";
import { pageFrame } from "../../sim/report/page_frame.ts";
import { marked } from "marked";
import { type Notebook, sourceOf } from "./notebook_module.ts";
import { notebookNames, readNotebook, runNotebook } from "./run_notebook.ts";
import type { Shown } from "./run_notebook.ts";

const STYLE = `
pre{overflow-x:auto;padding:.6em .8em;background:#f5f5f5;border-left:3px solid #00588a;font-size:.85rem}
figure svg{max-width:100%;height:auto}
`;

/** A notebook and what its cells showed, as one page. */
export function notebookPage(
  name: string,
  book: Notebook,
  shown: readonly Shown[],
): string {
  let cell = 0;
  const parts = book.cells.map((one): Html => {
    const text = sourceOf(one);
    if (one.cell_type !== "code") {
      return raw(marked.parse(text, { async: false }));
    }
    cell++;
    const own = shown.filter((s) => s.cell === cell);
    return markup`<pre><code>${text}</code></pre>${own.map(formHtml)}`;
  });
  const title = sourceOf(book.cells[0]!).split("\n")[0]!.replace(/^# /, "");
  return pageFrame({
    lang: "zh",
    title,
    heading: markup``,
    quiet: markup`notebooks/${name}`,
    main: parts,
    style: STYLE,
  });
}

/** The richest form in which a value was shown. */
function formHtml({ forms }: Shown): Html {
  const svg = forms["image/svg+xml"], html = forms["text/html"];
  if (svg !== undefined) return markup`<figure>${raw(svg)}</figure>`;
  if (html !== undefined) return raw(html);
  return markup`<pre>${forms["text/plain"] ?? ""}</pre>`;
}

if (import.meta.main) {
  const folder = "out/notebooks", asked = Deno.args;
  const names = notebookNames().filter((name) =>
    asked.length === 0 || asked.some((a) => name.startsWith(a))
  );
  if (names.length === 0) {
    console.error(
      `没有这样的笔记本 · No such notebook: ${asked.join(" ")}\n${
        notebookNames().join("\n")
      }`,
    );
    Deno.exit(2);
  }
  Deno.mkdirSync(folder, { recursive: true });
  for (const name of names) {
    const book = readNotebook(name);
    const path = join(folder, name.replace(/ipynb$/, "html"));
    Deno.writeTextFileSync(
      path,
      notebookPage(name, book, await runNotebook(book)),
    );
    console.log(path);
  }
}
