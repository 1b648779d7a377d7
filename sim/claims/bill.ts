import { mulDiv, SCALE } from "../base/points.ts";
import { threefry } from "../base/streams.ts";
import type { Claims } from "../model/ledger.ts";
import {
  AID,
  type Episodes,
  type Persons,
  type Stays,
} from "../model/world.ts";
import { basicFund, catastrophic } from "./benefit.ts";
import { type BillTerms, STAYS } from "./bill_terms.ts";

/** Bits of `Persons.aid` that make a person poor (困难群众): destitute or on subsistence allowance. */
const POOR = 1 << AID.indexOf("destitute") | 1 << AID.indexOf("subsistence");

/** Columns that {@linkcode bill} fills, with the next free row. */
export type ClaimsRoom = { -readonly [K in keyof Claims]: Claims[K] };

/** Empty columns with room for so many claims. */
export function claimsRoom(rows: number): ClaimsRoom {
  return {
    rows: 0,
    person: new Uint32Array(rows),
    hospital: new Uint16Array(rows),
    scheme: new Uint8Array(rows),
    county: new Uint8Array(rows),
    day: new Uint16Array(rows),
    los: new Uint16Array(rows),
    code: new Uint16Array(rows),
    cost: new Int32Array(rows),
    selfPaid: new Int32Array(rows),
    fund: new Int32Array(rows),
    catastrophic: new Int32Array(rows),
  };
}

/**
 * Bills the stays of one block (费用结算), in order of person and day: off-list
 * and first-pay parts, deductible by number of stays, ratio, yearly cap, then
 * catastrophic insurance on the cumulated burden. `R-BEN`, `R-BIG`; dip-rules
 * 6.1 and 5.5. This is the veil: what leaves here is all that the payer sees.
 */
export function bill(
  terms: BillTerms,
  levelOf: Uint8Array,
  persons: Persons,
  episodes: Episodes,
  stays: Stays,
  room: ClaimsRoom,
): void {
  let last = -1, stay = 0, used = 0, burden = 0, helped = 0;
  for (let i = 0; i < stays.rows; i++) {
    const e = stays.episode[i]!, p = episodes.person[e]!;
    if (p !== last) {
      last = p, stay = 0, used = 0, burden = 0, helped = 0;
    }
    stay++;
    const s = persons.scheme[p]!, hospital = stays.hospital[i]!;
    // Whatever is no row of the archive is out of the area.
    const far = hospital >= levelOf.length;
    const level = far ? 0 : 3 - levelOf[hospital]!;
    const at = s * 3 + level;
    const cost = stays.billed[i]!;
    const self = mulDiv(
      cost,
      offListShare(terms, at, stays.offList[i]!),
      SCALE,
    );
    const first = mulDiv(cost, terms.firstPay, SCALE);
    const eligible = cost - self - first;
    const ratio = terms.ratio[persons.retired[p]! * 6 + at]!;
    const fund = basicFund(
      eligible,
      terms.deductible[at * STAYS + (stay < STAYS ? stay : STAYS) - 1]!,
      far
        ? mulDiv(
          ratio,
          remoteFactor(terms, persons.person[p]!, episodes.serial[e]!),
          SCALE,
        )
        : ratio,
      terms.annualCap[s]! - used,
    );
    used += fund;
    burden += eligible - fund + (terms.includeFirst ? first : 0);
    const big = s + ((persons.aid[p]! & POOR) === 0 ? 0 : 2);
    const helpedNow = catastrophic(
      burden,
      terms.layers[big]!,
      terms.layersCap[big]!,
    );
    const row = room.rows++;
    room.person[row] = persons.person[p]!;
    room.hospital[row] = hospital;
    room.scheme[row] = s;
    room.county[row] = persons.county[p]!;
    room.day[row] = stays.day[i]!;
    room.los[row] = stays.los[i]!;
    room.code[row] = stays.code[i]!;
    room.cost[row] = cost;
    room.selfPaid[row] = self;
    room.fund[row] = fund;
    room.catastrophic[row] = helpedNow - helped;
    helped = helpedNow;
  }
}

/** What is usual and what a hospital adds or leaves out, never more than the whole bill. */
function offListShare(terms: BillTerms, at: number, more: number): number {
  const share = terms.selfPaid[at]! + more, most = SCALE - terms.firstPay;
  return share < 0 ? 0 : share > most ? most : share;
}

const luck = new Int32Array(2);

/**
 * Who lives elsewhere is registered so, this year and the next; anyone else
 * files, or does not, stay by stay. The luck is that of the illness and not of
 * its place among the year's stays: one stay less leaves the others as they are.
 */
function remoteFactor(terms: BillTerms, person: number, serial: number) {
  const { filing, elsewhereKey: home, filingKey: key } = terms;
  threefry(home.k0, home.k1, person, 0, luck);
  if ((luck[0]! >>> 0) < filing.longTerm) return terms.remote[2]!;
  threefry(key.k0, key.k1, person, serial, luck);
  return terms.remote[(luck[0]! >>> 0) < filing.filed ? 0 : 1]!;
}
