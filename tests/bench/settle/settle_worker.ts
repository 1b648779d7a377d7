/**
 * The worker's end of the settlement bench: waits for the file, then settles its
 * part of it together with the main thread.
 *
 * @module
 */
import { serve } from "../../../sim/base/parallel.ts";
import { playThread } from "./chain.ts";

serve(playThread, () => []);
