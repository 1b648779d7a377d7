import type { ConfirmedYear } from "../../../report/confirmation/confirmed_year.ts";
import { bookJournal } from "../../../run/book_journal.ts";
import type { ExplainedRun } from "../explained_run.ts";

/** Sheets and books of an explained run (清算确认材料), for its confirmations. */
export function explainedYear(run: ExplainedRun): ConfirmedYear {
  const { scenario, hospitals, counties, settled, record } = run;
  return {
    scenario: scenario.id,
    titleZh: scenario.titleZh,
    titleEn: scenario.titleEn,
    year: record.year,
    recordHash: run.recordHash,
    hospitals,
    counties,
    settlements: settled.settlements,
    journal: bookJournal({ ...run, before: run.last }),
  };
}
