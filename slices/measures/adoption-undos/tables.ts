import { z } from 'zod'
import { type Here, type Sql, sql } from '#platform'

const Rests = z.object({ measureId: z.uuid(), what: z.string() })

/** What stands on these measures besides the sheet that they were made from, one thing each. */
export async function whatRestsOn(
  here: Here,
  measureIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const on = (table: Sql) => sql`exists (select from ${table} x
    where x.city = ${here.city} and x.measure_id = m.id)`
  const found = await here.db.many(
    Rests,
    sql`select m.id as measure_id, case
        when m.version > 1 then '事業の内容が直されています。'
        when ${on(sql`measures.requests`)} then '予算要求があります。'
        when ${on(sql`measures.executions`)} then '執行の記録があります。'
        when ${on(sql`measures.interests`)} then '公益性が書かれています。'
        when ${on(sql`measures.measure_indicators`)} then '指標が決められています。'
        when ${on(sql`measures.letters`)} then '体制が決められています。'
        when ${on(sql`measures.feedback`)} then '気づきが送られています。'
        when ${on(sql`measures.retests`)} then 'まだ必要かが確かめられています。'
        when ${on(sql`measures.sunset_decisions`)} then '終期の判断があります。'
        when ${on(sql`measures.carryovers`)} then '繰越があります。'
        when exists (select from measures.sunset_decisions x
          where x.city = ${here.city} and x.successor_id = m.id) then '統合の先になっています。'
        when exists (select from measures.overlap_answers x
          where x.city = ${here.city} and m.id in (x.one_id, x.other_id))
          then '重なりへの回答があります。'
        when exists (select from evidence.v_beads b
          join evidence.v_links l on l.city = b.city and b.bead in (l.up, l.down)
          where b.city = ${here.city} and b.slice = 'measures' and b.ref = m.id::text
            and l.ended_at is null and not (l.down = b.bead and l.is_primary))
          then '糸に、ほかの記録がつながっています。'
        else '' end as what
      from measures.measures m
      where m.city = ${here.city} and m.id = any(${measureIds}::uuid[])`,
  )
  return new Map(found.map(({ measureId, what }) => [measureId, what]))
}

/** Takes measures out that were made of sheets and on which nothing stands; their sheets are free again. */
export async function removeMeasures(here: Here, measureIds: readonly string[]): Promise<void> {
  await here.db.run(sql`
    update measures.evaluation_sheets set measure_id = null
    where city = ${here.city} and measure_id = any(${measureIds}::uuid[])`)
  await here.db.run(sql`
    update measures.adoption_rows set measure_id = null
    where city = ${here.city} and measure_id = any(${measureIds}::uuid[])`)
  await here.db.run(sql`
    delete from measures.measures
    where city = ${here.city} and id = any(${measureIds}::uuid[])`)
}
