/**
 * The worker's end of the hot chain: waits for frames, then plays tasks.
 *
 * @module
 */
import { serve } from "../base/parallel.ts";
import { playTasks, taskBuffers } from "./play_tasks.ts";

serve(playTasks, taskBuffers);
