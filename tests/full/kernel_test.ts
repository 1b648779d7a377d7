/**
 * A smoke test with the real Deno kernel (真实内核): the first notebook is executed by
 * Jupyter as packaged by Debian. What it shows is tested without it, as the kernel
 * loses an output now and then.
 *
 * @module
 */
import { assert, assertEquals } from "@std/assert";
import { join } from "node:path";
import { ROOT } from "../../sim/io.ts";

interface Output {
  readonly output_type: string;
  readonly data?: Readonly<Record<string, unknown>>;
}

Deno.test("Jupyter executes the first notebook with the Deno kernel", async () => {
  const home = Deno.makeTempDirSync({ prefix: "shapan-kernel-" });
  try {
    const env = { HOME: home, NO_COLOR: "1" };
    await succeed(Deno.execPath(), ["jupyter", "--install"], env);
    await succeed("jupyter", [
      "nbconvert",
      ...["--to", "notebook", "--execute"],
      "--ExecutePreprocessor.timeout=240",
      ...["--output-dir", home, "--output", "done.ipynb"],
      join(ROOT, "notebooks", "01_first_rehearsal.ipynb"),
    ], env);
    const { cells } = JSON.parse(
      Deno.readTextFileSync(join(home, "done.ipynb")),
    ) as { cells: { cell_type: string; outputs?: Output[] }[] };
    const outputs = cells.flatMap((cell) => cell.outputs ?? []);
    assertEquals(outputs.filter((o) => o.output_type === "error"), []);
    assert(outputs.some(({ data }) => data && "image/svg+xml" in data));
  } finally {
    Deno.removeSync(home, { recursive: true });
  }
});

async function succeed(
  command: string,
  args: string[],
  env: Record<string, string>,
): Promise<void> {
  const { success, stderr } = await new Deno.Command(command, { args, env })
    .output();
  assert(success, `${command}: ${new TextDecoder().decode(stderr)}`);
}
