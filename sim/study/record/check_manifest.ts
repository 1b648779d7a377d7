import { join } from "node:path";
import { ShapanError } from "../../base/issues.ts";
import { sha256 } from "../../base/sha256.ts";
import { filesBelow, readBytes } from "../../read_files.ts";
import { MANIFEST, readManifest } from "./manifest.ts";
import { RECORD_FILE } from "./record_format.ts";

/** A file of a folder that is not what the list of hashes says (损坏的文件). */
export interface Damage {
  /** Path below the folder. */
  readonly file: string;
  /** What is wrong: other bytes, not there, or not on the list. */
  readonly kind: "changed" | "missing" | "extra";
}

/** What holding a folder against its list of hashes came to (离线核对). */
export interface ManifestCheck {
  /** Files on the list. */
  readonly files: number;
  /** Everything that is wrong, in the order of names; empty where every bit is as written. */
  readonly damages: readonly Damage[];
  /** SHA-256 of the list: names the whole folder, down to the last bit. */
  readonly hash: string;
  /** The list itself. */
  readonly hashes: ReadonlyMap<string, string>;
}

/** Whether a folder lists its files but is no record of a run, such as a study's results. */
export function listsFilesOnly(folder: string): boolean {
  return readBytes(join(folder, MANIFEST)) !== undefined &&
    readBytes(join(folder, RECORD_FILE)) === undefined;
}

/**
 * Hashes every file of a folder again (离线核对校验清单) and holds it against the
 * list written with it: a flipped bit, a missing and an extra file are named.
 *
 * @throws {ShapanError} if there is no such folder, or no list in it
 */
export function checkManifest(folder: string): ManifestCheck {
  const bytes = readBytes(join(folder, MANIFEST));
  if (bytes === undefined) {
    throw new ShapanError([{
      code: "not-a-record",
      given: folder,
      allowed: MANIFEST,
    }]);
  }
  const hash = sha256(bytes);
  const hashes = readManifest(
    new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes),
  );
  if (hashes === null) {
    const damages = [{ file: MANIFEST, kind: "changed" as const }];
    return { files: 0, damages, hash, hashes: new Map() };
  }
  const found = new Set(filesBelow(folder)!);
  found.delete(MANIFEST);
  const damages: Damage[] = [];
  for (const [file, said] of hashes) {
    const text = found.delete(file) ? readBytes(join(folder, file)) : undefined;
    if (text === undefined) damages.push({ file, kind: "missing" });
    else if (sha256(text) !== said) damages.push({ file, kind: "changed" });
  }
  for (const file of found) damages.push({ file, kind: "extra" });
  damages.sort((a, b) => a.file < b.file ? -1 : 1);
  return { files: hashes.size, damages, hash, hashes };
}
