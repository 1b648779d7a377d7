import { route } from "../grouping/route.ts";
import { throughDoor } from "../grouping/through_door.ts";
import type { CodeBook, YearRecord } from "../model/ledger.ts";
import type { Values } from "../model/policy/mod.ts";
import { routes } from "./group_rules.ts";

/**
 * The payment method of each claim of a year (病例付费方式): as routed, and by item where
 * an institution put it forward and the rules have a door (`settlement.escape`). Part
 * of the run: it hands settings over by name and computes nothing.
 */
export function methodsOf(
  { claims, exits }: Pick<YearRecord, "claims" | "exits">,
  codes: CodeBook,
  values: Values,
): Uint8Array {
  const methods = route(claims, codes, routes(values));
  const open = values["settlement.escape"].most > 0;
  return open && exits !== undefined ? throughDoor(methods, exits) : methods;
}
