import { MONTH_OF_DAY } from "../base/calendar.ts";
import { threefry } from "../base/streams.ts";
import { ACCOUNT_GROUPS, type AccountRegister } from "../model/ledger.ts";
import type { Persons } from "../model/world.ts";
import type { LayerTerms } from "./layer_terms.ts";
import { change, move } from "./register.ts";

const GROUPS = ACCOUNT_GROUPS.length;
const UNDER_45 = 0, FROM_45 = 1, RETIRED = 2, MIDDLE_AGE = 45;
/** Last day of the year. */
const LAST = 364;
const luck = new Int32Array(2);

/** Empty counts of so many counties. */
export function accountsRoom(counties: number): AccountRegister {
  const rows = counties * GROUPS;
  return {
    holders: new Float64Array(rows),
    changes: new Float64Array(rows * 12),
    buyers: new Float64Array(rows),
  };
}

/**
 * Adds the employees of a block to the holders of personal accounts (个人账户人数),
 * and who of them has bought group insurance: by the luck with which their bills
 * are paid, so whoever is paid has bought. Accounts are filled in the months in
 * which one is insured as an employee, as the register has them.
 */
export function countAccounts(
  { uptake, key: { k0, k1 } }: Pick<LayerTerms, "uptake" | "key">,
  persons: Persons,
  { holders, changes, buyers }: AccountRegister,
): void {
  const bought = uptake[0]!;
  const { leaves, joins, until, switched } = persons;
  for (let i = 0; i < persons.rows; i++) {
    const other = persons.scheme[i] !== 0;
    // Residents who have been employees until a day of the year.
    if (other && switched[i] === 0) continue;
    const group = persons.retired[i] === 1
      ? RETIRED
      : persons.age[i]! < MIDDLE_AGE
      ? UNDER_45
      : FROM_45;
    const at = persons.county[i]! * GROUPS + group;
    const from = joins[i]!;
    if (other) {
      move(changes, at, MONTH_OF_DAY[from]!, 0);
      continue;
    }
    holders[at] = holders[at]! + 1;
    if (from > 0) move(changes, at, 0, MONTH_OF_DAY[from]!);
    threefry(k0, k1, persons.person[i]!, 0, luck);
    if ((luck[1]! >>> 0) < bought) buyers[at] = buyers[at]! + 1;
    const end = Math.min(leaves[i]!, until[i]! - 1);
    if (end < LAST) change(changes, at, MONTH_OF_DAY[end]! + 1, -1);
  }
}
