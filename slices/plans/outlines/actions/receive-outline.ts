import { strFromU8, unzipSync } from 'fflate'
import { decodeTable, parseCsv, UnreadableTable } from '#packages/japan'
import { action, Invalid, insist, keepFile } from '#platform'
import { readWorkbook } from '#platform/typesetting'
import { headingStyles, paragraphsOf } from '../../headings/rules.ts'
import { may } from '../../permissions.ts'
import { theVersionIsInWriting } from '../../versions/rules.ts'
import { versionToWrite } from '../../versions/tables.ts'
import { OutlineForm } from '../forms.ts'
import { outlineOfHeadings, outlineOfTable, type Reading } from '../rules.ts'
import { keepOutline } from '../tables.ts'

/** An outline is read and laid out; nothing goes into the plan yet. */
export const receiveOutline = action({
  verb: 'plans.receive-outline',
  may: may.writePlans,
  form: OutlineForm,

  async run(here, { planId, first, text, file: files }) {
    const file = files[0] ?? null
    const version = await versionToWrite(here, planId)
    insist(theVersionIsInWriting(version))
    if (file === null && text.trim() === '')
      throw new Invalid([{ field: 'file', sentence: 'ファイルを選ぶか、表を貼り付けてください。' }])
    const kept = file === null ? null : await keepFile(here, file, ['docx', 'xlsx', 'csv'])
    const field = file === null ? 'text' : 'file'
    const { rows, refusal } = file
      ? await readingOf(new Uint8Array(await file.arrayBuffer()), file.name, first)
      : outlineOfTable(parseCsv(text, text.includes('\t') ? '\t' : ','))
    if (refusal !== null) throw new Invalid([{ field, sentence: refusal }])
    const outlineId = await keepOutline(here, {
      versionId: version.id,
      fileId: kept?.fileId ?? null,
      fileName: file?.name ?? '貼り付けた表',
      rows,
    })
    const wrong = rows.filter(({ problems }) => problems.length > 0).length
    return {
      about: planId,
      noted: { outlineId, file: file?.name ?? null, rows: rows.length, wrong },
      params: { planId, outlineId },
      say:
        wrong === 0
          ? `${rows.length}行を読みました。内容を確かめて取り込んでください。`
          : `${rows.length}行を読みました。直すところが${wrong}行あります。`,
    }
  },
})

async function readingOf(bytes: Uint8Array, name: string, first: string): Promise<Reading> {
  if (/\.docx$/i.test(name)) return headingsOf(bytes, first)
  if (/\.xlsx$/i.test(name)) return outlineOfTable(await firstSheet(bytes))
  try {
    const { text } = decodeTable(bytes)
    const [line = ''] = text.split('\n')
    return outlineOfTable(parseCsv(text, line.includes('\t') ? '\t' : ','))
  } catch (error) {
    if (error instanceof UnreadableTable) return { rows: [], refusal: error.message }
    throw error
  }
}

function headingsOf(bytes: Uint8Array, first: string): Reading {
  const wanted = ['word/document.xml', 'word/styles.xml']
  const parts = unzipSync(bytes, { filter: ({ name }) => wanted.includes(name) })
  const [document, styles] = wanted.map((name) => strFromU8(parts[name] ?? new Uint8Array()))
  return outlineOfHeadings(paragraphsOf(document ?? '', headingStyles(styles ?? '')), first)
}

/** The cells of the first sheet in their rows; a date in a cell is what the spreadsheet made of a number. */
async function firstSheet(bytes: Uint8Array): Promise<string[][]> {
  const [sheet] = await readWorkbook(bytes)
  const rows: string[][] = []
  for (const [address, { value }] of sheet?.cells ?? []) {
    const [, letters = 'A', row = '1'] = /^([A-Z]+)(\d+)$/.exec(address) ?? []
    const column = [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1
    const line = rows[Number(row) - 1] ?? []
    while (line.length < column) line.push('')
    line[column] = String(value)
    rows[Number(row) - 1] = line
  }
  return Array.from(rows, (row) => row ?? [])
}
