import type { z } from 'zod'
import type { Db } from '../database/db.ts'
import { type Sql, sql } from '../database/sql.ts'
import { keysetOf, type PageAsked, pageOfRows } from './paging.ts'

/** What a list is sorted by: the expression, never null, and the same of a row, so that neither is changed alone. */
type Order<Row> = readonly [column: Sql, of: (row: Row) => string | number]

/**
 * One page of a list, and the `after` of the next, null on the last.
 * @param by for each allowed name what it sorts by
 * @param id what breaks ties, a uuid: in SQL and of a row
 * @param from the query as far as its conditions, of which the place in the list is one
 */
export async function readPage<Row, Sort extends string>(
  db: Db,
  shape: z.ZodType<Row>,
  page: PageAsked<Sort>,
  {
    by,
    id,
    from,
  }: {
    readonly by: Readonly<Record<Sort, Order<Row>>>
    readonly id: readonly [column: Sql, of: (row: Row) => string]
    readonly from: (after: Sql) => Sql
  },
): Promise<{ rows: Row[]; next: string | null }> {
  const { after, order, limit } = keysetOf(page, columnsOf(by), id[0])
  const found = await db.many(shape, sql`${from(after)} order by ${order} limit ${limit}`)
  return pageOfRows(page, found, (row, sort) => ({ value: by[sort][1](row), id: id[1](row) }))
}

function columnsOf<Sort extends string>(
  by: Readonly<Record<Sort, readonly [Sql, unknown]>>,
): Record<Sort, Sql> {
  const columns = Object.entries<readonly [Sql, unknown]>(by).map(([name, [column]]) => [
    name,
    column,
  ])
  return Object.fromEntries(columns)
}
