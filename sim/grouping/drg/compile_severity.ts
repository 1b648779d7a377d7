import { type CodeBook, SEVERITIES } from "../../model/ledger.ts";
import { type CodeSpan, diagnosisSpan, inSpans } from "./code_ranges.ts";
import type { RuleLists } from "./rule_lists.ts";

/** What secondary diagnoses add to which main ones (并发症与合并症). */
export interface SeverityTable {
  /** Class of the main diagnosis by code: those that exclude the same tables are alike. */
  readonly classOf: Uint16Array;
  /** Row in SEVERITIES by class × secondary diagnosis. */
  readonly severity: Uint8Array;
}

/** What a secondary diagnosis is before the main one is looked at. */
export interface Complication {
  /** Row in SEVERITIES. */
  readonly level: number;
  /** Name of its exclusion table; empty = none. */
  readonly exclusions: string;
}

const NONE: Complication = { level: 0, exclusions: "" };

/** The complication that a secondary diagnosis is by the tables, excluded or not. */
export function complicationOf(
  { rules: { complications } }: RuleLists,
  code: string,
): Complication {
  return complications.find(({ diagnosis }) =>
    inSpans([diagnosisSpan(diagnosis)], code)
  ) ?? NONE;
}

/** Whether a main diagnosis is in an exclusion table (排除表). */
export function isExcluded(
  { rules: { exclusions } }: RuleLists,
  table: string,
  diagnosis: string,
): boolean {
  return (exclusions.get(table) ?? []).some((pattern) =>
    inSpans([diagnosisSpan(pattern)], diagnosis)
  );
}

/**
 * The severity of every pair of main and secondary diagnosis as a look-up
 * (严重程度查表). Main diagnoses that are in the same exclusion tables share a
 * class, so that the look-up is as large as the tables and not as the code book.
 */
export function compileSeverity(
  lists: RuleLists,
  { diagnosis }: Pick<CodeBook, "diagnosis">,
): SeverityTable {
  const tables = [...lists.rules.exclusions].map(
    ([name, patterns]): readonly [string, CodeSpan[]] => [
      name,
      patterns.map(diagnosisSpan),
    ],
  );
  const own = lists.secondaryCodes.map((code) => complicationOf(lists, code));
  const classes = new Map<string, number>(), of = new Map<string, number>();
  const rows: number[] = [];
  const classOf = Uint16Array.from(diagnosis, (dx) => {
    const known = of.get(dx);
    if (known !== undefined) return known;
    const inside = new Set(
      tables.filter(([, spans]) => inSpans(spans, dx)).map(([name]) => name),
    );
    const key = [...inside].join();
    let at = classes.get(key);
    if (at === undefined) {
      at = classes.size;
      classes.set(key, at);
      for (const { level, exclusions } of own) {
        rows.push(inside.has(exclusions) ? NO_SEVERITY : level);
      }
    }
    of.set(dx, at);
    return at;
  });
  return { classOf, severity: Uint8Array.from(rows) };
}

const NO_SEVERITY = SEVERITIES.indexOf("none");
