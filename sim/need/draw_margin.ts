import { drawAlias, QUANTILES } from "../base/distributions.ts";
import { threefry } from "../base/streams.ts";
import { type Episodes, MOST_STARTS, type Persons } from "../model/world.ts";
import { rankedCell } from "./cost_rank.ts";
import { countStays } from "./count_stays.ts";
import { whileInsured } from "./draw_episodes.ts";
import { comeBack, gapTo } from "./draw_follow_ups.ts";
import { swapEpisodes } from "./order_episodes.ts";
import { DEPTH, type MarginTerms } from "./margin_terms.ts";

/** What nobody is admitted for unless a hospital wants it: luck and place of the rows behind the ordinary ones. */
export interface LatentRoom {
  /** Luck from 0 up, by row less `from`: the readier a hospital, the more of it is reached. */
  luck: Float64Array;
  /** First row of a return that a short stay may bring. */
  from: number;
  /** First row of a mild illness. */
  margin: number;
}

/** Numbers of latent episodes lie above those of all others and fill the byte: returns upwards, the rest downwards. */
const RETURNS = MOST_STARTS * 10, TOP = 255, MOST = TOP - RETURNS + 1;

/** Pairs of random words of a mild illness. */
const PAIRS = 4;

/** Days of a year, and the numbers of a 32-bit word. */
const YEAR = 365, WORD = 2 ** 32;

const what = new Int32Array(2), when = new Int32Array(2);
const how = new Int32Array(2), luck = new Int32Array(2);
let starts = { person: new Uint32Array(0), serial: new Uint8Array(0) };

/**
 * Adds to a block's episodes what hospitals could admit and do not (边缘病例): mild
 * illness that is otherwise seen by outpatient clinics, and patients who would
 * come back if their stay were cut short. Each has a luck of its own, so that who
 * is admitted at a low threshold is so at any higher one. Both parts stand in the
 * order of persons; what no hospital's levers could reach is left out.
 */
export function drawMargin(
  terms: MarginTerms,
  block: number,
  persons: Persons,
  room: Episodes,
  latent: LatentRoom,
): Episodes {
  latent.from = room.rows;
  if (latent.luck.length < room.person.length) {
    latent.luck = new Float64Array(room.person.length);
  }
  addReturns(terms, persons, room, latent);
  latent.margin = room.rows;
  addMild(terms, block, persons, room, latent);
  whileInsured(room, latent.margin, room.rows, persons);
  return room;
}

/** A return after the last stay of a course, as long as a course has numbers left. */
function addReturns(
  { need, after, returnBelow }: MarginTerms,
  persons: Persons,
  room: Episodes,
  latent: LatentRoom,
): void {
  if (returnBelow === null) return;
  const { person, serial, disease, day } = room, n = latent.from;
  let row = n;
  for (let e = 0; e < n && row < person.length; e++) {
    const below = returnBelow[disease[e]!]!, course = serial[e]! % MOST_STARTS;
    if (below === 0 || course >= MOST) continue;
    const p = person[e]!, number = persons.person[p]!;
    threefry(after.k0, after.k1, number, serial[e]!, luck);
    const u = (luck[0]! >>> 0) / WORD;
    if (u >= below || followed(room, e, n)) continue;
    person[row] = p;
    disease[row] = disease[e]!;
    serial[row] = RETURNS + course;
    const word = luck[1]!;
    comeBack(need, after, number, room, row, word);
    const end = day[e]! + gapTo(need, room, row, luck[0]!);
    const { joins, leaves, until } = persons;
    const all = joins[p] === 0 && leaves[p]! >= YEAR && until[p]! >= YEAR;
    // The year is a circle for who lives and is insured all through it.
    if (!all && end >= Math.min(leaves[p]! + 1, until[p]!)) continue;
    day[row] = end % YEAR;
    latent.luck[row - n] = u;
    row++;
  }
  room.rows = row;
}

/** Whether the course goes on after this stay anyway. */
function followed({ person, serial }: Episodes, e: number, n: number): boolean {
  const next = serial[e]! + MOST_STARTS, p = person[e]!;
  for (let k = e + 1; k < n && person[k] === p; k++) {
    if (serial[k] === next) return true;
  }
  for (let k = e - 1; k >= 0 && person[k] === p; k--) {
    if (serial[k] === next) return true;
  }
  return false;
}

/** Mild illness without an operation, from the same tables as all other illness. */
function addMild(
  terms: MarginTerms,
  block: number,
  persons: Persons,
  room: Episodes,
  latent: LatentRoom,
): void {
  const { need, detail: { k0, k1 }, mildBelow, discretionary } = terms;
  if (mildBelow === 0) return;
  if (starts.person.length < room.person.length) {
    const size = room.person.length;
    starts = { person: new Uint32Array(size), serial: new Uint8Array(size) };
  }
  const n = countStays(need, terms.count, block, persons, starts);
  const { person, serial, day, disease, code, severity } = room;
  let row = room.rows;
  for (let k = 0; k < n && row < person.length; k++) {
    const p = starts.person[k]!, number = persons.person[p]!;
    if (starts.serial[k]! >= MOST) continue;
    const counter = starts.serial[k]! * PAIRS;
    threefry(k0, k1, number, counter + 3, luck);
    const u = (luck[0]! >>> 0) / WORD * DEPTH;
    if (u >= mildBelow) continue;
    threefry(k0, k1, number, counter, what);
    const d = drawAlias(
      need.disease,
      cellOf(persons, p),
      what[0]! >>> 0,
    );
    const c = need.firstCode[d]! + drawAlias(need.code, d, what[1]! >>> 0);
    if (discretionary[c] === 0) continue;
    threefry(k0, k1, number, counter + 1, when);
    threefry(k0, k1, number, counter + 2, how);
    person[row] = p;
    serial[row] = TOP - starts.serial[k]!;
    disease[row] = d;
    code[row] = c;
    severity[row] = 0;
    day[row] = drawAlias(need.day, need.season[d]!, when[0]! >>> 0);
    sizeUp(terms, persons.frailty[p]!, room, row);
    latent.luck[row - latent.from] = u;
    nearestFirst(room, latent, row);
    row++;
  }
  room.rows = row;
}

/** Of one person's cases the one that is admitted first finds its bed first, so that others do not move it. */
function nearestFirst(
  room: Episodes,
  { luck, from, margin }: LatentRoom,
  row: number,
): void {
  for (let r = row; r > margin && room.person[r - 1] === room.person[r]; r--) {
    const own = luck[r - from]!, before = luck[r - 1 - from]!;
    if (before <= own) return;
    swapEpisodes(room, r, r - 1);
    luck[r - from] = before;
    luck[r - 1 - from] = own;
  }
}

const BANDS = 19;

function cellOf({ scheme, band, sex }: Persons, p: number): number {
  return (scheme[p]! * BANDS + band[p]!) * 2 + sex[p]!;
}

/** Need and stay relative to the code's mean, as those of a mild case are drawn. */
function sizeUp(
  { need: tables }: MarginTerms,
  frailty: number,
  room: Episodes,
  row: number,
): void {
  const { spread, severityCost, severityStay } = tables;
  const own = how[0]! >>> 21, d = room.disease[row]!;
  const cost = (how[0]! & 0xffff) < tables.rankedBelow
    ? rankedCell(tables.costRank, frailty, own)
    : own;
  room.need[row] = spread[tables.costSpread[d]! * QUANTILES + cost]! *
    severityCost[0]!;
  room.stay[row] = spread[tables.tiedStaySpread[d]! * QUANTILES + cost]! *
    spread[tables.freeStaySpread[d]! * QUANTILES + (how[1]! >>> 21)]! *
    severityStay[0]!;
}
