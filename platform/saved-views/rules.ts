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
