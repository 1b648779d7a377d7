import { z } from "zod";
import type { Block, Parameter } from "./parameter.ts";
import { type Key, KEYS, REGISTRY } from "./registry.ts";

/** A piece of JSON Schema. */
export type JsonSchema = Readonly<Record<string, unknown>>;

const BLOCKS: Readonly<Record<Block, string>> = {
  policy: "规则：怎样付费 · what is decided",
  data: "数据：城市的事实 · what is known",
  behaviour: "行为：人和医院怎样做 · how people act",
  run: "推演设置：推演什么 · what is played",
};

const DATED_KEY = "^\\d{4}(-\\d{2}-\\d{2})?$";
const GROUNDS = ["source", "status", "note", "from"];
const RANGE = {
  type: "string",
  pattern: "^-?\\d+(\\.\\d+)? +to +-?\\d+(\\.\\d+)?$",
};

/**
 * The JSON Schema of scenario files (方案文件结构), draft-07, from the registry:
 * completion and checks while typing. A parameter takes a plain value, a table by
 * year or date, an entry with its source, or a list of entries.
 *
 * @param sourceIds ids of `data/sources.csv`, offered as completion
 */
export function scenarioSchema(sourceIds: readonly string[] = []): JsonSchema {
  const blocks = Object.fromEntries(
    (Object.keys(BLOCKS) as Block[]).map((block) => [block, {
      type: ["object", "null"],
      description: BLOCKS[block],
      properties: propertiesOf(block),
      additionalProperties: false,
    }]),
  );
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "沙盘方案 · Shapan scenario",
    type: "object",
    required: ["format", "title"],
    additionalProperties: false,
    properties: {
      format: { const: 1, description: "文件格式版本 · format of the file" },
      title: { type: "string", description: "方案名称 · title" },
      titleEn: { type: "string", description: "英文名称 · title in English" },
      inherits: {
        type: "string",
        description:
          "上级方案的编号或相对路径 · id or relative path of the parent",
      },
      ...blocks,
    },
    definitions: {
      range: RANGE,
      grounds: groundsOf(sourceIds),
      values: ofKeys(({ schema }) => valueSchema(schema)),
      dated: ofKeys((_, key) => ({
        type: "object",
        minProperties: 1,
        patternProperties: { [DATED_KEY]: ref("values", key) },
        additionalProperties: false,
      })),
      entries: ofKeys((_, key) => ({
        type: "object",
        required: ["value"],
        additionalProperties: false,
        properties: {
          value: { anyOf: [ref("values", key), ref("dated", key)] },
          ...Object.fromEntries(
            GROUNDS.map((field) => [field, ref("grounds", field)]),
          ),
        },
      })),
    },
  };
}

/** The properties of a block: every key, and every name of the rule reference. */
function propertiesOf(block: Block): JsonSchema {
  const keys = KEYS.filter((key) => REGISTRY[key].block === block);
  return Object.fromEntries([
    ...keys.map((key) => [key, parameterSchema(key)]),
    ...keys.flatMap((key) => {
      const { rule } = REGISTRY[key];
      if (rule === null) return [];
      return [[rule, { $ref: `#/properties/${block}/properties/${key}` }]];
    }),
  ]);
}

function parameterSchema(key: Key): JsonSchema {
  const declared = REGISTRY[key];
  return {
    title: `${declared.titleZh} · ${declared.titleEn}`,
    description: `${declared.whatZh}\n${declared.whatEn}`,
    default: declared.default,
    anyOf: [
      ref("values", key),
      ref("dated", key),
      ref("entries", key),
      { type: "array", minItems: 1, items: ref("entries", key) },
    ],
  };
}

function groundsOf(sourceIds: readonly string[]): JsonSchema {
  return {
    source: {
      type: "string",
      description: "data/sources.csv 的编号 · id of the source",
      ...(sourceIds.length === 0 ? {} : { enum: [...sourceIds] }),
    },
    status: {
      enum: ["document", "published", "assumed"],
      description: "依据：文件、公开数字、假设 · what it stands on",
    },
    note: { type: "string", description: "备注 · remark" },
    from: {
      type: ["string", "integer"],
      description: "施行日，缺省为来源的施行日 · first day in force",
    },
  };
}

function ofKeys(
  make: (declared: Parameter, key: Key) => JsonSchema,
): JsonSchema {
  return Object.fromEntries(
    KEYS.map((key) => [key, make(REGISTRY[key], key)]),
  );
}

function ref(group: string, name: string): JsonSchema {
  return { $ref: `#/definitions/${group}/${name}` };
}

/** The schema of the value; every number may also be a range. */
function valueSchema(schema: z.ZodType): JsonSchema {
  const { $schema: _, ...shape } = z.toJSONSchema(schema, {
    target: "draft-7",
    io: "input",
  });
  return orRange(shape) as JsonSchema;
}

function orRange(shape: unknown): unknown {
  if (Array.isArray(shape)) return shape.map(orRange);
  if (typeof shape !== "object" || shape === null) return shape;
  const { type } = shape as { type?: unknown };
  if (type === "number" || type === "integer") {
    return { anyOf: [shape, { $ref: "#/definitions/range" }] };
  }
  return Object.fromEntries(
    Object.entries(shape).map(([name, inner]) => [name, orRange(inner)]),
  );
}
