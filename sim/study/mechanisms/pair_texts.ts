/** Lines of a block at the top of a YAML file, from and before, by the name of the block (分块). */
type Span = readonly [from: number, before: number];

/** A side of a pair. */
export type Side = "off" | "on" | "both";

/** Where a side would stand if it were a scenario file of its own. */
export function sideFile(file: string, side: Side): string {
  return file.replace(/\.ya?ml$/, `.${side}.yaml`);
}

/** The file of a pair, from the file that one of its sides would be. */
export function pairFile(file: string): string {
  return file.replace(/\.(off|on|both)\.yaml$/, ".yaml");
}

/**
 * The sides of a pair as scenario files (拆成两边), line by line where they stand: what
 * is wrong with one is found at its own line of the pair.
 *
 * @example
 * ```ts
 * import { sideTexts } from "./pair_texts.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const text = "format: 1\ntitle: 甲\ninherits: a/b\nmechanism: 7\noff:\n  run:\n    run.year: 2025\non:\n  run:\n    run.year: 2026\n";
 * const sides = sideTexts(text, "scenarios/mechanisms/007.yaml");
 * assertEquals(
 *   sides["scenarios/mechanisms/007.on.yaml"],
 *   "format: 1\ntitle: 甲\ninherits: a/b\n\n\n\n\n\nrun:\n  run.year: 2026\n",
 * );
 * ```
 */
export function sideTexts(text: string, file: string): Record<string, string> {
  const lines = text.split("\n"), spans = spansOf(lines);
  const head = ["format", "title", "titleEn"];
  const both = spans.has("both");
  const side = (name: Side, inherits: string | null) => {
    const kept = inherits === null ? [...head, "inherits"] : head;
    const made = lines.map((line, i) => {
      if (kept.some((key) => inside(spans.get(key), i))) return line;
      const [from, before] = spans.get(name)!;
      return i > from && i < before ? line.replace(/^ {2}/, "") : "";
    });
    if (inherits !== null) {
      made[spans.get("inherits")![0]] = `inherits: ${inherits}`;
    }
    return made.join("\n");
  };
  const parent = both ? sideFile(file, "both").replace(/^.*\//, "") : null;
  return {
    ...(both ? { [sideFile(file, "both")]: side("both", null) } : {}),
    [sideFile(file, "off")]: side("off", parent),
    [sideFile(file, "on")]: side("on", parent),
  };
}

function inside(span: Span | undefined, line: number): boolean {
  return span !== undefined && line >= span[0] && line < span[1];
}

function spansOf(lines: readonly string[]): Map<string, Span> {
  const starts = lines.flatMap((line, i) => {
    const name = /^([A-Za-z]+):/.exec(line)?.[1];
    return name === undefined ? [] : [[name, i] as const];
  });
  return new Map(starts.map(([name, from], s) => [
    name,
    [from, starts[s + 1]?.[1] ?? lines.length],
  ]));
}
