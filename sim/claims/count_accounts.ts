import { MONTH_OF_DAY } from "../base/calendar.ts";
import { threefry } from "../base/streams.ts";
import { ACCOUNT_GROUPS, type AccountRegister } from "../model/ledger.ts";
import { type Persons, STAYS_ALIVE } from "../model/world.ts";
import type { LayerTerms } from "./layer_terms.ts";

const GROUPS = ACCOUNT_GROUPS.length;
const UNDER_45 = 0, FROM_45 = 1, RETIRED = 2, MIDDLE_AGE = 45;
const luck = new Int32Array(2);

/** Empty counts of so many counties. */
export function accountsRoom(counties: number): AccountRegister {
  const rows = counties * GROUPS;
  return {
    holders: new Float64Array(rows),
    leavers: new Float64Array(rows * 12),
    buyers: new Float64Array(rows),
  };
}

/**
 * Adds the employees of a block to the holders of personal accounts (个人账户人数),
 * and who of them has bought group insurance: by the luck with which their bills
 * are paid, so whoever is paid has bought.
 */
export function countAccounts(
  { uptake, key: { k0, k1 } }: Pick<LayerTerms, "uptake" | "key">,
  persons: Persons,
  { holders, leavers, buyers }: AccountRegister,
): void {
  const bought = uptake[0]!;
  for (let i = 0; i < persons.rows; i++) {
    if (persons.scheme[i] !== 0) continue;
    const group = persons.retired[i] === 1
      ? RETIRED
      : persons.age[i]! < MIDDLE_AGE
      ? UNDER_45
      : FROM_45;
    const at = persons.county[i]! * GROUPS + group;
    holders[at] = holders[at]! + 1;
    threefry(k0, k1, persons.person[i]!, 0, luck);
    if ((luck[1]! >>> 0) < bought) buyers[at] = buyers[at]! + 1;
    const day = persons.leaves[i]!;
    if (day !== STAYS_ALIVE) {
      const row = at * 12 + MONTH_OF_DAY[day]!;
      leavers[row] = leavers[row]! + 1;
    }
  }
}
