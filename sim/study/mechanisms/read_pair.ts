import { isMap, LineCounter, type Node, parseDocument } from "yaml";
import { z } from "zod";
import { type Issue, ShapanError } from "../../base/issues.ts";
import { type Measure, type PairSpec, TAKES } from "../../model/mechanisms.ts";
import {
  nodeAt,
  placeOf,
  plain,
  type Reading,
  report,
} from "../../model/scenario/reading.ts";
import { reportFound } from "../../model/scenario/report_value.ts";
import { pairFile, sideFile, sideTexts } from "./pair_texts.ts";

const text = z.string().min(1);
const entries = z.record(text, z.unknown()).optional();
const block = z.strictObject({
  policy: entries,
  data: entries,
  behaviour: entries,
  run: entries,
});
const cells = z.strictObject({
  table: text,
  take: z.enum(TAKES),
  column: text.optional(),
  over: text.optional(),
  where: z.record(text, z.union([text, z.number()])).optional(),
});

/** What a file of a pair says (开关对照文件). */
export const PAIR_SCHEMA = z.strictObject({
  format: z.literal(1),
  title: text,
  titleEn: text,
  inherits: text,
  mechanism: z.int().min(1).max(133),
  both: block.optional(),
  off: block,
  on: block,
  metric: z.union([text, cells]),
  sign: z.enum(["+", "-"]),
});

/**
 * Reads a pair of scenarios (读取开关对照): fields and their places. What its sides set
 * is checked when they are read as the scenarios that they are.
 *
 * @throws {ShapanError} with all issues: file, line, field
 */
export function readPair(text: string, file: string): PairSpec {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    schema: "core",
    uniqueKeys: true,
  });
  const issues: Issue[] = [];
  const reading: Reading = {
    file,
    document,
    lines,
    sources: new Map(),
    issues,
  };
  for (const error of document.errors) {
    const [reason = ""] = error.message.split(" at line ");
    report(reading, error.pos[0], { code: "not-yaml", hint: reason });
  }
  const root = document.contents as Node | null;
  if (issues.length === 0 && !isMap(root)) {
    issues.push({ code: "empty-file", file });
  }
  stop(issues);
  const written = plain(reading, root);
  const found = PAIR_SCHEMA.safeParse(written);
  if (!found.success) {
    const held = { name: "", schema: PAIR_SCHEMA, source: "" };
    reportFound(reading, held, written, found.error.issues, root);
  }
  stop(issues);
  const { title, titleEn, inherits, mechanism, off, on, metric, sign } = found
    .data!;
  const keys = keysOf(off);
  if (keys.join() !== keysOf(on).join()) {
    report(reading, root, {
      code: "wrong-choice",
      key: "on",
      given: keysOf(on).join(", "),
      allowed: keys.join(", "),
    });
  }
  stop(issues);
  return {
    file,
    mechanism,
    zh: title,
    en: titleEn,
    keys,
    inherits,
    measure: measureOf(metric),
    measureLine: placeOf(reading, nodeAt(reading, root, ["metric"])).line,
    sign: sign === "+" ? 1 : -1,
    texts: sideTexts(text, file),
    sides: { off: sideFile(file, "off"), on: sideFile(file, "on") },
  };
}

/** The issues of a side, at the place in the pair where they stand. */
export function inPair(issues: readonly Issue[]): Issue[] {
  return issues.map((issue) =>
    issue.file === undefined ? issue : { ...issue, file: pairFile(issue.file) }
  );
}

function keysOf(side: z.infer<typeof block>): string[] {
  return Object.values(side).flatMap((keys) => Object.keys(keys ?? {}))
    .toSorted();
}

function measureOf(metric: z.infer<typeof PAIR_SCHEMA>["metric"]): Measure {
  if (typeof metric === "string") return { name: metric };
  const { table, take, column = "", over, where = {} } = metric;
  return {
    ...{ table, take, column, over },
    where: Object.fromEntries(
      Object.entries(where).map(([name, value]) => [name, String(value)]),
    ),
  };
}

function stop(issues: readonly Issue[]): void {
  if (issues.length > 0) throw new ShapanError(issues);
}
