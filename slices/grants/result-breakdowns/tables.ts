import { z } from 'zod'
import { canonical, type Here, json, type Sql, sha256, sql } from '#platform'
import { industryInWords } from '#slices/businesses'
import type { Call } from '../calls/tables.ts'
import { type Breakdown, KeptBreakdown } from './forms.ts'
import { breakdownOf, type Given, type Member } from './rules.ts'

const Row = z.object({
  applicationId: z.uuid(),
  isAdopted: z.boolean(),
  isWaiting: z.boolean(),
  industry: z.string(),
  size: z.string(),
  district: z.string(),
})

/** Who was decided on, with what they are counted by. The call was loaded through the hall. */
async function membersOf(here: Here, which: Sql): Promise<Member[]> {
  const rows = await here.db.many(
    Row,
    sql`select s.application_id, s.decided = '採択' as is_adopted, s.decided = '補欠' as is_waiting,
        coalesce(left(b.jsic_code, 2), '不明') as industry,
        case when a.employees is null then '不明' when a.employees <= 2 then '1–2人'
          when a.employees <= 4 then '3–4人' when a.employees <= 9 then '5–9人'
          when a.employees <= 19 then '10–19人' else '20人以上' end as size,
        coalesce(nullif(b.district, ''), '不明') as district
      from grants.selections s
      join grants.applications a on (a.city, a.id) = (s.city, s.application_id)
      join grants.calls k on (k.city, k.id) = (s.city, s.call_id)
      join businesses.v_businesses b on (b.city, b.business_id) = (a.city, a.business_id)
      where s.city = ${here.city} and s.decided is not null and ${which}
      order by s.application_id limit 20000`,
  )
  return rows.map((row) => ({
    ...row,
    industry: row.industry === '不明' ? '不明' : (industryInWords(row.industry) ?? row.industry),
  }))
}

const groups = z.array(z.array(z.string()))
const KeptGiven = z.object({ given: z.object({ adopted: groups, others: groups }) })

/** Everything that the public was given of the scheme's earlier calls. */
async function givenBefore(here: Here, call: Call): Promise<Given> {
  const kept = await here.db.many(
    KeptGiven,
    sql`select r.given from grants.result_breakdowns r
      join grants.calls k on (k.city, k.id) = (r.city, r.call_id)
      where r.city = ${here.city} and k.scheme_id = ${call.schemeId}::uuid
        and r.call_id <> ${call.id}::uuid limit 500`,
  )
  return {
    adopted: kept.flatMap(({ given }) => given.adopted),
    others: kept.flatMap(({ given }) => given.others),
  }
}

async function made(here: Here, call: Call) {
  const own = await membersOf(here, sql`s.call_id = ${call.id}::uuid`)
  const past = await membersOf(
    here,
    sql`k.scheme_id = ${call.schemeId}::uuid and k.id <> ${call.id}::uuid
      and exists (select from grants.result_breakdowns r where r.city = ${here.city}
        and r.call_id = k.id)`,
  )
  const before = await givenBefore(here, call)
  const { content, given } = breakdownOf(own, past, before)
  return {
    content,
    // What was given before stands with the calls that gave it.
    given: {
      adopted: given.adopted.slice(before.adopted.length),
      others: given.others.slice(before.others.length),
    },
  }
}

/** What would stand in public today. */
export async function breakdownToday(here: Here, call: Call): Promise<Breakdown> {
  return (await made(here, call)).content
}

export async function keepBreakdown(here: Here, call: Call): Promise<void> {
  const { content, given } = await made(here, call)
  await here.db.run(sql`
    insert into grants.result_breakdowns (city, call_id, content, content_hash, given)
    values (${here.city}, ${call.id}::uuid, ${json(content)}, ${sha256(canonical(content))},
      ${json(given)})`)
}

const Kept = z.object({ content: KeptBreakdown })

/** As it was published; the call was loaded as everybody meets it. */
export async function publishedBreakdown(here: Here, callId: string): Promise<Breakdown | null> {
  const kept = await here.db.maybe(
    Kept,
    sql`select content from grants.result_breakdowns
      where city = ${here.city} and call_id = ${callId}::uuid`,
  )
  return kept?.content ?? null
}
