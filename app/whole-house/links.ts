/** Addresses of this house that a page links to, fragments cut off. */
export function linksIn(html: string): string[] {
  const found = [...html.matchAll(/<a\b[^>]*\bhref="([^"]+)"/g)].map((m) =>
    (m[1] ?? '').replaceAll('&amp;', '&').replace(/#.*$/, ''),
  )
  return [...new Set(found)].filter((href) => href.startsWith('/') && !href.startsWith('//'))
}
