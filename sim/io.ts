/**
 * The edge (输入): the only place of the engine that reads files. Scenarios,
 * sources and facts come in here; results go out through `write_results.ts`.
 *
 * @module
 */
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { parseCsv } from "./base/csv.ts";
import { ShapanError } from "./base/issues.ts";
import { CALENDAR_FILES, calendarFromCsv } from "./calendar_from_csv.ts";
import { factFiles, factsFromCsv } from "./facts_from_csv.ts";
import {
  catalogueFromFile,
  givenFromFiles,
  namesFiles,
  opinionsFromFile,
} from "./given_from_files.ts";
import type { PayerCalendar } from "./model/calendar.ts";
import type { Facts } from "./model/facts.ts";
import type { SpecVersion } from "./model/policy/mod.ts";
import {
  heirUnderEdition,
  type Host,
  loadScenario,
  missingYears,
  normalForm,
  type Scenario,
  type SourceRecord,
} from "./model/scenario/mod.ts";
import type { HeldAgainst } from "./model/realism.ts";
import { realismFromCsv } from "./realism_from_csv.ts";
import type { CityPlan, Plan } from "./run.ts";
import type { GivenPlan } from "./run/settle_given.ts";

/** Version of the engine, part of every record. */
export const VERSION = "0.1.0";

/** The folder that holds `data/` and `scenarios/`. */
export const ROOT = fileURLToPath(new URL("../", import.meta.url));

/** Reads the scenario at an id or a path, with everything it inherits. */
export function readScenario(ref: string): Scenario {
  return loadScenario(ref, scenarioHost());
}

/** The same scenario under another edition of the specification and nothing else changed (换版本). */
export function readUnderEdition(ref: string, version: SpecVersion): Scenario {
  const parent = readScenario(ref);
  const heir = heirUnderEdition(parent, version);
  const host = scenarioHost();
  return loadScenario(heir.file, {
    ...host,
    read: (path) => path === heir.file ? heir.text : host.read(path),
  });
}

function scenarioHost(): Host {
  return {
    read: readHereOrHome,
    sources: readSources(),
    ids: scenarioIds(),
  };
}

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
  const scenario = version === undefined
    ? readScenario(ref)
    : readUnderEdition(ref, version);
  return namesFiles(scenario)
    ? await readGivenPlan(scenario)
    : await readCityPlan(scenario);
}

/** Reads a scenario that names its data; names the record by what the files say. */
export async function readGivenPlan(scenario: Scenario): Promise<GivenPlan> {
  refuseMissingYears(scenario, 0);
  const { given, texts } = givenFromFiles(scenario, readHereOrHome);
  const said = opinionsFromFile(scenario, readHereOrHome);
  const days = readCalendarTexts();
  const recordHash = await sha256(JSON.stringify([
    VERSION,
    normalForm(scenario),
    texts.map(({ text }) => text),
    days,
    ...(said === null ? [] : [said.text]),
  ]));
  return {
    scenario,
    given,
    calendar: calendarOf(days),
    recordHash,
    ...withOpinions(said),
  };
}

async function readCityPlan(scenario: Scenario): Promise<CityPlan> {
  const settings = scenario.valuesOn("9999-12-31");
  refuseMissingYears(scenario, settings["run.historyYears"]);
  const old = settings["run.preRegime"];
  const preRegime = old === null ? scenario : readScenario(old);
  const { facts, texts } = readFacts(
    settings["run.city"],
    settings["population.area"],
  );
  const days = readCalendarTexts();
  const local = catalogueFromFile(scenario, readHereOrHome);
  const said = opinionsFromFile(scenario, readHereOrHome);
  const recordHash = await sha256(JSON.stringify([
    VERSION,
    normalForm(scenario),
    normalForm(preRegime),
    texts,
    days,
    ...(local === null ? [] : [local.text]),
    ...(said === null ? [] : [said.text]),
  ]));
  const plan = {
    scenario,
    preRegime,
    facts,
    calendar: calendarOf(days),
    recordHash,
    ...withOpinions(said),
  };
  return local === null ? plan : { ...plan, catalogue: local.catalogue };
}

/** Refuses to play years of which a fact that is given by year says nothing. */
function refuseMissingYears(scenario: Scenario, history: number): void {
  const last = scenario.valuesOn("9999-12-31")["run.year"];
  const years = Array.from(
    { length: history + 1 },
    (_, i) => last - history + i,
  );
  const issues = missingYears(scenario, years);
  if (issues.length > 0) throw new ShapanError(issues);
}

function withOpinions(said: ReturnType<typeof opinionsFromFile>) {
  return said === null ? {} : { opinions: said.opinions };
}

/** Ids of the scenarios there are, such as `zibo_2025/baseline`. */
function scenarioIds(folder = ""): string[] {
  return [...Deno.readDirSync(join(ROOT, "scenarios", folder))].flatMap(
    ({ name, isDirectory }) =>
      isDirectory
        ? scenarioIds(`${folder}${name}/`)
        : name.endsWith(".yaml")
        ? [`${folder}${name.slice(0, -".yaml".length)}`]
        : [],
  );
}

/** Cities there are data of. */
export function cities(): string[] {
  return [...Deno.readDirSync(join(ROOT, "data", "cities"))]
    .filter((entry) => entry.isDirectory)
    .map((entry) => entry.name)
    .sort();
}

/**
 * The text at a path, or `undefined` if there is no such file.
 *
 * @throws {ShapanError} if it is not in UTF-8
 */
export function readText(path: string): string | undefined {
  let bytes: Uint8Array;
  try {
    bytes = Deno.readFileSync(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return undefined;
    if (error instanceof Deno.errors.IsADirectory) return undefined;
    throw error;
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new ShapanError([{ code: "not-utf8", file: path }]);
  }
}

/** A path as it stands, or else below the repository. */
function readHereOrHome(path: string): string | undefined {
  return readText(path) ?? readText(join(ROOT, path));
}

/** What cities are held against, and why rows miss (核对目标). */
export function readHeldAgainst(): HeldAgainst {
  return realismFromCsv((file) => readText(join(ROOT, "data", file))!);
}

/** The payer's calendar (经办日历): working days and clearing terms. */
export function readCalendar(): PayerCalendar {
  return calendarOf(readCalendarTexts());
}

function readCalendarTexts(): Record<string, string> {
  return Object.fromEntries(
    CALENDAR_FILES.map((file) => [file, readText(join(ROOT, "data", file))!]),
  );
}

function calendarOf(texts: Record<string, string>): PayerCalendar {
  return calendarFromCsv((file) => texts[file]!);
}

/** Sources by id (资料来源), as scenarios cite them. */
export function readSources(): Map<string, SourceRecord> {
  const file = join(ROOT, "data", "sources.csv");
  return new Map(
    parseCsv(readText(file)!, { file: relative(ROOT, file) }).map((row) => [
      row.id!,
      {
        id: row.id!,
        rank: row.rank as SourceRecord["rank"],
        date: row.date!,
        forceDate: row.force_date!,
        title: row.title!,
      },
    ]),
  );
}

function readFacts(
  city: string,
  area: string,
): { facts: Facts; texts: Record<string, string> } {
  const texts: Record<string, string> = {};
  for (const file of factFiles(city)) {
    const text = readText(join(ROOT, "data", file));
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
