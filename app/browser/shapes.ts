import type { Page } from 'playwright-core'

/** An address with its names taken out: all measures are one shape. */
export function shapeOf(path: string): string {
  return path
    .replace(/#.*$/, '')
    .replace(/\d{5,6}-[0-9a-f]{8}-[0-9a-f-]{27}/g, ':pid')
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')
    .replace(/\/\d{5}(?=\/|$)/g, '/:area')
    .replace(/\/\d+(?=\/|$)/g, '/:number')
    .replace(/\?.*$/, '')
}

/**
 * Walks from the first pages by their links, breadth first, and visits one page of each shape: what a
 * person of this role can reach, without listing it by hand.
 * @param look what to do on each page that is HTML; it may load others, but comes back
 */
export async function walkShapes(
  page: Page,
  look: (path: string, shape: string) => Promise<void>,
  limit = 150,
  from: readonly string[] = ['/'],
): Promise<string[]> {
  const waiting = [...from]
  const known = new Set(from.map(shapeOf))
  const visited: string[] = []
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const answer = await page.request.get(path, { maxRedirects: 5 })
    if (!(answer.headers()['content-type'] ?? '').includes('text/html')) continue
    visited.push(path)
    await look(path, shapeOf(path))
    for (const [, href = ''] of (await answer.text()).matchAll(/<a\b[^>]*\bhref="([^"]+)"/g)) {
      const link = href.replaceAll('&amp;', '&').replace(/#.*$/, '')
      const shape = shapeOf(link)
      if (
        !link.startsWith('/') ||
        link.startsWith('//') ||
        known.has(shape) ||
        known.size > limit
      ) {
        continue
      }
      known.add(shape)
      waiting.push(link)
    }
  }
  return visited
}
