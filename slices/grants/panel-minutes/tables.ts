import { z } from 'zod'
import { type LocalDate, localDate } from '#packages/japan'
import { type Here, sql } from '#platform'

const Minutes = z.object({
  heldOn: localDate(),
  place: z.string(),
  keptAt: z.string(),
  keptName: z.string(),
  present: z.array(z.uuid()),
})
export type Minutes = z.infer<typeof Minutes>

/** Null until presence was taken down. The call was loaded through the person. */
export function minutesOf(here: Here, callId: string): Promise<Minutes | null> {
  return here.db.maybe(
    Minutes,
    sql`select m.held_on, m.place, m.kept_at, m.kept_name,
        array(select p.reviewer_id from grants.panel_presences p
          where p.city = ${here.city} and p.call_id = m.call_id) as present
      from grants.panel_minutes m where m.city = ${here.city} and m.call_id = ${callId}::uuid`,
  )
}

export async function keepMinutes(
  here: Here,
  callId: string,
  typed: {
    readonly heldOn: LocalDate
    readonly place: string
    readonly present: readonly string[]
  },
): Promise<void> {
  await here.db.run(sql`
    insert into grants.panel_minutes (city, call_id, held_on, place, kept_at, kept_name)
    values (${here.city}, ${callId}::uuid, ${typed.heldOn}, ${typed.place}, ${here.now},
      ${here.person.name})
    on conflict (city, call_id) do update set held_on = excluded.held_on, place = excluded.place,
      kept_at = excluded.kept_at, kept_name = excluded.kept_name, version = panel_minutes.version + 1`)
  await here.db.run(sql`
    delete from grants.panel_presences where city = ${here.city} and call_id = ${callId}::uuid`)
  await here.db.run(sql`
    insert into grants.panel_presences (city, call_id, reviewer_id)
    select ${here.city}, ${callId}::uuid, p.reviewer_id from grants.panelists p
    where p.city = ${here.city} and p.call_id = ${callId}::uuid and p.removed_at is null
      and not p.is_reserve and p.reviewer_id = any(${[...typed.present]}::uuid[])
    returning reviewer_id`)
}

const Vote = z.object({
  id: z.uuid(),
  kind: z.enum(['選定案', '不適格']),
  applicationId: z.uuid().nullable(),
  present: z.number(),
  excluded: z.number(),
  needed: z.number(),
  isConsensus: z.boolean(),
  votesFor: z.number(),
  against: z.number(),
  abstained: z.number(),
  chairDecision: z.string(),
  isCarried: z.boolean(),
  votedAt: z.string(),
})
export type PanelVote = z.infer<typeof Vote>

export function votesOf(here: Here, callId: string): Promise<PanelVote[]> {
  return here.db.many(
    Vote,
    sql`select id, kind, application_id, present, excluded, needed, is_consensus, votes_for, against,
        abstained, chair_decision, is_carried, voted_at
      from grants.panel_votes where city = ${here.city} and call_id = ${callId}::uuid
      order by voted_at, id limit 1000`,
  )
}

export async function keepVote(
  here: Here,
  callId: string,
  cast: Omit<PanelVote, 'id' | 'votedAt'>,
): Promise<void> {
  await here.db.run(sql`
    insert into grants.panel_votes (city, call_id, kind, application_id, present, excluded, needed,
      is_consensus, votes_for, against, abstained, chair_decision, is_carried, voted_at, kept_name)
    values (${here.city}, ${callId}::uuid, ${cast.kind}, ${cast.applicationId}::uuid,
      ${cast.present}, ${cast.excluded}, ${cast.needed}, ${cast.isConsensus}, ${cast.votesFor},
      ${cast.against}, ${cast.abstained}, ${cast.chairDecision}, ${cast.isCarried}, ${here.now},
      ${here.person.name})`)
}
