import { fileURLToPath } from "node:url";
import { join } from "node:path";
import { type Notebook, notebookModule } from "./notebook_module.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** What one cell shows: texts by MIME type. */
export interface Shown {
  readonly cell: number;
  readonly forms: Readonly<Record<string, string>>;
}

/** Reads a notebook below `notebooks/`. */
export function readNotebook(name: string): Notebook {
  return JSON.parse(Deno.readTextFileSync(join(ROOT, "notebooks", name)));
}

/**
 * Type-checks a notebook and runs it in a process of its own (运行笔记本).
 *
 * @throws if it does not type-check, or a cell throws
 */
export async function runNotebook(book: Notebook): Promise<Shown[]> {
  const folder = Deno.makeTempDirSync({ prefix: "shapan-notebook-" });
  try {
    const file = join(folder, "notebook.ts");
    Deno.writeTextFileSync(file, notebookModule(book));
    const { success, stdout, stderr } = await new Deno.Command(
      Deno.execPath(),
      {
        args: [
          "run",
          "--check",
          "-A",
          "--config",
          join(ROOT, "deno.json"),
          file,
        ],
        cwd: join(ROOT, "notebooks"),
        env: { NO_COLOR: "1" },
      },
    ).output();
    const text = new TextDecoder();
    if (!success) throw new Error(`A notebook fails:\n${text.decode(stderr)}`);
    return text.decode(stdout).trim().split("\n").map((line) =>
      JSON.parse(line)
    );
  } finally {
    Deno.removeSync(folder, { recursive: true });
  }
}
