import { INSPECTORS } from "../../../sim/model/ledger.ts";
import type { Key } from "../../../sim/model/policy/mod.ts";

/** Values that break a rule of penalties and practitioners' points, and neighbours that keep it. */
export const SUPERVISION_EDGES: readonly [
  string,
  Partial<Record<Key, unknown>>,
  boolean,
][] = [
  ["inspect.ways", {
    "supervision.inspect.ways": {
      sampled: 0.5,
      targeted: 0.4,
      announced: 0,
      unannounced: 0,
      crossArea: 0,
      herbs: 0,
      dental: 0,
    },
  }, false],
  ["inspect.ways", {
    "supervision.inspect.ways": {
      sampled: 0.1,
      targeted: 0.2,
      announced: 0.3,
      unannounced: 0.4,
      crossArea: 0,
      herbs: 0,
      dental: 0,
    },
  }, true],
  ...INSPECTORS.flatMap((who): [string, Record<string, unknown>, boolean][] => {
    const team = (days: number) => ({
      [`supervision.inspect.${who}`]: {
        inspectors: 5,
        days,
        casesPerDay: 1,
        hit: 0.5,
        cost: 0,
      },
    });
    return [
      [`inspect.${who}`, team(4), false],
      [`inspect.${who}`, team(5), true],
    ];
  }),
  ["practitioner.bands", {
    "supervision.practitioner.bands": { second: 3, third: 2, fourth: 5 },
  }, false],
  ["practitioner.bands", {
    "supervision.practitioner.bands": { second: 3, third: 3, fourth: 3 },
  }, true],
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
