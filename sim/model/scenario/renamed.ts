/**
 * Keys that have a new name (已改名的参数): old name → successor. An old name is
 * refused with its successor, never silently followed.
 */
export const RENAMED: ReadonlyMap<string, string> = new Map([
  ["hospital.conduct.demandElasticity", "hospital.choice.priceElasticity"],
  ["hospital.response.readmission", "hospital.conduct.returnSlope"],
]);
