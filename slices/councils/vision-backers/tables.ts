import { z } from 'zod'
import { localDate } from '#packages/japan'
import { type Here, sql } from '#platform'

const Backer = z.object({
  id: z.uuid(),
  name: z.string(),
  isNamed: z.boolean(),
  accountId: z.uuid().nullable(),
  way: z.enum(['account', 'paper']),
  confirmedOn: localDate(),
})
export type Backer = z.infer<typeof Backer>

/** Who backs a vision today, in the order in which they confirmed it. */
export function backersOf(here: Here, visionId: string): Promise<Backer[]> {
  return here.db.many(
    Backer,
    sql`select id, name, is_named, account_id, way, confirmed_on from councils.vision_backers
      where city = ${here.city} and vision_id = ${visionId}::uuid and left_on is null
      order by confirmed_on, id`,
  )
}

/** The backers of many visions, for a list. */
export async function backersOfEach(
  here: Here,
  visionIds: readonly string[],
): Promise<ReadonlyMap<string, readonly { name: string; isNamed: boolean }[]>> {
  if (visionIds.length === 0) return new Map()
  const rows = await here.db.many(
    Backer.pick({ name: true, isNamed: true }).extend({ visionId: z.uuid() }),
    sql`select vision_id, name, is_named from councils.vision_backers
      where city = ${here.city} and vision_id = any(${visionIds}::uuid[]) and left_on is null
      order by confirmed_on, id`,
  )
  return Map.groupBy(rows, ({ visionId }) => visionId)
}

export async function keepBacker(
  here: Here,
  visionId: string,
  backer: {
    readonly name: string
    readonly isNamed: boolean
    readonly way: Backer['way']
    readonly accountId: string | null
  },
): Promise<void> {
  await here.db.run(sql`
    insert into councils.vision_backers
      (city, vision_id, name, is_named, account_id, way, confirmed_on, kept_name)
    values (${here.city}, ${visionId}::uuid, ${backer.name}, ${backer.isNamed},
      ${backer.accountId}::uuid, ${backer.way}, ${here.today}, ${here.person.name})`)
}

/** The backing of this account ends; that it once was stays in the record. */
export function endBacking(here: Here, visionId: string): Promise<number> {
  return here.db.run(sql`
    update councils.vision_backers set left_on = ${here.today}
    where city = ${here.city} and vision_id = ${visionId}::uuid and left_on is null
      and account_id = ${here.person.id}::uuid`)
}
