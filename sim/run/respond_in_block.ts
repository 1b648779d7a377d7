/**
 * The response of hospitals in one block (逐块行为响应): what they could admit is
 * drawn, all is treated as under the old method, then the levers act. Part of
 * the run: it knows the order and computes nothing.
 *
 * @module
 */
import type { Key } from "../base/streams.ts";
import type { CareTables } from "../hospital/care_tables.ts";
import { movedRoom } from "../hospital/response/moved_care.ts";
import { respond } from "../hospital/response/respond.ts";
import { staysRoom, treat } from "../hospital/treat.ts";
import type { Episodes, MovedCare, Persons, Stays } from "../model/world.ts";
import { drawMargin, type LatentRoom } from "../need/draw_margin.ts";
import type { ConductFrame } from "./conduct_frame.ts";

/** Rooms of the response, kept from block to block. */
export interface ResponseRoom {
  readonly latent: LatentRoom;
  readonly stays: Stays;
  moved: MovedCare;
}

/** Room for blocks of at most so many episodes: each may become two stays. */
export function responseRoom(episodes: number): ResponseRoom {
  const stays = staysRoom(episodes * 2);
  return {
    latent: { luck: new Float64Array(episodes), from: 0, margin: 0 },
    stays: { ...stays, billed: new Int32Array(episodes * 2) },
    moved: movedRoom(0),
  };
}

/**
 * Plays the stays of one block under the year's levers.
 *
 * @param stays room for those of the old method
 */
export function respondInBlock(
  { terms, margin, choice: marginal }: ConductFrame,
  care: CareTables,
  choice: Key,
  block: number,
  persons: Persons,
  episodes: Episodes,
  stays: Stays,
  room: ResponseRoom,
): Stays {
  const { latent } = room;
  drawMargin(margin, block, persons, episodes, latent);
  treat(care, choice, persons, episodes, stays);
  treat(care, marginal, persons, episodes, stays, latent.margin);
  const most = room.moved.rows + stays.rows;
  if (most > room.moved.hospital.length) {
    room.moved = widened(room.moved, most * 2);
  }
  return respond(
    terms,
    care,
    persons,
    episodes,
    stays,
    latent,
    room.stays,
    room.moved,
  );
}

function widened(moved: MovedCare, rows: number): MovedCare {
  const wide = movedRoom(rows);
  wide.rows = moved.rows;
  wide.hospital.set(moved.hospital);
  wide.day.set(moved.day);
  wide.scheme.set(moved.scheme);
  wide.cost.set(moved.cost);
  return wide;
}
