import { z } from 'zod'
import { broken, type Here, type Ruling, sql } from '#platform'

const Section = z.object({ id: z.uuid(), name: z.string() })

/** The sections of the hall, one of which leads each goal. */
export function sectionsOf(here: Here): Promise<z.infer<typeof Section>[]> {
  return here.db.many(
    Section,
    sql`select id, name from platform.sections where city = ${here.city} order by code, name`,
  )
}

/** Whether a section that was chosen is one of this hall; none chosen is the writer's own. */
export async function theSectionIsOurs(here: Here, chosen: string | null): Promise<Ruling> {
  return (
    chosen === null ||
    (await sectionsOf(here)).some(({ id }) => id === chosen) ||
    broken('担当課を選び直してください。', 'sectionId')
  )
}
