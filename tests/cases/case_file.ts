import type { Lang } from "../../sim/base/formats.ts";

/** One worked case: what it sets, what it is given, what must come out. */
export interface WorkedCase {
  readonly id: string;
  readonly name: string;
  /** By name in the rule reference; those that are not named have their default. */
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly expected: Readonly<Record<string, unknown>>;
}

/** A worked example (算例): cases of the same rules. */
export interface WorkedExample {
  readonly id: string;
  /** Such as `R-PVS`; invariants (`INV-1`) may stand beside them. */
  readonly rules: readonly string[];
  readonly cases: readonly WorkedCase[];
}

/** What is wrong with a file of cases as a whole, in both languages. */
export class CaseFileError extends Error {
  constructor(readonly texts: Readonly<Record<Lang, string>>) {
    super(texts.en);
    this.name = "CaseFileError";
  }
}

/**
 * The examples of a file of worked cases (算例文件), `format` 1.
 *
 * @throws {CaseFileError} where it is not JSON or not of this form.
 */
export function parseCases(text: string): WorkedExample[] {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new CaseFileError({
      zh: `不是合法的 JSON（${why}）。请改正该处。`,
      en: `it is not JSON (${why}); correct that place.`,
    });
  }
  const top = record(data, "");
  if (top.format !== 1) {
    throw malformed("format", "1", top.format);
  }
  const examples = list(top.examples, "examples").map(exampleOf);
  const ids = examples.flatMap((e) => e.cases.map((c) => c.id));
  const twice = ids.find((id, i) => ids.indexOf(id) !== i);
  if (twice !== undefined) {
    throw new CaseFileError({
      zh: `算例编号 ${twice} 写了两次。请只留一处。`,
      en: `the case ${twice} stands in it twice; keep one of them.`,
    });
  }
  if (ids.length === 0) throw malformed("examples", "a case", "none");
  return examples;
}

function exampleOf(value: unknown, at: number): WorkedExample {
  const place = `examples[${at}]`, example = record(value, place);
  return {
    id: text(example.id, `${place}.id`),
    rules: list(example.rules, `${place}.rules`).map((rule, i) =>
      text(rule, `${place}.rules[${i}]`)
    ),
    cases: list(example.cases, `${place}.cases`).map((one, i) =>
      caseOf(one, `${place}.cases[${i}]`)
    ),
  };
}

function caseOf(value: unknown, place: string): WorkedCase {
  const one = record(value, place);
  const expected = record(one.expected, `${place}.expected`);
  if (Object.keys(expected).length === 0) {
    throw malformed(`${place}.expected`, "an output", "none");
  }
  return {
    id: text(one.id, `${place}.id`),
    name: text(one.name, `${place}.name`),
    parameters: record(one.parameters ?? {}, `${place}.parameters`),
    inputs: record(one.inputs, `${place}.inputs`),
    expected,
  };
}

function record(value: unknown, place: string): Record<string, unknown> {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) {
    return value as Record<string, unknown>;
  }
  throw malformed(place || "file", "{…}", value);
}

function list(value: unknown, place: string): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw malformed(place, "[…]", value);
}

function text(value: unknown, place: string): string {
  if (typeof value === "string" && value !== "") return value;
  throw malformed(place, '"…"', value);
}

function malformed(place: string, wanted: string, given: unknown) {
  const now = given === undefined ? "–" : JSON.stringify(given).slice(0, 60);
  return new CaseFileError({
    zh: `不是算例文件：${place} 应为 ${wanted}，现为 ${now}。`,
    en:
      `it is no file of worked cases: ${place} must be ${wanted}, current value is ${now}.`,
  });
}
