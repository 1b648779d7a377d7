import type { Headline } from "../../analysis/headlines/headline.ts";
import { ShapanError } from "../../base/issues.ts";
import { readPair, statementOfPlans } from "../../compare.ts";
import { readText } from "../../io.ts";
import type { Inverse } from "../../model/inverse.ts";
import type { Meter } from "../../model/meter.ts";
import type { Attribution } from "../../model/split.ts";
import type { Statement } from "../../model/statement.ts";
import type { Plan } from "../../run.ts";
import type { PlayOptions } from "../../run/play_year.ts";
import { attribute, type Settle } from "../attribution/attribute.ts";
import { ask, type Question } from "../inverse/ask.ts";
import { questionOf } from "../inverse/presets.ts";
import type { OpenStudy } from "../plan/open_study.ts";
import type { StudyQuestion } from "../plan/study_spec.ts";
import { measureMeter } from "../meter/measure_meter.ts";
import { keptAnswer } from "./kept_answer.ts";

/** An inverse question of a study, read and with its plan. */
export interface AskedOfStudy {
  readonly question: Question;
  /** How its scenario is named. */
  readonly ref: string;
  readonly plan: Plan;
  readonly others: ReadonlyMap<string, Plan>;
  /** As the study file says it. */
  readonly said: StudyQuestion;
}

/** What a study answers beside its differences (研究的其他回答). */
export interface StudyAnswers {
  /** What each scenario changes, said before any result. */
  readonly statements: readonly Statement[];
  /** Why each differs from the baseline; empty where it was not asked. */
  readonly attributions: readonly Attribution[];
  /** What it would take. */
  readonly inverses: readonly {
    readonly asked: AskedOfStudy;
    readonly answer: Inverse;
  }[];
  /** What the baseline's headlines rest on; `null` where it was not asked. */
  readonly meter: Meter | null;
}

/** How answers are found; no number depends on it. */
export interface AnswerOptions {
  readonly settle: Settle;
  /** How the meter plays cities of its own. */
  readonly play: PlayOptions;
  /** Called as the work goes on. */
  readonly onProgress: (
    stage: "why" | "inverse" | "meter",
    done: number,
    of: number,
  ) => void;
}

/** Scenarios of a study that have a name, the baseline first: all but the points of its grid. */
function namedScenarios({ scenarios, plans }: OpenStudy): readonly string[] {
  return scenarios.slice(0, plans[0]!.length);
}

/** What the scenarios of a study change against its baseline (方案说明). */
export function studyStatements({ plans }: OpenStudy): Statement[] {
  const [baseline, ...others] = plans[0]!;
  return others.map((plan) => statementOfPlans([baseline!, plan]));
}

/**
 * Reads the inverse questions of a study (读取反问), so that a mistake is told before
 * anything is played.
 *
 * @throws {ShapanError} with the file and the place of the question
 */
export async function studyQuestions(
  study: OpenStudy,
): Promise<AskedOfStudy[]> {
  const { spec, behaviours } = study, scenarios = namedScenarios(study);
  const asked: AskedOfStudy[] = [];
  for (const [i, said] of spec.inverse.entries()) {
    const ref = said.of ?? spec.baseline, row = scenarios.indexOf(ref);
    try {
      if (row < 0) {
        throw new ShapanError([{
          code: "wrong-choice",
          key: "of",
          given: ref,
          allowed: scenarios.join(", "),
        }]);
      }
      const question = questionOf({
        preset: said.question,
        key: said.key,
        low: said.from,
        high: said.to,
        decimals: said.decimals,
        direction: said.direction,
        that: said.that,
        at: said.at,
        scheme: said.scheme,
        hospital: said.hospital,
        against: said.against,
        probability: said.probability,
        replicates: said.replicates,
        grid: said.grid,
      });
      const others = new Map<string, Plan>(), { target } = question.condition;
      if ("of" in target && target.of !== undefined) {
        others.set(target.of, (await readPair(ref, target.of))[1]);
      }
      const plan = study.planOf(behaviours[0]!, row, 0, null);
      asked.push({ question, ref, plan, others, said });
    } catch (error) {
      if (!(error instanceof ShapanError)) throw error;
      throw new ShapanError(error.issues.map((issue) => ({
        ...issue,
        file: issue.file ?? spec.file,
        key: `inverse[${i}].${(issue.key ?? "").replace(/^--/, "")}`,
      })));
    }
  }
  return asked;
}

/**
 * Answers what a study asks beside its differences: why, and what it would take.
 * Answers are kept in its directory; why is told on the first replicate.
 *
 * @param folder study directory; `null` finds them anew and keeps nothing
 */
export async function answerStudy(
  study: OpenStudy,
  questions: readonly AskedOfStudy[],
  folder: string | null,
  { settle, play, onProgress }: AnswerOptions,
): Promise<StudyAnswers> {
  const { spec, hash, behaviours, headlines } = study;
  const scenarios = namedScenarios(study);
  const attributions: Attribution[] = [];
  if (spec.attribution) {
    const told = [
      ...new Map<string, Headline>(
        headlines.map(({ headline }) => [headline.id, headline]),
      ).values(),
    ];
    for (let s = 1; s < scenarios.length; s++) {
      const pair = [0, s].map((row) =>
        study.planOf(behaviours[0]!, row, 0, null)
      ) as [Plan, Plan];
      attributions.push(
        await keptAnswer(
          folder,
          `why-${s}`,
          [hash, s, told.map(({ id }) => id)],
          () =>
            attribute(pair, settle, {
              headlines: told,
              onMixture: (done, most) => onProgress("why", done, most),
            }),
        ),
      );
    }
  }
  const inverses: { asked: AskedOfStudy; answer: Inverse }[] = [];
  for (const [i, asked] of questions.entries()) {
    const { question, plan, others, said } = asked;
    const answer = await keptAnswer(
      folder,
      `inverse-${i + 1}`,
      [hash, said, [...others.values()].map((other) => other.recordHash)],
      () =>
        ask(plan, question, {
          settle,
          others,
          onReplicate: (done, of) => onProgress("inverse", done, of),
        }),
    );
    inverses.push({ asked, answer });
  }
  const told = headlines.filter(({ group }) => !group.startsWith("hospital:"));
  const meter = spec.meter
    ? await keptAnswer(
      folder,
      "meter",
      [hash, told.map(({ text }) => text)],
      () =>
        measureMeter(study.planOf(behaviours[0]!, 0, 0, null), told, {
          ...play,
          readData: (file) => readText(`data/${file}`)!,
          onProgress: (done, of) => onProgress("meter", done, of),
        }),
    )
    : null;
  return { statements: studyStatements(study), attributions, inverses, meter };
}
