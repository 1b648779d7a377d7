import { assert, assertEquals, assertRejects } from "@std/assert";
import { type Notebook, notebookModule } from "./notebook_module.ts";
import {
  checkNotebooks,
  notebookNames,
  readNotebook,
  runNotebook,
} from "./run_notebook.ts";

const names = notebookNames();

Deno.test("notebooks are kept without outputs, for the Deno kernel, a question first", () => {
  assert(names.length > 0);
  for (const name of names) {
    const { cells, metadata, nbformat } = readNotebook(name);
    assertEquals(nbformat, 4);
    assertEquals(metadata.kernelspec?.name, "deno");
    const [first] = cells;
    assertEquals(first!.cell_type, "markdown");
    assert(/[?？]/.test([first!.source].flat().join("")));
    for (const cell of cells.filter((c) => c.cell_type === "code")) {
      assertEquals(cell.outputs, []);
      assertEquals(cell.execution_count, null);
    }
  }
});

Deno.test("a cell shows its last expression and nothing else", () => {
  const text = notebookModule(bookOf("const a = 1;\na + 1", "const b = 2;"));
  assert(text.includes("__show(1, (a + 1));"));
  assert(!text.includes("__show(2"));
});

Deno.test("a notebook that does not type-check, or throws, is found", async () => {
  await assertRejects(
    () => runNotebook(bookOf(`const year: number = "2025";`)),
    Error,
    "TS2322",
  );
  await assertRejects(
    () => runNotebook(bookOf(`throw new Error("no such city");`)),
    Error,
    "no such city",
  );
});

// They run in the full tests: ten cities are too much for the gate.
Deno.test("every notebook type-checks", async () => {
  await checkNotebooks(names);
});

function bookOf(...sources: readonly string[]): Notebook {
  return {
    cells: sources.map((source) => ({ cell_type: "code", source })),
    metadata: {},
    nbformat: 4,
  };
}
