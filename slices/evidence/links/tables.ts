import { z } from 'zod'
import { type Here, hasRole, insist, Missing, sql } from '#platform'
import { isAudience, isWithinBothEnds } from '../audiences/rules.ts'
import { internAudiences, seesBead, seesLink, viewerOf } from '../audiences/tables.ts'
import { audienceNamesOf, type BeadHead, type BeadRef, beadOf } from '../beads/tables.ts'
import type { Mark } from '../decisions/rules.ts'
import { latestMark } from '../decisions/tables.ts'
import { type LinkType, linkTypeOf, linkTypes } from '../link-types/rules.ts'
import { beadsLinked } from '../publications/forms.ts'
import {
  itIsNoWiderThanItsEnds,
  noOpenRequestPrintsIt,
  noReverseStands,
  theAmountIsThere,
  theEndsAreFree,
  theEndsDiffer,
  theIssueCameFirst,
  thePageIsNamed,
  thePairIsNotBoth,
  thePrimaryIsOne,
  theReasonIsSaid,
  theTypeFitsTheKinds,
} from './rules.ts'

export type NewLink = {
  readonly up: BeadRef
  readonly down: BeadRef
  readonly type: LinkType
  /** What in this evidence matters; for documents the page. Up to 400 characters. */
  readonly note?: string
  /** Only `funds`, whole yen. */
  readonly amountYen?: number
  readonly primary?: boolean
  /** Narrows who may see the link; never wider than its two ends. */
  readonly audiences?: readonly string[]
}

const Standing = z.object({
  same: z.uuid().nullable(),
  reverse: z.boolean(),
  other: z.boolean(),
  upsOfDown: z.number(),
  downsOfUp: z.number(),
  primaries: z.number(),
})

/** What of the live links between and at the two ends bears on a new one, in one statement. */
function standing(here: Here, up: number, down: number, type: LinkType) {
  const { code } = linkTypes[type]
  const otherType =
    type === 'sorted_into'
      ? linkTypes.discussed_as.code
      : type === 'discussed_as'
        ? linkTypes.sorted_into.code
        : 0
  return here.db.one(
    Standing,
    sql`select
      (select id from evidence.links where city = ${here.city} and down = ${down} and up = ${up}
        and type = ${code} and ended_at is null) as same,
      exists (select from evidence.links where city = ${here.city} and down = ${up} and up = ${down}
        and type = ${code} and ended_at is null) as reverse,
      exists (select from evidence.links where city = ${here.city} and down = ${up} and up = ${down}
        and type = ${otherType} and ended_at is null) as other,
      (select count(*)::int from evidence.links where city = ${here.city} and down = ${down}
        and type = ${code} and ended_at is null) as ups_of_down,
      (select count(*)::int from evidence.links where city = ${here.city} and up = ${up}
        and type = ${code} and ended_at is null) as downs_of_up,
      (select count(*)::int from evidence.links where city = ${here.city} and down = ${down}
        and type = ${code} and ended_at is null and is_primary) as primaries`,
  )
}

function pagesOf(bead: BeadHead): number | null {
  const found = z.object({ pages: z.number() }).safeParse(bead.figures)
  return found.success ? found.data.pages : null
}

/**
 * Links two beads, `down ← up`, in the caller's transaction. The same live link again is that link.
 * @returns its id, and its mark for the latest decision of `down`
 * @throws {Missing} an end is hidden or unknown
 * @throws {RuleBroken} the sentences of thread.md §11
 */
export async function link(here: Here, made: NewLink): Promise<{ linkId: string; mark: Mark }> {
  const up = await beadOf(here, made.up)
  const down = await beadOf(here, made.down)
  return linkBeads(here, up, down, made)
}

/** As `link`, for ends that were loaded through the person. */
export async function linkBeads(
  here: Here,
  up: BeadHead,
  down: BeadHead,
  made: Omit<NewLink, 'up' | 'down'>,
): Promise<{ linkId: string; mark: Mark }> {
  const { type, note = '', primary = false } = made
  const amountYen = made.amountYen ?? null
  insist(
    theEndsDiffer(up.bead, down.bead),
    theTypeFitsTheKinds(type, up.kind, down.kind),
    theAmountIsThere(type, amountYen),
    thePageIsNamed(up.kind, pagesOf(up), note),
    theIssueCameFirst(type, up.recordedAt, down.recordedAt),
  )
  const now = await standing(here, up.bead, down.bead, type)
  if (now.same !== null) return { linkId: now.same, mark: await latestMark(here, now.same) }
  insist(
    noReverseStands(now.reverse),
    thePairIsNotBoth(type, now.other),
    theEndsAreFree(type, now.upsOfDown, now.downsOfUp),
    thePrimaryIsOne(primary, now.primaries),
  )
  const aud = await audiencesWithin(here, made.audiences ?? [], up, down)
  const linkId = await here.db.value(
    z.uuid(),
    sql`insert into evidence.links (city, up, down, type, note, amount_yen, is_primary, aud,
        recorded_at, recorded_by, recorded_name)
      values (${here.city}, ${up.bead}, ${down.bead}, ${linkTypes[type].code}, ${note.slice(0, 400)},
        ${amountYen}, ${primary}, ${aud}::int[], ${here.now}, ${here.person.id ?? 'system'},
        ${here.person.name})
      returning id`,
  )
  await here.announce(beadsLinked, { linkId, up: up.bead, down: down.bead, type })
  return { linkId, mark: await latestMark(here, linkId) }
}

async function audiencesWithin(
  here: Here,
  names: readonly string[],
  up: BeadHead,
  down: BeadHead,
): Promise<number[] | null> {
  if (names.length === 0) return null
  const ofUp = await audienceNamesOf(here, up.bead)
  const ofDown = await audienceNamesOf(here, down.bead)
  insist(itIsNoWiderThanItsEnds(names.every(isAudience) && isWithinBothEnds(names, ofUp, ofDown)))
  return internAudiences(here, names)
}

const Found = z.object({
  id: z.uuid(),
  up: z.number(),
  down: z.number(),
  type: z.number().transform(linkTypeOf),
  note: z.string(),
  amountYen: z.number().nullable(),
  isPrimary: z.boolean(),
  recordedAt: z.string(),
  recordedName: z.string(),
  endedAt: z.string().nullable(),
  upTitle: z.string(),
  downTitle: z.string(),
  upPid: z.string(),
  downPid: z.string(),
  upSection: z.uuid().nullable(),
  downSection: z.uuid().nullable(),
  upAvailableOn: z.string().nullable(),
})
export type FoundLink = z.infer<typeof Found>

/** A link with both of its ends. @throws {Missing} one of the three is hidden or unknown */
export async function linkSeenBy(here: Here, linkId: string): Promise<FoundLink> {
  const viewer = await viewerOf(here)
  return here.db.one(
    Found,
    sql`select l.id, l.up, l.down, l.type, l.note, l.amount_yen, l.is_primary, l.recorded_at,
        l.recorded_name, l.ended_at, u.title as up_title, d.title as down_title,
        u.city || '-' || u.pid as up_pid, d.city || '-' || d.pid as down_pid,
        u.section_id as up_section, d.section_id as down_section, u.available_on as up_available_on
      from evidence.links l
      join evidence.beads u on (u.city, u.bead) = (l.city, l.up)
      join evidence.beads d on (d.city, d.bead) = (l.city, l.down)
      where l.city = ${here.city} and l.id = ${linkId}::uuid
        and ${seesLink(viewer)} and ${seesBead(viewer, 'u')} and ${seesBead(viewer, 'd')}`,
  )
}

/** Whether a budget request that is still open prints the link: none of its lines was voted since. */
function standsInAnOpenRequest(here: Here, linkId: string): Promise<boolean> {
  return here.db.value(
    z.boolean(),
    sql`select exists (select from evidence.snapshot_items i
      join evidence.snapshots s on (s.city, s.id) = (i.city, i.snapshot_id)
      where i.city = ${here.city} and i.link_id = ${linkId}::uuid and s.paper = 'budget-request'
        and not exists (select from evidence.snapshots n
          where n.city = ${here.city} and n.replaces = s.id)
        and not exists (select from evidence.decisions v
          where v.city = ${here.city} and v.bead in (s.subject, i.bead) and v.name like 'voted%'
            and v.decided_at > s.at))`,
  )
}

/**
 * Ends a link; it stays in the history. A new one between the same ends bears its own date.
 * @throws {Missing} hidden, unknown or ended already
 */
export async function endLink(
  here: Here,
  { linkId, reason }: { linkId: string; reason: string },
): Promise<void> {
  const found = await linkSeenBy(here, linkId)
  if (found.endedAt !== null) throw new Missing()
  insist(
    theReasonIsSaid(reason),
    noOpenRequestPrintsIt(
      await standsInAnOpenRequest(here, linkId),
      hasRole(here.person, 'head', 'director', 'system'),
    ),
  )
  await endNow(here, linkId, reason)
  const { up, down, type } = found
  await here.announce(beadsLinked, { linkId, up, down, type })
}

async function endNow(here: Here, linkId: string, reason: string): Promise<void> {
  await here.db.run(sql`update evidence.links
    set ended_at = ${here.now}, ended_name = ${here.person.name}, end_reason = ${reason}
    where city = ${here.city} and id = ${linkId}::uuid and ended_at is null`)
}
