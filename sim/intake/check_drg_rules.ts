import type { Issue } from "../base/issues.ts";
import { type DrgConditions, SEVERITIES } from "../model/ledger.ts";
import { ADRG_KINDS } from "../model/ledger.ts";
import { asksNothing } from "./drg_cells.ts";
import type { SheetRow } from "./sheet.ts";

/** A row of `mdc.csv`. */
export interface MdcLine {
  readonly row: SheetRow;
  readonly code: string;
  readonly order: number;
  readonly when: DrgConditions;
}

/** A row of `adrg.csv`. */
export interface AdrgLine {
  readonly row: SheetRow;
  readonly code: string;
  /** Its MDC. */
  readonly of: string;
  readonly kind: number;
  readonly when: DrgConditions;
}

/** A row of `drg.csv`. */
export interface DrgLine {
  readonly row: SheetRow;
  readonly code: string;
  /** Its ADRG. */
  readonly of: string;
  readonly severities: number;
  readonly kind: number;
  readonly into: string;
  readonly when: DrgConditions;
}

/** A row of a list of codes. */
export interface ListLine {
  readonly row: SheetRow;
  /** What it is a list of. */
  readonly of: string;
  /** Pattern. */
  readonly code: string;
  /** Number of the set, for operations. */
  readonly set: number;
}

/** A row of `complications.csv`. */
export interface ComplicationLine {
  readonly row: SheetRow;
  readonly diagnosis: string;
  readonly level: number;
  readonly exclusions: string;
}

/** All tables of a set, each on its own in order. */
export interface DrgTables {
  readonly mdcs: readonly MdcLine[];
  readonly adrgs: readonly AdrgLine[];
  readonly drgs: readonly DrgLine[];
  readonly ofMdc: readonly ListLine[];
  readonly ofAdrg: readonly ListLine[];
  readonly operations: readonly ListLine[];
  readonly complications: readonly ComplicationLine[];
  readonly excluding: readonly ListLine[];
}

/**
 * Checks rule tables against each other (规则表核对), noting at the row what is wrong:
 * a code twice, a name that no table has, a main diagnosis or a severity that two
 * rows without conditions both take, a severity that none takes.
 *
 * What two MDCs would both take only under conditions is no fault of the tables:
 * such a case is listed, and has no group.
 */
export function checkDrgRules(tables: DrgTables): void {
  const { mdcs, adrgs, drgs, ofMdc, ofAdrg, operations } = tables;
  const { complications, excluding } = tables;
  once(mdcs, "mdc", ({ code }) => code);
  once(adrgs, "adrg", ({ code }) => code);
  once(drgs, "drg", ({ code }) => code);
  once(ofMdc, "diagnosis", ({ of, code }) => `${of} ${code}`);
  once(ofAdrg, "diagnosis", ({ of, code }) => `${of} ${code}`);
  once(operations, "procedure", ({ of, code, set }) => `${of} ${set} ${code}`);
  once(excluding, "diagnosis", ({ of, code }) => `${of} ${code}`);
  const of = ({ of }: { readonly of: string }) => of;
  known(adrgs, "mdc", of, mdcs, "mdc.csv");
  known(drgs, "adrg", of, adrgs, "adrg.csv");
  known(ofMdc, "mdc", of, mdcs, "mdc.csv");
  known(ofAdrg, "adrg", of, adrgs, "adrg.csv");
  known(operations, "adrg", of, adrgs, "adrg.csv");
  const tabled = excluding.map((line) => ({ code: line.of }));
  known(
    complications.filter(({ exclusions }) => exclusions !== ""),
    "exclusions",
    ({ exclusions }) => exclusions,
    tabled,
    "exclusions.csv",
  );
  const mdcOf = new Map(mdcs.map((line) => [line.code, line]));
  apart(
    ofMdc.filter((line) => plain(mdcOf.get(line.of))),
    (line) => String(mdcOf.get(line.of)!.order),
  );
  const adrgOf = new Map(adrgs.map((line) => [line.code, line]));
  const operated = new Set(operations.map((line) => line.of));
  const medical = ofAdrg.filter((line) => {
    const own = adrgOf.get(line.of);
    return plain(own) && own!.kind === MEDICAL && !operated.has(line.of) &&
      line.code !== "*";
  });
  apart(medical, (line) => adrgOf.get(line.of)!.of);
  apart(
    complications.map((line) => ({ ...line, code: line.diagnosis })),
    () => "",
  );
  for (const adrg of adrgs) {
    covered(adrg, drgs.filter((drg) => drg.of === adrg.code));
  }
}

const MEDICAL = ADRG_KINDS.indexOf("medical");

function plain(line: MdcLine | AdrgLine | undefined): boolean {
  return line !== undefined && asksNothing(line.when);
}

function once<T extends { readonly row: SheetRow }>(
  lines: readonly T[],
  key: string,
  name: (line: T) => string,
): void {
  const seen = new Set<string>();
  for (const line of lines) {
    const given = name(line);
    if (seen.has(given)) line.row.note({ code: "duplicate-id", key, given });
    seen.add(given);
  }
}

function known<T extends { readonly row: SheetRow }>(
  lines: readonly T[],
  key: string,
  name: (line: T) => string,
  among: readonly { readonly code: string }[],
  allowed: string,
): void {
  const codes = new Set(among.map(({ code }) => code));
  for (const line of lines) {
    const given = name(line);
    if (!codes.has(given)) {
      line.row.note({ code: "unknown-id", key, given, allowed });
    }
  }
}

/** Notes patterns that overlap within a part (编码重叠): the later row is told of the earlier. */
function apart<T extends { readonly row: SheetRow; readonly code: string }>(
  lines: readonly T[],
  part: (line: T) => string,
): void {
  for (const own of Map.groupBy(lines, part).values()) {
    const spans = own.map((line) => ({ line, ...spanOf(line.code) }))
      .sort((a, b) => a.first < b.first ? -1 : a.first > b.first ? 1 : 0);
    let before = spans[0];
    for (const span of spans.slice(1)) {
      if (span.first <= before!.last) {
        const [early, late] = before!.line.row.line < span.line.row.line
          ? [before!.line, span.line]
          : [span.line, before!.line];
        late.row.note(overlap(late.code, early));
      }
      if (span.last > before!.last) before = span;
    }
  }
}

function overlap(
  given: string,
  { row, code }: { readonly row: SheetRow; readonly code: string },
): Issue {
  return {
    code: "rules-overlap",
    key: "diagnosis",
    given,
    hint: `${row.file}:${row.line} ${code}`,
  };
}

function spanOf(code: string): { first: string; last: string } {
  const range = /^(\w{3})-(\w{3})$/.exec(code);
  return range === null
    ? { first: code, last: `${code}￿` }
    : { first: range[1]!, last: `${range[2]}￿` };
}

/** Notes severities of an ADRG that two of its groups take, or none. */
function covered(adrg: AdrgLine, drgs: readonly DrgLine[]): void {
  const taken = new Map<number, DrgLine>();
  for (const line of drgs) {
    if (!asksNothing(line.when)) continue;
    SEVERITIES.forEach((word, s) => {
      if ((line.severities >> s & 1) === 0) return;
      const before = taken.get(s);
      if (before === undefined) taken.set(s, line);
      else {
        line.row.note({
          code: "rules-overlap",
          key: "severity",
          given: word,
          hint: `${before.row.file}:${before.row.line} ${before.code}`,
        });
      }
    });
  }
  const missing = SEVERITIES.filter((_, s) => !taken.has(s));
  if (missing.length === 0) return;
  adrg.row.note({
    code: "rules-gap",
    key: "adrg",
    given: adrg.code,
    hint: missing.join(", "),
  });
}
