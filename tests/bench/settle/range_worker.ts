/**
 * The worker's end of the settlement bench: waits for the file, then counts and
 * scores ranges of it.
 *
 * @module
 */
import { serve } from "../../../sim/base/parallel.ts";
import { playRanges } from "./chain.ts";

serve(playRanges, () => []);
