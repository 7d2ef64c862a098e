import { z } from 'zod'
import { type LocalDate, localDate } from '#packages/japan'
import { type Here, type Sql, sql } from '#platform'
import { setting, settingOn } from '#platform/settings'
import { standstillOn } from './rules.ts'

const standsStill = setting('plans.pledges-stand-still', z.enum(['yes', 'no']), 'yes', {
  label: '選挙の告示日から投票日まで、公約のページの内容を止める',
  source: '選挙の公正のための運用上の初期値',
  toBeChecked: true,
  choices: { yes: '止める', no: '止めない' },
})

/** A term of office of the mayor. */
export type Term = z.infer<typeof Term>
const Term = z.object({
  id: z.uuid(),
  holder: z.string(),
  startsOn: localDate(),
  endsOn: localDate().nullable(),
  noticeOn: localDate().nullable(),
  voteOn: localDate().nullable(),
  version: z.number(),
  pledges: z.number(),
})

const seen = (here: Here, which: Sql) => sql`
  select t.id, t.holder, t.starts_on, t.ends_on, t.notice_on, t.vote_on, t.version,
    (select count(*)::int from plans.pledges p
      where p.city = ${here.city} and p.term_id = t.id) as pledges
  from plans.terms t where t.city = ${here.city} and ${which}`

/** The terms of office, the latest first. */
export function termsSeenBy(here: Here): Promise<Term[]> {
  return here.db.many(Term, sql`${seen(here, sql`true`)} order by t.starts_on desc limit 50`)
}

/** @throws {Missing} there is none in this city */
export function termSeenBy(here: Here, termId: string): Promise<Term> {
  return here.db.one(Term, seen(here, sql`t.id = ${termId}::uuid`))
}

export function keepTerm(
  here: Here,
  typed: {
    holder: string
    startsOn: LocalDate
    endsOn: LocalDate | null
    noticeOn: LocalDate | null
    voteOn: LocalDate | null
  },
): Promise<string> {
  return here.db.value(
    z.uuid(),
    sql`insert into plans.terms (city, holder, starts_on, ends_on, notice_on, vote_on, opened_at,
        opened_name)
      values (${here.city}, ${typed.holder}, ${typed.startsOn}, ${typed.endsOn}, ${typed.noticeOn},
        ${typed.voteOn}, ${here.now}, ${here.person.name})
      returning id`,
  )
}

export async function setElection(
  here: Here,
  termId: string,
  { noticeOn, voteOn }: { noticeOn: LocalDate | null; voteOn: LocalDate | null },
): Promise<void> {
  await here.db.run(sql`
    update plans.terms set notice_on = ${noticeOn}, vote_on = ${voteOn}, version = version + 1
    where city = ${here.city} and id = ${termId}::uuid`)
}

/** The 告示日 from whose beginning the public page shows nothing newer; null while none stands. */
export async function standstillToday(here: Here): Promise<LocalDate | null> {
  if ((await settingOn(here, standsStill)) === 'no') return null
  return standstillOn(await termsSeenBy(here), here.today)
}

const Review = z.object({
  pledgeId: z.uuid(),
  choice: z.string(),
  reason: z.string(),
  at: z.string(),
  byName: z.string(),
})
export type Review = z.infer<typeof Review>

/** What this term decided of the pledges of those before. */
export function reviewsOf(here: Here, termId: string): Promise<Review[]> {
  return here.db.many(
    Review,
    sql`select pledge_id, choice, reason, at, by_name from plans.pledge_reviews
      where city = ${here.city} and term_id = ${termId}::uuid order by at limit 500`,
  )
}

export async function keepReview(
  here: Here,
  typed: { termId: string; pledgeId: string; choice: string; reason: string },
): Promise<void> {
  await here.db.run(sql`
    insert into plans.pledge_reviews (city, pledge_id, term_id, choice, reason, at, by_name)
    values (${here.city}, ${typed.pledgeId}, ${typed.termId}, ${typed.choice}, ${typed.reason},
      ${here.now}, ${here.person.name})`)
}
