import { sha256 } from "../../base/sha256.ts";
import type { OutFile } from "../../write_results.ts";

/** Name of the list of hashes in a folder of results. */
export const MANIFEST = "SHA256SUMS";

/**
 * The list of the SHA-256 of files (校验清单): one line a file in the order of
 * their names, as `sha256sum` writes and checks it. The list itself is not on it;
 * whoever reads it compares it byte by byte with one made afresh.
 *
 * @throws {RangeError} for a name that a line cannot hold, or that is there twice
 *
 * @example
 * ```ts
 * import { manifestOf } from "./manifest.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const { text } = manifestOf([{ path: "tables/a.csv", text: "abc" }]);
 * assertEquals(String(text).slice(0, 8), "ba7816bf");
 * assertEquals(String(text).slice(64), "  tables/a.csv\n");
 * ```
 */
export function manifestOf(files: readonly OutFile[]): OutFile {
  const hashes = new Map<string, string>();
  for (const { path, text } of files) {
    if (/[\\\p{Cc}]/u.test(path) || path === MANIFEST || hashes.has(path)) {
      throw new RangeError(
        `Cannot list ${JSON.stringify(path)}: not a name, or there twice`,
      );
    }
    hashes.set(path, sha256(text));
  }
  return { path: MANIFEST, text: manifestText(hashes) };
}

/** The lines of the list. */
export function manifestText(hashes: ReadonlyMap<string, string>): string {
  return [...hashes].sort(([a], [b]) => a < b ? -1 : 1)
    .map(([path, hash]) => `${hash}  ${path}\n`).join("");
}

/** Hashes by path, or `null` where the text is not a list as {@linkcode manifestText} writes it. */
export function readManifest(text: string): ReadonlyMap<string, string> | null {
  const hashes = new Map<string, string>();
  for (const line of text.split("\n").slice(0, -1)) {
    const [, hash, path] = /^([0-9a-f]{64}) {2}(.+)$/u.exec(line) ?? [];
    if (hash === undefined || path === undefined) return null;
    hashes.set(path, hash);
  }
  return manifestText(hashes) === text ? hashes : null;
}
