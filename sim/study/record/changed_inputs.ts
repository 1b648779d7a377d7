import { join } from "node:path";
import { sha256 } from "../../base/sha256.ts";
import { readBytes, ROOT } from "../../read_files.ts";
import type { Damage } from "./check_manifest.ts";

type Hashes = Readonly<Record<string, string>>;

/**
 * Files that a run has read and that say something else now, or are not there
 * (改动过的输入), in the order of their names.
 *
 * @param recorded SHA-256 by path, as it was read
 * @param now the same as it is read now; looked up path by path where left out
 */
export function changedInputs(recorded: Hashes, now?: Hashes): Damage[] {
  const found = now ?? hashesNow(Object.keys(recorded));
  const names = new Set([...Object.keys(recorded), ...Object.keys(found)]);
  return [...names].sort().flatMap((file): Damage[] => {
    if (recorded[file] === found[file]) return [];
    const kind = found[file] === undefined
      ? "missing"
      : recorded[file] === undefined
      ? "extra"
      : "changed";
    return [{ file, kind }];
  });
}

function hashesNow(paths: readonly string[]): Hashes {
  return Object.fromEntries(paths.flatMap((path) => {
    const bytes = readBytes(path) ?? readBytes(join(ROOT, path));
    return bytes === undefined ? [] : [[path, sha256(bytes)]];
  }));
}
