import { encodeCp932, formatCsv, unencodable } from '#packages/japan'
import { type FileAnswer, type Here, insist, Missing, type Visit, withoutFormula } from '#platform'
import { streamOut, workbookPieces } from '#platform/files'
import { may } from '../../permissions.ts'
import type * as at from '../addresses.ts'
import {
  columnsOfModel,
  everyCharacterFits,
  type Format,
  isFormat,
  isModel,
  type Lost,
  type Model,
  models,
  withoutLost,
} from '../rules.ts'
import { contactExportOf, type ExportRow, exportRowsAfter } from '../tables.ts'

const rowsAtOnce = 2_000
const mostNamed = 10

type Asked = {
  readonly model: Model
  readonly format: Format
  readonly withContacts: boolean
  readonly withClosed: boolean
  readonly mayLose: boolean
}

/** The register under the names of the GIF core data model, as it is written; nobody is reached by it. */
export function exportFile({ here, query }: Visit<typeof at.exportFile>): Promise<FileAnswer> {
  const { model = 'corporations', format = 'csv-utf-8' } = query
  // What holds telephones has an address of its own, made for a purpose.
  if (!isModel(model) || !isFormat(format) || query.contacts) throw new Missing()
  return fileOf(here, {
    model,
    format,
    withContacts: false,
    withClosed: query.closed === 'on',
    mayLose: query.lost === 'replaced',
  })
}

/** The same with telephone and mail, for who had it made, within half an hour. */
export async function contactsFile(visit: Visit<typeof at.contactsFile>): Promise<FileAnswer> {
  const { here, params, query } = visit
  if (!may.seeContacts(here.person)) throw new Missing()
  const made = await contactExportOf(here, params.exportId)
  return fileOf(here, { ...made, withContacts: true, mayLose: query.lost === 'replaced' })
}

async function fileOf(here: Here, asked: Asked): Promise<FileAnswer> {
  const title = models[asked.model]
  const name = `${title}${asked.withContacts ? '_連絡先を含む' : ''}_${here.today}`
  if (asked.format === 'xlsx')
    return {
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      name: `${name}.xlsx`,
      body: await streamOut(here.varFolder, workbookPieces(title, cellRows(here, asked))),
    }
  return {
    type: 'text/csv',
    name: `${name}.csv`,
    body: await streamOut(here.varFolder, csv(here, asked)),
  }
}

async function* rowsOf(here: Here, { model, withClosed }: Asked): AsyncGenerator<ExportRow[]> {
  let last: ExportRow | null = null
  do {
    const rows: ExportRow[] = await exportRowsAfter(here, model, withClosed, last, rowsAtOnce)
    yield rows
    last = rows.length < rowsAtOnce ? null : (rows.at(-1) ?? null)
  } while (last !== null)
}

async function* cellRows(here: Here, asked: Asked) {
  const columns = columnsOfModel(asked.model, asked.withContacts)
  yield columns.map(({ head }) => head)
  for await (const rows of rowsOf(here, asked))
    for (const row of rows) yield columns.map(({ column }) => row[column] ?? null)
}

const line = (cells: readonly (string | number | null)[]) =>
  formatCsv([
    cells.map((cell) => (typeof cell === 'string' ? withoutFormula(cell) : String(cell ?? ''))),
  ])

async function* csv(here: Here, asked: Asked): AsyncGenerator<Uint8Array> {
  const isCp932 = asked.format === 'csv-cp932'
  const columns = columnsOfModel(asked.model, asked.withContacts)
  const lost: Lost[] = []
  let rowsLost = 0
  const bytesOf = (text: string) => (isCp932 ? encodeCp932(text) : Buffer.from(text))
  yield bytesOf(`${isCp932 ? '' : '\uFEFF'}${line(columns.map(({ head }) => head))}`)
  for await (const rows of rowsOf(here, asked)) {
    const lines = rows.map((row) => {
      const text = line(columns.map(({ column }) => row[column] ?? null))
      const characters = isCp932 ? unencodable(text) : []
      if (characters.length === 0) return text
      rowsLost += 1
      if (lost.length < mostNamed) lost.push({ name: row.name, characters })
      return withoutLost(text)
    })
    yield bytesOf(lines.join(''))
  }
  if (!asked.mayLose) insist(everyCharacterFits(lost, rowsLost))
}
