import { csvFileOf, type FileAnswer, type Visit } from '#platform'
import { fieldLabels } from '../../rules.ts'
import { planRows } from '../actions/check-rows.ts'
import type * as at from '../addresses.ts'
import { mostRows } from '../rules.ts'
import { bulkEditSeenBy, rowsAfter } from '../tables.ts'

const atOnce = 1_000
/** Of these only that they change: telephones leave the house by an export with a purpose. */
const contacts = ['phone', 'mail']

/** Every row with its outcome and its reason, to be put right where it came from. */
export async function rowsFile({ here, params }: Visit<typeof at.rowsCsv>): Promise<FileAnswer> {
  const edit = await bulkEditSeenBy(here, params.bulkEditId)
  const lines: {
    number: number
    called: string
    outcome: string
    problem: string
    changes: string
  }[] = []
  for (let last = -1; lines.length < mostRows; ) {
    const rows = await rowsAfter(here, edit.id, last, atOnce)
    const plans = edit.state === '下書き' ? await planRows(here, rows, edit.changes) : []
    const planOf = new Map(plans.map(({ row, plan }) => [row.number, plan]))
    for (const { number, called, outcome, problem } of rows) {
      const { before = {}, after = {} } = planOf.get(number) ?? {}
      const changes = Object.keys(after)
        .map((field) => {
          const label = fieldLabels[field] ?? field
          return contacts.includes(field)
            ? label
            : `${label}：${before[field] ?? ''}→${after[field]}`
        })
        .join(' / ')
      lines.push({ number, called, outcome, problem, changes })
    }
    last = rows.at(-1)?.number ?? last
    if (rows.length < atOnce) break
  }
  return csvFileOf(
    '一括編集の行',
    [
      { head: '行', cell: (row) => row.number },
      { head: '事業者', cell: (row) => row.called },
      { head: '結果', cell: (row) => row.outcome },
      { head: '直すところ', cell: (row) => row.changes },
      { head: '理由', cell: (row) => row.problem },
    ],
    lines,
  )
}
