import { parseCsv } from "../../sim/base/csv.ts";
import { type CodeLists, codeLists } from "../../sim/intake/code_lists.ts";
import type { Issue } from "../../sim/base/issues.ts";
import { ShapanError } from "../../sim/base/issues.ts";
import {
  type Given,
  type GivenOptions,
  type GivenTexts,
  readGiven,
} from "../../sim/intake/read_given.ts";

/** A city of two hospitals and one disease, as texts that a test can spoil. */
export const SMALL: GivenTexts = {
  hospitals: {
    file: "hospitals.csv",
    text: `id,name_zh,name_en,level,kind,county,beds
H1,甲,First,3,general,东区,100
H2,乙,,1,township,西县,20
`,
  },
  claims: {
    file: "claims.csv",
    text:
      `person,hospital,scheme,discharge,los,diagnosis,operations,cost,self_paid,fund,catastrophic
P2,H2,resident,2025-12-31,3,J18.9,,800.50,0,400,0
P1,H1,employee,2025-03-01,5,K80.1,51.2300,9000,450,6300,0
P1,out_of_area,employee,2025-02-28,4,J18.9,,5000,0,3000,0
`,
  },
  catalogue: {
    file: "catalogue.csv",
    text:
      `group,name,kind,diagnosis,operations,treatment_class,points,reference_3,reference_2,reference_1,cases
J09-J22-1,肺部感染,comprehensive,J09-J22,,conservative,400,,,,9
K80.1+51.2300,胆囊切除,core,K80.1,51.2300,surgical,612.5,9000,,7000.50,30
`,
  },
  register: null,
};

/** Codes as the engine's own files have them, with two operations. */
export const LISTS: CodeLists = codeLists(
  [
    { procedure: "51.2300", class: "surgical" },
    { procedure: "39.9500", class: "therapeutic" },
  ],
  rowsOf("icd10_blocks.csv"),
  rowsOf("sex_only.csv"),
);

/** What the small city's files are read against: one wrong row is too many. */
export const SMALL_OPTIONS: GivenOptions = {
  year: 2025,
  lists: LISTS,
  most: { cost: 2_000_000_000, los: 365, age: 120 },
  rejectedShare: 0,
  contributions: { employee: 1000, resident: 100.01 },
};

function rowsOf(file: string) {
  const url = new URL(`../../data/disease/${file}`, import.meta.url);
  return parseCsv(Deno.readTextFileSync(url), { file });
}

/** The small city with one text changed. */
export function readChanged(
  name: "hospitals" | "claims" | "catalogue",
  from: string,
  to: string,
): Given {
  const { file, text } = SMALL[name];
  if (!text.includes(from)) throw new Error(`no "${from}" in ${file}`);
  const changed = { file, text: text.replace(from, to) };
  return readGiven({ ...SMALL, [name]: changed }, SMALL_OPTIONS);
}

/** What reading the small city with one text changed complains of. */
export function complaints(
  name: "hospitals" | "claims" | "catalogue",
  from: string,
  to: string,
): readonly Issue[] {
  try {
    readChanged(name, from, to);
  } catch (error) {
    if (error instanceof ShapanError) return error.issues;
    throw error;
  }
  return [];
}
