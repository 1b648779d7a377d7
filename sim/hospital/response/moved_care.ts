import type { MovedCare } from "../../model/world.ts";

/** Room for so many rows. */
export function movedRoom(rows: number): MovedCare {
  return {
    rows: 0,
    hospital: new Uint16Array(rows),
    day: new Uint16Array(rows),
    scheme: new Uint8Array(rows),
    cost: new Int32Array(rows),
  };
}

/** Adds a visit, on the day on which the stay ended or would have ended: by that day it is known who was open. */
export function moveOut(
  room: MovedCare,
  hospital: number,
  day: number,
  scheme: number,
  cost: number,
): void {
  const row = room.rows++;
  room.hospital[row] = hospital;
  room.day[row] = day;
  room.scheme[row] = scheme;
  room.cost[row] = cost;
}
