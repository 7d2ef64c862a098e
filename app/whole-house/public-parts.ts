import type { RouteRow } from '#platform'

type Place = { readonly pattern: string; readonly part?: string }

/** Where the house can be asked, for pages, files and by forms. */
export function placesOf(rows: readonly RouteRow[]): Place[] {
  return rows.flatMap((row) => ('get' in row ? [row.get] : 'post' in row ? [row.post] : []))
}

/** Every address within a public part of a city, whoever made it. */
export function placesInParts(rows: readonly RouteRow[]): Place[] {
  return placesOf(rows).filter(({ pattern }) => pattern.includes('/:townPid'))
}

/** What stands before the city. */
export function rootOf({ pattern }: Place): string {
  return pattern.slice(0, pattern.indexOf('/:townPid'))
}

/** The roots of all public parts, each with the name of its part. */
export function publicRoots(rows: readonly RouteRow[]): ReadonlyMap<string, string> {
  return new Map(placesInParts(rows).map((place) => [rootOf(place), place.part ?? '']))
}
