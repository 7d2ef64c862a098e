import { formatCsv } from '#packages/japan'
import { type FileAnswer, type Here, type Visit, withoutFormula } from '#platform'
import { fieldsOf, pathOf, readRecords, streamOut } from '#platform/files'
import { columnInWords } from '../../import-rows/rules.ts'
import { type ImportRow, rowsLeftOut } from '../../import-rows/tables.ts'
import type * as at from '../addresses.ts'
import { hasFallenSilent, progressOf } from '../rules.ts'
import { type Import, importSeenBy } from '../tables.ts'

const rowsAtOnce = 500

/** The rows that did not come in: as they were, with line, column and reason behind them. */
export async function leftOutFile({
  here,
  params,
}: Visit<typeof at.leftOutFile>): Promise<FileAnswer> {
  const made = await importSeenBy(here, params.importId)
  const name = `${made.fileName.replace(/\.[^.]*$/, '')}_取り込まなかった行.csv`
  return { type: 'text/csv', name, body: await streamOut(here.varFolder, linesLeftOut(here, made)) }
}

const guarded = (rows: readonly (readonly string[])[]) =>
  Buffer.from(formatCsv(rows.map((cells) => cells.map(withoutFormula))))

async function* linesLeftOut(here: Here, made: Import): AsyncGenerator<Uint8Array> {
  yield Buffer.from('\uFEFF')
  yield guarded([[...made.header, '行番号', '列', '理由']])
  for (let after = 0; ; ) {
    const rows = await rowsLeftOut(here, made.id, after, rowsAtOnce)
    const last = rows.at(-1)
    if (last === undefined) return
    const lines: string[][] = []
    for (const row of rows)
      lines.push([...(await cellsOf(here, made, row)), ...reasonsOf(made, row)])
    yield guarded(lines)
    after = last.line
  }
}

/** The row of the file itself, under every head one cell. */
async function cellsOf(here: Here, made: Import, row: ImportRow): Promise<string[]> {
  const { delimiter, lineEnd } = made
  const path = pathOf(here.varFolder, made.tableSha256)
  const { records } = await readRecords(path, row.at, 1, { delimiter, lineEnd }, row.bytes + 2)
  const text = new TextDecoder(made.encoding).decode(records[0]?.bytes)
  const cells = fieldsOf(text, delimiter) ?? [text]
  return made.header.map((_, n) => cells[n] ?? '')
}

function reasonsOf(made: Import, row: ImportRow): string[] {
  const problems = row.problems ?? [
    {
      field: 'name',
      sentence:
        'よく似た事業者が登録されています。同じ事業者なら法人番号か自システムIDを入れ、別なら別の事業者として取り込んでください。',
    },
  ]
  const columns = problems.map(({ field }) => columnInWords(field, made.header, made.fields))
  return [
    String(row.line),
    [...new Set(columns)].join('、'),
    problems.map(({ sentence }) => sentence).join(' '),
  ]
}

/** What the bar asks every two seconds. */
export async function progressFile({
  here,
  params,
}: Visit<typeof at.importProgress>): Promise<FileAnswer> {
  const made = await importSeenBy(here, params.importId)
  const progress = progressOf(made, here.now)
  const isStopped = made.state === '中断' || hasFallenSilent(made, here.now)
  const body = progress
    ? { ...progress, timeLeft: progress.timeLeft ?? '', state: isStopped ? 'stopped' : 'running' }
    : { percent: 100, state: isStopped ? 'stopped' : 'done' }
  return {
    type: 'application/json',
    name: 'progress.json',
    inline: true,
    body: JSON.stringify(body),
  }
}
