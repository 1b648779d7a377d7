/** Prints the fingerprint of the small city: what the determinism test starts in a process of its own. */
import { cityFingerprint } from "./city_fingerprint.ts";

const [workers, blocksPerTask] = Deno.args.map(Number);
console.log(
  new Date(2025, 6, 1).getTimezoneOffset(),
  await cityFingerprint({ workers: workers!, blocksPerTask: blocksPerTask! }),
);
