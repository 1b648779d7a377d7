import { parseCsv } from "./base/csv.ts";
import { codeLists } from "./intake/code_lists.ts";
import { readDrgRules } from "./intake/read_drg_rules.ts";
import type { Facts } from "./model/facts.ts";
import type { DrgRules } from "./model/ledger.ts";
import { yearsPlayed } from "./model/policy/mod.ts";
import type { Scenario } from "./model/scenario/mod.ts";

const BLOCKS = "data/disease/icd10_blocks.csv";

/**
 * The rule tables of a folder (读取 DRG 规则表), held against ICD-10.
 *
 * @param read text at a path, `undefined` if there is no such file
 * @throws {ShapanError} with everything that is wrong in the tables
 */
export function drgRulesFrom(
  folder: string,
  read: (path: string) => string | undefined,
): DrgRules {
  const { blocks } = codeLists(
    [],
    parseCsv(read(BLOCKS)!, { file: BLOCKS }),
    [],
  );
  return readDrgRules(
    folder,
    (table) => read(`${folder}/${table}.csv`),
    blocks,
  );
}

/** Folders of the DRG tables that scenarios name on some day of the years they play, each once. */
export function drgFolders(scenarios: readonly Scenario[]): string[] {
  const folders = scenarios.flatMap((scenario) =>
    [
      ...yearsPlayed(scenario.valuesOn("9999-12-31")).map(String),
      "9999",
    ].map((year) => scenario.valuesOn(`${year}-01-01`))
      .filter((values) => values["grouping.method"] === "drg")
      .map((values) => values["grouping.drg.rules"])
  );
  return [...new Set(folders)];
}

/** The facts with the DRG tables that scenarios name; the same facts where none does. */
export function withDrgRules(
  facts: Facts,
  scenarios: readonly Scenario[],
  read: (path: string) => string | undefined,
): Facts {
  const folders = drgFolders(scenarios);
  return folders.length === 0 ? facts : {
    ...facts,
    drg: new Map(folders.map((folder) => [folder, drgRulesFrom(folder, read)])),
  };
}
