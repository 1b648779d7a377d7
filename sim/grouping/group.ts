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
 */
export function group(
  claims: Claims,
  methods: Uint8Array,
  catalogue: GroupingCatalogue,
): Cases {
  const dip = METHODS.indexOf("dip"), { groupOfCode } = catalogue;
  const groups = new Uint16Array(claims.rows);
  const steps = stepsByCode(catalogue);
  for (let i = 0; i < claims.rows; i++) {
    const code = claims.code[i]!;
    groups[i] = methods[i] !== dip
      ? NO_GROUP
      : steps === null || steps[code] === undefined
      ? groupOfCode[code]!
      : groupAt(steps[code], claims.cost[i]!);
  }
  return { method: methods, group: groups };
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
