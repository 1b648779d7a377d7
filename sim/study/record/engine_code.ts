import { join } from "node:path";
import { createHash } from "node:crypto";
import { VERSION } from "../../io.ts";
import { filesBelow, readBytes, ROOT } from "../../read_files.ts";

/** Which engine computed something (引擎版本). */
export interface EngineCode {
  /** Version by name. */
  readonly version: string;
  /** SHA-256 over the engine's sources and the list of its packages: a changed rule shows. */
  readonly sources: string;
}

/** What a result may depend on besides the engine (运行环境); no name of a machine. */
export interface Environment {
  readonly deno: string;
  readonly v8: string;
  /** Family of the processor, such as `x86_64`. */
  readonly arch: string;
  readonly os: string;
}

let known: EngineCode | undefined;

/**
 * The engine that is running (当前引擎): every source below `sim/` in the order of
 * their names, each after its name and length, then the lock of the packages.
 */
export function engineCode(): EngineCode {
  known ??= { version: VERSION, sources: hashOfSources() };
  return known;
}

/** Where it is running. */
export function environment(): Environment {
  const { deno, v8 } = Deno.version, { arch, os } = Deno.build;
  return { deno, v8, arch, os };
}

function hashOfSources(): string {
  const hash = createHash("sha256");
  const sources = filesBelow(join(ROOT, "sim"))!
    .filter((path) => path.endsWith(".ts"))
    .map((path) => `sim/${path}`);
  for (const path of [...sources, "deno.lock"]) {
    const bytes = readBytes(join(ROOT, path)) ?? new Uint8Array();
    hash.update(`${path} ${bytes.length}\n`).update(bytes);
  }
  return hash.digest("hex");
}
