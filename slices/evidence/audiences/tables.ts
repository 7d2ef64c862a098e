import { z } from 'zod'
import { audiencesOf, type Here, hasRole, isStaff, type Sql, sql } from '#platform'

const Audience = z.object({ aud: z.number(), name: z.string() })

// A request asks once; what a request interns itself is forgotten again, see below.
const known = new WeakMap<Here, Promise<number[]>>()

function numbersOf(here: Here): Promise<number[]> {
  const before = known.get(here)
  if (before) return before
  const names = audiencesOf(here.person)
  const asked = here.db
    .many(
      Audience,
      sql`select aud, name from evidence.audiences
        where city = ${here.city} and name = any(${names}::text[])`,
    )
    .then((rows) => rows.map((row) => row.aud))
  known.set(here, asked)
  return asked
}

/** Who looks, as the level query needs it. */
export type Viewer = {
  /** Numbers of the audiences that this person belongs to; null for the system, which sees all. */
  readonly numbers: readonly number[] | null
  /** Staff still find what was withdrawn; for others it is gone. */
  readonly seesWithdrawn: boolean
}

export async function viewerOf(here: Here): Promise<Viewer> {
  if (hasRole(here.person, 'system')) return { numbers: null, seesWithdrawn: true }
  return { numbers: await numbersOf(here), seesWithdrawn: isStaff(here.person) }
}

/** Whoever belongs to these audiences and to no other: the reader of a paper printed for them. */
export async function viewerFor(here: Here, names: readonly string[]): Promise<Viewer> {
  const wanted = [...new Set(['public', ...names])]
  const rows = await here.db.many(
    Audience,
    sql`select aud, name from evidence.audiences
      where city = ${here.city} and name = any(${wanted}::text[])`,
  )
  return { numbers: rows.map((row) => row.aud), seesWithdrawn: false }
}

/** The condition under which a bead (its columns under this alias) is seen. */
export function seesBead(viewer: Viewer, alias: 'b' | 'u' | 'd'): Sql {
  if (viewer.numbers === null) return sql`true`
  const column = sql.ref(`${alias}.aud`)
  const state = sql.ref(`${alias}.state`)
  const live = viewer.seesWithdrawn ? sql`true` : sql`${state} = 'live'`
  return sql`(${column} && ${viewer.numbers}::int[] and ${live})`
}

/** Likewise for a link, besides both of its ends. */
export function seesLink(viewer: Viewer): Sql {
  if (viewer.numbers === null) return sql`true`
  return sql`(l.aud is null or l.aud && ${viewer.numbers}::int[])`
}

/** Numbers for names; a name met for the first time gets the city's next number. */
export async function internAudiences(here: Here, names: readonly string[]): Promise<number[]> {
  const wanted = [...new Set(names)].sort()
  const found = await here.db.many(
    Audience,
    sql`select aud, name from evidence.audiences
      where city = ${here.city} and name = any(${wanted}::text[])`,
  )
  const numbers = new Map(found.map((row) => [row.name, row.aud]))
  for (const name of wanted) {
    if (numbers.has(name)) continue
    const aud = await here.db.value(
      z.number(),
      sql`insert into platform.counters (city, name, value)
        values (${here.city}, 'evidence.audiences', 1)
        on conflict (city, name) do update set value = counters.value + 1 returning value`,
    )
    await here.db.run(sql`
      insert into evidence.audiences (city, aud, name) values (${here.city}, ${aud}, ${name})`)
    numbers.set(name, aud)
    known.delete(here)
  }
  return [...numbers.values()].sort((a, b) => a - b)
}
