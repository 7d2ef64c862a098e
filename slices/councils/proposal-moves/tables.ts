import { z } from 'zod'
import { type Here, sql } from '#platform'
import type { ReminderRank } from '../proposal-clocks/rules.ts'

export type Move = z.infer<typeof Move>
const Move = z.object({
  id: z.uuid(),
  kind: z.enum(['transfer', 'repeat']),
  fromName: z.string().nullable(),
  toName: z.string().nullable(),
  reason: z.string(),
  at: z.string(),
  byName: z.string(),
})

/** Transfers between sections, and that the same was sent again; the latest first. */
export function movesOf(here: Here, proposalId: string): Promise<Move[]> {
  return here.db.many(
    Move,
    sql`select m.id, m.kind, f.name as from_name, t.name as to_name, m.reason, m.at, m.by_name
      from councils.proposal_moves m
      left join platform.sections f on (f.city, f.id) = (m.city, m.from_section)
      left join platform.sections t on (t.city, t.id) = (m.city, m.to_section)
      where m.city = ${here.city} and m.proposal_id = ${proposalId}::uuid order by m.at desc`,
  )
}

export async function keepMove(
  here: Here,
  proposalId: string,
  move: {
    readonly kind: Move['kind']
    readonly from: string | null
    readonly to: string | null
    readonly reason: string
  },
): Promise<void> {
  await here.db.run(sql`
    insert into councils.proposal_moves
      (city, proposal_id, kind, from_section, to_section, reason, at, by_name)
    values (${here.city}, ${proposalId}::uuid, ${move.kind}, ${move.from}::uuid, ${move.to}::uuid,
      ${move.reason}, ${here.now}, ${here.person.name})`)
}

/** Whether this rank is reminded of it now for the first time; kept, so that it is told once. */
export async function isFirstReminder(
  here: Here,
  proposalId: string,
  rank: ReminderRank,
): Promise<boolean> {
  const kept = await here.db.run(sql`
    insert into councils.proposal_reminders (city, proposal_id, rank, reminded_on)
    values (${here.city}, ${proposalId}::uuid, ${rank}, ${here.today})
    on conflict do nothing`)
  return kept > 0
}

const SectionRow = z.object({ id: z.uuid(), name: z.string() })

export function sectionsOf(here: Here): Promise<z.infer<typeof SectionRow>[]> {
  return here.db.many(
    SectionRow,
    sql`select id, name from platform.sections where city = ${here.city} order by code`,
  )
}

const Colleague = z.object({
  id: z.uuid(),
  name: z.string(),
  title: z.string(),
  sectionId: z.uuid(),
})

/** Who of a section may be in charge of something today: its officers and chiefs. */
export function colleaguesIn(here: Here, sectionId: string): Promise<z.infer<typeof Colleague>[]> {
  return here.db.many(
    Colleague,
    sql`select a.id, a.name, a.title, a.section_id from platform.accounts a
      where a.city = ${here.city} and a.section_id = ${sectionId}::uuid
        and a.valid_from <= ${here.today}
        and (a.valid_until is null or a.valid_until >= ${here.today})
        and exists (select from platform.account_roles r
          where r.city = a.city and r.account_id = a.id and r.role in ('officer', 'chief')
            and r.valid_from <= ${here.today}
            and (r.valid_until is null or r.valid_until >= ${here.today}))
      order by a.name`,
  )
}

/** @throws {Missing} nobody who may be in charge has this account */
export function colleagueOf(here: Here, accountId: string): Promise<z.infer<typeof Colleague>> {
  return here.db.one(
    Colleague,
    sql`select a.id, a.name, a.title, a.section_id from platform.accounts a
      where a.city = ${here.city} and a.id = ${accountId}::uuid and a.section_id is not null
        and exists (select from platform.account_roles r
          where r.city = a.city and r.account_id = a.id and r.role in ('officer', 'chief')
            and r.valid_from <= ${here.today}
            and (r.valid_until is null or r.valid_until >= ${here.today}))`,
  )
}
