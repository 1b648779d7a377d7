/**
 * Parameters in which two recorded runs differ (参数差异), in value or in what the value
 * stands on.
 *
 * @module
 */
import {
  type Key,
  KEYS,
  REGISTRY,
  type Status,
} from "../../model/policy/mod.ts";
import type { Grounds, Scenario } from "../../model/scenario/mod.ts";
import type { SideScenarios } from "./read_record.ts";

/** Values of a parameter from a day on, "" = from the beginning. */
export interface DayDifference {
  readonly day: string;
  readonly from: unknown;
  readonly to: unknown;
}

/** A parameter in which two runs differ. */
export interface KeyDifference {
  readonly key: Key;
  readonly titleZh: string;
  readonly titleEn: string;
  /** Whether it is of the rules of the history. */
  readonly history: boolean;
  /** What the two values stand on, on the first day that they differ. */
  readonly grounds: { readonly from: Grounds; readonly to: Grounds };
  readonly diff: readonly DayDifference[];
}

/** A parameter whose value is the same and stands on something else; nothing moves by it. */
export interface StatusDifference {
  readonly key: Key;
  readonly history: boolean;
  readonly diff: { readonly from: Status; readonly to: Status };
}

/** The rules under which the history of a side is played. */
export function historyOf({ scenario, preRegime }: SideScenarios): Scenario {
  return preRegime ?? scenario;
}

/** Parameters of the same value that stand on something else (依据变化). */
export function statusDifferences(
  a: SideScenarios,
  b: SideScenarios,
): StatusDifference[] {
  return bothScenarios(a, b).flatMap(({ history, from, to }) =>
    KEYS.flatMap((key): StatusDifference[] => {
      const days = daysOf(from, to);
      if (daysThatDiffer(key, from, to).length > 0) return [];
      const day = days.find((d) =>
        from.statusOf(key, d) !== to.statusOf(key, d)
      );
      if (day === undefined) return [];
      const diff = { from: from.statusOf(key, day), to: to.statusOf(key, day) };
      return [{ key, history, diff }];
    })
  );
}

/** The scenarios of both sides, and the rules of their histories where either has its own. */
function bothScenarios(a: SideScenarios, b: SideScenarios) {
  const pairs = [{ history: false, from: a.scenario, to: b.scenario }];
  return a.preRegime === null && b.preRegime === null
    ? pairs
    : [...pairs, { history: true, from: historyOf(a), to: historyOf(b) }];
}

/** Parameters that on some day have two values (取值变化). */
export function keyDifferences(
  a: SideScenarios,
  b: SideScenarios,
): KeyDifference[] {
  return bothScenarios(a, b).flatMap(({ history, from, to }) =>
    KEYS.flatMap((key): KeyDifference[] => {
      const diff = daysThatDiffer(key, from, to);
      if (diff.length === 0) return [];
      const day = diff[0]!.day || FIRST_DAY;
      const { titleZh, titleEn } = REGISTRY[key];
      return [{
        key,
        titleZh,
        titleEn,
        history,
        grounds: { from: from.groundsOf(key, day), to: to.groundsOf(key, day) },
        diff,
      }];
    })
  );
}

const FIRST_DAY = "0001-01-01";

function daysThatDiffer(key: Key, a: Scenario, b: Scenario): DayDifference[] {
  const out: DayDifference[] = [];
  let last = "";
  for (const day of ["", ...daysOf(a, b).slice(1)]) {
    const from = a.valuesOn(day || FIRST_DAY)[key];
    const to = b.valuesOn(day || FIRST_DAY)[key];
    const now = JSON.stringify([from, to]);
    const differ = JSON.stringify(from) !== JSON.stringify(to);
    if (differ && now !== last) out.push({ day, from, to });
    last = now;
  }
  return out;
}

/** The beginning, and all days on which either changes. */
function daysOf(a: Scenario, b: Scenario): string[] {
  const days = new Set([...a.changeDays, ...b.changeDays]);
  return [FIRST_DAY, ...[...days].sort()];
}
