import { z } from 'zod'
import { type LocalDate, localDate } from '#packages/japan'
import { type Here, type Sql, sql } from '#platform'
import { may } from '../permissions.ts'
import type { BodyTyped } from './forms.ts'
import { bases, chairRules, chairTitles, chairWays, nameModes, quorumRules } from './rules.ts'

export type Body = z.infer<typeof Body>
const Body = z.object({
  id: z.uuid(),
  name: z.string(),
  kana: z.string(),
  basis: z.enum(bases),
  basisTitle: z.string(),
  basisNumber: z.string(),
  basisOn: localDate().nullable(),
  basisArticle: z.string(),
  purpose: z.string(),
  jurisdiction: z.string(),
  parentId: z.uuid().nullable(),
  decidesForParent: z.boolean(),
  draftsVision: z.boolean(),
  seatsMax: z.number(),
  termMonths: z.number(),
  appointedBy: z.string(),
  chairTitle: z.enum(chairTitles),
  chairRule: z.enum(chairRules),
  hasInquiries: z.boolean(),
  hasVotes: z.boolean(),
  mayRecommend: z.boolean(),
  quorumRule: z.enum(quorumRules),
  quorumOf: z.enum(['現員', '定数']),
  quorumArticle: z.string(),
  quorumWaitMinutes: z.number(),
  exclusionMayOpen: z.boolean(),
  chairWay: z.enum(chairWays).nullable(),
  chairWayArticle: z.string(),
  voteBase: z.enum(['出席委員', '表決に加わった者']),
  onlineArticle: z.string(),
  deputyArticle: z.string(),
  noticeDays: z.number(),
  publicityDays: z.number(),
  papersDays: z.number(),
  checkDays: z.number(),
  minutesDays: z.number(),
  nameMode: z.enum(nameModes),
  closedRule: z.string(),
  feeYen: z.number(),
  feeCountsTwice: z.boolean(),
  limitKind: z.enum(['期数', '年数']),
  limitTerms: z.number(),
  limitYears: z.number(),
  limitPosts: z.number(),
  targetPercent: z.number(),
  targetOpenPercent: z.number(),
  sectionId: z.uuid().nullable(),
  sectionName: z.string().nullable(),
  establishedOn: localDate().nullable(),
  endedOn: localDate().nullable(),
  endedReason: z.string(),
  isSample: z.boolean(),
  version: z.number(),
})

const columns = sql`b.id, b.name, b.kana, b.basis, b.basis_title, b.basis_number, b.basis_on,
  b.basis_article, b.purpose, b.jurisdiction, b.parent_id, b.decides_for_parent, b.drafts_vision,
  b.seats_max, b.term_months, b.appointed_by, b.chair_title, b.chair_rule, b.has_inquiries,
  b.has_votes, b.may_recommend, b.quorum_rule, b.quorum_of, b.quorum_article,
  b.quorum_wait_minutes, b.exclusion_may_open, b.chair_way, b.chair_way_article, b.vote_base,
  b.online_article, b.deputy_article, b.notice_days, b.publicity_days, b.papers_days, b.check_days,
  b.minutes_days, b.name_mode, b.closed_rule, b.fee_yen, b.fee_counts_twice, b.limit_kind,
  b.limit_terms, b.limit_years, b.limit_posts, b.target_percent, b.target_open_percent,
  b.section_id, s.name as section_name, b.established_on, b.ended_on, b.ended_reason, b.is_sample,
  b.version`

/** The city's own people see every body; a member those in which the member sits. */
export const bodyMayBeKnown = (here: Here): Sql => sql`
  (${may.seeBodies(here.person)} or exists (
    select from councils.members w
    join councils.people q on (q.city, q.id) = (w.city, w.person_id)
    where w.city = ${here.city} and w.body_id = b.id and w.appointed_on is not null
      and q.account_id = ${here.person.id}::uuid
      and w.term_from <= ${here.today} and w.term_to >= ${here.today}
      and (w.ended_on is null or w.ended_on >= ${here.today})))`

const seen = (here: Here, which: Sql) => sql`
  select ${columns} from councils.bodies b
  left join platform.sections s on (s.city, s.id) = (b.city, b.section_id)
  where b.city = ${here.city} and ${bodyMayBeKnown(here)} and ${which}`

/** @throws {Missing} there is none, or not for this person */
export function bodySeenBy(here: Here, bodyId: string): Promise<Body> {
  return here.db.one(Body, seen(here, sql`b.id = ${bodyId}::uuid`))
}

/** The body behind public minutes or an announcement, which were loaded as public. */
export function bodyInPublic(here: Here, bodyId: string): Promise<Body> {
  return here.db.one(
    Body,
    sql`select ${columns} from councils.bodies b
      left join platform.sections s on (s.city, s.id) = (b.city, b.section_id)
      where b.city = ${here.city} and b.id = ${bodyId}::uuid`,
  )
}

/** The bodies that have not ended, in the order of their kana. */
export function bodiesSeenBy(here: Here): Promise<Body[]> {
  return here.db.many(
    Body,
    sql`${seen(here, sql`b.ended_on is null`)} order by b.kana collate "C", b.name, b.id limit 200`,
  )
}

const ListedBody = Body.extend({
  membersInOffice: z.number(),
  women: z.number(),
  stated: z.number(),
  nextOn: localDate().nullable(),
  lastOn: localDate().nullable(),
})
export type ListedBody = z.infer<typeof ListedBody>

/** With who sits in them today and when they meet next; ended ones only where asked for. */
export function listedBodies(
  here: Here,
  { words, withEnded }: { words: string; withEnded: boolean },
): Promise<ListedBody[]> {
  return here.db.many(
    ListedBody,
    sql`select seen.*, coalesce(c.members_in_office, 0)::int as members_in_office,
        coalesce(c.women, 0)::int as women, coalesce(c.stated, 0)::int as stated,
        (select min(t.held_on) from councils.meetings t
          where t.city = ${here.city} and t.body_id = seen.id and t.held_on >= ${here.today}
        ) as next_on,
        (select max(t.held_on) from councils.meetings t
          where t.city = ${here.city} and t.body_id = seen.id and t.held_on < ${here.today}
        ) as last_on
      from (${seen(
        here,
        sql`(${withEnded} or b.ended_on is null)
        and (${words} = '' or b.name_norm like '%' || platform.search_form(${words}) || '%')`,
      )}) seen
      left join lateral (
        select count(*) as members_in_office, count(*) filter (where p.sex = '女') as women,
          count(*) filter (where p.sex in ('女', '男', 'その他')) as stated
        from councils.members m
        join councils.people p on (p.city, p.id) = (m.city, m.person_id)
        where m.city = ${here.city} and m.body_id = seen.id and ${inOffice(here.today)}) c on true
      order by seen.ended_on nulls first, seen.kana collate "C", seen.name limit 200`,
  )
}

/** Members `m` who hold their seat on that day: appointed, in their term, not gone. */
export const inOffice = (day: LocalDate): Sql => sql`
  m.appointed_on is not null and m.term_from <= ${day} and m.term_to >= ${day}
    and (m.ended_on is null or m.ended_on >= ${day})`

/** A body in preparation. @returns its id */
export async function keepBody(here: Here, typed: BodyTyped): Promise<string> {
  const id = await here.db.value(
    z.uuid(),
    sql`insert into councils.bodies (city, name, basis, purpose, seats_max, term_months,
        quorum_rule, section_id, is_sample)
      values (${here.city}, ${typed.name}, ${typed.basis}, ${typed.purpose}, ${typed.seatsMax},
        ${typed.termMonths}, ${typed.quorumRule}, ${here.person.section?.id ?? null}::uuid,
        ${typed.isSample})
      returning id`,
  )
  await writeBody(here, id, typed)
  return id
}

/** Everything that the body's own rule says, and its next version. */
export async function writeBody(here: Here, bodyId: string, t: BodyTyped): Promise<void> {
  await here.db.run(sql`
    update councils.bodies set name = ${t.name}, kana = ${t.kana}, basis = ${t.basis},
      basis_title = ${t.basisTitle}, basis_number = ${t.basisNumber}, basis_on = ${t.basisOn},
      basis_article = ${t.basisArticle}, purpose = ${t.purpose}, jurisdiction = ${t.jurisdiction},
      parent_id = ${t.parentId}::uuid, decides_for_parent = ${t.decidesForParent},
      drafts_vision = ${t.draftsVision}, seats_max = ${t.seatsMax}, term_months = ${t.termMonths},
      appointed_by = ${t.appointedBy}, chair_title = ${t.chairTitle}, chair_rule = ${t.chairRule},
      has_inquiries = ${t.hasInquiries}, has_votes = ${t.hasVotes},
      may_recommend = ${t.mayRecommend}, quorum_rule = ${t.quorumRule}, quorum_of = ${t.quorumOf},
      quorum_article = ${t.quorumArticle}, exclusion_may_open = ${t.exclusionMayOpen},
      vote_base = ${t.voteBase}, online_article = ${t.onlineArticle},
      deputy_article = ${t.deputyArticle}, notice_days = ${t.noticeDays},
      publicity_days = ${t.publicityDays}, papers_days = ${t.papersDays},
      check_days = ${t.checkDays}, minutes_days = ${t.minutesDays}, name_mode = ${t.nameMode},
      closed_rule = ${t.closedRule}, fee_yen = ${t.feeYen}, fee_counts_twice = ${t.feeCountsTwice},
      limit_kind = ${t.limitKind}, limit_terms = ${t.limitTerms}, limit_years = ${t.limitYears},
      limit_posts = ${t.limitPosts}, target_percent = ${t.targetPercent},
      target_open_percent = ${t.targetOpenPercent}, version = version + 1
    where city = ${here.city} and id = ${bodyId}::uuid`)
}

export async function establish(here: Here, bodyId: string, on: LocalDate): Promise<void> {
  await here.db.run(sql`
    update councils.bodies set established_on = ${on}, version = version + 1
    where city = ${here.city} and id = ${bodyId}::uuid`)
}

export async function end(here: Here, bodyId: string, on: LocalDate, why: string): Promise<void> {
  await here.db.run(sql`
    update councils.bodies set ended_on = ${on}, ended_reason = ${why}, version = version + 1
    where city = ${here.city} and id = ${bodyId}::uuid`)
}

export async function chooseWay(
  here: Here,
  bodyId: string,
  way: 'A' | 'B',
  article: string,
): Promise<void> {
  await here.db.run(sql`
    update councils.bodies set chair_way = ${way}, chair_way_article = ${article},
      chair_way_on = ${here.today}, version = version + 1
    where city = ${here.city} and id = ${bodyId}::uuid`)
}
