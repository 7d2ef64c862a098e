import type { Context } from 'hono'
import { isUuid } from '../addresses.ts'
import { Missing, Refused } from '../errors.ts'
import type { Here } from '../here.ts'
import { isCitizen, type Person } from '../person.ts'
import { townPidOf } from '../public-parts/public-part.ts'
import { townIsKnown } from '../public-parts/tables.ts'
import type { FileRow, GetRow, PostRow, RouteRow } from '../routes.ts'

/** What no text of a person holds and no database takes: NUL, and half a surrogate pair. */
export function cleanText(text: string): string {
  return text.replaceAll('\0', '').toWellFormed()
}

export function queryOf(c: Context): Record<string, string> {
  const pairs = [...new URL(c.req.url).searchParams]
  return Object.fromEntries(pairs.map(([name, value]) => [name, cleanText(value)]))
}

/** The names in the address and what stands there. */
export function paramsOf(c: Context, pattern: string): Record<string, string> {
  const names = [...pattern.matchAll(/:(\w+)/g)].map((m) => m[1] ?? '')
  return Object.fromEntries(names.map((name) => [name, cleanText(c.req.param(name) ?? '')]))
}

/**
 * The city that a public address names: `:city`, or the first part of a public id
 * `<city>-<uuid>` (names ending in `Pid`).
 */
export function cityAsked(params: Readonly<Record<string, string>>): number | null {
  for (const [name, value] of Object.entries(params)) {
    if (name === 'city' && /^\d{5,6}$/.test(value)) return Number(value)
    if (name.endsWith('Pid') && /^\d{5,6}-/.test(value)) return Number(value.split('-')[0])
  }
  return null
}

/** Fixed words before names, so that `/measures/new` is not taken for a measure called "new". */
export function bySpecificity(a: RouteRow, b: RouteRow): number {
  // By code point: a dictionary's order puts `~` before the letters.
  const [one, two] = [weight(a), weight(b)]
  return one < two ? -1 : one > two ? 1 : 0
}

function weight(row: RouteRow): string {
  const pattern = 'get' in row ? row.get.pattern : 'post' in row ? row.post.pattern : ''
  return pattern
    .split('/')
    .map((part) => (part.startsWith(':') ? '~' : part))
    .join('/')
}

/** The path as it is logged: without what a person typed into it. */
export function pathOf(c: Context): string {
  return c.req.path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/gi, ':id').slice(0, 200)
}

const shapeOf = (pattern: string) =>
  new RegExp(`^${pattern.replace(/[.]/g, '\\.').replace(/:\w+/g, '[^/]+')}$`)

/** Tells whether a person may knock at a path, by the row that answers there. */
export function openingsOf(rows: readonly RouteRow[]): (person: Person, path: string) => boolean {
  const doors = rows
    .filter((row) => 'get' in row)
    .sort(bySpecificity)
    .map(({ get, may }) => ({
      may,
      fits: shapeOf(get.pattern),
    }))
  const known = new Map<string, (typeof doors)[number] | null>()
  return (person, path) => {
    const plain = path.replace(/[?#].*$/, '')
    const shape = plain.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/gi, ':')
    let door = known.get(shape)
    if (door === undefined) {
      door = doors.find(({ fits }) => fits.test(plain)) ?? null
      if (known.size > 2_000) known.clear()
      known.set(shape, door)
    }
    return door === null || door.may(person)
  }
}

/** Tells whether a form at a path takes files from a person, by the row that answers there. */
export function fileTakersOf(rows: readonly RouteRow[]): (person: Person, path: string) => boolean {
  const doors = rows
    .filter((row) => 'post' in row)
    .filter(({ files }) => files !== undefined)
    .map(({ post, may }) => ({ may, fits: shapeOf(post.pattern) }))
  return (person, path) => doors.some(({ may, fits }) => fits.test(path) && may(person))
}

/** The query of the page, but for the draft that it was asked to go on with. */
export function searchOf(c: Context): string {
  const { searchParams } = new URL(c.req.url)
  searchParams.delete('draft')
  return searchParams.size > 0 ? `?${searchParams}` : ''
}

/** @throws {Refused} somebody who has signed in, and may not */
export function mayKnock(row: GetRow | FileRow | PostRow, here: Here): 'in' | 'sign-in' {
  if (row.may(here.person)) return 'in'
  if (isCitizen(here.person)) return 'sign-in'
  throw new Refused()
}

/**
 * A broken id is a missing thing, not an error of the database. So is the public name of another city,
 * of another part, or of a city that is none of this house: all alike.
 */
export async function insistKnownNames(
  { part = '' }: { readonly part?: string },
  params: Readonly<Record<string, string>>,
  here: Here,
): Promise<void> {
  for (const [name, value] of Object.entries(params)) {
    if (name.endsWith('Id') && !isUuid(value)) throw new Missing()
    if (name === 'townPid' && value !== townPidOf(here.city, part)) throw new Missing()
  }
  if (params.townPid !== undefined && isCitizen(here.person) && !(await townIsKnown(here)))
    throw new Missing()
}

/** The page to sign in on, from which one comes back to this one. */
export function signInFor(c: Context): string {
  const { pathname, search } = new URL(c.req.url)
  return pathname === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(pathname + search)}`
}
