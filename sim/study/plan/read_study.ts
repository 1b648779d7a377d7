import { isMap, LineCounter, type Node, parseDocument } from "yaml";
import { type Issue, ShapanError } from "../../base/issues.ts";
import { readHeadlineRef } from "../../analysis/headlines/headline_ref.ts";
import {
  nodeAt,
  plain,
  type Reading,
  report,
} from "../../model/scenario/reading.ts";
import { reportFound } from "../../model/scenario/report_value.ts";
import { STUDY_SCHEMA, type StudySpec } from "./study_spec.ts";

/**
 * Reads a study file (读取研究方案): fields, and headlines by their names. Whether the
 * scenarios and groups exist is seen when it is opened.
 *
 * @param text the file's text
 * @throws {ShapanError} with all issues and their places
 */
export function readStudy(text: string, file: string): StudySpec {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    schema: "core",
    uniqueKeys: true,
  });
  const reading: Reading = {
    file,
    document,
    lines,
    sources: new Map(),
    issues: [],
  };
  for (const error of document.errors) {
    const [reason = ""] = error.message.split(" at line ");
    report(reading, error.pos[0], { code: "not-yaml", hint: reason });
  }
  const root = document.contents as Node | null;
  if (reading.issues.length === 0 && root === null) {
    reading.issues.push({ code: "empty-file", file });
  }
  if (reading.issues.length === 0 && !isMap(root)) {
    report(reading, root, {
      code: "not-yaml",
      hint: { zh: "每行写成 键: 值", en: "write key: value on each line" },
    });
  }
  stop(reading.issues);
  const written = plain(reading, root);
  const found = STUDY_SCHEMA.safeParse(written);
  if (!found.success) {
    reportFound(
      reading,
      { name: "", schema: STUDY_SCHEMA, source: "" },
      written,
      found.error.issues,
      root,
    );
  }
  stop(reading.issues);
  const fields = found.data!;
  if (fields.scenarios.length === 0 && fields.grid === undefined) {
    report(reading, root, { code: "missing-field", key: "scenarios" });
  }
  fields.headlines.forEach((name, i) =>
    checkHeadline(reading, root, name, ["headlines", i])
  );
  if (typeof fields.replicates === "object") {
    checkHeadline(reading, root, fields.replicates.auto, [
      "replicates",
      "auto",
    ]);
  }
  stop(reading.issues);
  return { ...fields, file, text };
}

function checkHeadline(
  reading: Reading,
  root: Node | null,
  name: string,
  path: readonly (string | number)[],
): void {
  const read = readHeadlineRef(name);
  if ("issue" in read) {
    report(reading, nodeAt(reading, root, path), {
      ...read.issue,
      key: path.length === 2 && typeof path[1] === "number"
        ? `${path[0]}[${path[1]}]`
        : path.join("."),
    });
  }
}

function stop(issues: readonly Issue[]): void {
  if (issues.length > 0) throw new ShapanError(issues);
}
