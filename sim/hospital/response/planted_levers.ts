import {
  type Answer,
  atRest,
  type Lever,
  type Levers,
} from "../../model/levers.ts";

/** Levers that a scenario may pull itself (埋设手柄): those that need nothing of what institutions reckon. */
export type PlantedLevers = Readonly<Partial<Record<Lever, number>>>;

/**
 * An answer with levers that a scenario pulls (埋设手柄的应对): a known dose at every
 * institution in every month, on top of what they do themselves; the same answer
 * where nothing is planted.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { withPlanted } from "./planted_levers.ts";
 *
 * assertEquals(withPlanted(null, { upcoding: 0 }, 2), null);
 * const answer = withPlanted(null, { upcoding: 0.25 }, 2)!;
 * assertEquals([...answer.levers.upcoding], Array(24).fill(0.25));
 * ```
 */
export function withPlanted(
  answer: Answer | null,
  planted: PlantedLevers,
  hospitals: number,
): Answer | null {
  const doses = Object.entries(planted).filter(([, dose]) => dose !== 0);
  if (doses.length === 0) return answer;
  const own = answer?.levers ?? atRest(hospitals);
  const levers: Levers = {
    ...own,
    ...Object.fromEntries(
      doses.map(([lever, dose]) => [
        lever,
        own[lever as Lever].map((pulled) => pulled + dose),
      ]),
    ),
  };
  return { ...answer, levers };
}
