/** Signs that a browser cannot send and XML cannot hold (XML 1.0 §2.2); line ends and tabs it can. */
const unwritable = /[[\p{Cc}\ufffe\uffff]--[\t\n\r\x7f-\x9f]]/gv

/** Text as it stands between two tags. */
export function xmlText(text: string): string {
  return text
    .replace(unwritable, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}
