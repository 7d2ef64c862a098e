import { join } from 'node:path'

/** The floors of the house, the lowest first; slices of one floor do not know each other. */
export const floors: readonly (readonly string[])[] = [
  ['businesses'],
  ['evidence'],
  ['observatory', 'clusters'],
  ['plans', 'councils'],
  ['measures'],
  ['grants'],
]

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
