import { hasRole, type Person, type Role } from './person.ts'

/** A question that can be asked of a person, and that knows its own name and roles for the documents. */
export type May = {
  (person: Person): boolean
  readonly permission: string
  readonly roles: readonly Role[]
}

/**
 * Which roles may try what in a slice. Which records a person meets is decided in `tables.ts`.
 * @example permissions('partners', { seeAgreements: ['officer', 'head'] })
 */
export function permissions<const T extends Readonly<Record<string, readonly Role[]>>>(
  slice: string,
  table: T,
): { readonly [K in keyof T]: May } {
  const entries = Object.entries(table).map(([name, roles]) => {
    const ask = (person: Person) => hasRole(person, ...roles)
    return [name, Object.assign(ask, { permission: `${slice}.${name}`, roles })] as const
  })
  // Object.fromEntries forgets the keys that it was given; they are those of `table`.
  return Object.fromEntries(entries) as { readonly [K in keyof T]: May }
}
