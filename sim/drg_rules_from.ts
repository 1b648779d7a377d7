import { parseCsv } from "./base/csv.ts";
import { codeLists } from "./intake/code_lists.ts";
import { readDrgRules } from "./intake/read_drg_rules.ts";
import type { DrgRules } from "./model/ledger.ts";

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
