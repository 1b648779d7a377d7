import { dirname } from "node:path";
import { ShapanError } from "../base/issues.ts";
import { stopThreads } from "../base/parallel.ts";
import { readPlan, readSources } from "../io.ts";
import { markupInTerms, termsBy } from "../model/payment_terms.ts";
import { exampleTable } from "../report/case_examples_text.ts";
import { caseSheetText } from "../report/case_sheet_text.ts";
import { clearingSheetText } from "../report/clearing_sheet_text.ts";
import { confirmationPage } from "../report/confirmation/confirmation_page.ts";
import type { Plan } from "../run.ts";
import { BLOCKS_PER_TASK, startPlayers } from "../run/play_year.ts";
import { caseExamples } from "../study/explain/case_examples.ts";
import { explainCase } from "../study/explain/explain_case.ts";
import {
  type ExplainedRun,
  explainedRun,
} from "../study/explain/explained_run.ts";
import {
  hospitalExplainer,
  hospitalRow,
} from "../study/explain/hospital/explain_hospital.ts";
import { explainedYear } from "../study/explain/hospital/explained_year.ts";
import {
  planOfSide,
  readRecord,
  readSide,
} from "../study/record/read_record.ts";
import { checkWritable, writeFile } from "../write_results.ts";
import type { Command } from "./command.ts";
import { openProgress } from "./progress.ts";
import { textTable } from "./text_table.ts";

/** What is explained where nothing else is asked for. */
const DEFAULT = "zibo_2025/baseline";

/** What may be asked for, and whether it is one thing that has a name. */
const WANTED: Readonly<Record<string, RegExp | null>> = {
  case: /^\d+$/,
  cases: null,
  // A scenario where the id belongs is no id.
  hospital: /^[^/]+$/,
};

/**
 * `shapan explain case` (病例计算书): plays the scenario, or the one of a run
 * folder, again and prints how one case came to its points, in words or as JSON.
 * `shapan explain cases` lists cases of every kind to choose from; `shapan explain
 * hospital` prints an institution's year from prepayment to transfer (清算书).
 */
export async function explain(command: Command): Promise<number> {
  const { words, json, page } = command;
  const [what = "", ...rest] = words, named = WANTED[what];
  const name = named ? rest.shift() : undefined, ref = rest.shift();
  const given = ref !== undefined && command.run !== undefined;
  if (
    named === undefined || (named && !named.test(name ?? "")) || given ||
    rest.length > 0 || (page !== undefined && what !== "hospital")
  ) {
    throw new ShapanError([{
      code: "wrong-use",
      given: ["explain", ...words].join(" "),
      allowed: what === "hospital"
        ? "explain hospital H001 zibo_2025/baseline"
        : "explain case 1024 zibo_2025/baseline",
    }]);
  }
  if (page !== undefined) checkWritable(dirname(page));
  const run = await runOf(command, ref);
  console.log(
    what === "hospital"
      ? hospitalText(run, name!, command)
      : what === "case"
      ? caseText(run, Number(name), command)
      : json
      ? JSON.stringify(caseExamples(run), null, 2)
      : textTable(...exampleTable(caseExamples(run), command.lang)),
  );
  return 0;
}

function caseText(run: ExplainedRun, number: number, { json, lang }: Command) {
  const sheet = explainCase(run, number, readSources());
  return json ? JSON.stringify(sheet, null, 2) : caseSheetText(sheet, lang);
}

/** The sheet, or where a page is asked for the confirmation, which is written. */
function hospitalText(
  run: ExplainedRun,
  name: string,
  { json, lang, scheme, page }: Command,
): string {
  const h = hospitalRow(run, name);
  if (page !== undefined) {
    const { start } = run.through, { titleZh, titleEn } = run.scenario;
    writeFile(
      page,
      markupInTerms(
        confirmationPage(explainedYear(run), lang, [h]),
        termsBy(start["grouping.method"], start["points.drg.form"]),
        [titleZh, titleEn],
      ),
    );
    if (json) return JSON.stringify({ file: page }, null, 2);
    return lang === "zh" ? `清算确认书：${page}` : `Confirmation: ${page}`;
  }
  const sheet = hospitalExplainer(run, readSources())(
    h,
    scheme === undefined ? undefined : [scheme],
  );
  return json
    ? JSON.stringify(sheet, null, 2)
    : clearingSheetText(sheet, lang, textTable);
}

/** Plays what is to be explained. */
async function runOf(
  command: Command,
  ref: string | undefined,
): Promise<ExplainedRun> {
  const { workers, run, spec } = command;
  const threads = startPlayers(workers);
  try {
    const plan = run === undefined
      ? await readPlan(ref ?? DEFAULT, spec)
      : await planOfRun(run);
    const progress = openProgress(command);
    const played = await explainedRun(plan, {
      workers,
      threads,
      blocksPerTask: BLOCKS_PER_TASK,
      onProgress: progress.show,
    });
    progress.end();
    return played;
  } finally {
    stopThreads(threads);
  }
}

/** The last side of a run's record; refused where data or engine have changed since. */
async function planOfRun(folder: string): Promise<Plan> {
  const side = readRecord(folder).scenarios.at(-1)!;
  const plan = await planOfSide(readSide(folder, side), side);
  if (plan.recordHash !== side.recordHash) {
    throw new ShapanError([{ code: "run-is-stale", given: folder }]);
  }
  return plan;
}
