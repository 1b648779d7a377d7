import { z } from "zod";
import type { Text } from "../../base/issues.ts";

/** The part of JSON Schema that parameters use. */
interface Shape {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Shape[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
  readonly minItems?: number;
  readonly maxItems?: number;
}

/** What a schema accepts at a path (允许的取值), in words. */
export function allowedAt(
  schema: z.ZodType,
  path: readonly PropertyKey[],
): Text {
  const shape = shapeAt(schema, path), words = inWords(notNull(shape));
  if (shape.anyOf === undefined) return words;
  return typeof words === "string"
    ? `${words}, null`
    : { zh: `${words.zh}，或 null`, en: `${words.en}, or null` };
}

/** What a form may hold in one cell (单格取值): choices, or bounds of a number, or text. */
export interface CellShape {
  /** Words that may be chosen; `true` and `false` of a switch. */
  readonly choices?: readonly string[];
  /** Bounds of a number. */
  readonly least?: number;
  readonly most?: number;
  /** Whether a text is meant, so that what looks like a number stays one. */
  readonly text: boolean;
}

/** What a schema accepts in one cell at a path. */
export function cellShape(
  schema: z.ZodType,
  path: readonly PropertyKey[],
): CellShape {
  const shape = notNull(shapeAt(schema, path));
  if (shape.type === "boolean") {
    return { choices: ["true", "false"], text: false };
  }
  const text = shape.type === "string" ||
    shape.enum?.some((one) => typeof one === "string") === true;
  const { minimum: least, maximum: most } = shape;
  return {
    ...(shape.enum === undefined ? {} : { choices: shape.enum.map(String) }),
    ...(least === undefined ? {} : { least }),
    ...(most === undefined ? {} : { most }),
    text,
  };
}

/** The fields that a schema has at a path. */
export function fieldsAt(
  schema: z.ZodType,
  path: readonly PropertyKey[],
): string[] {
  return Object.keys(notNull(shapeAt(schema, path)).properties ?? {});
}

function shapeAt(schema: z.ZodType, path: readonly PropertyKey[]): Shape {
  let shape = shapeOf(schema);
  for (const part of path) {
    const inner = notNull(shape);
    const next = inner.properties?.[String(part)] ?? inner.items;
    if (next === undefined) break;
    shape = next;
  }
  return shape;
}

/** Shapes by schema: a form asks for the same ones again and again. */
const SHAPES = new WeakMap<z.ZodType, Shape>();

function shapeOf(schema: z.ZodType): Shape {
  const known = SHAPES.get(schema) ??
    z.toJSONSchema(schema, { target: "draft-7" }) as Shape;
  SHAPES.set(schema, known);
  return known;
}

function notNull(shape: Shape): Shape {
  return shape.anyOf?.find((s) => s.type !== "null") ?? shape;
}

function inWords(shape: Shape): Text {
  if (shape.enum) return shape.enum.join(", ");
  switch (shape.type) {
    case "boolean":
      return "true, false";
    case "integer":
      return {
        zh: `${shape.minimum} 至 ${shape.maximum} 的整数`,
        en: `a whole number from ${shape.minimum} to ${shape.maximum}`,
      };
    case "number":
      return {
        zh: `${shape.minimum} 至 ${shape.maximum} 的数`,
        en: `a number from ${shape.minimum} to ${shape.maximum}`,
      };
    case "array":
      return listInWords(shape);
    case "object":
      return `{ ${Object.keys(shape.properties ?? {}).join(", ")} }`;
    default:
      return shape.description ?? { zh: "文字", en: "text" };
  }
}

function listInWords({ minItems = 0, maxItems }: Shape): Text {
  const count = minItems === maxItems
    ? `${maxItems}`
    : `${minItems}–${maxItems ?? ""}`;
  return { zh: `${count} 个元素的列表`, en: `a list of ${count} elements` };
}
