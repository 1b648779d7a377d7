import type { Lang } from "../base/formats.ts";

/** Chinese unless the locale says another language; a bare POSIX locale says nothing. */
export function localeLang(): Lang {
  const locale = navigator.language ?? "";
  return locale === "" || /^zh|posix/.test(locale) ? "zh" : "en";
}
