import {
  type Cases,
  type Catalogue,
  type Claims,
  METHODS,
  NO_GROUP,
} from "../model/ledger.ts";
import type { CostSteps } from "./cost_steps.ts";

/** A catalogue, with cost steps for codes that only the cost of a case can group. */
export interface GroupingCatalogue extends Catalogue {
  readonly ambiguous?: ReadonlyMap<number, CostSteps>;
}

/**
 * Groups the claims of a year (病例入组), `R-GRP`: the catalogue has the group of
 * every code already, so a case is looked up. Claims outside DIP and codes
 * without an entry (无分值病种) have `NO_GROUP`.
 *
 * @param methods payment method by claim, from `route()`
 * @param room column to write into, where one is to be used again
 */
export function group(
  claims: Claims,
  methods: Uint8Array,
  catalogue: GroupingCatalogue,
  room: Uint16Array = new Uint16Array(claims.rows),
): Cases {
  const { groupOfCode } = catalogue, steps = stepsByCode(catalogue);
  lookUp(claims, groupOfCode, room);
  if (steps !== null) groupByCost(claims, steps, room);
  leaveOut(methods, claims.rows, room);
  return { method: methods, group: room };
}

function lookUp(
  { rows, code }: Claims,
  groupOfCode: Uint16Array,
  groups: Uint16Array,
): void {
  for (let i = 0; i < rows; i++) groups[i] = groupOfCode[code[i]!]!;
}

/** Groups the cases of codes that only the cost can group; most catalogues have none. */
function groupByCost(
  { rows, code, cost }: Claims,
  steps: readonly (CostSteps | undefined)[],
  groups: Uint16Array,
): void {
  for (let i = 0; i < rows; i++) {
    const own = steps[code[i]!];
    if (own !== undefined) groups[i] = groupAt(own, cost[i]!);
  }
}

/** Takes the group from the cases outside DIP. */
function leaveOut(
  methods: Uint8Array,
  rows: number,
  groups: Uint16Array,
): void {
  const dip = METHODS.indexOf("dip");
  for (let i = 0; i < rows; i++) {
    if (methods[i] !== dip) groups[i] = NO_GROUP;
  }
}

/** Steps by code, or `null` where every code has one group. */
function stepsByCode(
  { ambiguous, groupOfCode }: GroupingCatalogue,
): (CostSteps | undefined)[] | null {
  if (ambiguous === undefined || ambiguous.size === 0) return null;
  return Array.from(groupOfCode, (_, code) => ambiguous.get(code));
}

function groupAt({ upTo, group }: CostSteps, cost: number): number {
  let step = 0;
  while (cost > upTo[step]!) step++;
  return group[step]!;
}
