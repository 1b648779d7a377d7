import { isMap, type Node, type YAMLMap } from "yaml";
import { dayNumber } from "../../base/calendar.ts";
import { type Key, REGISTRY } from "../policy/mod.ts";
import { checkValue, type Range } from "./check_value.ts";
import { pairsOf, type Reading, report } from "./reading.ts";

/** A value and the day from which it holds; "" = always. */
export interface DatedValue {
  readonly from: string;
  readonly value: unknown;
}

/**
 * A value, or a table of values by year or date (分时取值), each valid until the
 * next and none before `start`. Notes what is wrong.
 */
export function datedValues(
  reading: Reading,
  key: Key,
  node: Node | null,
  at: Node | null,
  start: string,
): { readonly values: DatedValue[]; readonly ranges: Range[] } {
  const days = isDated(reading, node)
    ? daysOf(reading, key, node)
    : [{ day: "", value: node, at }];
  const values: DatedValue[] = [], ranges: Range[] = [];
  for (const { day, value, at } of days) {
    const checked = checkValue(reading, key, value, at);
    if (checked === undefined) continue;
    values.push({ from: day > start ? day : start, value: checked.value });
    ranges.push(...checked.ranges);
  }
  return { values, ranges };
}

/** The ISO day of a year or date; notes what is neither. */
export function dateOf(
  reading: Reading,
  key: Key,
  text: string,
  at: Node | null,
): string | undefined {
  const day = /^\d{4}$/.test(text) ? `${text}-01-01` : text;
  try {
    dayNumber(day);
    return day;
  } catch {
    report(reading, at, { code: "bad-date", key, given: text });
    return undefined;
  }
}

/** Notes a day inside a month from which a parameter that is paid by the month would hold. */
export function checkMonthly(
  reading: Reading,
  key: Key,
  day: string,
  at: Node | null,
): void {
  if (REGISTRY[key].monthly && !/(^|-01)$/.test(day)) {
    report(reading, at, { code: "not-month-start", key, given: day });
  }
}

interface Day {
  readonly day: string;
  readonly value: Node | null;
  readonly at: Node | null;
}

/** The rows of a dated table, oldest first. */
function daysOf(reading: Reading, key: Key, table: YAMLMap): Day[] {
  const days = new Map<string, Day>();
  for (const { name, key: at, value } of pairsOf(reading, table)) {
    const day = dateOf(reading, key, name, at);
    if (day === undefined) continue;
    checkMonthly(reading, key, day, at);
    if (days.has(day)) {
      report(reading, at, { code: "duplicate-key", key: `${key}.${name}` });
    }
    days.set(day, { day, value, at });
  }
  return [...days.values()].sort((a, b) => a.day < b.day ? -1 : 1);
}

function isDated(reading: Reading, node: Node | null): node is YAMLMap {
  return isMap(node) && node.items.length > 0 &&
    pairsOf(reading, node).every(({ name }) => /^\d{4}/.test(name));
}
