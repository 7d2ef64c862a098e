/** A list's own path: within the house, without a query or a name of another host. */
export function isListPath(path: string): boolean {
  return /^\/(?!\/)[\w/.~%-]{0,300}$/.test(path)
}

/** Filter and order as they stand in the address, without the place in the pages. */
export function keptQuery(query: string): string {
  const kept = new URLSearchParams(query)
  for (const name of [...kept.keys()])
    if (name === 'after' || name.startsWith('_')) kept.delete(name)
  kept.sort()
  return kept.toString()
}

/** Where the view leads. */
export function hrefOf({ path, query }: { path: string; query: string }): string {
  return query === '' ? path : `${path}?${query}`
}

/** The same ids with one of them a place nearer to the front. */
export function raised(ids: readonly string[], id: string): string[] {
  const at = ids.indexOf(id)
  if (at < 1) return [...ids]
  const before = ids[at - 1] ?? id
  return [...ids.slice(0, at - 1), id, before, ...ids.slice(at + 1)]
}
