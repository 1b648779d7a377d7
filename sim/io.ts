/**
 * The edge (输入): scenarios, sources and facts come in here, through
 * `read_files.ts`; results go out through `write_results.ts`.
 *
 * @module
 */
import { ShapanError } from "./base/issues.ts";
import { CALENDAR_FILES, calendarFromCsv } from "./calendar_from_csv.ts";
import { withDrgRules } from "./drg_rules_from.ts";
import { factFiles, factsFromCsv } from "./facts_from_csv.ts";
import {
  catalogueFromFile,
  givenFromFiles,
  namesFiles,
  opinionsFromFile,
} from "./given_from_files.ts";
import type { PayerCalendar } from "./model/calendar.ts";
import type { Facts } from "./model/facts.ts";
import { type SpecVersion, yearsPlayed } from "./model/policy/mod.ts";
import {
  missingYears,
  normalForm,
  type Scenario,
} from "./model/scenario/mod.ts";
import type { HeldAgainst } from "./model/realism.ts";
import { cities } from "./list_names.ts";
import { NO_INPUTS } from "./model/run_basis.ts";
import type { StoredChecks } from "./model/behave.ts";
import type { StoredVerdicts } from "./model/validation.ts";
import { realismFromCsv } from "./realism_from_csv.ts";
import { checksFromCsv, verdictsFromCsv } from "./verdicts_from_csv.ts";
import { type Hashes, openReader, type Reader } from "./read_files.ts";
import { readScenario, readUnderEdition } from "./read_scenarios.ts";
import { screensFrom } from "./screens_from.ts";
import type { CityPlan, Plan } from "./run.ts";
import type { GivenPlan } from "./run/settle_given.ts";

/** Version of the engine, part of every record. */
export const VERSION = "0.1.0";

export { readText, ROOT } from "./read_files.ts";
export { cities, ruledCities } from "./list_names.ts";
export {
  drawnScenarios,
  readScenario,
  readSources,
  readUnderEdition,
  readWritten,
} from "./read_scenarios.ts";

/**
 * Reads a scenario and what it is played on, a city's facts or given data; names
 * the record.
 *
 * @param version edition of the specification instead of the scenario's own
 */
export async function readPlan(
  ref: string,
  version?: SpecVersion,
): Promise<Plan> {
  const files = openReader();
  return await planIn(
    version === undefined
      ? readScenario(ref, files)
      : readUnderEdition(ref, version, files),
    files,
  );
}

/** What a scenario is played on, with the method that it names for its history (按方案取材料), through the reader of its own files. */
export async function planIn(scenario: Scenario, files: Reader): Promise<Plan> {
  const old = namesFiles(scenario)
    ? null
    : scenario.valuesOn("9999-12-31")["run.preRegime"];
  const preRegime = old === null ? null : readScenario(old, files);
  return await planOf(scenario, preRegime, files.hashes());
}

/**
 * Reads what a scenario is played on, wherever it comes from, a file or a record
 * (按方案取数据).
 *
 * @param preRegime rules of its history; its own where `null`
 * @param written SHA-256 of the files that the scenarios were written in
 */
export async function planOf(
  scenario: Scenario,
  preRegime: Scenario | null,
  written: Hashes = {},
): Promise<Plan> {
  return namesFiles(scenario)
    ? await readGivenPlan(scenario, written)
    : await readCityPlan(scenario, preRegime ?? scenario, written);
}

/** Reads a scenario that names its data; names the record by what the files say. */
export async function readGivenPlan(
  scenario: Scenario,
  written: Hashes = {},
): Promise<GivenPlan> {
  const { "run.year": year } = scenario.valuesOn("9999-12-31");
  refuseMissingYears(scenario, [year]);
  const files = openReader();
  const { given, texts } = givenFromFiles(scenario, files.here);
  const said = opinionsFromFile(scenario, files.here);
  const looked = screensFrom(scenario, files.here, openReader().here);
  const days = readCalendarTexts(files);
  const recordHash = await sha256(JSON.stringify([
    VERSION,
    normalForm(scenario),
    texts.map(({ text }) => text),
    days,
    ...(said === null ? [] : [said.text]),
    ...(looked.text === null ? [] : [looked.text]),
  ]));
  return {
    scenario,
    given,
    calendar: calendarOf(days),
    recordHash,
    inputs: { scenario: written, data: files.hashes() },
    screens: looked.screens,
    ...withOpinions(said),
  };
}

async function readCityPlan(
  scenario: Scenario,
  preRegime: Scenario,
  written: Hashes,
): Promise<CityPlan> {
  const settings = scenario.valuesOn("9999-12-31");
  refuseMissingYears(scenario, yearsPlayed(settings));
  const files = openReader();
  const { facts: ofCity, texts } = readFacts(
    settings["run.city"],
    settings["population.area"],
    files,
  );
  const tables: string[] = [];
  const facts = withDrgRules(ofCity, [scenario, preRegime], (path) => {
    const text = files.here(path);
    if (text !== undefined) tables.push(text);
    return text;
  });
  const days = readCalendarTexts(files);
  const local = catalogueFromFile(scenario, files.here);
  const said = opinionsFromFile(scenario, files.here);
  const looked = screensFrom(scenario, files.here, openReader().here);
  const recordHash = await sha256(JSON.stringify([
    VERSION,
    normalForm(scenario),
    normalForm(preRegime),
    texts,
    days,
    ...(local === null ? [] : [local.text]),
    ...(said === null ? [] : [said.text]),
    ...(looked.text === null ? [] : [looked.text]),
    ...tables,
  ]));
  const plan = {
    scenario,
    preRegime,
    facts,
    calendar: calendarOf(days),
    recordHash,
    inputs: { scenario: written, data: files.hashes() },
    screens: looked.screens,
    ...withOpinions(said),
  };
  return local === null ? plan : { ...plan, catalogue: local.catalogue };
}

/** Refuses to play years of which a fact that is given by year says nothing. */
function refuseMissingYears(scenario: Scenario, years: number[]): void {
  const issues = missingYears(scenario, years);
  if (issues.length > 0) throw new ShapanError(issues);
}

function withOpinions(said: ReturnType<typeof opinionsFromFile>) {
  return said === null ? {} : { opinions: said.opinions };
}

/** What cities are held against, and why rows miss (核对目标). */
export function readHeldAgainst(files: Reader = openReader()): HeldAgainst {
  return realismFromCsv((file) => files.home(`data/${file}`)!);
}

/** What published results make of the models of response, as it was judged last (存档检验结论). */
export function readVerdicts(
  files: Reader = openReader(),
): StoredVerdicts | null {
  const file = "data/validation/verdicts.csv";
  return verdictsFromCsv(files.home(file)!, file);
}

/** Checks of behaviour as they were played last (存档行为核对). */
export function readChecks(files: Reader = openReader()): StoredChecks | null {
  const file = "data/validation/behaviour.csv";
  return checksFromCsv(files.home(file)!, file);
}

/** The plan, to be held against what is published of its city (核对推演); given data are not. */
export function heldAgainstTargets(plan: Plan): Plan {
  if ("given" in plan) return plan;
  const files = openReader(), held = readHeldAgainst(files);
  const { inputs = NO_INPUTS } = plan;
  const data = { ...inputs.data, ...files.hashes() };
  return { ...plan, held, inputs: { ...inputs, data } };
}

/** The payer's calendar (经办日历): working days and clearing terms. */
export function readCalendar(): PayerCalendar {
  return calendarOf(readCalendarTexts(openReader()));
}

function readCalendarTexts(files: Reader): Record<string, string> {
  return Object.fromEntries(
    CALENDAR_FILES.map((file) => [file, files.home(`data/${file}`)!]),
  );
}

function calendarOf(texts: Record<string, string>): PayerCalendar {
  return calendarFromCsv((file) => texts[file]!);
}

function readFacts(
  city: string,
  area: string,
  files: Reader,
): { facts: Facts; texts: Record<string, string> } {
  const texts: Record<string, string> = {};
  for (const file of factFiles(city)) {
    const text = files.home(`data/${file}`);
    if (text === undefined) {
      throw new ShapanError([{
        code: "unknown-city",
        key: "run.city",
        given: city,
        allowed: cities().join(", "),
      }]);
    }
    texts[file] = text;
  }
  return { facts: factsFromCsv((file) => texts[file]!, city, area), texts };
}

async function sha256(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest(
    "SHA-256",
    new TextEncoder().encode(text),
  );
  return Array.from(
    new Uint8Array(bytes),
    (byte) => byte.toString(16).padStart(2, "0"),
  ).join("");
}
