import { csvOf, type FileAnswer, type Visit } from '#platform'
import { settingOn } from '#platform/settings'
import type * as businessesAt from '../../addresses.ts'
import {
  columnsOpenTo,
  fileColumns,
  type ListRow,
  type Look,
} from '../../columns/pages/list-columns.tsx'
import { type ColumnKey, knownColumns } from '../../columns/rules.ts'
import { headsOfEach, keptColumns, processesOfEach } from '../../columns/tables.ts'
import { monthsFresh } from '../../freshness/rules.ts'
import { namesById, processesOfCity, wordsOf } from '../../searches/tables.ts'
import type { Business, ListedBusiness } from '../../tables.ts'
import { filterOf } from '../rules.ts'
import { businessesAfter } from '../tables.ts'

/**
 * The rows with what the chosen columns need beyond the record, in one question for each.
 * @param names of the city's processes
 */
export async function furnished(
  { here }: Look,
  rows: readonly ListedBusiness[],
  columns: readonly ColumnKey[],
  names: ReadonlyMap<string, string>,
): Promise<ListRow[]> {
  const ids = rows.map(({ id }) => id)
  const asksPeople = columns.includes('age') || columns.includes('succession')
  const processes = columns.includes('process') ? await processesOfEach(here, ids, names) : null
  const heads = asksPeople ? await headsOfEach(here, ids) : null
  return rows.map((row) => ({
    ...row,
    processes: processes?.get(row.id) ?? [],
    head: heads?.get(row.id) ?? null,
  }))
}

const rowsAtOnce = 5_000

/** The list as a file, in the chosen columns, with what this person may see and nothing more. */
export async function businessesFile({
  here,
  query,
}: Visit<typeof businessesAt.businessesCsv>): Promise<FileAnswer> {
  // What a purpose opens on the screen does not leave it as a file.
  const look = { here, isOpened: false, months: await settingOn(here, monthsFresh) }
  const filter = filterOf(query, (by) => by !== 'succession')
  const loading = processesOfCity(here)
  const words = await wordsOf(here, filter.words, loading)
  const names = namesById(await loading)
  const kept = await keptColumns(here)
  const allowed: ColumnKey[] = columnsOpenTo(look).filter((key) => key !== 'age')
  const chosen: ColumnKey[] = kept
    ? knownColumns(kept).filter((key) => allowed.includes(key))
    : allowed
  const columns = fileColumns(chosen, look)
  const parts: string[] = []
  let last: Business | null = null
  do {
    const rows: Business[] = await businessesAfter(here, filter, words, last, rowsAtOnce)
    const text = csvOf(columns, await furnished(look, rows, chosen, names))
    // The byte order mark and the head stand once.
    parts.push(last === null ? text : text.slice(text.indexOf('\r\n') + 2))
    last = rows.length < rowsAtOnce ? null : (rows.at(-1) ?? null)
  } while (last !== null)
  return { type: 'text/csv; charset=utf-8', name: '事業者一覧.csv', body: parts.join('') }
}
