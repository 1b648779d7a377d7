import { LineCounter, parseDocument } from "yaml";
import { z } from "zod";
import { ShapanError } from "../../base/issues.ts";
import type { NamedFactor } from "./given_factors.ts";

const NAME = z.string().trim().min(1);

const SCHEMA = z.strictObject({
  factors: z.array(z.strictObject({
    id: z.string().regex(/^[A-Za-z][\w-]*$/),
    zh: NAME,
    en: NAME,
    keys: z.array(NAME).min(1),
  })).min(1),
});

/**
 * Reads factors that are named by hand (指定因素文件): a YAML list `factors:` of id,
 * zh, en and keys, which are provisions or parameters.
 *
 * @throws {ShapanError} with file, line and what would be accepted
 *
 * @example
 * ```ts
 * import { readFactorsFile } from "./factors_file.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const text = "factors:\n- { id: fund, zh: 基金, en: the fund, keys: [budget] }\n";
 * assertEquals(readFactorsFile(text, "f.yaml")[0]!.keys, ["budget"]);
 * ```
 */
export function readFactorsFile(text: string, file: string): NamedFactor[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, schema: "core" });
  const [error] = document.errors;
  if (error !== undefined) {
    const { line, col } = lines.linePos(error.pos[0]);
    throw new ShapanError([{
      code: "not-yaml",
      file,
      line,
      column: col,
      hint: error.message.split("\n")[0]!,
    }]);
  }
  const read = SCHEMA.safeParse(document.toJS());
  if (read.success) return read.data.factors;
  throw new ShapanError(read.error.issues.map(({ path, message }) => {
    const node = document.getIn(path as (string | number)[], true) as
      | { range?: [number, number, number] }
      | undefined;
    const at = lines.linePos(node?.range?.[0] ?? 0);
    return {
      code: "wrong-type" as const,
      file,
      line: at.line,
      column: at.col,
      key: path.join(".") || "factors",
      given: JSON.stringify(document.toJS()).slice(0, 80),
      allowed: "factors: [{ id, zh, en, keys: [clearing, budget.total.rule] }]",
      hint: message,
    };
  }));
}
