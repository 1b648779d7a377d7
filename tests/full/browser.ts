import { type Browser, chromium } from "playwright-core";

/** Chromium's path: from `CHROMIUM`, or where Debian puts it. */
export function chromiumPath(): string {
  return Deno.env.get("CHROMIUM") ?? "/usr/bin/chromium";
}

/** Starts Chromium without a window; the caller closes it. */
export function startBrowser(): Promise<Browser> {
  const executablePath = chromiumPath();
  if (!exists(executablePath)) throw new Error(missing(executablePath));
  return chromium.launch({
    executablePath,
    // Containers have no user namespaces and little shared memory.
    args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
  });
}

/**
 * A test in a real browser (浏览器测试), which is closed afterwards. Without Chromium
 * it is skipped with the reason in print; in CI, where the program must be there,
 * it fails.
 */
export function browserTest(
  name: string,
  run: (browser: Browser) => Promise<void>,
): void {
  const path = chromiumPath();
  const ignore = !exists(path) && Deno.env.get("CI") !== "true";
  if (ignore) console.warn(`Skipped: ${name}. ${missing(path)}`);
  Deno.test({
    name,
    ignore,
    // The driver keeps pipes to the browser that close after the test.
    sanitizeOps: false,
    sanitizeResources: false,
    fn: async () => {
      const browser = await startBrowser();
      try {
        await run(browser);
      } finally {
        await browser.close();
      }
    },
  });
}

function missing(path: string): string {
  return `No Chromium at ${path}: install the package chromium, or give its path in CHROMIUM`;
}

function exists(path: string): boolean {
  try {
    return Deno.statSync(path).isFile;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return false;
    throw error;
  }
}
