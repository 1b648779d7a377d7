/**
 * The files that a scenario names (读入文件): which they are, that they are all
 * there, and the year that they give. Part of the edge, but it reads through
 * the function it is handed.
 *
 * @module
 */
import { parseCsv } from "./base/csv.ts";
import { type Issue, ShapanError } from "./base/issues.ts";
import { type CodeLists, codeLists } from "./intake/code_lists.ts";
import { type Given, readGiven } from "./intake/read_given.ts";
import { readCatalogue } from "./intake/read_catalogue.ts";
import { readOpinions } from "./intake/read_opinions.ts";
import type { SheetText } from "./intake/sheet.ts";
import type { CatalogueFile, Opinions } from "./model/ledger.ts";
import type { FileKey, Scenario } from "./model/scenario/scenario.ts";

/** What codes are held against: operations with their class, blocks of ICD-10, diagnoses of one sex. */
const LISTS = [
  "data/disease/procedure_dictionary.csv",
  "data/disease/icd10_blocks.csv",
  "data/disease/sex_only.csv",
] as const;

const CATALOGUE = "intake.files.catalogue";
const REQUIRED = [
  "intake.files.hospitals",
  "intake.files.claims",
  CATALOGUE,
] as const;
const REGISTER = "intake.files.register";

/**
 * Whether a scenario is played on files and not on a generated city; a catalogue
 * alone is used on a city too.
 */
export function namesFiles(scenario: Scenario): boolean {
  const keys = ([...REQUIRED, REGISTER] as const)
    .filter((key) => key !== CATALOGUE);
  return keys.some((key) => scenario.pathOf(key) !== null);
}

/**
 * Reads what a scenario names.
 *
 * @param read the text at a path, `undefined` if there is none
 * @returns the year, and every text it was read from
 * @throws {ShapanError} if something is not named, not there, or wrong
 */
export function givenFromFiles(
  scenario: Scenario,
  read: (path: string) => string | undefined,
): { readonly given: Given; readonly texts: readonly SheetText[] } {
  const year = scenario.valuesOn("9999-12-31")["run.year"];
  const values = scenario.valuesOn(`${year}-01-01`);
  const issues: Issue[] = [];
  const missing = (key: string) =>
    issues.push({ code: "missing-field", file: scenario.file, key });
  const sheet = (key: FileKey): SheetText => {
    const file = scenario.pathOf(key);
    const text = file === null ? undefined : read(file);
    if (file === null) missing(key);
    else if (text === undefined) {
      issues.push({ code: "missing-table", key, given: file });
    }
    return { file: file ?? "", text: text ?? "" };
  };
  const [hospitals, claims, catalogue] = REQUIRED.map(sheet);
  const register = scenario.pathOf(REGISTER) === null ? null : sheet(REGISTER);
  const contributions = values["intake.contributions"];
  if (register === null && contributions === null) {
    missing("intake.contributions");
  }
  if (values["intake.lastYear"] === null) missing("intake.lastYear");
  if (issues.length > 0) throw new ShapanError(issues);
  const lists = LISTS.map((file) => ({ file, text: read(file)! }));
  const given = readGiven({
    hospitals: hospitals!,
    claims: claims!,
    catalogue: catalogue!,
    register,
  }, {
    year,
    contributions,
    lists: parsed(lists),
    most: {
      cost: Math.round(values["intake.check.costMax"] * 100),
      los: values["intake.check.losMax"],
      age: values["intake.check.ageMax"],
    },
    rejectedShare: values["intake.check.rejectedShare"],
  });
  const texts = [hospitals!, claims!, catalogue!, ...lists];
  return { given, texts: register === null ? texts : [...texts, register] };
}

/**
 * The local catalogue that a city's scenario names (本地病种目录), and its text;
 * `null` where it names none.
 *
 * @throws {ShapanError} if it is not there, or with all that is wrong in it
 */
export function catalogueFromFile(
  scenario: Scenario,
  read: (path: string) => string | undefined,
): { readonly catalogue: CatalogueFile; readonly text: string } | null {
  const file = scenario.pathOf(CATALOGUE);
  if (file === null) return null;
  const text = read(file);
  if (text === undefined) {
    throw new ShapanError([
      { code: "missing-table", key: CATALOGUE, given: file },
    ]);
  }
  const issues: Issue[] = [];
  const catalogue = readCatalogue({ file, text }, issues);
  if (issues.length > 0) throw new ShapanError(issues);
  return { catalogue, text };
}

/**
 * The hospitals' opinions on points that a scenario names (意见收集反馈), with the text
 * they were read from; `null` where it names none.
 *
 * @throws {ShapanError} if the file is not there or wrong
 */
export function opinionsFromFile(
  scenario: Scenario,
  read: (path: string) => string | undefined,
): { readonly opinions: Opinions; readonly text: string } | null {
  const key = "intake.files.opinions", file = scenario.pathOf(key);
  if (file === null) return null;
  const text = read(file);
  if (text === undefined) {
    throw new ShapanError([{ code: "missing-table", key, given: file }]);
  }
  return { opinions: readOpinions({ file, text }), text };
}

function parsed(lists: readonly SheetText[]): CodeLists {
  const [operations, blocks, sexOnly] = lists.map(({ file, text }) =>
    parseCsv(text, { file })
  );
  return codeLists(operations!, blocks!, sexOnly!);
}
