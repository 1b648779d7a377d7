/**
 * A thread that replays: waits for its world, then for changes of rules.
 *
 * @module
 */
import { serve } from "../../base/parallel.ts";
import { replayTasks } from "./replay_tasks.ts";

serve(replayTasks, () => []);
