import { join } from "node:path";
import { fingerprint } from "../../base/columns.ts";
import { readText } from "../../io.ts";
import { writeFile } from "../../write_results.ts";

/**
 * An answer of a study that is found once and kept (保留的答案): one file below
 * `answers`, written whole, found again if the question is the same.
 *
 * @param folder study directory; `null` finds it anew and keeps nothing
 * @param asked all that the answer depends on beside the cells' study
 */
export async function keptAnswer<T>(
  folder: string | null,
  name: string,
  asked: unknown,
  find: () => Promise<T>,
): Promise<T> {
  // What is read back later is what is given now.
  const fresh = async () => JSON.stringify(await find());
  if (folder === null) return JSON.parse(await fresh()) as T;
  const file = join(folder, "answers", `${name}.json`);
  const key = fingerprint(JSON.stringify(asked));
  const kept = readKept<T>(readText(file), key);
  if (kept !== null) return kept;
  const text = await fresh(), answer = JSON.parse(text) as T;
  writeFile(
    file,
    `${JSON.stringify({ asked: key, sum: fingerprint(text), answer })}\n`,
  );
  return answer;
}

function readKept<T>(text: string | undefined, key: string): T | null {
  if (text === undefined) return null;
  try {
    const { asked, sum, answer } = JSON.parse(text);
    return asked === key && sum === fingerprint(JSON.stringify(answer))
      ? answer as T
      : null;
  } catch {
    return null;
  }
}
