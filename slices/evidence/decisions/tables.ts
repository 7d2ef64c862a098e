import { z } from 'zod'
import { type LocalDate, localDate } from '#packages/japan'
import { type Here, Missing, sql } from '#platform'
import { seesBead, seesLink, viewerOf } from '../audiences/tables.ts'
import { type BeadRef, beadOf, beadsOf, FacetsShape } from '../beads/tables.ts'
import { isBindingDecision } from '../kinds/rules.ts'
import { linkTypeOf, linkTypes } from '../link-types/rules.ts'
import { endOfDay, type Mark, markOf } from './rules.ts'

export type NewDecision = BeadRef & {
  /** `requested`, `adopted`, `continued:2027` … (thread.md §2.1) */
  readonly name: string
  /** `instant` is the moment of this request; `day` is the end of the day `on` in Japan. */
  readonly precision: 'day' | 'instant'
  readonly on?: LocalDate
  readonly document?: BeadRef
}

/** Keeps a dated act by which a bead became binding. Append-only. @throws {Missing} no such bead */
export async function publishDecision(
  here: Here,
  made: NewDecision,
): Promise<{ decisionId: string }> {
  const { bead } = await beadOf(here, made)
  const document = made.document ? (await beadOf(here, made.document)).bead : null
  const at = made.precision === 'instant' ? here.now : endOfDay(made.on ?? here.today)
  const decisionId = await here.db.value(
    z.uuid(),
    sql`insert into evidence.decisions
        (city, bead, name, decided_at, is_instant, by_name, document, recorded_at)
      values (${here.city}, ${bead}, ${made.name}, ${at}, ${made.precision === 'instant'},
        ${here.person.name}, ${document}, ${here.now})
      returning id`,
  )
  return { decisionId }
}

const Decision = z.object({
  id: z.uuid(),
  bead: z.number(),
  name: z.string(),
  decidedAt: z.string(),
  isInstant: z.boolean(),
  byName: z.string(),
})
export type Decision = z.infer<typeof Decision>

/** The decisions of some beads, the latest first. The beads were loaded through the person. */
export function decisionsOf(here: Here, beads: readonly number[]): Promise<Decision[]> {
  return here.db.many(
    Decision,
    sql`select id, bead, name, decided_at, is_instant, by_name from evidence.decisions
      where city = ${here.city} and bead = any(${beads}::bigint[])
      order by decided_at desc, recorded_at desc`,
  )
}

/**
 * The decision in view: of this name or id where one is asked for, else the latest that binds.
 * @param decisions of one bead, the latest first
 */
export function decisionInView(
  kind: string,
  decisions: readonly Decision[],
  asked?: string | null,
): Decision | null {
  if (asked) return decisions.find((d) => d.name === asked || d.id === asked) ?? null
  return decisions.find((d) => isBindingDecision(kind, d.name)) ?? null
}

const Attested = z.object({ linkId: z.uuid(), decisionId: z.uuid() })

/** Pairs of link and decision for which a paper of that time was shown, as `link decision`. */
export async function attestedPairs(
  here: Here,
  links: readonly string[],
): Promise<ReadonlySet<string>> {
  if (links.length === 0) return new Set()
  const rows = await here.db.many(
    Attested,
    sql`select link_id, decision_id from evidence.attestations
      where city = ${here.city} and link_id = any(${links}::uuid[])`,
  )
  return new Set(rows.map((row) => `${row.linkId} ${row.decisionId}`))
}

const GroundRow = z.object({
  linkId: z.uuid(),
  type: z.number().transform(linkTypeOf),
  pid: z.string(),
  title: z.string(),
  kind: z.string(),
  happenedOn: localDate().nullable(),
  availableOn: localDate().nullable(),
  note: z.string(),
  isPrimary: z.boolean(),
  recordedAt: z.string(),
  address: z.string(),
  facets: FacetsShape.nullable(),
  state: z.string(),
})

/** One piece of evidence under a bead, with its mark for the decision asked for. */
export type Ground = z.infer<typeof GroundRow> & { readonly mark: Mark }

/**
 * The live `grounds` of a bead that this person sees.
 * @param decision a decision's name or id; without it the latest that binds
 * @throws {Missing} no such bead, or not for this person
 */
export async function groundsOf(here: Here, ref: BeadRef, decision?: string): Promise<Ground[]> {
  const [grounds] = await groundsOfEach(here, [ref], decision)
  return grounds ?? []
}

/**
 * As `groundsOf`, for many beads in as many statements as for one; in the order of `refs`.
 * @throws {Missing} one of them is unknown or hidden
 */
export async function groundsOfEach(
  here: Here,
  refs: readonly BeadRef[],
  decision?: string,
): Promise<Ground[][]> {
  if (refs.length === 0) return []
  const downs = await beadsOf(here, refs)
  const viewer = await viewerOf(here)
  const beads = downs.map((down) => down.bead)
  const rows = await here.db.many(
    GroundRow.extend({ down: z.number() }),
    sql`select l.down, l.id as link_id, l.type, u.city || '-' || u.pid as pid, u.title, u.kind,
        u.happened_on, u.available_on, l.note, l.is_primary, l.recorded_at, u.address, u.facets,
        u.state
      from evidence.links l
      join evidence.beads u on (u.city, u.bead) = (l.city, l.up)
      where l.city = ${here.city} and l.down = any(${beads}::bigint[]) and l.ended_at is null
        and l.type = ${linkTypes.grounds.code} and ${seesLink(viewer)} and ${seesBead(viewer, 'u')}
      order by l.is_primary desc, l.recorded_at, u.title collate "C"`,
  )
  const decisions = Map.groupBy(await decisionsOf(here, beads), ({ bead }) => bead)
  const pairs = await attestedPairs(
    here,
    rows.map((row) => row.linkId),
  )
  const grounds = Map.groupBy(rows, ({ down }) => down)
  return downs.map(({ bead, kind }) => {
    const inView = decisionInView(kind, decisions.get(bead) ?? [], decision)
    return (grounds.get(bead) ?? []).map(({ down: _, ...row }) => ({
      ...row,
      mark: markOf(
        row.type,
        row.recordedAt,
        row.availableOn,
        inView?.decidedAt ?? null,
        pairs.has(`${row.linkId} ${inView?.id}`),
      ),
    }))
  })
}

const Marked = z.object({
  type: z.number().transform(linkTypeOf),
  recordedAt: z.string(),
  availableOn: z.string().nullable(),
  down: z.number(),
  downKind: z.string(),
})

/** The mark of one link for one decision, or for the latest that binds. @throws {Missing} */
export async function markOfLink(here: Here, linkId: string, asked?: string): Promise<Mark> {
  const found = await here.db.maybe(
    Marked,
    sql`select l.type, l.recorded_at, u.available_on, l.down, d.kind as down_kind
      from evidence.links l
      join evidence.beads u on (u.city, u.bead) = (l.city, l.up)
      join evidence.beads d on (d.city, d.bead) = (l.city, l.down)
      where l.city = ${here.city} and l.id = ${linkId}::uuid`,
  )
  if (!found) throw new Missing()
  const inView = decisionInView(found.downKind, await decisionsOf(here, [found.down]), asked)
  const pairs = await attestedPairs(here, [linkId])
  const attested = pairs.has(`${linkId} ${inView?.id}`)
  return markOf(
    found.type,
    found.recordedAt,
    found.availableOn,
    inView?.decidedAt ?? null,
    attested,
  )
}

export function latestMark(here: Here, linkId: string): Promise<Mark> {
  return markOfLink(here, linkId)
}
