import type { ScenarioResult } from "../../model/result.ts";

/** What confirmations are made from (清算确认材料): sheets and books of one year. */
export type ConfirmedYear = Pick<
  ScenarioResult,
  | "scenario"
  | "titleZh"
  | "titleEn"
  | "year"
  | "recordHash"
  | "hospitals"
  | "counties"
  | "settlements"
  | "journal"
>;
