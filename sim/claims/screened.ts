import { type Key, threefry } from "../base/streams.ts";
import type { ScreenedItemFact } from "../model/facts.ts";
import type { ClaimDetails, Claims } from "../model/ledger.ts";
import {
  CHRONIC,
  type Episodes,
  type Persons,
  type Stays,
} from "../model/world.ts";

/** Screened items (筛查项目) ready for the loop: one element an item. */
export interface ScreenedTables {
  /** 0 male, 1 female, 2 both. */
  readonly sex: Uint8Array;
  /** Fen a time. */
  readonly price: Float64Array;
  /** Bits of CHRONIC in which the item is usual. */
  readonly states: Uint16Array;
  /** Thresholds of 2^16: in such a state, and by chapter × items + item. */
  readonly inState: Int32Array;
  readonly byChapter: Int32Array;
  /** Chapter by row of the code book. */
  readonly chapterOf: Uint8Array;
}

/**
 * Prepares the screened items (筛查项目): charges that supervision later looks at,
 * such as HbA1c or what only one sex can need.
 *
 * @param chapter ICD-10 chapter by row of the code book
 */
export function screenedTables(
  items: readonly ScreenedItemFact[],
  chapter: readonly string[],
): ScreenedTables {
  const chapters = [...new Set(chapter)];
  return {
    sex: Uint8Array.from(
      items,
      ({ sex }) => sex === "male" ? 0 : sex === "female" ? 1 : 2,
    ),
    price: Float64Array.from(items, ({ price }) => Math.round(price * 100)),
    states: Uint16Array.from(items, ({ state }) => {
      const bit = CHRONIC.findIndex((name) => name === state);
      return bit < 0 ? 0 : 1 << bit;
    }),
    inState: Int32Array.from(items, ({ rateState }) => below(rateState)),
    byChapter: Int32Array.from(
      chapters.flatMap((own) =>
        items.map((item) =>
          below(own === item.chapter ? item.rateChapter : item.rateElsewhere)
        )
      ),
    ),
    chapterOf: Uint8Array.from(chapter, (own) => chapters.indexOf(own)),
  };
}

/** The number below which a share of 16-bit draws lies. */
function below(share: number): number {
  return Math.ceil(share * 65536);
}

/**
 * Charges screened items (筛查项目) on the bills of one block, honestly: at most
 * once a stay and item, never to a person of the other sex, never more than the
 * bill. The amounts are part of the bill's cost. Bill `start` + i is that of
 * stay i.
 */
export function screened(
  tables: ScreenedTables,
  key: Key,
  persons: Persons,
  episodes: Episodes,
  stays: Stays,
  bills: Pick<Claims, "cost">,
  start: number,
  out: Pick<ClaimDetails, "screened" | "screenedAmount">,
): void {
  const { sex, price, states, inState, byChapter, chapterOf } = tables;
  const items = sex.length;
  for (let i = 0, row = start; i < stays.rows; i++, row++) {
    const e = stays.episode[i]!, p = episodes.person[e]!;
    const at = chapterOf[stays.code[i]!]! * items;
    const person = persons.person[p]!, known = persons.known[p]!;
    let times = 0, amount = 0;
    for (let item = 0; item < items; item++) {
      // Each draw has 64 bits, enough for four items.
      if (item % 4 === 0) {
        threefry(
          key.k0,
          key.k1,
          person,
          episodes.serial[e]! * 256 + item / 4,
          luck,
        );
      }
      const u = luck[item >> 1 & 1]! >>> (item & 1) * 16 & 0xffff;
      if (
        u >= byChapter[at + item]! &&
        ((known & states[item]!) === 0 || u >= inState[item]!)
      ) continue;
      if (sex[item] !== 2 && sex[item] !== persons.sex[p]) continue;
      if (amount + price[item]! > bills.cost[row]!) continue;
      times++, amount += price[item]!;
    }
    out.screened[row] = times;
    out.screenedAmount[row] = amount;
  }
}

const luck = new Int32Array(2);
