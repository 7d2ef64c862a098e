import { z } from 'zod'
import { localDate } from '#packages/japan'
import { type Here, json, sql } from '#platform'
import { type Chain, Fixed, type Graph } from '../chains/tables.ts'

const Inquiry = z.object({
  id: z.uuid(),
  asked: z.string(),
  note: z.string(),
  askedOn: localDate(),
  askedName: z.string(),
})
export type Inquiry = z.infer<typeof Inquiry>

/** Who of the trade was asked whether the chain is right, the latest first. */
export function inquiriesOf(here: Here, chainId: string): Promise<Inquiry[]> {
  return here.db.many(
    Inquiry,
    sql`select q.id, q.asked, q.note, q.asked_on, q.asked_name from clusters.inquiries q
      where q.city = ${here.city} and q.chain_id = ${chainId}::uuid
      order by q.asked_on desc, q.id limit 50`,
  )
}

export async function keepInquiry(
  here: Here,
  chainId: string,
  typed: { readonly asked: string; readonly note: string },
): Promise<void> {
  await here.db.run(sql`
    insert into clusters.inquiries (city, chain_id, asked, note, asked_on, asked_name)
    values (${here.city}, ${chainId}::uuid, ${typed.asked}, ${typed.note}, ${here.today},
      ${here.person.name})`)
}

/** Every version that was fixed, the latest first. */
export function versionsOf(here: Here, chainId: string): Promise<Fixed[]> {
  return here.db.many(
    Fixed,
    sql`select v.number, v.content, v.checked_by, v.fixed_on, v.fixed_name
      from clusters.chain_versions v where v.city = ${here.city} and v.chain_id = ${chainId}::uuid
      order by v.number desc limit 100`,
  )
}

export async function keepVersion(
  here: Here,
  chain: Chain,
  graph: Graph,
  checkedBy: string,
): Promise<void> {
  await here.db.run(sql`
    insert into clusters.chain_versions (city, chain_id, number, content, checked_by, fixed_on,
      fixed_name)
    values (${here.city}, ${chain.id}::uuid, ${chain.number + 1}::int, ${json(graph)},
      ${checkedBy}, ${here.today}, ${here.person.name})`)
}
