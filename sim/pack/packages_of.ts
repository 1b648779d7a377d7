/** A package of the lock file, where it lies in the package cache (软件包). */
export interface Package {
  readonly name: string;
  readonly version: string;
  /** Folder that it lies in. */
  readonly folder: string;
  /** Registry that it comes from, as the cache is filed by. */
  readonly registry: string;
}

/** What `deno info --json` says of a module graph, as far as it is used. */
export interface GraphInfo {
  readonly npmPackages: Readonly<
    Record<string, {
      readonly name: string;
      readonly version: string;
      readonly localPath: string;
      readonly registryUrl: string;
    }>
  >;
}

/**
 * All packages of the lock file (所需软件包), in order, each once: those of tests, too,
 * as the lock file is part of what a record says of the engine.
 *
 * @example
 * ```ts
 * import { packagesOf } from "./packages_of.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const at = { version: "1.0.0", localPath: "/c/x", registryUrl: "https://r/" };
 * const packages = packagesOf({
 *   npmPackages: {
 *     "b@1.0.0_peer@2.0.0": { ...at, name: "b" },
 *     "b@1.0.0_peer@3.0.0": { ...at, name: "b" },
 *     "a@1.0.0": { ...at, name: "a" },
 *   },
 * });
 * assertEquals(packages.map(({ name }) => name), ["a", "b"]);
 * ```
 */
export function packagesOf({ npmPackages }: GraphInfo): Package[] {
  const all = Object.values(npmPackages).map((
    { name, version, localPath, registryUrl },
  ): [string, Package] => [
    `${name}@${version}`,
    { name, version, folder: localPath, registry: registryUrl },
  ]);
  return [...new Map(all)].sort(([a], [b]) => a < b ? -1 : 1)
    .map(([, one]) => one);
}
