/**
 * Results to files, whole or not at all (输出): everything is written into a
 * fresh folder beside the target, which then takes its place.
 *
 * @module
 */
import { dirname, join } from "node:path";
import type { Lang } from "./base/formats.ts";
import { ShapanError } from "./base/issues.ts";

/** A file of a result: path below the run folder, and what is in it. */
export interface OutFile {
  /** Path below the run folder. */
  readonly path: string;
  /** Content of the file: text, or bytes. */
  readonly text: string | Uint8Array;
}

/**
 * Says at once, before anything is simulated, whether the output folder can be
 * written, by writing a probe into it. A folder that was not there is not left
 * behind: the run may still be refused.
 */
export function checkWritable(folder: string): void {
  const probe = join(folder, `.probe-${Deno.pid}`);
  const made = firstMissing(folder);
  try {
    Deno.mkdirSync(folder, { recursive: true });
    Deno.writeTextFileSync(probe, "");
    Deno.removeSync(made ?? probe, { recursive: true });
  } catch (error) {
    throw new ShapanError([{
      code: "output-unwritable",
      given: folder,
      hint: reasonOf(error),
    }]);
  }
}

/**
 * Writes the files as the folder `target`, replacing an earlier one. An
 * interrupted run leaves the earlier folder, or none, never half a report.
 */
export function writeWhole(target: string, files: readonly OutFile[]): void {
  const fresh = `${target}.writing-${Deno.pid}`,
    old = `${target}.old-${Deno.pid}`;
  const interrupted = () => {
    remove(fresh);
    Deno.exit(130);
  };
  Deno.addSignalListener("SIGINT", interrupted);
  try {
    for (const { path, text } of files) {
      const file = join(fresh, path);
      Deno.mkdirSync(dirname(file), { recursive: true });
      if (typeof text === "string") Deno.writeTextFileSync(file, text);
      else Deno.writeFileSync(file, text);
    }
    if (exists(target)) Deno.renameSync(target, old);
    Deno.renameSync(fresh, target);
    remove(old);
  } catch (error) {
    remove(fresh);
    throw error;
  } finally {
    Deno.removeSignalListener("SIGINT", interrupted);
  }
}

/** Writes one file, through one beside it that then takes its place. */
export function writeFile(file: string, text: string | Uint8Array): void {
  const fresh = `${file}.writing-${Deno.pid}`;
  try {
    Deno.mkdirSync(dirname(file), { recursive: true });
    if (typeof text === "string") Deno.writeTextFileSync(fresh, text);
    else Deno.writeFileSync(fresh, text);
    Deno.renameSync(fresh, file);
  } catch (error) {
    remove(fresh);
    throw new ShapanError([{
      code: "output-unwritable",
      given: file,
      hint: reasonOf(error),
    }]);
  }
}

/** Writes files into a folder that stays as it is (写入已有文件夹), each whole or not at all. */
export function writeInto(folder: string, files: readonly OutFile[]): void {
  for (const { path, text } of files) writeFile(join(folder, path), text);
}

/** Takes away what a killed process left half-written beside its place (清理残余), in a folder and the folders named below it. */
export function sweep(folder: string, below: readonly string[] = []): void {
  for (const place of [folder, ...below.map((name) => join(folder, name))]) {
    if (!exists(place)) continue;
    for (const { name, isFile } of [...Deno.readDirSync(place)]) {
      if (isFile && /\.writing-\d+$/.test(name)) {
        Deno.removeSync(join(place, name));
      }
    }
  }
}

/** The outermost of the folders on a path that are not there yet. */
function firstMissing(folder: string): string | null {
  if (exists(folder)) return null;
  return firstMissing(dirname(folder)) ?? folder;
}

/** Why a folder cannot be written, in words and not in error numbers. */
function reasonOf(error: unknown): Readonly<Record<Lang, string>> {
  if (
    error instanceof Deno.errors.AlreadyExists ||
    error instanceof Deno.errors.NotADirectory
  ) return { zh: "那里是一个文件", en: "there is a file in its place" };
  if (
    error instanceof Deno.errors.PermissionDenied ||
    error instanceof Deno.errors.NotCapable
  ) return { zh: "没有写入权限", en: "there is no permission to write" };
  const text = error instanceof Error ? error.message : String(error);
  // Deno names these two by their numbers alone.
  if (/os error 28\b/.test(text)) {
    return { zh: "磁盘已满", en: "the disk is full" };
  }
  if (/os error 27\b/.test(text)) {
    return {
      zh: "超过允许的文件大小",
      en: "the file is larger than is allowed",
    };
  }
  return { zh: text, en: text };
}

function exists(path: string): boolean {
  try {
    Deno.statSync(path);
    return true;
  } catch {
    return false;
  }
}

function remove(path: string): void {
  if (exists(path)) Deno.removeSync(path, { recursive: true });
}
