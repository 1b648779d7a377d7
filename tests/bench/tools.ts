import { join } from "node:path";

/** Something that this machine may not have, and then a sentence that says so. */
export type Found<T> = T | { readonly missing: string };

/** Whether it is there. */
export function isThere<T extends object>(found: Found<T>): found is T {
  return !("missing" in found);
}

/** A Python with numpy (可选对照 numpy). */
export async function findNumpy(): Promise<Found<{ readonly python: string }>> {
  const found = await says("python3", ["-c", "import numpy"]);
  return found ? { python: "python3" } : {
    missing:
      "没有 python3 和 numpy，略过 · python3 with numpy is not here: skipped",
  };
}

/**
 * Compiles a kernel of ours (编译参照内核) with the first C compiler that is here,
 * optimised for this machine.
 *
 * @param out folder for the program
 */
export async function compile(
  source: string,
  name: string,
  out: string,
): Promise<Found<{ readonly program: string }>> {
  const program = join(out, name);
  for (const compiler of ["gcc", "clang", "cc"]) {
    if (!await says(compiler, ["--version"])) continue;
    const flags = ["-O3", "-march=native", "-o", program, source];
    if (await says(compiler, [...flags, "-lm", "-lpthread"])) {
      return { program };
    }
    return { missing: `${compiler} 编译不了 cannot compile ${name}: skipped` };
  }
  return { missing: "没有 C 编译器，略过 · no C compiler is here: skipped" };
}

async function says(command: string, args: string[]): Promise<boolean> {
  try {
    const process = new Deno.Command(command, {
      args,
      stdout: "null",
      stderr: "null",
    });
    return (await process.output()).success;
  } catch {
    return false;
  }
}
