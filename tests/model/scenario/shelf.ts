import {
  type Host,
  loadScenario,
  type Rank,
  type Scenario,
  type SourceRecord,
} from "../../../sim/model/scenario/mod.ts";
import { type Issue, ShapanError } from "../../../sim/base/issues.ts";

const source = (
  id: string,
  rank: Rank,
  date: string,
  forceDate: string,
): SourceRecord => ({ id, rank, date, forceDate, title: id });

/** Sources that tests cite: two of the city, one of the province, two of the nation. */
export const SOURCES: ReadonlyMap<string, SourceRecord> = new Map([
  source("city-2024", "city", "2024-12-20", "2025-01-01"),
  source("city-2025", "city", "2025-05-01", "2025-06-01"),
  source("province-2023", "province", "2023-10-30", ""),
  source("nation-2025", "national", "2025-08-11", "2025-08-11"),
  source("nation-2020", "national", "2020", "2020-11-01"),
  source("a-book", "reference", "2026", ""),
  source("assumed", "none", "2026", ""),
].map((record) => [record.id, record]));

/** A shelf of scenario files; each body gets `format` and `title` in its first two lines. */
export function shelf(bodies: Readonly<Record<string, string>>): Host {
  const files = new Map(
    Object.entries(bodies).map(([id, body]) => [
      id.endsWith(".yaml") ? id : `scenarios/${id}.yaml`,
      `format: 1\ntitle: 试验\n${body}`,
    ]),
  );
  return { read: (path) => files.get(path), sources: SOURCES };
}

/** Loads scenario `x/a` of a shelf that holds it alone, or the given shelf. */
export function load(
  body: string | Readonly<Record<string, string>>,
): Scenario {
  return loadScenario(
    "x/a",
    shelf(typeof body === "string" ? { "x/a": body } : body),
  );
}

/** All issues of a scenario that cannot be loaded. */
export function issuesOf(run: () => unknown): readonly Issue[] {
  try {
    run();
  } catch (error) {
    if (error instanceof ShapanError) return error.issues;
    throw error;
  }
  throw new Error("Expected issues");
}
