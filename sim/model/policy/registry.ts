import type { z } from "zod";
import { ACCOUNT } from "./account.ts";
import { ADVANCES } from "./advances.ts";
import { APPRAISAL, ASSESSMENT } from "./assessment.ts";
import { AUDIT } from "./audit.ts";
import { AUXILIARY } from "./auxiliary.ts";
import { AUXILIARY_FIXED } from "./auxiliary_table.ts";
import { BENEFIT } from "./benefit.ts";
import { BUDGET } from "./budget.ts";
import { BUDGET_COURSE } from "./budget_course.ts";
import { BUDGET_PLAN } from "./budget_plan.ts";
import { BUDGET_QUOTA } from "./budget_quota.ts";
import { CALENDAR } from "./calendar.ts";
import { CAPACITY } from "./capacity.ts";
import { CASH } from "./cash.ts";
import { CATASTROPHIC } from "./catastrophic.ts";
import { AVERAGE } from "./average.ts";
import { BED_DAY } from "./bed_day.ts";
import { CAPITATION } from "./capitation.ts";
import { CHRONIC } from "./chronic.ts";
import { CLAIMS } from "./claims.ts";
import { CLEARING } from "./clearing.ts";
import { COEFFICIENT } from "./coefficient.ts";
import { CONSORTIUM } from "./consortium.ts";
import { CONDUCT } from "./conduct.ts";
import { DETAILS } from "./details.ts";
import { DEVIATION } from "./deviation.ts";
import { DRG } from "./drg.ts";
import { DUAL } from "./dual.ts";
import { ELASTIC } from "./elastic.ts";
import { GROUPING } from "./grouping.ts";
import { HOSPITAL } from "./hospital.ts";
import { CORRECTIONS } from "./mean_corrections.ts";
import { INSURER } from "./insurer.ts";
import { INSPECTION, SCREENING } from "./inspection.ts";
import { INTAKE } from "./intake.ts";
import { MATCHING } from "./matching.ts";
import { MATERNITY } from "./maternity.ts";
import { NEGOTIATION } from "./negotiation.ts";
import { NEGOTIATION_SIDES } from "./negotiation_sides.ts";
import { NEED } from "./need.ts";
import { OUTPATIENT } from "./outpatient.ts";
import { OVERLAYS } from "./overlays.ts";
import {
  DEFAULT_VERSION,
  type Parameter,
  type SpecVersion,
  type VersionDefault,
} from "./parameter.ts";
import { CHANGES, VIOLATION } from "./point_changes.ts";
import { WEIGHT } from "./points.ts";
import { INDICATOR_LINES } from "./indicator_lines.ts";
import { EVIDENCE, PLANTED } from "./planted.ts";
import { PLANTED_STAYS, STAY_EVIDENCE } from "./stay_evidence.ts";
import { POPULATION } from "./population.ts";
import { REMOTE } from "./remote.ts";
import { RESPONSE } from "./response.ts";
import { RESPONSE_CARE } from "./response_care.ts";
import { RESPONSE_CONDUCT } from "./response_conduct.ts";
import { RESPONSE_GROWTH } from "./response_growth.ts";
import { RESPONSE_PATH } from "./response_path.ts";
import { RESPONSE_RACE } from "./response_race.ts";
import { ROUTING } from "./routing.ts";
import { RUN } from "./run.ts";
import { POOLING } from "./pooling.ts";
import { QUOTA } from "./quota.ts";
import { SANCTIONS } from "./sanctions.ts";
import { SETTLEMENT } from "./settlement.ts";
import { SPEC } from "./spec.ts";
import { SPECIAL } from "./special_points.ts";
import { REVIEWS } from "./special_review.ts";
import { BEDS, PENALTY, PRACTITIONER } from "./supervision.ts";
import { SUPPLEMENT } from "./supplement.ts";
import { SURPLUS } from "./surplus.ts";
import { SUSPICIONS } from "./suspicions.ts";
import { TRIMMING } from "./trimming.ts";
import { VALUE } from "./value.ts";
import { WARNING } from "./warning.ts";

const DECLARED = {
  ...RUN,
  ...POPULATION,
  ...NEED,
  ...HOSPITAL,
  ...CONDUCT,
  ...RESPONSE,
  ...RESPONSE_RACE,
  ...RESPONSE_CARE,
  ...RESPONSE_CONDUCT,
  ...RESPONSE_PATH,
  ...RESPONSE_GROWTH,
  ...INTAKE,
  ...CLAIMS,
  ...DETAILS,
  ...OUTPATIENT,
  ...EVIDENCE,
  ...STAY_EVIDENCE,
  ...PLANTED,
  ...PLANTED_STAYS,
  ...INDICATOR_LINES,
  ...BENEFIT,
  ...CATASTROPHIC,
  ...SUPPLEMENT,
  ...SPEC,
  ...GROUPING,
  ...MATCHING,
  ...TRIMMING,
  ...OVERLAYS,
  ...ROUTING,
  ...DRG,
  ...WEIGHT,
  ...CORRECTIONS,
  ...DEVIATION,
  ...AUXILIARY,
  ...AUXILIARY_FIXED,
  ...SPECIAL,
  ...REVIEWS,
  ...CHANGES,
  ...VIOLATION,
  ...COEFFICIENT,
  ...BUDGET,
  ...BUDGET_PLAN,
  ...BUDGET_COURSE,
  ...BUDGET_QUOTA,
  ...SURPLUS,
  ...NEGOTIATION,
  ...NEGOTIATION_SIDES,
  ...SETTLEMENT,
  ...ADVANCES,
  ...VALUE,
  ...ELASTIC,
  ...CLEARING,
  ...DUAL,
  ...BED_DAY,
  ...QUOTA,
  ...CHRONIC,
  ...AVERAGE,
  ...CAPITATION,
  ...CONSORTIUM,
  ...POOLING,
  ...CALENDAR,
  ...WARNING,
  ...CAPACITY,
  ...ASSESSMENT,
  ...AUDIT,
  ...ACCOUNT,
  ...INSURER,
  ...REMOTE,
  ...MATERNITY,
  ...APPRAISAL,
  ...BEDS,
  ...PENALTY,
  ...PRACTITIONER,
  ...SCREENING,
  ...SUSPICIONS,
  ...INSPECTION,
  ...SANCTIONS,
  ...CASH,
};

/** A parameter's key, folder.topic.name (参数键). */
export type Key = keyof typeof DECLARED;

type DeepReadonly<T> = T extends object
  ? { readonly [K in keyof T]: DeepReadonly<T[K]> }
  : T;

/** A value for every parameter, frozen (一套完整取值). */
export type Values = {
  readonly [K in Key]: DeepReadonly<
    z.output<(typeof DECLARED)[K]["schema"]>
  >;
};

/** All parameters in the order of the stages (参数登记表): each is declared once, in the file of its folder. */
export const REGISTRY: Readonly<Record<Key, Parameter>> = DECLARED;

/** All keys, in the order of the registry. */
export const KEYS: readonly Key[] = Object.keys(DECLARED) as Key[];

const KEY_OF_RULE: ReadonlyMap<string, Key> = new Map(
  KEYS.flatMap((key) => {
    const { rule } = REGISTRY[key];
    return rule === null ? [] : [[rule, key] as const];
  }),
);

/** The parameter of a name in a scenario file: its key, or its name in the rule reference. */
export function keyOf(name: string): Key | undefined {
  return Object.hasOwn(REGISTRY, name) ? name as Key : KEY_OF_RULE.get(name);
}

/** All names that a scenario file may use: keys and names of the rule reference. */
export function names(): string[] {
  return [...KEYS, ...KEY_OF_RULE.keys()];
}

/** The default of a parameter under an edition of the specification, with what it stands on. */
export function defaultOf(
  key: Key,
  version: SpecVersion = DEFAULT_VERSION,
): VersionDefault<unknown> {
  const declared = REGISTRY[key];
  return declared.byVersion?.[version] ??
    {
      value: declared.default,
      source: declared.source,
      status: declared.status,
    };
}

/**
 * The default of every parameter (默认值) under an edition of the specification
 * (版本预设), a fresh object.
 *
 * @example The draft 3.0 asks for another treatment class than 2.0
 * ```ts
 * import { defaults } from "./registry.ts";
 *
 * console.assert(defaults()["grouping.class.by"] === "highest");
 * console.assert(defaults("3.0")["grouping.class.by"] === "mainOperation");
 * ```
 */
export function defaults(version: SpecVersion = DEFAULT_VERSION): Values {
  return Object.fromEntries(
    KEYS.map((key) => [key, structuredClone(defaultOf(key, version).value)]),
  ) as Values;
}
