import { purposeKey } from "../../sim/base/streams.ts";
import { bill, claimsRoom } from "../../sim/claims/bill.ts";
import { recordCodes } from "../../sim/claims/record_codes.ts";
import { staysRoom, treat } from "../../sim/hospital/treat.ts";
import type { Claims } from "../../sim/model/ledger.ts";
import { drawEpisodes, episodesRoom } from "../../sim/need/draw_episodes.ts";
import { blockCount, type YearFrame } from "../../sim/run/play_blocks.ts";
import {
  BLOCK,
  drawPersons,
  personsRoom,
} from "../../sim/population/draw_persons.ts";
import { cellFloor, wordFloor } from "./floors.ts";
import { type StageId, STAGES, type StageTime } from "./stage_time.ts";

/** What the hot chain of a year took, and the claims that it made. */
export interface BlockTimes {
  readonly times: Readonly<
    Record<"persons" | "need" | "treat" | "bill", StageTime>
  >;
  readonly claims: Claims;
}

/**
 * Plays the hot chain of one year in this thread, block by block as the engine
 * does (逐块计时), with a clock between the stages. A block is some tenths of a
 * millisecond, so the clock's own time does not count.
 *
 * @param rows claims of the year, known from an untimed play
 */
export function timeBlocks(
  frame: YearFrame,
  rows: number,
  cells: Float64Array,
): BlockTimes {
  const room = personsRoom(), episodes = episodesRoom(BLOCK);
  const stays = staysRoom(episodes.person.length), claims = claimsRoom(rows);
  const words = new Uint32Array(BLOCK * STAGES.persons.perUnit);
  const key = purposeKey(frame.keys.person, "bench/floor", 0);
  const { person, count, detail, choice, coding } = frame.keys;
  const ms = { floor: 0, persons: 0, need: 0, treat: 0, bill: 0 };
  const blocks = blockCount(frame.persons.persons);
  let persons = 0;
  for (let block = 0; block < blocks; block++) {
    ms.floor += wordFloor(key, block, words);
    const begin = performance.now();
    const people = drawPersons(frame.persons, person, block, room);
    const drawn = performance.now();
    drawEpisodes(frame.need, count, detail, block, people, episodes);
    const needed = performance.now();
    treat(frame.care, choice, people, episodes, stays);
    const treated = performance.now();
    recordCodes(frame.coding, coding, frame.level, people, episodes, stays);
    bill(frame.terms, frame.level, people, episodes, stays, claims);
    ms.bill += performance.now() - treated;
    ms.treat += treated - needed;
    ms.need += needed - drawn;
    ms.persons += drawn - begin;
    persons += people.rows;
  }
  const word = ms.floor / (blocks * words.length);
  const cell = cellFloor(cells);
  const cases = claims.rows;
  const timed = (
    id: StageId,
    ms: number,
    units: number,
    more = 0,
  ): StageTime => {
    const { floor, perUnit } = STAGES[id];
    const each = floor === "words" ? word : cell;
    return { ms, units, floorMs: each * (perUnit * units + more) };
  };
  return {
    times: {
      persons: timed("persons", ms.persons, persons),
      need: timed("need", ms.need, cases, persons),
      treat: timed("treat", ms.treat, cases),
      bill: timed("bill", ms.bill, cases),
    },
    claims,
  };
}
