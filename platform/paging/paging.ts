import { z } from 'zod'
import { type Sql, sql } from '../database/sql.ts'

/** How the values of a sortable column look; a cursor that does not look so was not made here. */
export type SortKind = 'text' | 'number' | 'day' | 'instant'
type Value = string | number

export type PageAsked<Sort extends string> = {
  readonly sort: Sort
  readonly dir: 'asc' | 'desc'
  /** The last row of the page before: its sort value and its id. Null: the first page. */
  readonly after: { readonly value: Value; readonly id: string } | null
  /** One more than is shown, so that a further page is known without a count. */
  readonly limit: number
}

// Neither NUL nor half a surrogate pair can be sent to the database.
const text = z
  .string()
  .max(2_000)
  .refine((t) => t.isWellFormed() && !t.includes('\0'))
const shapes: Readonly<Record<SortKind, z.ZodType<Value>>> = {
  text,
  number: z.number(),
  day: z.iso.date(),
  instant: z.iso.datetime(),
}
const Cursor = z.tuple([z.string(), z.enum(['asc', 'desc']), z.unknown(), z.uuid()])

/**
 * What a list page is asked for: `sort` and `dir` from the allowed columns, `after` from a link that
 * `pageOfRows` made. Anything else in the query gives the first page in the first order.
 * @param sorts the allowed columns with the kind of their values, never null (coalesce in SQL);
 *   the first one is the order without a wish
 * @param size rows shown on a page
 */
export function pageOf<const Sort extends string>(
  query: Readonly<Record<string, string>>,
  sorts: Readonly<Record<Sort, SortKind>>,
  { size = 50, dir: firstDir = 'asc' }: { size?: number; dir?: 'asc' | 'desc' } = {},
): PageAsked<Sort> {
  const allowed = Object.keys(sorts)
  const known = (name: string | undefined): name is Sort =>
    name !== undefined && allowed.includes(name)
  const first = allowed[0]
  if (!known(first)) throw new RangeError('a list without a column to sort by')
  const sort = known(query.sort) ? query.sort : first
  const dir =
    query.dir === 'asc' || query.dir === 'desc' ? query.dir : sort === first ? firstDir : 'asc'
  return { sort, dir, after: afterOf(query.after, sort, dir, sorts[sort]), limit: size + 1 }
}

function afterOf(
  typed: string | undefined,
  sort: string,
  dir: string,
  kind: SortKind,
): PageAsked<string>['after'] {
  if (!typed) return null
  const cursor = Cursor.safeParse(readJson(Buffer.from(typed, 'base64url').toString('utf8')))
  if (!cursor.success || cursor.data[0] !== sort || cursor.data[1] !== dir) return null
  const value = shapes[kind].safeParse(cursor.data[2])
  return value.success ? { value: value.data, id: cursor.data[3] } : null
}

function readJson(written: string): unknown {
  try {
    return JSON.parse(written)
  } catch {
    // Not JSON: not a cursor of ours, and so the first page.
    return null
  }
}

/**
 * The page in SQL: `where … and ${after} order by ${order} limit ${limit}`.
 * @param columns the expression behind each allowed name, never null
 * @param id the expression of the row's id, which breaks ties
 */
export function keysetOf<Sort extends string>(
  page: PageAsked<Sort>,
  columns: Readonly<Record<Sort, Sql>>,
  id: Sql,
): { after: Sql; order: Sql; limit: Sql } {
  const column = columns[page.sort]
  const { after } = page
  const up = page.dir === 'asc'
  return {
    after:
      after === null
        ? sql`true`
        : up
          ? sql`(${column}, ${id}) > (${after.value}, ${after.id}::uuid)`
          : sql`(${column}, ${id}) < (${after.value}, ${after.id}::uuid)`,
    order: up ? sql`${column}, ${id}` : sql`${column} desc, ${id} desc`,
    limit: sql`${page.limit}::int`,
  }
}

/** The rows to show and the `after` of the next page, null on the last. */
export function pageOfRows<Row, Sort extends string>(
  page: PageAsked<Sort>,
  found: readonly Row[],
  keyOf: (row: Row, sort: Sort) => { value: Value; id: string },
): { rows: Row[]; next: string | null } {
  const rows = found.slice(0, page.limit - 1)
  const last = rows.at(-1)
  if (last === undefined || found.length < page.limit) return { rows, next: null }
  const { value, id } = keyOf(last, page.sort)
  const cursor = JSON.stringify([page.sort, page.dir, value, id])
  return { rows, next: Buffer.from(cursor).toString('base64url') }
}

/** The address of a list sorted by a column, the other way round where it is so already. */
export function sortedBy(
  page: PageAsked<string>,
  query: Readonly<Record<string, string>>,
  key: string,
): Record<string, string> {
  const { after: _, ...kept } = query
  const dir = page.sort === key && page.dir === 'asc' ? 'desc' : 'asc'
  return { ...kept, sort: key, dir }
}
