/**
 * The worker's end of the country: waits for the shapes, then plays areas.
 *
 * @module
 */
import { serve } from "../base/parallel.ts";
import { playAreas } from "./country_area.ts";

serve(playAreas, () => []);
