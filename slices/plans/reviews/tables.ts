import { z } from 'zod'
import { type Here, type Sql, sql } from '#platform'
import { type Indicator, indicatorsSeenBy } from '../indicators/tables.ts'
import { standingVerdicts } from '../judgements/tables.ts'
import { type Trigger, triggersOf } from './rules.ts'

export type Review = z.infer<typeof Review>
const Review = z.object({
  id: z.uuid(),
  indicatorId: z.uuid(),
  kind: z.string(),
  note: z.string(),
  raisedAt: z.string(),
  raisedName: z.string(),
  answeredAt: z.string().nullable(),
  answeredName: z.string(),
  answer: z.string(),
})

const which = (here: Here, condition: Sql) => sql`
  select id, indicator_id, kind, note, raised_at, raised_name, answered_at, answered_name, answer
  from plans.reviews where city = ${here.city} and ${condition}
  order by raised_at desc limit 500`

/** Every occasion on which an indicator was looked at again, or is to be, the latest first. */
export function reviewsOf(here: Here, indicatorId: string): Promise<Review[]> {
  return here.db.many(Review, which(here, sql`indicator_id = ${indicatorId}::uuid`))
}

/** What an indicator is to be looked at for: what its figures ask, and what was declared by hand. */
export function openTriggers(
  indicator: Indicator,
  reviews: readonly Review[],
  verdicts: Parameters<typeof triggersOf>[1],
  today: Here['today'],
): Trigger[] {
  const { targetValue, targetYear } = indicator
  const aim =
    targetValue === null || targetYear === null ? null : { value: targetValue, dueYear: targetYear }
  const answered = new Set(reviews.filter((one) => one.answeredAt).map(({ kind }) => kind))
  const own = triggersOf(indicator, verdicts, aim, today).filter(({ key }) => !answered.has(key))
  const declared = reviews
    .filter((one) => one.answeredAt === null)
    .map((one) => ({
      key: one.id,
      sentence: `${one.kind}：${one.note}`,
      on: one.raisedAt.slice(0, 10),
    }))
  return [...declared, ...own]
}

/** The indicators of a section that are to be looked at again, at most twenty. */
export async function reviewsDue(
  here: Here,
): Promise<{ indicator: Indicator; trigger: Trigger }[]> {
  const section = here.person.section?.id ?? null
  const standing = (await indicatorsSeenBy(here)).filter(
    ({ closedOn, sectionId }) => closedOn === null && (section === null || sectionId === section),
  )
  const ids = standing.map(({ id }) => id)
  const verdicts = await standingVerdicts(here, ids)
  const reviews = await here.db.many(Review, which(here, sql`indicator_id = any(${ids}::uuid[])`))
  return standing
    .flatMap((indicator) =>
      openTriggers(
        indicator,
        reviews.filter(({ indicatorId }) => indicatorId === indicator.id),
        verdicts.get(indicator.id) ?? [],
        here.today,
      ).map((trigger) => ({ indicator, trigger })),
    )
    .slice(0, 20)
}

export async function raiseReview(
  here: Here,
  indicatorId: string,
  said: { kind: string; note: string },
): Promise<void> {
  await here.db.run(sql`
    insert into plans.reviews (city, indicator_id, kind, note, raised_at, raised_name)
    values (${here.city}, ${indicatorId}::uuid, ${said.kind}, ${said.note}, ${here.now},
      ${here.person.name})`)
}

export async function answerDeclared(here: Here, reviewId: string, answer: string): Promise<void> {
  await here.db.run(sql`
    update plans.reviews set answered_at = ${here.now}, answered_name = ${here.person.name},
      answer = ${answer}
    where city = ${here.city} and id = ${reviewId}::uuid`)
}

export async function answerOwn(
  here: Here,
  indicatorId: string,
  trigger: Trigger,
  answer: string,
): Promise<void> {
  await here.db.run(sql`
    insert into plans.reviews (city, indicator_id, kind, note, raised_at, raised_name, answered_at,
      answered_name, answer)
    values (${here.city}, ${indicatorId}::uuid, ${trigger.key}, ${trigger.sentence}, ${here.now}, '',
      ${here.now}, ${here.person.name}, ${answer})`)
}

const Answer = z.object({ indicatorId: z.uuid(), answer: z.string() })

/** What was decided at the latest look at each of these indicators. */
export async function answersOfEach(
  here: Here,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string[]>> {
  const rows = await here.db.many(
    Answer,
    sql`select distinct on (indicator_id) indicator_id, answer from plans.reviews
      where city = ${here.city} and indicator_id = any(${ids}::uuid[]) and answered_at is not null
      order by indicator_id, answered_at desc`,
  )
  return new Map(rows.map(({ indicatorId, answer }) => [indicatorId, [answer]]))
}
