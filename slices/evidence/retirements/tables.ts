import { z } from 'zod'
import { type Here, insist, Missing, sql } from '#platform'
import { theTwoAreOfOneKind } from '../beads/rules.ts'
import { type BeadHead, type BeadRef, beadOf } from '../beads/tables.ts'
import { beadPublished } from '../publications/forms.ts'

export type Retirement = BeadRef & {
  readonly how: 'withdrawn' | 'merged'
  /** Where it is merged into. */
  readonly into?: BeadRef
  readonly reason: string
}

/**
 * Withdraws a bead, or merges it into another of its kind: live links are made anew there and the old
 * ones ended. The head stays, and so do the papers that print it.
 * @throws {Missing} the bead, or the one to merge into, is not found
 */
export async function retireBead(here: Here, retired: Retirement): Promise<void> {
  const bead = await beadOf(here, retired)
  const into = retired.into ? await beadOf(here, retired.into) : null
  await retire(here, bead, retired.how, into, retired.reason)
}

/** As `retireBead`, for beads that were loaded through the person. */
export async function retire(
  here: Here,
  bead: BeadHead,
  how: Retirement['how'],
  into: BeadHead | null,
  reason: string,
): Promise<void> {
  if (how === 'merged') {
    if (!into || into.bead === bead.bead) throw new Missing()
    insist(theTwoAreOfOneKind(bead.kind, into.kind))
    await moveLinks(here, bead.bead, into.bead, reason)
  }
  await here.db.run(sql`update evidence.beads
    set state = ${how}, merged_into = ${into?.bead ?? null}, retired_at = ${here.now},
      retired_name = ${here.person.name}
    where city = ${here.city} and bead = ${bead.bead}`)
  const { pid, kind, slice, ref, version } = bead
  await here.announce(beadPublished, { pid, bead: bead.bead, kind, slice, ref, version })
}

/** Links of the old bead stand at the new one from now on, with today's date; the old are ended. */
async function moveLinks(here: Here, from: number, to: number, reason: string): Promise<void> {
  await here.db.many(
    z.object({ id: z.uuid() }),
    sql`insert into evidence.links (city, up, down, type, note, amount_yen, is_primary, aud,
        recorded_at, recorded_by, recorded_name)
      select l.city, case when l.up = ${from} then ${to} else l.up end,
        case when l.down = ${from} then ${to} else l.down end, l.type, l.note, l.amount_yen,
        l.is_primary, l.aud, ${here.now}, ${here.person.id ?? 'system'}, ${here.person.name}
      from evidence.links l
      where l.city = ${here.city} and ${from} in (l.up, l.down) and l.ended_at is null
        and ${to} not in (l.up, l.down)
        and not exists (select from evidence.links o where o.city = ${here.city}
          and o.ended_at is null and o.type = l.type
          and o.up = case when l.up = ${from} then ${to} else l.up end
          and o.down = case when l.down = ${from} then ${to} else l.down end)
      returning id`,
  )
  await here.db.run(sql`update evidence.links
    set ended_at = ${here.now}, ended_name = ${here.person.name}, end_reason = ${`統合：${reason}`}
    where city = ${here.city} and ${from} in (up, down) and ended_at is null`)
}
