import { createHash } from "node:crypto";

/**
 * The SHA-256 of a text in UTF-8, or of bytes (校验值), in 64 hexadecimal digits, as
 * `sha256sum` prints it.
 *
 * @example
 * ```ts
 * import { sha256 } from "./sha256.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(
 *   sha256("abc"), // FIPS 180-2, appendix B.1
 *   "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
 * );
 * ```
 */
export function sha256(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest("hex");
}
