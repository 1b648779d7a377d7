import { readCatalogue } from "../../sim/intake/read_catalogue.ts";
import type { Issue } from "../../sim/base/issues.ts";
import type { NationalRules } from "../../sim/model/ledger.ts";

const FILE = new URL(
  "../../data/catalogue/national_groups.csv",
  import.meta.url,
);

/** The national groups and exclusion tables of `data/`, as a run reads them. */
export function nationalRules(): NationalRules {
  const issues: Issue[] = [];
  const text = Deno.readTextFileSync(FILE);
  const { rules } = readCatalogue(
    { file: "national_groups.csv", text },
    issues,
    { priced: false },
  );
  if (issues.length > 0) throw new Error(JSON.stringify(issues));
  return rules;
}
