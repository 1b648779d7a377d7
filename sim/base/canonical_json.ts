/**
 * A JSON value in canonical text (规范 JSON): the keys of every object in the order
 * of their UTF-16 code units, numbers in the shortest form that reads back the
 * same (RFC 8785, 3.2), two spaces of indent, one line feed at the end. Equal
 * values, equal bytes.
 *
 * @throws {RangeError} for what JSON cannot hold, such as NaN
 *
 * @example
 * ```ts
 * import { canonicalJson } from "./canonical_json.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(
 *   canonicalJson({ b: 1e21, a: [0.1, null], "10": -0, "9": {} }),
 *   '{\n  "10": 0,\n  "9": {},\n  "a": [\n    0.1,\n    null\n  ],\n  "b": 1e+21\n}\n',
 * );
 * ```
 */
export function canonicalJson(value: unknown): string {
  return `${written(value, "\n")}\n`;
}

/** @param line a line feed and the indent of the value */
function written(value: unknown, line: string): string {
  const inner = `${line}  `;
  if (Array.isArray(value)) {
    const items = value.map((item) => written(item, inner));
    return enclosed("[", items, "]", line);
  }
  if (typeof value === "object" && value !== null) {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => a < b ? -1 : 1)
      .map(([name, member]) =>
        `${JSON.stringify(name)}: ${written(member, inner)}`
      );
    return enclosed("{", members, "}", line);
  }
  if (typeof value === "number" && !Number.isFinite(value)) {
    throw new RangeError(
      `Cannot write ${value} as JSON: it has no such number`,
    );
  }
  const text = JSON.stringify(value);
  if (text === undefined) {
    throw new RangeError(`Cannot write a ${typeof value} as JSON`);
  }
  return text;
}

function enclosed(
  open: string,
  parts: readonly string[],
  close: string,
  line: string,
): string {
  if (parts.length === 0) return open + close;
  const inner = `${line}  `;
  return `${open}${inner}${parts.join(`,${inner}`)}${line}${close}`;
}
