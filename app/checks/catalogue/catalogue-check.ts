import { z } from 'zod'
import type { Defect } from '../house.ts'
import { keyChecks } from './keys.ts'
import { objectChecks } from './objects.ts'
import type { CatalogueCheck } from './our-tables.ts'
import { wallChecks } from './walls.ts'

export type CatalogueQuery = (sql: string) => Promise<readonly Record<string, unknown>[]>

/** Every question that is asked of the catalogue, by the name of its rule. */
export const catalogueChecks: readonly CatalogueCheck[] = [
  ...keyChecks,
  ...wallChecks,
  ...objectChecks,
]

const Found = z.object({ name: z.string() })

/**
 * What in a migrated database would not hold for many cities on more than one machine, or lets one
 * city see another's rows. `file` of a defect is the name of the thing: schema.table, or
 * schema.table.column.
 * @param query asks the catalogue as the owner of the tables
 */
export async function catalogueDefects(query: CatalogueQuery): Promise<Defect[]> {
  const defects: Defect[] = []
  for (const { rule, sentence, sql } of catalogueChecks)
    for (const row of await query(sql))
      defects.push({ file: Found.parse(row).name, rule, sentence })
  return defects
}
