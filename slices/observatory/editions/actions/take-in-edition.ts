import { action, type FileReceipt, type Here, Invalid, insist, startJob } from '#platform'
import { keepTable } from '#platform/files'
import { may } from '../../permissions.ts'
import type { Told as FileTold } from '../../reference/inspections.ts'
import { LAYOUTS, type Layout, layoutOf } from '../../reference/layouts.ts'
import { UnreadableEdition, unknownHeader, unreadableText } from '../../reference/readings.ts'
import { IntakeForm } from '../forms.ts'
import {
  aTotalIsToldForOtherColumns,
  codeOfEdition,
  itWasPublishedBefore,
  theFileIsNew,
} from '../rules.ts'
import { countOfCode, dayOfSameFile, insertEdition } from '../tables.ts'
import { inspectEdition } from './inspect-edition.ts'

export const ONLY_CSV =
  'ここで受け取れるのは、CSVのファイルです。Excelのファイルは、CSVで保存してから選んでください。'

const TABLES_ELSEWHERE =
  'このファイルは産業連関表です。「産業連関表を取り込む」から、表の地域と年を入れて取り込んでください。'

/** Takes a publisher's file in and has it inspected; nothing of it is seen before it is released. */
export const takeInEdition = action({
  verb: 'observatory.take-in-edition',
  may: may.takeInEditions,
  form: IntakeForm,

  async run(here, { file, layout: chosen, label, publishedOn, note, total, columns }) {
    if (!/\.csv$/i.test(file.name)) throw refusal(ONLY_CSV)
    const layout = chosen ?? (await layoutSaid(file))
    if (layout === 'io') throw refusal(TABLES_ELSEWHERE)
    const { source } = LAYOUTS[layout]
    insist(
      itWasPublishedBefore(publishedOn, here.today),
      aTotalIsToldForOtherColumns(chosen !== null, source === 'ssdse-a', total),
    )
    const kept = await keptReadable(here, file)
    return received(here, kept, { layout, label, publishedOn, note, told: { total, columns } })
  },
})

/** Keeps a file whose text can be read. @throws {Invalid} it cannot */
export async function keptReadable(here: Here, file: File): Promise<FileReceipt> {
  const kept = await keepTable(here, file)
  const { utf8, cp932 } = kept.reading
  if (kept.isUtf16 || !(utf8 || cp932)) throw refusal(unreadableText().message)
  return kept
}

type Told = {
  readonly layout: Layout
  readonly label: string
  readonly publishedOn: string
  readonly note: string
  readonly told: FileTold
}

/** Keeps an edition of a kept file as 受付済 and starts its inspection. */
export async function received(
  here: Here,
  { fileId, sha256 }: FileReceipt,
  told: Told,
  by: { readonly id: string | null; readonly name: string } = here.person,
) {
  insist(theFileIsNew(await dayOfSameFile(here, sha256)))
  const { source } = LAYOUTS[told.layout]
  const before = await countOfCode(here, source, told.publishedOn)
  const editionId = await insertEdition(here, {
    ...told,
    source,
    code: codeOfEdition(source, told.publishedOn, before),
    fileId,
    sha256,
    by,
  })
  const jobId = await startJob(here, inspectEdition, { editionId })
  return {
    about: editionId,
    params: { editionId, jobId },
    noted: { label: told.label, layout: told.layout, sha256 },
    say: '受け付けました。検査を始めています。',
  }
}

/** Enough of a file for the longest first line of the layouts that are known. */
const HEAD_BYTES = 65_536

export async function layoutSaid(file: File): Promise<Layout> {
  const head = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer())
  const end = head.indexOf(0x0a)
  const line = end === -1 ? head : head.subarray(0, end)
  try {
    const layout = layoutOf(line)
    if (layout) return layout
  } catch (error) {
    if (!(error instanceof UnreadableEdition)) throw error
    throw refusal(error.message)
  }
  const [first = ''] = new TextDecoder().decode(line.subarray(0, 200)).split(/[,\r\n]/, 1)
  throw refusal(unknownHeader(first).message)
}

/** What cannot be read is said at the field of the file. */
export const refusal = (sentence: string) => new Invalid([{ field: 'file', sentence }])
