/**
 * Where scenarios are (方案的位置): from an id or a path to a file, from a file
 * to its id, from `inherits` to the file of the parent.
 *
 * @module
 */
import { posix } from "node:path";

const ROOT = "scenarios/";

/** The file of a scenario, from its id below `scenarios/` or a path that ends in .yaml. */
export function fileOfRef(ref: string): string {
  const path = posix.normalize(ref.replaceAll("\\", "/"));
  if (isPath(path)) return path;
  return `${path.startsWith(ROOT) ? "" : ROOT}${path}.yaml`;
}

/** The id of a scenario: its path below `scenarios/`, or the name of a file elsewhere, without .yaml. */
export function idOfFile(file: string): string {
  const at = file.lastIndexOf(ROOT);
  const below = at === 0 || file[at - 1] === "/"
    ? file.slice(at + ROOT.length)
    : posix.basename(file);
  return below.replace(/\.ya?ml$/, "");
}

/** The file that `inherits` names: an id below `scenarios/`, or a path relative to the heir. */
export function parentFile(heir: string, inherits: string): string {
  const path = inherits.replaceAll("\\", "/");
  return isPath(path) ? besideFile(heir, path) : fileOfRef(path);
}

/** A path that is written in a file, relative to that file. */
export function besideFile(file: string, path: string): string {
  return posix.isAbsolute(path)
    ? posix.normalize(path)
    : posix.join(posix.dirname(file), path);
}

function isPath(path: string): boolean {
  return /\.ya?ml$/.test(path);
}
