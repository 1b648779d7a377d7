import type { CodeTally } from "../../../sim/grouping/tally.ts";
import { cell, type Totals } from "../../../sim/model/ledger.ts";

/** Columns of sums that threads hand to each other (交接的汇总). */
const TALLY = ["n", "cost", "fund", "sq"] as const;
const TOTALS = ["cases", "points", "cost", "fund"] as const;

/** Longest wait of a thread for the others, ms; one that failed is never waited for in vain. */
const PATIENCE = 60_000;

/** Memory of {@linkcode Meeting}, shared by all its threads. */
export interface MeetingRoom {
  readonly threads: number;
  /** How many have arrived, and how often all have. */
  readonly gate: Int32Array;
  /** Elements of a column of tallies and of totals. */
  readonly size: number;
  readonly cells: number;
  /** Columns of thread after thread. */
  readonly sums: Float64Array;
}

/**
 * Room for threads that count by so many codes and hospital cells (会合用的内存).
 *
 * @param size codes × hospital cells
 */
export function meetingRoom(
  threads: number,
  size: number,
  hospitals: number,
): MeetingRoom {
  const cells = cell(hospitals, 0, 0);
  const each = (size * TALLY.length + cells * TOTALS.length) * 8;
  return {
    threads,
    gate: new Int32Array(new SharedArrayBuffer(8)),
    size,
    cells,
    sums: new Float64Array(new SharedArrayBuffer(each * threads)),
  };
}

/**
 * Where threads meet (会合): each leaves its sums in memory that all see, waits
 * until every thread has, and adds all of them up for itself. Nothing is sent, and
 * the main thread is one of them; the kernel in C meets at a barrier likewise.
 */
export class Meeting {
  readonly #room: MeetingRoom;
  readonly #own: number;

  /** @param own number of the thread that meets here, from 0 */
  constructor(room: MeetingRoom, own: number) {
    this.#room = room;
    this.#own = own;
  }

  /** The tallies of all threads, added up. */
  tally(own: CodeTally): CodeTally {
    return { ...own, ...this.#meet(own, TALLY, 0, this.#room.size) };
  }

  /** The totals of all threads, added up. */
  totals(own: Totals): Totals {
    const { size, cells } = this.#room;
    return this.#meet(own, TOTALS, size * TALLY.length, cells);
  }

  #meet<Name extends string>(
    own: Readonly<Record<Name, Float64Array>>,
    names: readonly Name[],
    at: number,
    length: number,
  ): Record<Name, Float64Array> {
    const { threads, sums } = this.#room;
    const each = sums.length / threads;
    names.forEach((name, c) =>
      sums.set(own[name], this.#own * each + at + c * length)
    );
    this.#wait();
    const all = names.map((name, c) => {
      // A column that was not asked for has no element.
      const total = new Float64Array(own[name].length);
      for (let t = 0; t < threads; t++) {
        const from = t * each + at + c * length;
        addTo(total, sums.subarray(from, from + total.length));
      }
      return [name, total] as const;
    });
    return Object.fromEntries(all) as Record<Name, Float64Array>;
  }

  /** Comes back when every thread has come here. */
  #wait(): void {
    const { threads, gate } = this.#room, round = Atomics.load(gate, 1);
    if (Atomics.add(gate, 0, 1) === threads - 1) {
      Atomics.store(gate, 0, 0);
      Atomics.add(gate, 1, 1);
      Atomics.notify(gate, 1);
      return;
    }
    while (Atomics.load(gate, 1) === round) {
      if (Atomics.wait(gate, 1, round, PATIENCE) === "timed-out") {
        throw new Error("A thread has not come to the meeting");
      }
    }
  }
}

function addTo(sums: Float64Array, more: Float64Array): void {
  for (let i = 0; i < sums.length; i++) sums[i] = sums[i]! + more[i]!;
}
