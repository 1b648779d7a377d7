import { staysRoom, treat } from "../../sim/hospital/treat.ts";
import type { Values } from "../../sim/model/policy/mod.ts";
import type { Episodes, Persons, Stays } from "../../sim/model/world.ts";
import { drawEpisodes, episodesRoom } from "../../sim/need/draw_episodes.ts";
import { blockCount, type YearFrame } from "../../sim/run/play_blocks.ts";
import {
  BLOCK,
  drawPersons,
  personsRoom,
} from "../../sim/population/draw_persons.ts";
import { yearFrame } from "../../sim/run/world_frames.ts";
import { yearValues } from "../../sim/run/year_values.ts";
import { type SmallPlan, smallPlans } from "./small_city.ts";

/** One block of a year, before the veil. */
export interface DrawnBlock {
  readonly persons: Persons;
  readonly episodes: Episodes;
  readonly stays: Stays;
}

/** A year of the hidden world: what workers see block by block and then forget. */
export interface DrawnWorld {
  readonly plan: SmallPlan;
  readonly values: Values;
  readonly frame: YearFrame;
  readonly blocks: readonly DrawnBlock[];
}

/** Enough people for shares of a percent. */
const MANY = { employee: 150_000, resident: 250_000 } as const;

/** Zibo with the cost of every stay left to chance, so that stays are independent draws. */
const PLAIN = `format: 1
title: 费用不随人
inherits: zibo_2025/baseline
data:
  need.cost.followsPerson: 0
`;

/**
 * Draws Zibo's 2025 with 400 000 insured and keeps every block; costs do not
 * follow the person unless the scenario's own setting is asked for.
 */
export function drawnWorld(costsFollow = false): DrawnWorld {
  let world = KNOWN.get(costsFollow);
  if (world === undefined) KNOWN.set(costsFollow, world = draw(costsFollow));
  return world;
}

/** Worlds that the tests of a group share. */
const KNOWN = new Map<boolean, DrawnWorld>();

function draw(costsFollow: boolean): DrawnWorld {
  const [plan] = costsFollow
    ? smallPlans(["zibo_2025/baseline"], {}, MANY)
    : smallPlans(["test/plain"], { "test/plain": PLAIN }, MANY);
  const values = yearValues(plan!, 2025);
  const frame = yearFrame(plan!.city, 2025, values["run.seed"], values);
  const blocks = Array.from(
    { length: blockCount(frame.persons.persons) },
    (_, block) => drawBlock(frame, block),
  );
  return { plan: plan!, values, frame, blocks };
}

/** Draws one block into rooms of its own. */
export function drawBlock(frame: YearFrame, block: number): DrawnBlock {
  const { keys } = frame;
  const persons = drawPersons(frame.persons, keys.person, block, personsRoom());
  const episodes = drawEpisodes(
    frame.need,
    keys.count,
    keys.detail,
    block,
    persons,
    episodesRoom(BLOCK),
  );
  const stays = staysRoom(episodes.rows);
  treat(frame.care, keys.choice, persons, episodes, stays);
  return { persons, episodes, stays };
}
