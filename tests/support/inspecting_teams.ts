import type { Values } from "../../sim/model/policy/mod.ts";

/** Inspections by one agency of 200 days that misses nothing. */
export const SHARP_AGENCY: Partial<Values> = {
  "supervision.inspect.enabled": true,
  "supervision.inspect.agency": {
    inspectors: 1,
    days: 200,
    casesPerDay: 10,
    hit: 1,
    cost: 500,
  },
};

const team = (days: number) => ({
  inspectors: 0,
  days,
  casesPerDay: 8,
  hit: 0.6,
  cost: 500,
});

/** Screens, and inspections by all teams, the agency with most of the days. */
export const ALL_TEAMS: Partial<Values> = {
  "supervision.screens.enabled": true,
  "supervision.inspect.enabled": true,
  "supervision.inspect.agency": team(80),
  "supervision.inspect.insurer": team(20),
  "supervision.inspect.social": team(5),
  "supervision.inspect.thirdParty": team(10),
  "supervision.inspect.enforcement": team(10),
};
