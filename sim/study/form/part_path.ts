/** Where in a value a cell stands: fields and places of lists (部分). */
export type PartPath = readonly (string | number)[];

const STEP = /\[(\d+)\]|\["([^"]*)"\]|([^.[\]"]+)/g;

/**
 * A path as it is written in a form, such as `[0].share`; empty for the value itself.
 *
 * @example
 * ```ts
 * import { partOf, partText } from "./part_path.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(partText([0, "share"]), "[0].share");
 * assertEquals(partText(["severity.I-A"]), '["severity.I-A"]');
 * assertEquals(partOf('a.b[2]["x.y"]'), ["a", "b", 2, "x.y"]);
 * ```
 */
export function partText(path: PartPath): string {
  return path.map((step, i) =>
    typeof step === "number"
      ? `[${step}]`
      : /^[^.[\]"]+$/.test(step)
      ? `${i === 0 ? "" : "."}${step}`
      : `["${step}"]`
  ).join("");
}

/** The path that a text of a form means. */
export function partOf(text: string): PartPath {
  return [...text.matchAll(STEP)].map(([, place, quoted, name]) =>
    place === undefined ? quoted ?? name! : Number(place)
  );
}

/** The cells of a value: lists of plain things stay in one, others have a cell a field. */
export function leavesOf(
  value: unknown,
  path: PartPath = [],
): { readonly path: PartPath; readonly value: unknown }[] {
  if (!isBranch(value)) return [{ path, value }];
  return Array.isArray(value)
    ? value.flatMap((inner, i) => leavesOf(inner, [...path, i]))
    : Object.entries(value).flatMap(([name, inner]) =>
      leavesOf(inner, [...path, name])
    );
}

/** The value that cells make up. */
export function valueOfLeaves(
  leaves: readonly { readonly path: PartPath; readonly value: unknown }[],
): unknown {
  const [first] = leaves;
  if (first !== undefined && first.path.length === 0) return first.value;
  const heads = [...new Set(leaves.map(({ path }) => path[0]!))];
  const inner = heads.map((head) => [
    head,
    valueOfLeaves(
      leaves.filter(({ path }) => path[0] === head)
        .map(({ path, value }) => ({ path: path.slice(1), value })),
    ),
  ]);
  return heads.every((head) => typeof head === "number")
    ? inner.toSorted(([a], [b]) => Number(a) - Number(b)).map(([, one]) => one)
    : Object.fromEntries(inner);
}

/** Whether a value is spread over cells. */
function isBranch(value: unknown): value is object {
  if (typeof value !== "object" || value === null) return false;
  return Array.isArray(value)
    ? value.length > 0 &&
      value.some((one) =>
        typeof one === "object" && one !== null && !Array.isArray(one)
      )
    : Object.keys(value).length > 0;
}
