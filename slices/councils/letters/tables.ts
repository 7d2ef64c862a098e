import { z } from 'zod'
import { type LocalDate, localDate } from '#packages/japan'
import { type Here, issueDocument, json, Missing, type Sql, sql } from '#platform'
import { webAddress } from '#platform/accounts'
import { settingOn } from '#platform/settings'
import { keptPaper, type PaperContent } from '#platform/typesetting'
import { may } from '../permissions.ts'

const Head = z.object({
  id: z.uuid(),
  kind: z.string(),
  title: z.string(),
  label: z.string(),
  issuedAt: z.string(),
  issuedOn: localDate(),
  issuedName: z.string(),
})
export type LetterHead = z.infer<typeof Head>
const Letter = Head.extend({ content: keptPaper, bodyId: z.uuid(), meetingId: z.uuid().nullable() })
export type Letter = z.infer<typeof Letter>

/** Staff see all; a member what went to the members of the own bodies, or to the member alone. */
const seen = (here: Here, columns: Sql, which: Sql) => sql`
  select ${columns} from councils.letters l
  where l.city = ${here.city} and ${which} and (${may.seeBodies(here.person)} or exists (
    select from councils.members w
    join councils.people q on (q.city, q.id) = (w.city, w.person_id)
    where w.city = ${here.city} and q.account_id = ${here.person.id}::uuid
      and w.appointed_on is not null and w.body_id = l.body_id
      and (l.member_id = w.id or (l.for_members and l.member_id is null))))`

const heads = sql`l.id, l.kind, l.title, l.label, l.issued_at,
  (l.issued_at at time zone 'Asia/Tokyo')::date as issued_on, l.issued_name`

/** The address under which the city opens Sanchi, as it was on a day; nothing where none is set. */
export async function baseOn(here: Here, day: LocalDate): Promise<string> {
  return (await settingOn(here, webAddress, day)).replace(/\/$/, '')
}

/** @throws {Missing} there is none, or not for this person */
export function letterSeenBy(here: Here, letterId: string): Promise<Letter> {
  return here.db.one(
    Letter,
    seen(here, sql`${heads}, l.content, l.body_id, l.meeting_id`, sql`l.id = ${letterId}::uuid`),
  )
}

export function lettersOfBody(here: Here, bodyId: string): Promise<LetterHead[]> {
  return here.db.many(
    Head,
    sql`${seen(
      here,
      heads,
      sql`l.body_id = ${bodyId}::uuid and l.meeting_id is null
      and l.member_id is null`,
    )}
      order by l.issued_at desc, l.id limit 100`,
  )
}

/** What went to or about one member. */
export function lettersOfMember(here: Here, memberId: string): Promise<LetterHead[]> {
  return here.db.many(
    Head,
    sql`${seen(here, heads, sql`l.member_id = ${memberId}::uuid`)}
      order by l.issued_at desc, l.id limit 20`,
  )
}

export function lettersOfMeeting(here: Here, meetingId: string): Promise<LetterHead[]> {
  return here.db.many(
    Head,
    sql`${seen(here, heads, sql`l.meeting_id = ${meetingId}::uuid`)}
      order by l.issued_at, l.id limit 100`,
  )
}

/**
 * Gives a paper the next number of the section and keeps what it prints, in the caller's transaction.
 * @param draw the paper with its number
 */
export async function issueLetter(
  here: Here,
  made: {
    readonly kind: string
    readonly title: string
    readonly bodyId: string
    readonly meetingId?: string
    readonly memberId?: string
    readonly forMembers?: boolean
    readonly draw: (label: string) => PaperContent
  },
): Promise<{ letterId: string; label: string }> {
  const section = here.person.section?.id
  if (section === undefined) throw new Missing()
  const { label } = await issueDocument(here, {
    section,
    kind: made.kind,
    title: made.title,
    about: made.memberId ?? made.meetingId ?? made.bodyId,
  })
  const letterId = await here.db.value(
    z.uuid(),
    sql`insert into councils.letters (city, kind, title, label, body_id, meeting_id, member_id,
        for_members, content, issued_at, issued_name)
      values (${here.city}, ${made.kind}, ${made.title}, ${label}, ${made.bodyId}::uuid,
        ${made.meetingId ?? null}::uuid, ${made.memberId ?? null}::uuid,
        ${made.forMembers ?? false}, ${json(made.draw(label))}, ${here.now}, ${here.person.name})
      returning id`,
  )
  return { letterId, label }
}
