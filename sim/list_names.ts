/**
 * What there is to play (可用名称): scenarios, studies and cities, by the folders they
 * lie in.
 *
 * @module
 */
import { join } from "node:path";
import { ROOT } from "./read_files.ts";

/** Folder of study files, which are no scenarios. */
export const STUDIES = "studies";

/** Folder of the pairs of mechanisms, which are two scenarios a file, beside what they inherit from. */
const MECHANISMS = "mechanisms";

/** A pair of mechanisms, by the name of its file. */
const PAIR = /^\d{3}\.yaml$/;

/** Ids of the scenarios there are, such as `zibo_2025/baseline`. */
export function scenarioIds(folder = ""): string[] {
  return [...Deno.readDirSync(join(ROOT, "scenarios", folder))].flatMap(
    ({ name, isDirectory }) =>
      isDirectory
        ? name === STUDIES ? [] : scenarioIds(`${folder}${name}/`)
        : name.endsWith(".yaml") && !PAIR.test(name)
        ? [`${folder}${name.slice(0, -".yaml".length)}`]
        : [],
  );
}

/** Names of the study files there are. */
export function studyNames(): string[] {
  return [...Deno.readDirSync(join(ROOT, "scenarios", STUDIES))]
    .map(({ name }) => name.replace(/\.yaml$/, "")).sort();
}

/** Paths of the pairs of mechanisms, below the repository, by number. */
export function pairFiles(): string[] {
  const folder = `scenarios/${MECHANISMS}`;
  return [...Deno.readDirSync(join(ROOT, folder))].map(({ name }) => name)
    .filter((name) => PAIR.test(name)).sort()
    .map((name) => `${folder}/${name}`);
}

/** Cities that have rules of their own, as a baseline below `scenarios/`; towns that are made up for a check have none. */
export function ruledCities(): string[] {
  const ids = scenarioIds();
  return cities().filter((city) => ids.includes(`${city}/baseline`));
}

/** Cities there are data of. */
export function cities(): string[] {
  return [...Deno.readDirSync(join(ROOT, "data", "cities"))]
    .filter((entry) => entry.isDirectory)
    .map((entry) => entry.name)
    .sort();
}
