import { type Issue, ShapanError } from "../base/issues.ts";
import {
  ADRG_KINDS,
  DRG_KINDS,
  type DrgRules,
  SEVERITIES,
  SEVERITY_WORDS,
} from "../model/ledger.ts";
import {
  type AdrgLine,
  checkDrgRules,
  type DrgLine,
  type ListLine,
  type MdcLine,
} from "./check_drg_rules.ts";
import type { CodeRange } from "./code_lists.ts";
import { checkDiagnosis, checkOperation, readConditions } from "./drg_cells.ts";
import { drgTargets } from "./drg_targets.ts";
import { readSheet, type SheetRow } from "./sheet.ts";

/** Tables of a set of rules (规则表), each a file `<name>.csv` of its folder, with the columns that it must have. */
export const DRG_TABLES = {
  about: ["id", "version", "title_zh", "title_en"],
  mdc: ["mdc", "name_zh", "name_en", "order"],
  mdc_diagnoses: ["mdc", "diagnosis"],
  adrg: ["adrg", "mdc", "name_zh", "name_en", "kind"],
  adrg_diagnoses: ["adrg", "diagnosis"],
  adrg_procedures: ["adrg", "procedure", "set"],
  drg: ["drg", "adrg", "name_zh", "name_en", "severity", "kind", "into"],
  complications: ["diagnosis", "level", "exclusions"],
  exclusions: ["exclusions", "diagnosis"],
} as const;
type Table = keyof typeof DRG_TABLES;

/** Most groups and sets that a table has room for. */
const MOST_ORDER = 999;

/**
 * Reads the rule tables of an edition (DRG 规则表): MDC, ADRG, DRG and their lists,
 * checked against each other, so that a new edition is a folder of files. A table
 * that says the same case belongs to two groups, leaves cases without one, merges
 * in a circle or names what is not there is refused with file and line.
 *
 * @param folder path of the folder, for messages
 * @param text of a table; `undefined` if there is no such file
 * @param blocks of ICD-10: a category outside them does not exist
 * @throws {ShapanError} with everything that is wrong
 */
export function readDrgRules(
  folder: string,
  text: (table: Table) => string | undefined,
  blocks: readonly CodeRange[],
): DrgRules {
  const issues: Issue[] = [];
  const rows = (table: Table): SheetRow[] => {
    const file = `${folder}/${table}.csv`, own = text(table);
    if (own !== undefined) {
      return readSheet({ file, text: own }, DRG_TABLES[table], issues);
    }
    issues.push({
      code: "missing-table",
      key: "grouping.drg.rules",
      given: file,
    });
    return [];
  };
  const about = rows("about")[0];
  const mdcs = sorted(
    rows("mdc").map((row): MdcLine => ({
      row,
      code: row.text("mdc"),
      order: row.whole("order", 1, MOST_ORDER),
      when: readConditions(row, blocks),
    })),
    ({ order }) => order,
  );
  const adrgs = sorted(
    rows("adrg").map((row): AdrgLine => ({
      row,
      code: row.text("adrg"),
      of: row.text("mdc"),
      kind: row.choice("kind", ADRG_KINDS),
      when: readConditions(row, blocks),
    })),
    ({ kind }) => kind,
  );
  const drgs = rows("drg").map((row): DrgLine => ({
    row,
    code: row.text("drg"),
    of: row.text("adrg"),
    severities: severitiesOf(row),
    kind: row.choice("kind", DRG_KINDS),
    into: row.raw("into"),
    when: readConditions(row, blocks),
  }));
  const diagnoses = (table: Table, column: string) =>
    rows(table).map((row): ListLine => {
      checkDiagnosis(row, "diagnosis", row.raw("diagnosis"), blocks);
      return { row, of: row.text(column), code: row.raw("diagnosis"), set: 1 };
    });
  const ofMdc = diagnoses("mdc_diagnoses", "mdc");
  const ofAdrg = diagnoses("adrg_diagnoses", "adrg");
  const operations = rows("adrg_procedures").map((row): ListLine => {
    checkOperation(row, "procedure");
    const set = row.whole("set", 1, MOST_ORDER);
    return { row, of: row.text("adrg"), code: row.raw("procedure"), set };
  });
  const complications = rows("complications").map((row) => {
    checkDiagnosis(row, "diagnosis", row.raw("diagnosis"), blocks);
    const level = 1 + row.choice("level", SEVERITIES.slice(1));
    const diagnosis = row.raw("diagnosis"), exclusions = row.raw("exclusions");
    return { row, level, diagnosis, exclusions };
  });
  const excluding = diagnoses("exclusions", "exclusions");
  const read = { mdcs, adrgs, drgs, ofMdc, ofAdrg, operations };
  if (issues.length === 0) checkDrgRules({ ...read, complications, excluding });
  const targets = drgTargets(drgs);
  if (issues.length > 0) throw new ShapanError(issues);
  const mdcRow = new Map(mdcs.map(({ code }, r) => [code, r]));
  const placed = sorted(adrgs, ({ of }) => mdcRow.get(of)!);
  const adrgRow = new Map(placed.map(({ code }, r) => [code, r]));
  const groups = sorted(drgs, ({ of }) => adrgRow.get(of)!);
  const drgRow = new Map(groups.map(({ code }, r) => [code, r]));
  const dxOf = Map.groupBy(ofMdc, ({ of }) => of);
  const dxOfAdrg = Map.groupBy(ofAdrg, ({ of }) => of);
  const opsOf = Map.groupBy(operations, ({ of }) => of);
  const named = ({ row, code, when }: MdcLine | AdrgLine | DrgLine) => ({
    code,
    name: row.raw("name_zh"),
    nameEn: row.raw("name_en"),
    when,
  });
  return {
    id: about!.text("id"),
    version: about!.text("version"),
    titleZh: about!.raw("title_zh"),
    titleEn: about!.raw("title_en"),
    mdcs: mdcs.map((line) => ({
      ...named(line),
      order: line.order,
      diagnoses: (dxOf.get(line.code) ?? []).map(({ code }) => code),
    })),
    adrgs: placed.map((line) => ({
      ...named(line),
      mdc: mdcRow.get(line.of)!,
      kind: line.kind,
      diagnoses: (dxOfAdrg.get(line.code) ?? []).map(({ code }) => code)
        .filter((code) => code !== "*"),
      procedures: [
        ...Map.groupBy(opsOf.get(line.code) ?? [], ({ set }) => set).values(),
      ].map((set) => set.map(({ code }) => code)),
    })),
    drgs: groups.map((line) => ({
      ...named(line),
      adrg: adrgRow.get(line.of)!,
      severities: line.severities,
      kind: line.kind,
      into: drgRow.get(targets.get(line.code) ?? line.code)!,
    })),
    complications: complications.map(({ diagnosis, level, exclusions }) => ({
      diagnosis,
      level,
      exclusions,
    })),
    exclusions: new Map(
      [...Map.groupBy(excluding, ({ of }) => of)].map(([name, lines]) => [
        name,
        lines.map(({ code }) => code),
      ]),
    ),
  };
}

function severitiesOf(row: SheetRow): number {
  const words = Object.keys(SEVERITY_WORDS);
  return SEVERITY_WORDS[words[row.choice("severity", words)]!]!;
}

/** Rows in the order of a number, as they stand where it is the same. */
function sorted<T>(rows: readonly T[], by: (row: T) => number): T[] {
  return rows.toSorted((a, b) => by(a) - by(b));
}
