import { join } from "node:path";
import { drgRulesFrom } from "../../sim/drg_rules_from.ts";
import { readText, ROOT } from "../../sim/io.ts";
import type { DrgRules } from "../../sim/model/ledger.ts";

/** The set of rule tables that comes with the engine. */
export const TEACHING = "data/drg/teaching";

/**
 * The teaching rules, or a set whose tables are these with some replaced or changed
 * (教学规则，可改): `change` gets a table's name and text and gives what is read.
 */
export function drgRules(
  change: (table: string, text: string) => string | undefined = (_, text) =>
    text,
): DrgRules {
  return drgRulesFrom(TEACHING, (path) => {
    const text = readText(join(ROOT, path));
    const table = /drg\/teaching\/(\w+)\.csv$/.exec(path)?.[1];
    return text === undefined || table === undefined
      ? text
      : change(table, text);
  });
}
