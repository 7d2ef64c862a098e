import { z } from 'zod'
import { type Here, json, type Sql, sql } from '#platform'
import { may } from '../permissions.ts'

const CityForm = z.object({
  id: z.uuid(),
  name: z.string(),
  fileId: z.uuid(),
  fileName: z.string(),
  cellMap: z.record(z.string(), z.string()),
  setAt: z.string(),
  setName: z.string(),
  withdrawnAt: z.string().nullable(),
  withdrawnName: z.string(),
  version: z.number(),
})
/** A workbook of the city's own that Sanchi fills. */
export type CityForm = z.infer<typeof CityForm>

const seen = (here: Here, which: Sql) => sql`
  select f.id, f.name, f.file_id, f.file_name, f.cell_map, f.set_at, f.set_name, f.withdrawn_at,
    f.withdrawn_name, f.version
  from measures.city_forms f
  where f.city = ${here.city} and ${may.seeMeasures(here.person)} and ${which}`

/** @throws {Missing} there is none, or not for this person */
export function cityFormSeenBy(here: Here, formId: string): Promise<CityForm> {
  return here.db.one(CityForm, seen(here, sql`f.id = ${formId}::uuid`))
}

/** Those in use first, then by name. */
export function cityFormsSeenBy(here: Here): Promise<CityForm[]> {
  return here.db.many(
    CityForm,
    sql`${seen(here, sql`true`)}
      order by f.withdrawn_at is not null, f.name collate "C", f.id limit 100`,
  )
}

export function formNameIsTaken(here: Here, name: string): Promise<boolean> {
  return here.db.value(
    z.boolean(),
    sql`select exists (select from measures.city_forms
      where city = ${here.city} and name = ${name} and withdrawn_at is null)`,
  )
}

type Set = Pick<CityForm, 'name' | 'fileId' | 'fileName' | 'cellMap'>

export function keepCityForm(here: Here, made: Set): Promise<string> {
  return here.db.value(
    z.uuid(),
    sql`insert into measures.city_forms (city, name, file_id, file_name, cell_map, set_at, set_name)
      values (${here.city}, ${made.name}, ${made.fileId}, ${made.fileName}, ${json(made.cellMap)},
        ${here.now}, ${here.person.name})
      returning id`,
  )
}

export async function withdrawForm(here: Here, formId: string): Promise<void> {
  await here.db.run(sql`
    update measures.city_forms set withdrawn_at = ${here.now}, withdrawn_name = ${here.person.name},
      version = version + 1
    where city = ${here.city} and id = ${formId}::uuid and withdrawn_at is null`)
}
