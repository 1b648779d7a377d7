import { assert } from "@std/assert";
import { readNotebook, runNotebook } from "./run_notebook.ts";

/** Runs a notebook and sees that it shows at least two figures; its types are checked elsewhere. */
export async function showsFigures(name: string): Promise<void> {
  const shown = await runNotebook(readNotebook(name), false);
  const figures = shown.filter(({ forms }) => "image/svg+xml" in forms);
  assert(figures.length >= 2, `${name}: ${figures.length} figures`);
  for (const { forms } of figures) {
    assert(forms["image/svg+xml"]!.startsWith("<svg"));
  }
}
