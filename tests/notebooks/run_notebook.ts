import { fileURLToPath } from "node:url";
import { join } from "node:path";
import { type Notebook, notebookModule } from "./notebook_module.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** What one cell shows: texts by MIME type. */
export interface Shown {
  readonly cell: number;
  readonly forms: Readonly<Record<string, string>>;
}

/** File names of all notebooks, in order. */
export function notebookNames(): string[] {
  return [...Deno.readDirSync(join(ROOT, "notebooks"))]
    .map(({ name }) => name)
    .filter((name) => name.endsWith(".ipynb"))
    .sort();
}

/** Reads a notebook below `notebooks/`. */
export function readNotebook(name: string): Notebook {
  return JSON.parse(Deno.readTextFileSync(join(ROOT, "notebooks", name)));
}

/**
 * Type-checks a notebook and runs it in a process of its own (运行笔记本).
 *
 * @param check whether its types are checked too
 * @throws if it does not type-check, or a cell throws
 */
export async function runNotebook(
  book: Notebook,
  check = true,
): Promise<Shown[]> {
  const folder = Deno.makeTempDirSync({ prefix: "shapan-notebook-" });
  try {
    const file = join(folder, "notebook.ts");
    Deno.writeTextFileSync(file, notebookModule(book));
    const { success, stdout, stderr } = await new Deno.Command(
      Deno.execPath(),
      {
        args: [
          "run",
          check ? "--check" : "--no-check",
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
    if (stdout.length === 0) return [];
    return text.decode(stdout).trim().split("\n").map((line) =>
      JSON.parse(line)
    );
  } finally {
    Deno.removeSync(folder, { recursive: true });
  }
}

/**
 * Checks the types of several notebooks at once (检查类型), which takes hardly longer
 * than one.
 *
 * @throws if one does not type-check
 */
export async function checkNotebooks(names: readonly string[]): Promise<void> {
  const folder = Deno.makeTempDirSync({ prefix: "shapan-notebook-" });
  try {
    const files = names.map((name) => {
      const file = join(folder, name.replace(/ipynb$/, "ts"));
      Deno.writeTextFileSync(file, notebookModule(readNotebook(name)));
      return file;
    });
    const { success, stderr } = await new Deno.Command(Deno.execPath(), {
      args: ["check", "--config", join(ROOT, "deno.json"), ...files],
      env: { NO_COLOR: "1" },
    }).output();
    if (!success) throw new Error(new TextDecoder().decode(stderr));
  } finally {
    Deno.removeSync(folder, { recursive: true });
  }
}
