import { z } from 'zod'
import { canonical, type Here, json, sha256, sql, whole } from '#platform'
import { byLot } from '../band-lotteries/rules.ts'
import { type ScoreSheet, scoreSheetSeenBy } from '../score-sheets/tables.ts'
import { roundBegun } from '../selection-rounds/tables.ts'
import { KeptResult } from './forms.ts'
import { type Decided, type PublicLottery, type PublicResult, publicResult } from './rules.ts'

const Row = z.object({
  applicationId: z.uuid(),
  applicantName: z.string(),
  isNamed: z.boolean(),
  title: z.string(),
  summary: z.string(),
  decided: z.enum(['採択', '補欠', '不採択']),
  decidedYen: whole.nullable(),
  meanNum: whole.nullable(),
  meanDen: whole.nullable(),
  deviates: z.boolean(),
})

/** A body with a 法人番号 is named; a person where they agreed to it. */
function decidedOf(here: Here, callId: string): Promise<z.infer<typeof Row>[]> {
  return here.db.many(
    Row,
    sql`select s.application_id, a.applicant_name,
        (a.corporate_number is not null or a.publication_consent_on is not null) as is_named,
        a.title, a.summary, s.decided, s.decided_yen, s.mean_num, s.mean_den, s.deviates
      from grants.selections s
      join grants.applications a on (a.city, a.id) = (s.city, s.application_id)
      where s.city = ${here.city} and s.call_id = ${callId}::uuid and s.decided is not null
      order by s.place nulls last, s.application_id limit 5000`,
  )
}

const Numbers = z.object({ excluded: z.number(), discussed: z.number() })

/** What would stand in public today. The call was loaded through the hall. */
export async function resultOf(here: Here, callId: string): Promise<PublicResult> {
  const rows = await decidedOf(here, callId)
  const round = await roundBegun(here, callId)
  const numbers = await here.db.one(
    Numbers,
    sql`select (select count(*)::int from (select distinct c.reviewer_id, c.application_id
          from grants.conflict_cases c where c.city = ${here.city} and c.call_id = ${callId}::uuid
            and c.decision is distinct from '従事可') pairs) as excluded,
        (select count(*)::int from grants.discussions d
          where d.city = ${here.city} and d.call_id = ${callId}::uuid) as discussed`,
  )
  const sheet = await scoreSheetSeenBy(here, callId)
  const icc = sheet?.statistics.agreement.value?.icc2k ?? null
  const all: Decided[] = rows.map((row) => ({
    ...{ applicationId: row.applicationId, title: row.title, summary: row.summary },
    ...{ decided: row.decided, yen: row.decidedYen },
    name: row.isNamed ? row.applicantName : null,
    mean:
      row.meanNum === null || row.meanDen === null ? null : { num: row.meanNum, den: row.meanDen },
  }))
  return publicResult(all, {
    ...numbers,
    deviating: rows.filter((row) => row.deviates).length,
    departsFromPanel: round.departsFromPanel,
    departReason: round.departReason,
    lottery: sheet && lotteryTold(sheet),
    agreement:
      icc === null || icc.low === null || icc.high === null
        ? null
        : `${icc.value.toFixed(2)} ［${icc.low.toFixed(2)}〜${icc.high.toFixed(2)}］`,
  })
}

/** The lottery where a place came by it, ties or the band; null where none did. */
function lotteryTold({ order, lottery, set }: ScoreSheet): PublicLottery | null {
  const drawn = new Set(
    order.flatMap(({ candidate, settledBy }) =>
      settledBy !== null && byLot.includes(settledBy) ? candidate.applicationId : [],
    ),
  )
  if (lottery === null || drawn.size === 0) return null
  const { callId, publicNumber, secretHex } = lottery
  return {
    ...{ callId, publicNumber, secretHex },
    ...{ publicNumberName: set.publicNumberName, secretHash: set.secretHash },
    tickets: lottery.tickets
      .filter(({ applicationId }) => drawn.has(applicationId))
      .map(({ no, key }) => ({ no, key }))
      .toSorted((one, other) => (one.key < other.key ? -1 : 1)),
  }
}

const Kept = z.object({
  content: KeptResult,
  contentHash: z.string(),
  publishedAt: z.string(),
})
export type Kept = z.infer<typeof Kept>

/** As it was published, for anybody; null before. The call was loaded as everybody meets it. */
export function publishedResult(here: Here, callId: string): Promise<Kept | null> {
  return here.db.maybe(
    Kept,
    sql`select content, content_hash, published_at from grants.selection_results
      where city = ${here.city} and call_id = ${callId}::uuid`,
  )
}

export async function keepResult(
  here: Here,
  callId: string,
  content: PublicResult,
): Promise<string> {
  const hash = sha256(canonical(content))
  await here.db.run(sql`
    insert into grants.selection_results (city, call_id, content, content_hash, published_at,
      published_name)
    values (${here.city}, ${callId}::uuid, ${json(content)}, ${hash}, ${here.now},
      ${here.person.name})`)
  return hash
}
