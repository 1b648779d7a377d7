/**
 * Reading files (读文件): the one place where bytes come in. A {@linkcode Reader}
 * keeps what it has read by its hash, for the record of a run.
 *
 * @module
 */
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { ShapanError } from "./base/issues.ts";
import { sha256 } from "./base/sha256.ts";

/** The folder that holds `data/` and `scenarios/`. */
export const ROOT = fileURLToPath(new URL("../", import.meta.url));

/** SHA-256 by path, of what was read (输入校验值). */
export type Hashes = Readonly<Record<string, string>>;

/** Reads texts and remembers the SHA-256 of each. */
export interface Reader {
  /** A path as it stands, or else below the repository; `undefined` if there is no such file. */
  readonly here: (path: string) => string | undefined;
  /** A path below the repository. */
  readonly home: (path: string) => string | undefined;
  /** What has been read so far, by path: below the repository where the file lies in it. */
  readonly hashes: () => Hashes;
}

/** Opens a reader that has read nothing yet. */
export function openReader(): Reader {
  const found = new Map<string, string>();
  const read = (path: string): string | undefined => {
    const bytes = readBytes(path);
    if (bytes === undefined) return undefined;
    found.set(nameOf(path), sha256(bytes));
    return textOf(bytes, path);
  };
  return {
    here: (path) => read(path) ?? read(join(ROOT, path)),
    home: (path) => read(join(ROOT, path)),
    hashes: () => Object.fromEntries([...found].sort()),
  };
}

/**
 * The text at a path, or `undefined` if there is no such file.
 *
 * @throws {ShapanError} if it is not in UTF-8
 */
export function readText(path: string): string | undefined {
  const bytes = readBytes(path);
  return bytes && textOf(bytes, path);
}

/** A path as it stands, or else below the repository. */
export function readHereOrHome(path: string): string | undefined {
  return readText(path) ?? readText(join(ROOT, path));
}

/** The bytes at a path, or `undefined` if there is no such file. */
export function readBytes(path: string): Uint8Array | undefined {
  try {
    return Deno.readFileSync(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return undefined;
    if (error instanceof Deno.errors.IsADirectory) return undefined;
    if (error instanceof Deno.errors.NotADirectory) return undefined;
    throw error;
  }
}

/** Paths of all files below a folder, with `/` on every system, in order; `undefined` if there is no such folder. */
export function filesBelow(folder: string): string[] | undefined {
  try {
    return listed(folder, "").sort();
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return undefined;
    if (error instanceof Deno.errors.NotADirectory) return undefined;
    throw error;
  }
}

function listed(folder: string, below: string): string[] {
  return [...Deno.readDirSync(join(folder, below))].flatMap((entry) => {
    const path = `${below}${entry.name}`;
    return entry.isDirectory ? listed(folder, `${path}/`) : [path];
  });
}

function textOf(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new ShapanError([{ code: "not-utf8", file: path }]);
  }
}

/** The same name for a file of the repository wherever it is read from. */
function nameOf(path: string): string {
  const below = relative(ROOT, path).replaceAll("\\", "/");
  return below.startsWith("../") ? path.replaceAll("\\", "/") : below;
}
