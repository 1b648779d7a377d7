/**
 * The hot chain of one year (逐块推演): who is insured, who needs a stay, what
 * the hospital does, what the claim shows, for a range of blocks. It runs in
 * this thread or in workers; {@link ../run.ts} puts the blocks together.
 *
 * @module
 */
import type { Key } from "../base/streams.ts";
import { bill, claimsRoom } from "../claims/bill.ts";
import type { BillTerms } from "../claims/bill_terms.ts";
import { accountsRoom, countAccounts } from "../claims/count_accounts.ts";
import { detailsRoom } from "../claims/describe.ts";
import { type CodingTables, recordCodes } from "../claims/record_codes.ts";
import { countInsured } from "../claims/register.ts";
import {
  type DrugTerms,
  specialDrugs,
  type SpecialDrugsRoom,
} from "../claims/special_drugs.ts";
import type { CareTables } from "../hospital/care_tables.ts";

import { staysRoom, treat } from "../hospital/treat.ts";
import type {
  AccountRegister,
  ClaimDetails,
  Claims,
  SpecialDrugs,
} from "../model/ledger.ts";
import type { MovedCare, Truth } from "../model/world.ts";
import { drawEpisodes, episodesRoom } from "../need/draw_episodes.ts";
import type { NeedTables } from "../need/need_tables.ts";
import { BLOCK, drawPersons, personsRoom } from "../population/draw_persons.ts";
import type { PersonTables } from "../population/person_tables.ts";
import { countPeople, peopleRoom } from "./count_people.ts";
import type { ConductFrame } from "./conduct_frame.ts";
import { fillLists, type ListTerms } from "./fill_lists.ts";
import { respondInBlock, responseRoom } from "./respond_in_block.ts";

/** All that one year's chain needs; plain data, so that workers can have a copy. */
export interface YearFrame {
  readonly year: number;
  readonly persons: PersonTables;
  readonly need: NeedTables;
  readonly care: CareTables;
  /** `null` where hospitals do what they did under the old method. */
  readonly conduct: ConductFrame | null;
  readonly terms: BillTerms;
  readonly coding: CodingTables;
  /** `null` where no special drugs are paid. */
  readonly drugs: DrugTerms | null;
  /** `null` where nothing but the bill is looked at. */
  readonly lists: ListTerms | null;
  /** Level by hospital. */
  readonly level: Uint8Array;
  readonly counties: number;
  readonly keys: {
    readonly person: Key;
    readonly count: Key;
    readonly detail: Key;
    readonly choice: Key;
    readonly coding: Key;
  };
}

/** A range of blocks of one year. */
export interface BlockTask {
  /** Row in the frames. */
  readonly frame: number;
  readonly from: number;
  readonly to: number;
}

/** What a range of blocks gives. */
export interface BlockResult {
  readonly claims: Claims;
  readonly truth: Truth;
  readonly details: ClaimDetails | null;
  readonly specialDrugs: SpecialDrugs | null;
  /** `null` where nothing but the bill is looked at. */
  readonly accounts: AccountRegister | null;
  /** Insured by (county × 2 + scheme) × 3 + cell. */
  readonly insured: Float64Array;
  /** Who comes and goes, × 12 + month: see {@linkcode countInsured}. */
  readonly changes: Float64Array;
  /** See {@linkcode countPeople}; all 0 where nothing but the bill is looked at. */
  readonly people: Float64Array;
  /** Outpatient care instead of stays; `null` without response. */
  readonly moved: MovedCare | null;
}

/** Blocks of the whole population. */
export function blockCount(persons: number): number {
  return Math.ceil(persons / BLOCK);
}

/** Prepares rooms once and plays tasks in them. */
export function playBlocks(
  frames: readonly YearFrame[],
): (task: BlockTask) => BlockResult {
  const persons = personsRoom();
  const episodes = episodesRoom(BLOCK);
  const treated = staysRoom(episodes.person.length);
  const response = frames.every((frame) => frame.conduct === null)
    ? null
    : responseRoom(episodes.person.length);
  // Kept from task to task: fresh memory costs as much as what is written to it.
  let claims = claimsRoom(0), truth = truthRoom(0), details = detailsRoom(0);
  let bought = drugsRoom();
  return ({ frame: row, from, to }) => {
    const frame = frames[row]!, { keys, lists, drugs, conduct } = frame;
    const skill = conduct && conduct.skill;
    const insured = new Float64Array(frame.counties * 6);
    const changes = new Float64Array(insured.length * 12);
    const met = peopleRoom();
    claims.rows = bought.rows = 0;
    if (response) response.moved.rows = 0;
    const beside = lists && lists.beside;
    const accounts = beside && accountsRoom(frame.counties);
    for (let block = from; block < to; block++) {
      const people = drawPersons(frame.persons, keys.person, block, persons);
      drawEpisodes(
        frame.need,
        keys.count,
        keys.detail,
        block,
        people,
        episodes,
      );
      const stays = conduct === null || response === null
        ? treat(frame.care, keys.choice, people, episodes, treated)
        : respondInBlock(
          conduct,
          frame.care,
          keys.choice,
          block,
          people,
          episodes,
          treated,
          response,
        );
      const start = claims.rows, end = start + stays.rows;
      if (end > claims.person.length) {
        // Most tasks are of one size, so a quarter more seldom grows again.
        const size = Math.ceil(end * 1.25 * (to - from) / (block - from + 1));
        claims = resized(claims, size), truth = resized(truth, size);
      }
      if (lists && end > details.age.length) {
        details = resized(details, claims.person.length);
      }
      recordCodes(
        frame.coding,
        keys.coding,
        frame.level,
        people,
        episodes,
        stays,
        skill,
      );
      bill(frame.terms, frame.level, people, episodes, stays, claims);
      for (let i = 0, row = start; row < end; i++, row++) {
        const e = stays.episode[i]!;
        truth.severity[row] = episodes.severity[e]!;
        truth.marks[row] = stays.marks[i]!;
        truth.destination[row] = stays.destination[i]!;
        truth.code[row] = episodes.code[e]!;
        truth.cost[row] = stays.cost[i]!;
      }
      if (lists) {
        countPeople(people, met);
        fillLists(
          lists,
          frame.level,
          people,
          episodes,
          stays,
          claims,
          start,
          details,
          skill,
        );
      }
      if (drugs) {
        const room = bought.rows + people.rows;
        if (room > bought.person.length) bought = resized(bought, room * 2);
        specialDrugs(drugs, people, bought);
      }
      countInsured(people, insured, changes);
      if (beside && accounts) {
        countAccounts(beside.layers, people, accounts);
      }
    }
    const rows = claims.rows;
    return {
      claims: { ...resized(claims, rows), rows },
      truth: resized(truth, rows),
      details: lists && resized(details, rows),
      specialDrugs: drugs && rowsOf(bought),
      accounts,
      insured,
      changes,
      people: met,
      moved: response && conduct && rowsOf(response.moved),
    };
  };
}

/** The buffers of a result, to be moved and not copied between threads. */
export function buffersOf(result: BlockResult): Transferable[] {
  const { claims, truth, details, specialDrugs, moved } = result;
  return [claims, truth, details ?? {}, specialDrugs ?? {}, moved ?? {}]
    .flatMap((t) => Object.values(t)).flatMap((column) =>
      ArrayBuffer.isView(column) ? [column.buffer] : []
    );
}

function drugsRoom(): SpecialDrugsRoom {
  return {
    rows: 0,
    person: new Uint32Array(BLOCK),
    scheme: new Uint8Array(BLOCK),
    county: new Uint8Array(BLOCK),
    drug: new Uint8Array(BLOCK),
    cost: new Int32Array(BLOCK),
    paid: new Int32Array(BLOCK),
  };
}

function truthRoom(rows: number): Truth {
  return {
    severity: new Uint8Array(rows),
    marks: new Uint16Array(rows),
    destination: new Uint8Array(rows),
    code: new Uint16Array(rows),
    cost: new Int32Array(rows),
  };
}

/** The rows of a room that are filled. */
function rowsOf<T extends { readonly rows: number }>(room: T): T {
  return { ...resized(room, room.rows), rows: room.rows };
}

/** The same columns with room for `rows` rows, cut or with zeros behind. */
function resized<T extends object>(columns: T, rows: number): T {
  return Object.fromEntries(
    Object.entries(columns).map(([name, column]) => {
      if (!ArrayBuffer.isView(column)) return [name, column];
      const old = column as Uint32Array;
      const make = old.constructor as Uint32ArrayConstructor;
      const fresh = new make(rows);
      fresh.set(old.length > rows ? old.subarray(0, rows) : old);
      return [name, fresh];
    }),
  ) as T;
}
