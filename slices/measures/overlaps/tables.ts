import { z } from 'zod'
import { fiscalYearOf } from '#packages/japan'
import { type Here, type Sql, sql } from '#platform'
import { may } from '../permissions.ts'
import type { OverlapForm } from './forms.ts'
import { type Compared, type Overlap, overlap, overlapAnswers, signatureOf } from './rules.ts'

const Stored = z.object({
  id: z.uuid(),
  sectionId: z.uuid(),
  name: z.string(),
  sectionName: z.string(),
  industry: z.string(),
  size: z.string(),
  stage: z.string(),
  place: z.string(),
  means: z.array(z.string()),
})
// Nobody records yet who received something from a measure; the grants will.
type Live = z.infer<typeof Stored> & Pick<Compared, 'recipients'>

const Answer = z.object({
  oneId: z.uuid(),
  otherId: z.uuid(),
  answer: z.enum(overlapAnswers),
  sentence: z.string(),
  tags: z.string(),
  answeredAt: z.string(),
  answeredName: z.string(),
})
export type PairAnswer = z.infer<typeof Answer>

export type Pair = {
  readonly one: Live
  readonly other: Live
  readonly overlap: Overlap
  /** The last answer; it is silent no more where a tag changed since. */
  readonly answer: PairAnswer | null
  readonly isSilent: boolean
}

async function liveMeasures(here: Here, which: Sql): Promise<Live[]> {
  const stored = await here.db.many(
    Stored,
    sql`select m.id, m.section_id, m.name, s.name as section_name, m.target_industry as industry,
        m.target_size as size, m.target_stage as stage, m.target_place as place, m.means
      from measures.measures m
      join platform.sections s on (s.city, s.id) = (m.city, m.section_id)
      where m.city = ${here.city} and ${may.seeMeasures(here.person)}
        and (m.sunset_year is null or m.sunset_year >= ${fiscalYearOf(here.today)}) and ${which}
      order by m.id limit 2000`,
  )
  return stored.map((one) => ({ ...one, recipients: null }))
}

type Likeness = Pick<Pair, 'one' | 'other' | 'overlap'>

function likenessOf(one: Live, other: Live): Likeness[] {
  const found = overlap(one, other)
  return found === null ? [] : [{ one, other, overlap: found }]
}

/** Each with its last answer. */
async function answered(here: Here, alike: readonly Likeness[]): Promise<Pair[]> {
  if (alike.length === 0) return []
  const ids = [...new Set(alike.map(({ one }) => one.id))]
  const answers = new Map(
    (await answersOf(here, ids)).map((each) => [`${each.oneId} ${each.otherId}`, each]),
  )
  return alike.map((pair) => {
    const answer = answers.get([pair.one.id, pair.other.id].sort().join(' ')) ?? null
    const isSilent = answer !== null && answer.tags === signatureOf(pair.one, pair.other)
    return { ...pair, answer, isSilent }
  })
}

/** Pairs of live measures of different sections that overlap; what waits for an answer first. */
export async function pairsSeenBy(here: Here): Promise<Pair[]> {
  const live = await liveMeasures(here, sql`true`)
  const alike = live.flatMap((one, i) =>
    live.slice(i + 1).flatMap((other) => likenessOf(one, other)),
  )
  const pairs = await answered(here, alike)
  return pairs.toSorted((a, b) => Number(a.isSilent) - Number(b.isSilent))
}

/**
 * The pairs in which each of these measures stands, as `one`: only what shares a means with one of them,
 * and may be of another section, is loaded.
 */
export async function pairsOfEach(
  here: Here,
  measureIds: readonly string[],
): Promise<(measureId: string) => readonly Pair[]> {
  const own = await liveMeasures(here, sql`m.id = any(${measureIds}::uuid[])`)
  const means = [...new Set(own.flatMap((one) => one.means))]
  const [section, ...more] = new Set(own.map(({ sectionId }) => sectionId))
  const others = await liveMeasures(
    here,
    sql`m.means && ${means}::text[] and not (m.id = any(${measureIds}::uuid[]))
      and ${more.length > 0 ? sql`true` : sql`m.section_id <> ${section ?? null}::uuid`}`,
  )
  const live = [...own, ...others]
  const alike = own.flatMap((one) => live.flatMap((other) => likenessOf(one, other)))
  const each = Map.groupBy(await answered(here, alike), ({ one }) => one.id)
  return (measureId) => each.get(measureId) ?? []
}

/** The last answer of every pair in which one of these stands. */
function answersOf(here: Here, measureIds: readonly string[]): Promise<PairAnswer[]> {
  return here.db.many(
    Answer,
    sql`select distinct on (a.one_id, a.other_id) a.one_id, a.other_id, a.answer, a.sentence, a.tags,
        a.answered_at, a.answered_name
      from measures.overlap_answers a where a.city = ${here.city}
        and (a.one_id = any(${measureIds}::uuid[]) or a.other_id = any(${measureIds}::uuid[]))
      order by a.one_id, a.other_id, a.number desc`,
  )
}

/** Null where the two do not overlap now, or not for this person. */
export async function pairSeenBy(here: Here, oneId: string, otherId: string): Promise<Pair | null> {
  const asked = [oneId, otherId].sort().join(' ')
  const pairs = await pairsSeenBy(here)
  return pairs.find(({ one, other }) => [one.id, other.id].sort().join(' ') === asked) ?? null
}

export async function keepAnswer(
  here: Here,
  { one, other }: Pair,
  typed: z.output<typeof OverlapForm>,
): Promise<void> {
  const [first, second] = [one.id, other.id].sort()
  const tags = signatureOf(one, other)
  await here.db.run(sql`
    insert into measures.overlap_answers (city, one_id, other_id, number, answer, sentence, tags,
      answered_at, answered_name)
    values (${here.city}, ${first}, ${second}, (select count(*)::int + 1
        from measures.overlap_answers a where a.city = ${here.city}
          and a.one_id = ${first}::uuid and a.other_id = ${second}::uuid),
      ${typed.answer}, ${typed.sentence}, ${tags}, ${here.now}, ${here.person.name})`)
}
