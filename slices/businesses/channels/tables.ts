import { z } from 'zod'
import { type LocalDate, localDateOrNull } from '#packages/japan'
import { type Here, sql } from '#platform'
import { channelKey } from './rules.ts'

export type Channel = z.infer<typeof Channel>
const Channel = z.object({
  id: z.uuid(),
  name: z.string(),
  note: z.string(),
  stoppedOn: localDateOrNull(),
  /** In how many splits it stands. */
  splits: z.number(),
})

const seen = (here: Here) => sql`
  select c.id, c.name, c.note, c.stopped_on, (select count(distinct s.split_id)::int
    from businesses.sales_shares s where s.city = ${here.city} and s.channel = c.name) as splits
  from businesses.channels c where c.city = ${here.city}`

/** The city's own channels, the stopped ones too. */
export function channelsSeenBy(here: Here): Promise<Channel[]> {
  return here.db.many(Channel, sql`${seen(here)} order by c.name collate "C" limit 200`)
}

/** @throws {Missing} the city has no such channel of its own */
export function channelSeenBy(here: Here, channelId: string): Promise<Channel> {
  return here.db.one(Channel, sql`${seen(here)} and c.id = ${channelId}::uuid`)
}

export function keepChannel(here: Here, typed: { name: string; note: string }): Promise<string> {
  return here.db.value(
    z.uuid(),
    sql`insert into businesses.channels (city, name, name_key, note)
      values (${here.city}, ${typed.name}, ${channelKey(typed.name)}, ${typed.note}) returning id`,
  )
}

/** Stopped from a day on, or in use again with null. */
export async function stopOn(here: Here, id: string, on: LocalDate | null): Promise<void> {
  await here.db.run(sql`
    update businesses.channels set stopped_on = ${on}::date
    where city = ${here.city} and id = ${id}::uuid`)
}
