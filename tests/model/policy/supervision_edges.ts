import type { Key } from "../../../sim/model/policy/mod.ts";

/** Values that break a rule of penalties and practitioners' points, and neighbours that keep it. */
export const SUPERVISION_EDGES: readonly [
  string,
  Partial<Record<Key, unknown>>,
  boolean,
][] = [
  ["practitioner.edges", {
    "supervision.practitioner.suspendAt": 10,
    "supervision.practitioner.terminateAt": 9,
  }, false],
  ["practitioner.edges", {
    "supervision.practitioner.suspendAt": 9,
    "supervision.practitioner.terminateAt": 9,
  }, true],
  [
    "practitioner.bars",
    { "supervision.practitioner.barDaysAtOnce": 364 },
    false,
  ],
  [
    "practitioner.bars",
    { "supervision.practitioner.barDaysAtOnce": 365 },
    true,
  ],
  ["penalty.ladder", { "supervision.penalty.terminateFrom": 199_999 }, false],
  ["penalty.ladder", { "supervision.penalty.terminateFrom": 200_000 }, true],
];
