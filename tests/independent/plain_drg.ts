import { csvParse, type DSVRowString } from "d3-dsv";

/**
 * A second way to group by rule tables (独立重算：DRG 入组): rows of the files as they
 * stand, walked case by case. It shares nothing with the engine.
 *
 * @module
 */

/** A case as a list says it. */
export interface PlainCase {
  readonly diagnosis: string;
  readonly operations: readonly string[];
  /** A secondary diagnosis; empty = none. */
  readonly secondary: string;
  readonly sex: "male" | "female";
  readonly age: number;
  /** Grams; 0 = no newborn. */
  readonly weight: number;
  readonly days: number;
  readonly outcome: string;
}

type Row = DSVRowString<string>;
type Tables = (name: string) => readonly Row[];

/** Opens tables by their texts. */
export function tablesOf(text: (name: string) => string): Tables {
  const known = new Map<string, readonly Row[]>();
  return (name) => {
    const own = known.get(name) ?? [...csvParse(text(name))];
    known.set(name, own);
    return own;
  };
}

/** The group of a case: its code, `0000`, or one that ends in `QY`. */
export function plainGroup(tables: Tables, of: PlainCase): string {
  const mdcs = tables("mdc");
  const orders = [...new Set(mdcs.map((m) => Number(m.order)))].sort((a, b) =>
    a - b
  );
  for (const order of orders) {
    const here = mdcs.filter((m) => Number(m.order) === order && meets(m, of));
    for (const mdc of here.filter((m) => listOf(tables, m).length === 0)) {
      const found = inMdc(tables, mdc, of);
      if (found !== null) return found;
    }
    const own = here.filter((m) =>
      listOf(tables, m).some((p) => named(p.diagnosis!, of.diagnosis))
    );
    if (own.length > 1) return "0000";
    if (own.length === 1) {
      const mdc = own[0]!;
      const fitting = tables("adrg").filter((a) =>
        a.mdc === mdc.mdc && listed(tables, a, of)
      );
      const surgical = new Set(
        tables("adrg").filter((a) => a.kind === "surgical").map((a) => a.adrg),
      );
      const operated = of.operations.some((op) =>
        tables("adrg_procedures").some((p) =>
          surgical.has(p.adrg!) && named(p.procedure!, op)
        )
      );
      if (operated && fitting.every((a) => a.kind === "medical")) {
        return `${mdc.mdc}QY`;
      }
      return inMdc(tables, mdc, of) ?? "0000";
    }
  }
  return "0000";
}

function listOf(tables: Tables, mdc: Row): Row[] {
  return tables("mdc_diagnoses").filter((row) => row.mdc === mdc.mdc);
}

function inMdc(tables: Tables, mdc: Row, of: PlainCase): string | null {
  for (const kind of ["surgical", "operating", "medical"]) {
    for (const adrg of tables("adrg")) {
      if (adrg.mdc !== mdc.mdc || adrg.kind !== kind) continue;
      if (!meets(adrg, of) || !listed(tables, adrg, of)) continue;
      const severity = severityOf(tables, of);
      const drg = tables("drg").find((d) =>
        d.adrg === adrg.adrg && meets(d, of) && TAKES[d.severity!]!.includes(
          severity,
        )
      );
      if (drg === undefined) continue;
      let end = drg;
      while (end.into !== "") {
        end = tables("drg").find((d) => d.drg === end.into)!;
      }
      return end.drg!;
    }
  }
  return null;
}

function listed(tables: Tables, adrg: Row, of: PlainCase): boolean {
  const dx = tables("adrg_diagnoses").filter((r) => r.adrg === adrg.adrg);
  const ops = tables("adrg_procedures").filter((r) => r.adrg === adrg.adrg);
  const sets = [...new Set(ops.map((r) => r.set))];
  return (dx.length === 0 ||
    dx.some((r) => named(r.diagnosis!, of.diagnosis))) &&
    sets.every((set) =>
      of.operations.some((op) =>
        ops.some((r) => r.set === set && named(r.procedure!, op))
      )
    );
}

/** `none`, `cc` or `mcc`. */
function severityOf(tables: Tables, of: PlainCase): string {
  if (of.secondary === "") return "none";
  const row = tables("complications").find((c) =>
    named(c.diagnosis!, of.secondary)
  );
  if (row === undefined) return "none";
  const excluded = tables("exclusions").some((e) =>
    e.exclusions === row.exclusions && named(e.diagnosis!, of.diagnosis)
  );
  return excluded ? "none" : row.level!;
}

const TAKES: Readonly<Record<string, readonly string[]>> = {
  none: ["none"],
  cc: ["cc"],
  mcc: ["mcc"],
  ccmcc: ["cc", "mcc"],
  nomcc: ["none", "cc"],
  any: ["none", "cc", "mcc"],
};

function meets(row: Row, of: PlainCase): boolean {
  const at = (column: string, value: number, least: boolean) => {
    const bound = row[column] ?? "";
    return bound === "" ||
      (least ? value >= Number(bound) : value < Number(bound));
  };
  const asksWeight = row.weight_from !== "" || row.weight_below !== "";
  return (row.sex === "" || row.sex === of.sex) &&
    at("age_from", of.age, true) && at("age_below", of.age, false) &&
    (row.age_days_below === "" || of.weight > 0) &&
    (!asksWeight || of.weight > 0) &&
    at("weight_from", of.weight, true) &&
    at("weight_below", of.weight, false) &&
    at("los_from", of.days, true) && at("los_below", of.days, false) &&
    (row.outcome === "" || row.outcome === of.outcome) &&
    (row.secondary === "" || (of.secondary !== "" &&
      row.secondary!.split("|").some((p: string) => named(p, of.secondary))));
}

/** Whether a pattern names a code: a beginning, a range of categories, `*`. */
function named(pattern: string, code: string): boolean {
  const [first, last] = pattern.split("-");
  if (last !== undefined && last.length === 3) {
    const own = code.slice(0, 3);
    return own >= first! && own <= last;
  }
  if (/^\d/.test(pattern)) {
    return pattern.endsWith("*")
      ? code.startsWith(pattern.slice(0, -1))
      : code === pattern;
  }
  return pattern === "*" || code.startsWith(pattern);
}
