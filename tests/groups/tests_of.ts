import { join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const TESTS = fileURLToPath(new URL("../", import.meta.url));

/**
 * Files and folders of `tests/` whose tests run in one isolate (测试组), by the module
 * that runs them. Modules start in the order of their names, so the longest come
 * first and the cores end together.
 */
export const GROUPS = {
  "1_study": ["study"],
  "2_run": ["run", "laws", "metrics", "veil_test.ts"],
  "3_cli": ["cli", "intake"],
  "4_people": [
    "cities",
    "claims",
    "hospital",
    "need",
    "population",
    "realism",
  ],
  "5_process": ["determinism_test.ts", "notebooks", "readme_test.ts"],
  "6_chart": ["analysis", "chart", "report"],
} as const;

/** The module that runs whatever no other group names. */
export const REST = "7_rest";

/** A group of tests. */
export type Group = keyof typeof GROUPS | typeof REST;

/** Folders whose tests are no part of `deno task test`. */
const APART = ["bench", "full", "groups"];

/**
 * Registers the tests of a group in the module that calls it. They share one
 * isolate: the engine is loaded, compiled and warmed up once for all of them, and so
 * are the cities of `support/small_city.ts`, where a module of its own for
 * each file would take most of the time. A file that cannot be loaded is a
 * test that fails, and stops no other.
 */
export async function testsOf(group: Group): Promise<void> {
  for (const file of groupFiles(group)) {
    try {
      await import(pathToFileURL(join(TESTS, file)).href);
    } catch (error) {
      Deno.test(`${file} loads`, () => {
        throw error;
      });
    }
  }
}

/** Test files of a group, below `tests/`, sorted. */
export function groupFiles(group: Group): string[] {
  if (group !== REST) return GROUPS[group].flatMap(testFiles).toSorted();
  const named: readonly string[] = Object.values(GROUPS).flat();
  return [...Deno.readDirSync(TESTS)].map(({ name }) => name)
    .filter((name) => !APART.includes(name) && !named.includes(name))
    .flatMap(testFiles).toSorted();
}

/** Test files at and below a path of `tests/`. */
export function testFiles(path: string): string[] {
  const at = join(TESTS, path);
  if (!Deno.statSync(at).isDirectory) {
    return path.endsWith("_test.ts") ? [path] : [];
  }
  return [...Deno.readDirSync(at)].flatMap(({ name }) =>
    testFiles(relative(TESTS, join(at, name)).replaceAll("\\", "/"))
  );
}
