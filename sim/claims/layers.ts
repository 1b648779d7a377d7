import { mulDiv, SCALE } from "../base/points.ts";
import { threefry } from "../base/streams.ts";
import type { ClaimDetails, Claims } from "../model/ledger.ts";
import type { Episodes, Persons, Stays } from "../model/world.ts";
import { type Grant, type LayerTerms, paidBy } from "./layer_terms.ts";

/** The columns of {@linkcode ClaimDetails} that {@linkcode layers} fills. */
export type LayerColumns = Pick<
  ClaimDetails,
  "supplement" | "aid" | "commercial"
>;

/**
 * What others pay of the bills of one block (补充保障), after basic and
 * catastrophic insurance and without touching either: supplements of employees,
 * then medical aid, then commercial insurance, then charity, each on what is
 * left of the person's year. Bill `start` + i is that of stay i. INV-8: cost =
 * fund + catastrophic + supplement + aid + commercial + out of pocket, none
 * below 0; `R-BEN`, dip-rules 6.1.
 */
export function layers(
  terms: LayerTerms,
  persons: Persons,
  episodes: Episodes,
  stays: Stays,
  bills: Pick<Claims, "cost" | "selfPaid" | "fund" | "catastrophic">,
  start: number,
  out: LayerColumns,
): void {
  const year = new PersonYear(terms);
  let last = -1;
  for (let i = 0, row = start; i < stays.rows; i++, row++) {
    const p = episodes.person[stays.episode[i]!]!;
    if (p !== last) {
      last = p;
      year.open(persons.person[p]!, persons.scheme[p]!, persons.aid[p]!);
    }
    const cost = bills.cost[row]!, fund = bills.fund[row]!;
    const own = cost - fund - bills.catastrophic[row]!;
    const off = bills.selfPaid[row]! + mulDiv(cost, terms.firstPay, SCALE);
    year.pay(own > off ? own - off : 0, own > off ? off : own, fund);
    out.supplement[row] = year.supplement;
    out.aid[row] = year.aid;
    out.commercial[row] = year.commercial;
  }
}

const NONE: Grant = { deductible: 0, ratio: 0, cap: 0 };
const luck = new Int32Array(2);

/** Running totals of one person's year; one object a block, opened anew for each person. */
class PersonYear {
  supplement = 0;
  aid = 0;
  commercial = 0;
  readonly #terms: LayerTerms;
  #scheme = 0;
  #group = NONE;
  #aidGrant = NONE;
  #insured = false;
  #charity = NONE;
  #fund = 0;
  readonly #seen = new Float64Array(LAYERS);
  readonly #paid = new Float64Array(LAYERS);

  constructor(terms: LayerTerms) {
    this.#terms = terms;
  }

  /** Begins the year of a person. */
  open(person: number, scheme: number, aid: number): void {
    const { key: { k0, k1 }, groups, uptake, charity } = this.#terms;
    this.#fund = 0;
    for (let layer = 0; layer < LAYERS; layer++) {
      this.#seen[layer] = this.#paid[layer] = 0;
    }
    this.#scheme = scheme;
    threefry(k0, k1, person, 0, luck);
    this.#insured = (luck[1]! >>> 0) < uptake[scheme]!;
    this.#group = NONE;
    if (scheme === 0) {
      const u = luck[0]! >>> 0;
      for (let g = groups.length - 1; g >= 0; g--) {
        if (u < groups[g]!.until) this.#group = groups[g]!.grant;
      }
    }
    this.#aidGrant = NONE;
    for (let bit = this.#terms.aid.length - 1; bit >= 0; bit--) {
      if ((aid >> bit & 1) === 1) this.#aidGrant = this.#terms.aid[bit]!;
    }
    this.#charity = NONE;
    if (charity.until > 0) {
      threefry(k0, k1, person, 1, luck);
      if ((luck[0]! >>> 0) < charity.until) this.#charity = charity.grant;
    }
  }

  /**
   * Pays a stay.
   *
   * @param inside what is left of it inside the rules, fen
   * @param off what is off the list or paid first, fen
   * @param fund what basic insurance paid of it, fen
   */
  pay(inside: number, off: number, fund: number): void {
    const terms = this.#terms;
    let left = inside;
    this.#fund += fund;
    this.supplement = 0;
    if (this.#scheme === 0) {
      if (this.#fund >= terms.fundCap) {
        this.supplement = this.#grow(0, terms.largeAmount, left);
      }
      this.supplement += this.#grow(1, this.#group, left - this.supplement);
      left -= this.supplement;
    }
    this.aid = this.#grow(2, this.#aidGrant, left);
    left -= this.aid;
    this.commercial = 0;
    if (this.#insured) {
      this.commercial = this.#grow(3, terms.insideRules, left) +
        this.#grow(4, terms.offList, off);
    }
    this.commercial += this.#grow(
      5,
      this.#charity,
      left + off - this.commercial,
    );
  }

  /** A layer's burden grows; what it pays now. */
  #grow(layer: number, grant: Grant, burden: number): number {
    if (grant.ratio === 0) return 0;
    const seen = this.#seen[layer]! + burden;
    const paid = paidBy(grant, seen), now = paid - this.#paid[layer]!;
    this.#seen[layer] = seen, this.#paid[layer] = paid;
    return now;
  }
}

/** Large amount, group, aid, commercial inside the rules and off the list, charity. */
const LAYERS = 6;
