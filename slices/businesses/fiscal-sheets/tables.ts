import { z } from 'zod'
import { localDate } from '#packages/japan'
import { type Here, json, sql } from '#platform'
import { SheetYear } from './rules.ts'

export type Sheet = z.infer<typeof Sheet>
const Sheet = z.object({
  id: z.uuid(),
  years: z.array(SheetYear),
  source: z.string(),
  level: z.string(),
  confirmedOn: localDate(),
})

/** @throws {Missing} there is none, it was kept or discarded, or somebody else read it */
export function sheetOf(here: Here, businessId: string, sheetId: string): Promise<Sheet> {
  return here.db.one(
    Sheet,
    sql`select s.id, s.years, s.source, s.level, s.confirmed_on from businesses.fiscal_sheets s
      where s.city = ${here.city} and s.business_id = ${businessId}::uuid
        and s.id = ${sheetId}::uuid and s.read_by = ${here.person.id}::uuid`,
  )
}

/** Takes the place of whatever this person had read for the business and left lying. */
export async function layOut(
  here: Here,
  businessId: string,
  sheet: Omit<Sheet, 'id'>,
): Promise<string> {
  await here.db.run(sql`
    delete from businesses.fiscal_sheets where city = ${here.city}
      and business_id = ${businessId}::uuid and read_by = ${here.person.id}::uuid`)
  return here.db.value(
    z.uuid(),
    sql`insert into businesses.fiscal_sheets (city, business_id, years, source, level, confirmed_on,
        read_at, read_by)
      values (${here.city}, ${businessId}::uuid, ${json(sheet.years)}, ${sheet.source},
        ${sheet.level}, ${sheet.confirmedOn}, ${here.now}, ${here.person.id}::uuid)
      returning id`,
  )
}

export async function putAway(here: Here, sheetId: string): Promise<void> {
  await here.db.run(sql`
    delete from businesses.fiscal_sheets where city = ${here.city} and id = ${sheetId}::uuid`)
}

/** What lay read and not kept since before a moment is thrown away. */
export function forgetBefore(here: Here, before: string): Promise<number> {
  return here.db.run(sql`
    delete from businesses.fiscal_sheets where city = ${here.city} and read_at < ${before}`)
}
