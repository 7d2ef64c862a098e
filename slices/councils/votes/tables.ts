import { z } from 'zod'
import { type Here, sql } from '#platform'

const Vote = z.object({
  id: z.uuid(),
  itemId: z.uuid(),
  motion: z.string(),
  atTime: z.string(),
  isConsensus: z.boolean(),
  way: z.enum(['A', 'B']).nullable(),
  inOffice: z.number(),
  present: z.number(),
  excluded: z.number(),
  temporary: z.number(),
  base: z.number(),
  votesFor: z.number().nullable(),
  votesAgainst: z.number().nullable(),
  abstained: z.number().nullable(),
  outcome: z.string(),
  chairDecision: z.string(),
  chairName: z.string(),
  chairTime: z.string().nullable(),
})
export type Vote = z.infer<typeof Vote>
export type NewVote = Omit<Vote, 'id' | 'chairDecision' | 'chairName' | 'chairTime'>

const columns = sql`v.id, v.item_id, v.motion, v.at_time, v.is_consensus, v.way, v.in_office,
  v.present, v.excluded, v.temporary, v.base, v.votes_for, v.votes_against, v.abstained, v.outcome,
  v.chair_decision, v.chair_name, v.chair_time`

/** The earliest first. The meeting was loaded through the person. */
export function votesOf(here: Here, meetingId: string): Promise<Vote[]> {
  return here.db.many(
    Vote,
    sql`select ${columns} from councils.votes v
      join councils.items i on (i.city, i.id) = (v.city, v.item_id)
      where v.city = ${here.city} and i.meeting_id = ${meetingId}::uuid
      order by v.recorded_at, v.id`,
  )
}

/** @throws {Missing} there is none; its meeting is loaded through the person by the caller */
export function voteById(here: Here, voteId: string): Promise<Vote> {
  return here.db.one(
    Vote,
    sql`select ${columns} from councils.votes v
      where v.city = ${here.city} and v.id = ${voteId}::uuid`,
  )
}

export function keepVote(here: Here, vote: NewVote): Promise<string> {
  return here.db.value(
    z.uuid(),
    sql`insert into councils.votes (city, item_id, motion, at_time, is_consensus, way, in_office,
        present, excluded, temporary, base, votes_for, votes_against, abstained, outcome, recorded_at,
        recorded_name)
      values (${here.city}, ${vote.itemId}::uuid, ${vote.motion}, ${vote.atTime},
        ${vote.isConsensus}, ${vote.way}, ${vote.inOffice}, ${vote.present}, ${vote.excluded},
        ${vote.temporary},
        ${vote.base}, ${vote.votesFor}, ${vote.votesAgainst}, ${vote.abstained}, ${vote.outcome},
        ${here.now}, ${here.person.name})
      returning id`,
  )
}

export async function keepDecision(
  here: Here,
  voteId: string,
  made: { readonly decision: string; readonly name: string; readonly time: string },
): Promise<void> {
  await here.db.run(sql`
    update councils.votes set chair_decision = ${made.decision}, chair_name = ${made.name},
      chair_time = ${made.time}
    where city = ${here.city} and id = ${voteId}::uuid`)
}

const Exclusion = z.object({
  itemId: z.uuid(),
  memberId: z.uuid(),
  name: z.string(),
  ground: z.string(),
  detail: z.string(),
})
export type Exclusion = z.infer<typeof Exclusion>

/** 除斥, of all items of a meeting. */
export function exclusionsOf(here: Here, meetingId: string): Promise<Exclusion[]> {
  return here.db.many(
    Exclusion,
    sql`select e.item_id, e.member_id, p.name, e.ground, e.detail
      from councils.exclusions e
      join councils.items i on (i.city, i.id) = (e.city, e.item_id)
      join councils.members m on (m.city, m.id) = (e.city, e.member_id)
      join councils.people p on (p.city, p.id) = (m.city, m.person_id)
      where e.city = ${here.city} and i.meeting_id = ${meetingId}::uuid
      order by i.number, p.kana collate "C"`,
  )
}

export async function keepExclusion(
  here: Here,
  itemId: string,
  memberId: string,
  ground: string,
  detail: string,
): Promise<void> {
  await here.db.run(sql`
    insert into councils.exclusions (city, item_id, member_id, ground, detail)
    values (${here.city}, ${itemId}::uuid, ${memberId}::uuid, ${ground}, ${detail})
    on conflict (city, item_id, member_id) do update set ground = excluded.ground,
      detail = excluded.detail`)
}

export async function dropExclusion(here: Here, itemId: string, memberId: string): Promise<void> {
  await here.db.run(sql`
    delete from councils.exclusions
    where city = ${here.city} and item_id = ${itemId}::uuid and member_id = ${memberId}::uuid`)
}
