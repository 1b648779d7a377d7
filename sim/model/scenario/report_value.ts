import type { Node } from "yaml";
import type { z } from "zod";
import type { Issue, Text } from "../../base/issues.ts";
import { allowedAt, fieldsAt, type Key, REGISTRY } from "../policy/mod.ts";
import { nearest } from "./nearest.ts";
import { nodeAt, type Reading, report } from "./reading.ts";

const NAME = {
  zh: "由字母、数字、下划线和点组成的名称",
  en: "a name of letters, digits, underscores and dots",
};
const UNQUOTED = { zh: "数字不要加引号", en: "numbers have no quotes" };

/** Notes what a validator found wrong with a value (取值问题), each at its own place. */
export function reportValue(
  reading: Reading,
  key: Key,
  written: unknown,
  found: readonly z.core.$ZodIssue[],
  node: Node | null,
): void {
  const { schema, source } = REGISTRY[key];
  reportFound(reading, { name: key, schema, source }, written, found, node);
}

/** What a value is held against. */
export interface HeldTo {
  /** What it is called; empty for a whole file. */
  readonly name: string;
  readonly schema: z.ZodType;
  /** Id of the source behind what is allowed. */
  readonly source: string;
}

/** The same for a value that is no parameter, such as a file of its own. */
export function reportFound(
  reading: Reading,
  { name, schema, source }: HeldTo,
  written: unknown,
  found: readonly z.core.$ZodIssue[],
  node: Node | null,
): void {
  for (const issue of found) {
    const { path } = issue, given = valueAt(written, path);
    const allowed = allowedAt(schema, path);
    if (issue.code === "unrecognized_keys") {
      for (const field of issue.keys) {
        report(reading, nodeAt(reading, node, path, field), {
          code: "unknown-field",
          key: nameAt(name, [...path, field]),
          allowed,
          ...hinted(nearest(field, fieldsAt(schema, path))),
        });
      }
    } else if (issue.code === "invalid_key") {
      report(reading, nodeAt(reading, node, path.slice(0, -1)), {
        code: "wrong-type",
        key: nameAt(name, path.slice(0, -1)),
        given: inShort(path.at(-1)),
        allowed: NAME,
      });
    } else {
      report(reading, nodeAt(reading, node, path), {
        ...kindOf(issue, given, allowed, source),
        key: nameAt(name, path),
        ...(given === undefined ? {} : { given: inShort(given) }),
      });
    }
  }
}

function kindOf(
  issue: z.core.$ZodIssue,
  given: unknown,
  allowed: Text,
  source: string,
): Issue {
  switch (issue.code) {
    case "too_big":
    case "too_small":
      return issue.origin === "array" || issue.origin === "string"
        ? { code: "wrong-length", allowed }
        : { code: "out-of-range", allowed, source };
    case "invalid_value":
      return typeof given === "string"
        ? {
          code: "wrong-choice",
          allowed,
          ...hinted(nearest(given, issue.values.map(String))),
        }
        : {
          code: given === undefined ? "missing-field" : "wrong-type",
          allowed,
        };
    case "custom":
      return { code: "too-precise", allowed: issue.params?.allowed };
    default:
      if (given === undefined) return { code: "missing-field", allowed };
      return isQuotedNumber(given)
        ? { code: "wrong-type", allowed, hint: UNQUOTED }
        : { code: "wrong-type", allowed };
  }
}

/** A hint, if there is one. */
export function hinted(hint: string | undefined): Pick<Issue, "hint"> {
  return hint === undefined ? {} : { hint };
}

/** A value as short text, for messages. */
export function inShort(value: unknown): string {
  const text = typeof value === "number"
    ? String(value)
    : JSON.stringify(value) ?? "";
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** `settlement.clearing.steps[0].share`. */
function nameAt(key: string, path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (name, part) =>
      typeof part === "number"
        ? `${name}[${part}]`
        : name === ""
        ? String(part)
        : `${name}.${String(part)}`,
    key,
  );
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (v, part) => (v as Record<PropertyKey, unknown> | null | undefined)?.[part],
    value,
  );
}

function isQuotedNumber(value: unknown): boolean {
  return typeof value === "string" && value.trim() !== "" &&
    Number.isFinite(Number(value));
}
