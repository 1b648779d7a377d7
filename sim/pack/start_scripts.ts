/** A script that starts the command line from an unpacked folder (启动脚本). */
export interface StartScript {
  readonly path: string;
  readonly text: string;
}

const FLAGS =
  "run --cached-only --no-prompt --allow-read --allow-write --ignore-env";

/** Sentences where there is no Deno. */
const MISSING =
  "找不到 Deno：请把 deno 放进 bin 文件夹或装好它。Cannot find Deno: put it into the folder bin, or install it.";

/**
 * Start scripts for a Unix shell and for Windows, for this version of Deno or a
 * newer one of the same major version.
 *
 * @param registry where packages came from: the cache is filed by it, whatever
 * mirror the machine is set to
 */
export function startScripts(registry: string): StartScript[] {
  return [
    {
      path: "shapan",
      text: `#!/bin/sh
# 沙盘，不联网 · Shapan without a network: ./shapan help
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
deno="$here/bin/deno"
[ -x "$deno" ] || deno=deno
if ! command -v "$deno" >/dev/null 2>&1; then
  echo "${MISSING}" >&2
  exit 2
fi
DENO_DIR="$here/cache" DENO_NO_UPDATE_CHECK=1 NPM_CONFIG_REGISTRY="${registry}" \\
  exec "$deno" ${FLAGS} --config "$here/deno.json" "$here/sim/cli/main.ts" "$@"
`,
    },
    {
      path: "shapan.cmd",
      text: [
        "@echo off",
        "chcp 65001 >nul",
        "setlocal",
        'set "DENO_DIR=%~dp0cache"',
        "set DENO_NO_UPDATE_CHECK=1",
        `set "NPM_CONFIG_REGISTRY=${registry}"`,
        'set "DENO=%~dp0bin\\deno.exe"',
        'if not exist "%DENO%" set DENO=deno',
        `"%DENO%" ${FLAGS} --config "%~dp0deno.json" "%~dp0sim\\cli\\main.ts" %*`,
        "exit /b %ERRORLEVEL%",
        "",
      ].join("\r\n"),
    },
  ];
}
