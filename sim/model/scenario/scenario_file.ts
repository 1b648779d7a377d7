import {
  isMap,
  isScalar,
  LineCounter,
  type Node,
  parseDocument,
  visit,
  type YAMLError,
  type YAMLMap,
} from "yaml";
import type { Issue, Text } from "../../base/issues.ts";
import { type Block, type Key, keyOf, names, REGISTRY } from "../policy/mod.ts";
import type { RangeDraw } from "./check_value.ts";
import { nearest } from "./nearest.ts";
import {
  pairsOf,
  placeOf,
  plain,
  type Reading,
  report,
  resolved,
} from "./reading.ts";
import { hinted, inShort } from "./report_value.ts";
import type { SourceRecord } from "./source_record.ts";
import { readVersions, type Version } from "./version.ts";

/** One scenario file, read and checked by itself (方案文件). */
export interface ScenarioFile {
  readonly file: string;
  readonly title: string;
  readonly titleEn: string | undefined;
  /** What it inherits, as written, and where that stands. */
  readonly inherits:
    | { readonly ref: string; readonly line: number; readonly column: number }
    | undefined;
  readonly versions: ReadonlyMap<Key, readonly Version[]>;
}

/** Format of scenario files that this version reads. */
export const FORMAT = 1;

const BLOCKS: readonly Block[] = ["policy", "data", "behaviour", "run"];
const TOP = ["format", "title", "titleEn", "inherits", ...BLOCKS];
const NOT_A_MAP = {
  zh: "每行写成 键: 值，冒号后有一个空格",
  en: "write key: value, with a space after the colon",
};

/**
 * Reads one scenario file (读取方案文件); `issues` is all that is wrong with it.
 *
 * @param draw where in its ranges a study draws
 */
export function readScenarioFile(
  text: string,
  file: string,
  sources: ReadonlyMap<string, SourceRecord>,
  renamed: ReadonlyMap<string, string>,
  draw?: RangeDraw,
): { readonly read: ScenarioFile | undefined; readonly issues: Issue[] } {
  const lines = new LineCounter();
  // The core schema even where a %YAML 1.1 line asks for dates and yes/no.
  const document = parseDocument(text, {
    lineCounter: lines,
    schema: "core",
    uniqueKeys: true,
  });
  const reading: Reading = {
    file,
    document,
    lines,
    sources,
    issues: [],
    draw,
  };
  for (const error of document.errors) reportYaml(reading, error, text);
  visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document) === undefined) {
        report(reading, alias, { code: "not-yaml", hint: `*${alias.source}` });
      }
    },
  });
  const root = document.contents as Node | null;
  if (reading.issues.length > 0) return stop(reading);
  if (root === null || (isScalar(root) && root.value === null)) {
    reading.issues.push({ code: "empty-file", file });
    return stop(reading);
  }
  if (!isMap(root)) {
    report(reading, root, { code: "not-yaml", hint: NOT_A_MAP });
    return stop(reading);
  }
  try {
    return readTop(reading, root, renamed);
  } catch (error) {
    // An alias that unfolds without end.
    if (!(error instanceof ReferenceError)) throw error;
    report(reading, root, { code: "not-yaml", hint: error.message });
    return stop(reading);
  }
}

function stop({ issues }: Reading) {
  return { read: undefined, issues };
}

function readTop(
  reading: Reading,
  root: YAMLMap,
  renamed: ReadonlyMap<string, string>,
) {
  const top = new Map(pairsOf(reading, root).map((p) => [p.name, p]));
  const format = plain(reading, top.get("format")?.value ?? null);
  if (format !== FORMAT) {
    report(reading, top.get("format")?.value ?? root, {
      code: "wrong-format",
      given: format === null ? "—" : inShort(format),
      allowed: String(FORMAT),
    });
    return stop(reading);
  }
  for (const { name, key } of top.values()) {
    if (TOP.includes(name)) continue;
    report(reading, key, {
      code: "unknown-field",
      key: name,
      allowed: TOP.join(", "),
      ...hinted(nearest(name, TOP)),
    });
  }
  const text = (name: string): string | undefined => {
    const at = top.get(name);
    if (at === undefined) return undefined;
    const value = plain(reading, at.value);
    if (typeof value === "string" && value.trim() !== "") return value;
    report(reading, at.value ?? at.key, {
      code: "wrong-type",
      key: name,
      given: inShort(value),
      allowed: { zh: "文字", en: "text" },
    });
    return undefined;
  };
  const title = text("title"), titleEn = text("titleEn");
  if (!top.has("title")) {
    report(reading, root, {
      code: "missing-field",
      key: "title",
      allowed: { zh: "方案名称", en: "a name for the scenario" },
    });
  }
  const ref = text("inherits");
  const versions = readBlocks(reading, top, renamed);
  return {
    read: {
      file: reading.file,
      title: title ?? "",
      titleEn,
      inherits: ref === undefined
        ? undefined
        : { ref, ...placeOf(reading, top.get("inherits")!.value) },
      versions,
    },
    issues: reading.issues,
  };
}

type Pairs = ReadonlyMap<string, ReturnType<typeof pairsOf>[number]>;

function readBlocks(
  reading: Reading,
  top: Pairs,
  renamed: ReadonlyMap<string, string>,
): Map<Key, Version[]> {
  const versions = new Map<Key, Version[]>(), named = new Map<Key, string>();
  for (const block of BLOCKS) {
    const node = resolved(reading, top.get(block)?.value);
    if (node === null || (isScalar(node) && node.value === null)) continue;
    if (!isMap(node)) {
      report(reading, node, {
        code: "wrong-type",
        key: block,
        given: inShort(plain(reading, node)),
        allowed: NOT_A_MAP,
      });
      continue;
    }
    for (const { name, key: at, value } of pairsOf(reading, node)) {
      const key = keyIn(reading, block, name, at, renamed);
      if (key === undefined) continue;
      const other = named.get(key);
      if (other !== undefined) {
        report(reading, at, { code: "duplicate-key", key: name, hint: other });
        continue;
      }
      named.set(key, name);
      versions.set(key, readVersions(reading, key, value, at));
    }
  }
  return versions;
}

/** The parameter that a name in a block means; notes a name that means none, or one of another block. */
function keyIn(
  reading: Reading,
  block: Block,
  name: string,
  at: Node | null,
  renamed: ReadonlyMap<string, string>,
): Key | undefined {
  const successor = renamed.get(name), key = keyOf(name);
  if (successor !== undefined) {
    report(reading, at, { code: "renamed-key", key: name, hint: successor });
  } else if (key === undefined) {
    report(reading, at, {
      code: "unknown-key",
      key: name,
      ...hinted(nearest(name, names())),
    });
  } else if (REGISTRY[key].block !== block) {
    report(reading, at, {
      code: "wrong-block",
      key: name,
      given: block,
      allowed: REGISTRY[key].block,
    });
  } else return key;
  return undefined;
}

function reportYaml(reading: Reading, error: YAMLError, text: string): void {
  const [at] = error.pos;
  if (error.code === "DUPLICATE_KEY") {
    const name = /^[^\s:]+/.exec(text.slice(at))?.[0] ?? "";
    report(reading, at, { code: "duplicate-key", key: name });
  } else {
    const [reason = ""] = error.message.split(" at line ");
    report(reading, at, {
      code: "not-yaml",
      hint: slipNear(text, at) ?? reason,
    });
  }
}

/** The commonest slips of a Chinese keyboard, on the line of the mistake or the one before. */
function slipNear(text: string, at: number): Text | undefined {
  const before = text.slice(0, at).split("\n").slice(-2).join("\n");
  const near = before + text.slice(at).split("\n")[0]!;
  const wide = /[：，［］｛｝【】“”‘’　]/.exec(near.replace(/#.*/g, ""))?.[0];
  if (wide !== undefined) {
    return {
      zh: `此处有全角的“${wide}”，请改为半角`,
      en: `there is a full-width “${wide}”; write the half-width sign`,
    };
  }
  return /^ *\t/m.test(near)
    ? {
      zh: "缩进用了制表符，请改为空格",
      en: "a tab indents the line; use spaces",
    }
    : undefined;
}
