import { z } from 'zod'
import { localDate } from '#packages/japan'
import { type Here, sql } from '#platform'
import { keptPaper } from '#platform/typesetting'
import type { Recruitment } from '../recruitments/tables.ts'

const Guide = z.object({
  content: keptPaper,
  label: z.string(),
  issuedAt: z.string(),
  issuedOn: localDate(),
})
type Guide = z.infer<typeof Guide>

/** The 募集要項 as it went out, of a recruitment that was loaded as public. */
export function guideOf(here: Here, made: Recruitment): Promise<Guide> {
  return here.db.one(
    Guide,
    sql`select l.content, l.label, l.issued_at, (l.issued_at at time zone 'Asia/Tokyo')::date as issued_on
      from councils.letters l
      where l.city = ${here.city} and l.body_id = ${made.bodyId}::uuid and l.kind = '募集要項'
        and l.label = ${made.label}`,
  )
}
