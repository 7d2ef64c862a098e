import { z } from 'zod'
import { type Here, type Sql, sql } from '#platform'
import { speakers, utteranceKinds } from './rules.ts'

const Utterance = z.object({
  id: z.uuid(),
  meetingId: z.uuid(),
  itemId: z.uuid(),
  seq: z.number(),
  speaker: z.enum(speakers),
  memberId: z.uuid().nullable(),
  memberName: z.string().nullable(),
  category: z.string().nullable(),
  officeInBody: z.string().nullable(),
  speakerName: z.string(),
  speakerPost: z.string(),
  kind: z.enum(utteranceKinds),
  saidTime: z.string(),
  text: z.string(),
  publicText: z.string(),
  isOpinion: z.boolean(),
  version: z.number(),
})
export type Utterance = z.infer<typeof Utterance>

const seen = (here: Here, which: Sql) => sql`
  select u.id, u.meeting_id, u.item_id, u.seq, u.speaker, u.member_id, p.name as member_name,
    m.category, m.office_in_body, u.speaker_name, u.speaker_post, u.kind, u.said_time, u.text,
    u.public_text, u.is_opinion, u.version
  from councils.utterances u
  left join councils.members m on (m.city, m.id) = (u.city, u.member_id)
  left join councils.people p on (p.city, p.id) = (m.city, m.person_id)
  where u.city = ${here.city} and ${which}`

/** In the order in which they were said. The meeting was loaded through the person. */
export function utterancesOf(here: Here, meetingId: string): Promise<Utterance[]> {
  return here.db.many(
    Utterance,
    sql`${seen(here, sql`u.meeting_id = ${meetingId}::uuid`)} order by u.seq limit 2000`,
  )
}

/** @throws {Missing} there is none; its meeting is loaded through the person by the caller */
export function utteranceById(here: Here, utteranceId: string): Promise<Utterance> {
  return here.db.one(Utterance, seen(here, sql`u.id = ${utteranceId}::uuid`))
}

export function keepUtterance(
  here: Here,
  typed: {
    readonly meetingId: string
    readonly itemId: string
    readonly speaker: string
    readonly memberId: string | null
    readonly speakerName: string
    readonly speakerPost: string
    readonly kind: string
    readonly time: string
    readonly text: string
    readonly isOpinion: boolean
    readonly isSample: boolean
  },
): Promise<string> {
  return here.db.value(
    z.uuid(),
    sql`insert into councils.utterances (city, meeting_id, item_id, seq, speaker, member_id,
        speaker_name, speaker_post, kind, said_time, text, public_text, is_opinion, is_sample,
        recorded_at)
      select ${here.city}, ${typed.meetingId}::uuid, ${typed.itemId}::uuid,
        coalesce(max(u.seq), 0) + 1, ${typed.speaker}, ${typed.memberId}::uuid,
        ${typed.speakerName}, ${typed.speakerPost}, ${typed.kind}, ${typed.time}, ${typed.text},
        ${typed.text}, ${typed.isOpinion}::boolean, ${typed.isSample}::boolean,
        ${here.now}::timestamptz
      from councils.utterances u
      where u.city = ${here.city} and u.meeting_id = ${typed.meetingId}::uuid
      returning id`,
  )
}

export async function writeWording(
  here: Here,
  utteranceId: string,
  typed: {
    readonly kind: string
    readonly text: string
    readonly publicText: string
    readonly isOpinion: boolean
  },
): Promise<void> {
  await here.db.run(sql`
    update councils.utterances set kind = ${typed.kind}, text = ${typed.text},
      public_text = ${typed.publicText}, is_opinion = ${typed.isOpinion}, version = version + 1
    where city = ${here.city} and id = ${utteranceId}::uuid`)
}

export async function dropUtterance(here: Here, utteranceId: string): Promise<void> {
  await here.db.run(sql`
    delete from councils.utterances where city = ${here.city} and id = ${utteranceId}::uuid`)
}

const Correction = z.object({
  id: z.uuid(),
  utteranceId: z.uuid(),
  wish: z.string(),
  wishedAt: z.string(),
  wishedName: z.string(),
  settledAt: z.string().nullable(),
  settledHow: z.string(),
})
export type Correction = z.infer<typeof Correction>

/** What members wished to be changed in their own utterances, the earliest first. */
export function correctionsOf(here: Here, meetingId: string): Promise<Correction[]> {
  return here.db.many(
    Correction,
    sql`select c.id, c.utterance_id, c.wish, c.wished_at, c.wished_name, c.settled_at,
        c.settled_how
      from councils.corrections c
      join councils.utterances u on (u.city, u.id) = (c.city, c.utterance_id)
      where c.city = ${here.city} and u.meeting_id = ${meetingId}::uuid
      order by c.wished_at, c.id`,
  )
}

export async function keepCorrection(here: Here, utteranceId: string, wish: string): Promise<void> {
  await here.db.run(sql`
    insert into councils.corrections (city, utterance_id, wish, wished_at, wished_name)
    values (${here.city}, ${utteranceId}::uuid, ${wish}, ${here.now}, ${here.person.name})`)
}

/** Whoever edits an utterance settles what was wished of it. */
export async function settleCorrections(
  here: Here,
  utterance: Utterance,
  how: string,
): Promise<void> {
  await here.db.run(sql`
    update councils.corrections set settled_at = ${here.now}, settled_name = ${here.person.name},
      settled_how = ${how}, before_text = ${utterance.publicText}
    where city = ${here.city} and utterance_id = ${utterance.id}::uuid and settled_at is null`)
}

const Check = z.object({ memberId: z.uuid(), checkedAt: z.string() })

/** Which members have looked through their utterances. */
export function checksOf(here: Here, meetingId: string): Promise<z.infer<typeof Check>[]> {
  return here.db.many(
    Check,
    sql`select k.member_id, k.checked_at from councils.utterance_checks k
      where k.city = ${here.city} and k.meeting_id = ${meetingId}::uuid order by k.checked_at`,
  )
}

export async function keepCheck(here: Here, meetingId: string, memberId: string): Promise<void> {
  await here.db.run(sql`
    insert into councils.utterance_checks (city, meeting_id, member_id, checked_at, checked_name)
    values (${here.city}, ${meetingId}::uuid, ${memberId}::uuid, ${here.now},
      ${here.person.name})
    on conflict (city, meeting_id, member_id) do update set checked_at = excluded.checked_at,
      checked_name = excluded.checked_name`)
}
