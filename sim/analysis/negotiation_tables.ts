import type { NegotiationRun } from "../model/negotiation.ts";
import type { ResultTable } from "../model/table.ts";
import { claimantsTable } from "./claimant_tables.ts";
import { countyObjectionsTable } from "./county_objections.ts";
import { fairnessTable, rulesTable } from "./division_tables.ts";
import { groupsTable, publicTable } from "./group_tables.ts";
import {
  hospitalsTable,
  publicHospitalsTable,
} from "./hospital_award_tables.ts";
import { mergersTable, objectionsTable, offersTable } from "./talk_tables.ts";

/** All tables of a negotiation for the fund's own side (谈判内部表): groups, rules, fairness, institutions, who objects, merging and splitting, the minutes. */
export function negotiationTables(run: NegotiationRun): ResultTable[] {
  return [
    groupsTable(run),
    rulesTable(run),
    fairnessTable(run),
    hospitalsTable(run),
    objectionsTable(run),
    countyObjectionsTable(run),
    mergersTable(run),
    claimantsTable(run),
    offersTable(run),
  ];
}

/** The tables that are made public (谈判公示表): groups and institutions, with what they had and get. */
export function publicTables(run: NegotiationRun): ResultTable[] {
  return [publicTable(run), publicHospitalsTable(run)];
}
