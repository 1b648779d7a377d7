import { z } from "zod";
import { type Issue, ShapanError } from "../../base/issues.ts";
import {
  DEFAULT_VERSION,
  defaultOf,
  defaults,
  type Key,
  KEYS,
  REGISTRY,
  type SpecVersion,
  type Values,
} from "../policy/mod.ts";
import { sameValue } from "./canonical.ts";
import { deepFreeze } from "./deep_freeze.ts";
import type { Provenance } from "./provenance.ts";
import type { RecordedScenario } from "./recorded.ts";
import type { Grounds, Scenario } from "./scenario.ts";

const DAY = z.string().regex(/^(\d{4}-\d{2}-\d{2})?$/);
const VALUES = z.record(z.string(), z.unknown());
const RECORDED = z.object({
  id: z.string(),
  titleZh: z.string(),
  titleEn: z.string(),
  file: z.string(),
  chain: z.array(z.string()),
  changeDays: z.array(DAY),
  normalForm: z.object({
    format: z.literal(1),
    values: VALUES,
    changes: z.record(DAY, VALUES),
  }),
  grounds: z.record(
    z.string(),
    z.array(z.object({
      from: DAY,
      source: z.string(),
      status: z.enum(["document", "published", "assumed"]),
      note: z.string(),
      set: z.boolean(),
    })).min(1),
  ),
  paths: z.record(z.string(), z.string()),
  provenance: z.array(z.looseObject({
    key: z.string(),
    value: z.unknown(),
    source: z.string(),
    status: z.enum(["document", "published", "assumed"]),
    from: DAY.optional(),
    file: z.string(),
    line: z.number(),
  })),
});

/**
 * The scenario that a record keeps (由存档还原方案), the same for the engine as that
 * of the files it was once written in.
 *
 * @param text JSON of a {@linkcode RecordedScenario}, already parsed
 * @param file where it stands, for what is said of mistakes
 * @throws {ShapanError} if it is not whole, or holds a value or a parameter that
 * this version of the engine does not take
 */
export function scenarioFromRecord(text: unknown, file: string): Scenario {
  const read = RECORDED.safeParse(text);
  if (!read.success) {
    const [issue] = read.error.issues;
    throw new ShapanError([{
      code: "damaged-record",
      file,
      key: issue!.path.join("."),
    }]);
  }
  const recorded = read.data as unknown as RecordedScenario;
  const byDay = valuesByDay(recorded, file);
  const on = (day: string) => byDay.findLast(({ from }) => from <= day)!.values;
  const groundsOf = (key: Key, day = firstDay): Grounds => {
    const own = recorded.grounds[key]?.findLast(({ from }) => from <= day);
    if (own === undefined) {
      const { source, status } = defaultOf(key, versionOf(on(day)));
      return { source, status, note: "", set: false };
    }
    const { from: _, ...grounds } = own;
    return grounds;
  };
  const firstDay = `${on("9999-12-31")["run.year"]}-01-01`;
  const { id, titleZh, titleEn, chain, changeDays } = recorded;
  const provenance = recorded.provenance as readonly Provenance[];
  return Object.freeze<Scenario>({
    id,
    titleZh,
    titleEn,
    file: recorded.file,
    parts: Object.freeze([recorded.file]),
    chain: Object.freeze(chain),
    changeDays: Object.freeze(changeDays),
    valuesOn: on,
    statusOf: (key, day) => groundsOf(key, day).status,
    groundsOf,
    pathOf: (key) => recorded.paths[key] ?? null,
    provenance: deepFreeze(provenance),
    changed: Object.freeze(
      KEYS.filter((key) =>
        byDay.some(({ values }) =>
          !sameValue(values[key], REGISTRY[key].default)
        )
      ),
    ),
  });
}

interface DayValues {
  readonly from: string;
  readonly values: Values;
}

/** Values of the beginning, then of each day on which some change; in the order in which the registry writes them. */
function valuesByDay(
  { normalForm: { values, changes }, changeDays }: RecordedScenario,
  file: string,
): DayValues[] {
  const issues: Issue[] = [];
  const checked = (given: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(
      Object.entries(given).map(([key, value]) => {
        const parameter = REGISTRY[key as Key];
        const parsed = parameter?.schema.safeParse(value);
        if (!parsed?.success) {
          issues.push({
            code: parameter ? "recorded-value" : "recorded-key",
            file,
            key,
            given: JSON.stringify(value),
          });
        }
        return [key, parsed?.data];
      }),
    );
  let now = checked(values);
  const out = [{ from: "", values: frozen(now) }];
  for (const from of changeDays) {
    now = { ...now, ...checked(changes[from] ?? {}) };
    out.push({ from, values: frozen(now) });
  }
  if (issues.length > 0) throw new ShapanError(issues);
  return out;
}

/** All parameters in the order of the registry, deeply frozen; the default of the edition for those that are newer than the record. */
function frozen(values: Readonly<Record<string, unknown>>): Values {
  const newer = defaults(versionOf(values));
  return deepFreeze(
    Object.fromEntries(
      KEYS.map((key) => [key, key in values ? values[key] : newer[key]]),
    ),
  ) as Values;
}

function versionOf(values: Readonly<Record<string, unknown>>): SpecVersion {
  return (values["grouping.spec.version"] ?? DEFAULT_VERSION) as SpecVersion;
}
