import { assert, assertEquals, assertRejects } from "@std/assert";
import { type Notebook, notebookModule } from "./notebook_module.ts";
import { readNotebook, runNotebook } from "./run_notebook.ts";

const names = [...Deno.readDirSync("notebooks")]
  .map(({ name }) => name)
  .filter((name) => name.endsWith(".ipynb"));

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

for (const name of names) {
  Deno.test(`${name} runs and shows at least two figures`, async () => {
    const shown = await runNotebook(readNotebook(name));
    const figures = shown.filter(({ forms }) => "image/svg+xml" in forms);
    assert(figures.length >= 2);
    for (const { forms } of figures) {
      assert(forms["image/svg+xml"]!.startsWith("<svg"));
    }
  });
}

function bookOf(...sources: readonly string[]): Notebook {
  return {
    cells: sources.map((source) => ({ cell_type: "code", source })),
    metadata: {},
    nbformat: 4,
  };
}
