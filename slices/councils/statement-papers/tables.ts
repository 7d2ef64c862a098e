import { z } from 'zod'
import { localDate } from '#packages/japan'
import { type Here, sql } from '#platform'
import type { PaperContent } from '#platform/typesetting'
import { type Body, bodySeenBy, inOffice } from '../bodies/tables.ts'
import { cityNameOf } from '../proposal-papers/tables.ts'
import { minoritiesOf, type Statement } from '../statements/tables.ts'
import { type Behind, statementPaper } from './rules.ts'

const MeetingRow = z.object({ number: z.number(), heldOn: localDate(), place: z.string() })
const MemberRow = z.object({
  category: z.string(),
  name: z.string().nullable(),
  affiliation: z.string().nullable(),
  officeInBody: z.string(),
})
const PaperRow = z.object({ number: z.number(), label: z.string(), title: z.string() })

/** What stands behind a paper: the meetings held so far, who sits, and the public papers that they read. */
async function behind(here: Here, body: Body, statement: Statement): Promise<Behind> {
  const held = sql`t.city = ${here.city} and t.body_id = ${body.id}::uuid
    and t.opened_time is not null and t.held_on <= ${statement.issuedOn ?? here.today}`
  const meetings = await here.db.many(
    MeetingRow,
    sql`select t.number, t.held_on, t.place from councils.meetings t
      where ${held} order by t.held_on, t.number limit 60`,
  )
  const members = await here.db.many(
    MemberRow,
    sql`select m.category, case when m.publishes_name then p.name end as name,
        case when m.publishes_post then p.affiliation end as affiliation, m.office_in_body
      from councils.members m
      join councils.people p on (p.city, p.id) = (m.city, m.person_id)
      where m.city = ${here.city} and m.body_id = ${body.id}::uuid and ${inOffice(here.today)}
      order by m.category, p.kana collate "C", m.id limit 60`,
  )
  const papers = await here.db.many(
    PaperRow,
    sql`select t.number, a.label, a.title from councils.papers a
      join councils.meetings t on (t.city, t.id) = (a.city, a.meeting_id)
      where ${held} and a.audience = '公開' and a.sent_on is not null
      order by t.held_on, t.number, a.label limit 100`,
  )
  return { meetings, members, papers, minorities: await minoritiesOf(here, statement.id) }
}

/** The paper as it would be printed with this number. */
export async function paperOf(
  here: Here,
  statement: Statement,
): Promise<(label: string) => PaperContent> {
  const body = await bodySeenBy(here, statement.bodyId)
  const found = await behind(here, body, statement)
  const city = await cityNameOf(here)
  const on = statement.issuedOn ?? here.today
  return (label) => statementPaper({ statement, body, city, label, on, behind: found })
}
