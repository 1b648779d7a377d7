/**
 * The worker's end of the hot chain: waits for frames, then plays blocks.
 *
 * @module
 */
import { serve } from "../base/parallel.ts";
import { buffersOf, playBlocks } from "./play_blocks.ts";

serve(playBlocks, buffersOf);
