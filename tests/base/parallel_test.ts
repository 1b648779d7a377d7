import { assertEquals } from "@std/assert";
import {
  openPool,
  startThreads,
  stopThreads,
} from "../../sim/base/parallel.ts";
import { square } from "../support/square_worker.ts";

for (const workers of [1, 2]) {
  Deno.test(`a pool of ${workers} answers in the order of the tasks, whether or not anyone listens`, async () => {
    const threads = startThreads(
      workers,
      new URL("../support/square_worker.ts", import.meta.url),
    );
    try {
      const pool = openPool<null, number, number>(threads, null, square);
      assertEquals(await pool.map([3, 1, 2]), [9, 1, 4]);
      const done: number[] = [];
      assertEquals(await pool.map([4, 5], (n) => done.push(n)), [16, 25]);
      assertEquals(done, [1, 2]);
      assertEquals(await pool.map([]), []);
    } finally {
      stopThreads(threads);
    }
  });
}
