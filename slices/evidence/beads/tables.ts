import { z } from 'zod'
import { localDate } from '#packages/japan'
import { type Here, isUuid, Missing, type Sql, sql } from '#platform'
import { seesBead, type Viewer, viewerOf } from '../audiences/tables.ts'

/** A record in its slice: the slice's name and the record's own key there. */
export type BeadRef = { readonly slice: string; readonly ref: string }

export const FacetsShape = z
  .object({
    source: z.string(),
    coverage: z.string(),
    closeness: z.string(),
    standpoint: z.string(),
    check: z.string(),
  })
  .partial()

/** The head of a bead: all that the graph knows of it. `pid` is the public id `<city>-<uuid>`. */
export type BeadHead = z.infer<typeof BeadHead>
export const BeadHead = z.object({
  bead: z.number(),
  pid: z.string(),
  family: z.number(),
  kind: z.string(),
  slice: z.string(),
  ref: z.string(),
  version: z.number(),
  title: z.string(),
  happenedOn: localDate().nullable(),
  availableOn: localDate().nullable(),
  dueOn: localDate().nullable(),
  recordedAt: z.string(),
  address: z.string(),
  fact: z.string(),
  facets: FacetsShape.nullable(),
  figures: z.unknown(),
  sectionId: z.uuid().nullable(),
  fiscalYear: z.number().nullable(),
  state: z.enum(['live', 'withdrawn', 'merged']),
})

/** The columns of a head, of the table under the alias `b`. */
export const headColumns = sql`
  b.bead, b.city || '-' || b.pid as pid, b.family, b.kind, b.slice, b.ref, b.version, b.title,
  b.happened_on, b.available_on, b.due_on, b.recorded_at, b.address, b.fact, b.facets, b.figures,
  b.section_id, b.fy as fiscal_year, b.state`

/** The random half of a public id. @throws {Missing} it is broken, or of another city */
export function uuidOf(here: Here, pid: string): string {
  const [, city, uuid] = /^(?:(\d{5,6})-)?([0-9a-f-]{36})$/i.exec(pid) ?? []
  if (!uuid || !isUuid(uuid) || (city !== undefined && Number(city) !== here.city)) {
    throw new Missing()
  }
  return uuid
}

function headWhere(here: Here, viewer: Viewer, which: Sql): Sql {
  return sql`select ${headColumns} from evidence.beads b
    where b.city = ${here.city} and ${which} and ${seesBead(viewer, 'b')}`
}

/** One query whether the bead is hidden or unknown. @throws {Missing} alike */
export async function beadSeenBy(here: Here, pid: string): Promise<BeadHead> {
  const uuid = uuidOf(here, pid)
  const viewer = await viewerOf(here)
  return here.db.one(BeadHead, headWhere(here, viewer, sql`b.pid = ${uuid}::uuid`))
}

/** The bead of a slice's record. @throws {Missing} there is none, or not for this person */
export async function beadOf(here: Here, { slice, ref }: BeadRef): Promise<BeadHead> {
  const viewer = await viewerOf(here)
  return here.db.one(BeadHead, headWhere(here, viewer, sql`b.slice = ${slice} and b.ref = ${ref}`))
}

const BeadPlace = BeadHead.pick({ bead: true, kind: true, slice: true, ref: true })

/** Where many records stand, in one statement and their order. @throws {Missing} one is unknown or hidden */
export async function beadsOf(
  here: Here,
  refs: readonly BeadRef[],
): Promise<z.infer<typeof BeadPlace>[]> {
  const viewer = await viewerOf(here)
  const slices = [...new Set(refs.map(({ slice }) => slice))]
  const keys = refs.map(({ ref }) => ref)
  const found = await here.db.many(
    BeadPlace,
    sql`select b.bead, b.kind, b.slice, b.ref from evidence.beads b
      where b.city = ${here.city} and b.slice = any(${slices}::text[])
        and b.ref = any(${keys}::text[]) and ${seesBead(viewer, 'b')}`,
  )
  const placeOf = new Map(found.map((place) => [`${place.slice} ${place.ref}`, place]))
  return refs.map(({ slice, ref }) => {
    const place = placeOf.get(`${slice} ${ref}`)
    if (!place) throw new Missing()
    return place
  })
}

/** As `beadOf`, but null where there is none: for what may not have been published yet. */
export async function beadOrNull(here: Here, { slice, ref }: BeadRef): Promise<BeadHead | null> {
  const viewer = await viewerOf(here)
  return here.db.maybe(
    BeadHead,
    headWhere(here, viewer, sql`b.slice = ${slice} and b.ref = ${ref}`),
  )
}

/** Heads by their numbers, those that this viewer sees, in no order. */
export function headsOf(here: Here, viewer: Viewer, beads: readonly number[]): Promise<BeadHead[]> {
  return here.db.many(BeadHead, headWhere(here, viewer, sql`b.bead = any(${beads}::bigint[])`))
}

/** Whether a bead that citizens could see was withdrawn: then, and only then, 410. */
export async function wasPublic(here: Here, pid: string): Promise<boolean> {
  return here.db.value(
    z.boolean(),
    sql`select exists (select from evidence.beads b
      join evidence.audiences a on (a.city, a.name) = (b.city, 'public')
      where b.city = ${here.city} and b.pid = ${uuidOf(here, pid)}::uuid
        and b.state <> 'live' and a.aud = any(b.aud))`,
  )
}

/** The names of who may see a bead. */
export function audienceNamesOf(here: Here, bead: number): Promise<string[]> {
  return here.db
    .many(
      z.object({ name: z.string() }),
      sql`select a.name from evidence.beads b
        join evidence.audiences a on a.city = b.city and a.aud = any(b.aud)
        where b.city = ${here.city} and b.bead = ${bead} order by a.name`,
    )
    .then((rows) => rows.map((row) => row.name))
}

const Version = z.object({
  version: z.number(),
  at: z.string(),
  byName: z.string(),
  hash: z.string(),
  content: z.record(z.string(), z.unknown()),
})
export type BeadVersion = z.infer<typeof Version>

export function versionsOf(here: Here, bead: number): Promise<BeadVersion[]> {
  return here.db.many(
    Version,
    sql`select version, at, by_name, hash, content from evidence.bead_versions
      where city = ${here.city} and bead = ${bead} order by version desc limit 100`,
  )
}
