import { assert, assertEquals, assertThrows } from "@std/assert";
import { issueText, ShapanError } from "../../sim/base/issues.ts";
import { givenFromFiles, namesFiles } from "../../sim/given_from_files.ts";
import { loadScenario } from "../../sim/model/scenario/mod.ts";
import { SMALL } from "./given_texts.ts";

const DICTIONARY = `procedure,class
51.2300,surgical
`;
const BLOCKS = `first,last
J09,J18
K80,K87
`;
const SEX_ONLY = `first,last,sex
C61,C61,male
`;
const DATA = `
  intake.files.hospitals: hospitals.csv
  intake.files.claims: claims.csv
  intake.files.catalogue: catalogue.csv
  intake.contributions: { employee: 1000, resident: 100 }
  intake.lastYear:
    employee: { outpatient: 1, chronic: 1, remote: 1, other: 1, dip: 1 }
    resident: { outpatient: 1, chronic: 1, remote: 1, other: 1, dip: 1 }
`;

/** The small city as files, its scenario saying `data`; some files may be missing. */
function readSmall(data: string, missing: readonly string[] = []) {
  const files = new Map([
    ["data/disease/procedure_dictionary.csv", DICTIONARY],
    ["data/disease/icd10_blocks.csv", BLOCKS],
    ["data/disease/sex_only.csv", SEX_ONLY],
    ["mine/small.yaml", `format: 1\ntitle: 小\n${data && `data:${data}`}`],
    ...[SMALL.hospitals, SMALL.claims, SMALL.catalogue]
      .map(({ file, text }) => [`mine/${file}`, text] as const),
  ]);
  for (const file of missing) files.delete(`mine/${file}`);
  const read = (path: string) => files.get(path);
  const scenario = loadScenario("mine/small.yaml", {
    read,
    sources: new Map(),
  });
  return { scenario, read };
}

function complaints(data: string, missing: readonly string[] = []) {
  const { scenario, read } = readSmall(data, missing);
  return assertThrows(() => givenFromFiles(scenario, read), ShapanError).issues;
}

Deno.test("files stand beside the scenario that names them, and their texts are all returned", () => {
  const { scenario, read } = readSmall(DATA);
  assert(namesFiles(scenario));
  const { given, texts } = givenFromFiles(scenario, read);
  assertEquals(given.record.claims.rows, 3);
  assertEquals(texts.map(({ file }) => file), [
    "mine/hospitals.csv",
    "mine/claims.csv",
    "mine/catalogue.csv",
    "data/disease/procedure_dictionary.csv",
    "data/disease/icd10_blocks.csv",
    "data/disease/sex_only.csv",
  ]);
});

Deno.test("a scenario that names no file is played on a generated city", () => {
  assertEquals(namesFiles(readSmall("").scenario), false);
});

Deno.test("whatever is not named is asked for by its key", () => {
  const some = `
  intake.files.hospitals: hospitals.csv
  intake.files.claims: claims.csv
`;
  assertEquals(complaints(some).map(({ code, key }) => `${code} ${key}`), [
    "missing-field intake.files.catalogue",
    "missing-field intake.contributions",
    "missing-field intake.lastYear",
  ]);
});

Deno.test("a file that is not there is named with the key that names it, in both languages", () => {
  const issues = complaints(DATA, ["claims.csv"]);
  assertEquals(issues, [{
    code: "missing-table",
    key: "intake.files.claims",
    given: "mine/claims.csv",
  }]);
  for (const lang of ["zh", "en"] as const) {
    const text = issueText(issues[0]!, lang);
    assert(text.includes("mine/claims.csv"), text);
    assert(text.includes("intake.files.claims"), text);
  }
});
