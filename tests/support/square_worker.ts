import { serve } from "../../sim/base/parallel.ts";

/** Work for a pool that a test can check in its head. */
export function square(): (n: number) => number {
  return (n) => n * n;
}

// In a worker this answers the pool; in a test it waits for nobody.
if ("WorkerGlobalScope" in globalThis) serve(square, () => []);
