import { readPlan } from "../../io.ts";
import type { ModelSide } from "../../model/behaviour.ts";
import type { Values } from "../../model/policy/mod.ts";
import { withSettings } from "../../model/scenario/mod.ts";
import {
  type CityPlan,
  type Played,
  type RunOptions,
  settleSides,
} from "../../run.ts";
import { rememberStages } from "../../run/remember_stages.ts";
import type { StageMemory } from "../../run/stage_memory.ts";

/** What of a scenario is changed for one check. */
export type Changes = Partial<Values>;

/** Plays scenarios that exist as files, with a few settings changed (按方案推演). */
export interface Player {
  /** The years of a scenario. */
  readonly play: (ref: string, changes?: Changes) => Promise<ModelSide>;
  /** The same scenario without any response. */
  readonly without: (ref: string, changes?: Changes) => Promise<ModelSide>;
  /** A scenario that is to be played, changed. */
  readonly plan: (ref: string, changes?: Changes) => Promise<CityPlan>;
  readonly options: RunOptions;
  readonly played: Played;
  /** What earlier settlements of years played here left. */
  readonly memory: StageMemory;
}

/** Opens a player: years that scenarios share are played once. */
export function openPlayer(options: RunOptions): Player {
  const played: Played = new Map();
  const plans = new Map<string, Promise<CityPlan>>();
  const plan = async (ref: string, changes: Changes = {}) => {
    if (!plans.has(ref)) plans.set(ref, readPlan(ref) as Promise<CityPlan>);
    const whole = await plans.get(ref)!;
    return { ...whole, scenario: withSettings(whole.scenario, changes) };
  };
  const play = async (ref: string, changes: Changes = {}) => {
    const asked = await plan(ref, changes);
    const [side] = await settleSides([asked], options, played);
    return side!;
  };
  return {
    play,
    without: (ref, changes) =>
      play(ref, { ...changes, "hospital.response.model": "none" }),
    plan,
    options,
    played,
    memory: rememberStages(),
  };
}
