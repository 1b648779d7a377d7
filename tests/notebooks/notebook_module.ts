import ts from "typescript";

/** A cell of a notebook file. */
interface Cell {
  readonly cell_type: "code" | "markdown";
  readonly source: string | readonly string[];
  readonly outputs?: readonly unknown[];
  readonly execution_count?: number | null;
}

/** A notebook as its file has it (笔记本). */
export interface Notebook {
  readonly cells: readonly Cell[];
  readonly metadata: { readonly kernelspec?: { readonly name: string } };
  readonly nbformat: number;
}

/** Text of a cell. */
export function sourceOf({ source }: Cell): string {
  return typeof source === "string" ? source : source.join("");
}

/**
 * A notebook's code cells as one module that prints what the notebook would show,
 * a JSON line a cell (笔记本转模块): the last expression of a cell is shown, values
 * with the display symbol in their own form. Imports may stand in any cell; a
 * name is declared once in the whole notebook.
 */
export function notebookModule({ cells }: Notebook): string {
  const code = cells.filter(({ cell_type }) => cell_type === "code");
  return [
    SHOW,
    ...code.map((cell, i) => `// cell ${i + 1}\n${shown(sourceOf(cell), i)}`),
  ].join("\n");
}

const SHOW = `function __show(cell: number, value: unknown): void {
  const display = (value as Record<symbol, unknown> | null)
    ?.[Symbol.for("Jupyter.display")];
  const forms = typeof display === "function"
    ? display()
    : { "text/plain": Deno.inspect(value) };
  console.log(JSON.stringify({ cell, forms }));
}`;

function shown(source: string, i: number): string {
  const file = ts.createSourceFile(
    "cell.ts",
    source,
    ts.ScriptTarget.Latest,
    true,
  );
  const last = file.statements.at(-1);
  if (last === undefined || !ts.isExpressionStatement(last)) return source;
  const before = source.slice(0, last.getStart(file));
  return `${before}__show(${i + 1}, (${last.expression.getText(file)}));`;
}
