import { join } from 'node:path'
import type { RouteRow } from '#platform'
import { deskRoutes } from '#platform/desk'
import type { Town } from '#platform/samples'

/** The floors of the house, the lowest first; slices of one floor do not know each other. */
export const floors: readonly (readonly string[])[] = [
  ['evidence'],
  ['observatory'],
  ['plans'],
  ['measures'],
]

/** Every way into the house. */
export const rows: readonly RouteRow[] = [...deskRoutes(() => rows)]

/** Each slice's sample town, from the lowest floor up. */
export const fills: readonly ((town: Town) => Promise<void>)[] = []

/** Whose migrations run, in which order; each slice's schema bears its name. */
export function storeysUnder(root: string) {
  const schemaOf = (slice: string) => slice.replaceAll('-', '_')
  return [
    { schema: 'platform', folder: join(root, 'platform') },
    ...floors.flat().map((slice) => ({
      schema: schemaOf(slice),
      folder: join(root, 'slices', slice),
    })),
  ]
}
