import { assert } from "@std/assert";
import {
  notebookNames,
  readNotebook,
  runNotebook,
} from "../notebooks/run_notebook.ts";
import { notebookPage } from "../notebooks/render_notebooks.ts";
import { showsFigures } from "../notebooks/shows_figures.ts";

/** A notebook is read and run within a minute; machines of tests are shared. */
const MOST_SECONDS = 60;

for (const name of notebookNames()) {
  Deno.test(`${name} runs within a minute and shows at least two figures`, async () => {
    const start = performance.now();
    await showsFigures(name);
    const seconds = (performance.now() - start) / 1000;
    assert(seconds < MOST_SECONDS, `${name} took ${seconds.toFixed(0)} s`);
  });
}

Deno.test("a notebook as a page has its question, its code and its figures", async () => {
  const name = notebookNames().at(-1)!, book = readNotebook(name);
  const page = notebookPage(name, book, await runNotebook(book, false));
  assert(page.includes("<h1>") || page.includes("<h1 "));
  assert(page.includes("<figure><svg"));
  assert(!/(src|href)="https?:/.test(page));
});
