import { z } from 'zod'
import { fiscalYearOf } from '#packages/japan'
import { type Here, sql } from '#platform'
import { may } from '../permissions.ts'
import type { OverlapForm } from './forms.ts'
import { type Compared, type Overlap, overlap, overlapAnswers, signatureOf } from './rules.ts'

const Live = z.object({
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
type Live = z.infer<typeof Live>

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

// Nobody records yet who received something from a measure; the grants will.
const compared = (live: Live): Compared => ({ ...live, recipients: null })

/** Pairs of live measures of different sections that overlap; what waits for an answer first. */
export async function pairsSeenBy(here: Here): Promise<Pair[]> {
  const live = await here.db.many(
    Live,
    sql`select m.id, m.section_id, m.name, s.name as section_name, m.target_industry as industry,
        m.target_size as size, m.target_stage as stage, m.target_place as place, m.means
      from measures.measures m
      join platform.sections s on (s.city, s.id) = (m.city, m.section_id)
      where m.city = ${here.city} and ${may.seeMeasures(here.person)}
        and (m.sunset_year is null or m.sunset_year >= ${fiscalYearOf(here.today)})
      order by m.id limit 2000`,
  )
  const answers = new Map(
    (await answersOf(here)).map((each) => [`${each.oneId} ${each.otherId}`, each]),
  )
  const pairs = live.flatMap((one, i) =>
    live.slice(i + 1).flatMap((other): Pair[] => {
      const found = overlap(compared(one), compared(other))
      if (found === null) return []
      const [first, second] = [one.id, other.id].sort()
      const answer = answers.get(`${first} ${second}`) ?? null
      const isSilent = answer?.tags === signatureOf(compared(one), compared(other))
      return [{ one, other, overlap: found, answer, isSilent }]
    }),
  )
  return pairs.toSorted((a, b) => Number(a.isSilent) - Number(b.isSilent))
}

/** The last answer of every pair. */
function answersOf(here: Here): Promise<PairAnswer[]> {
  return here.db.many(
    Answer,
    sql`select distinct on (a.one_id, a.other_id) a.one_id, a.other_id, a.answer, a.sentence, a.tags,
        a.answered_at, a.answered_name
      from measures.overlap_answers a where a.city = ${here.city}
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
  const tags = signatureOf(compared(one), compared(other))
  await here.db.run(sql`
    insert into measures.overlap_answers (city, one_id, other_id, number, answer, sentence, tags,
      answered_at, answered_name)
    values (${here.city}, ${first}, ${second}, (select count(*)::int + 1
        from measures.overlap_answers a where a.city = ${here.city}
          and a.one_id = ${first}::uuid and a.other_id = ${second}::uuid),
      ${typed.answer}, ${typed.sentence}, ${tags}, ${here.now}, ${here.person.name})`)
}
