import { join } from "node:path";
import { ShapanError } from "../../base/issues.ts";
import type { Words } from "../../chart/words.ts";
import {
  checkManifest,
  type Damage,
  type ManifestCheck,
} from "./check_manifest.ts";

export type { ManifestCheck } from "./check_manifest.ts";

/** What is wrong with a file, in words. */
export const DAMAGES: Readonly<Record<Damage["kind"], Words>> = {
  changed: { zh: "内容被改动", en: "its content was changed" },
  missing: { zh: "没有这个文件", en: "there is no such file" },
  extra: { zh: "不在清单上", en: "it is not on the list" },
};

/**
 * Holds a folder against its list of hashes (核对后使用) before anything is made of it;
 * a file beside those on the list does no harm.
 *
 * @throws {ShapanError} naming the first file that is changed or missing
 */
export function refuseDamaged(folder: string): ManifestCheck {
  const check = checkManifest(folder);
  const damage = check.damages.find(({ kind }) => kind !== "extra");
  if (damage === undefined) return check;
  throw new ShapanError([{
    code: "damaged-record",
    file: join(folder, damage.file),
    hint: DAMAGES[damage.kind],
  }]);
}
