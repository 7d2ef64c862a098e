import { action, type FileReceipt, type Here, Invalid, insist, keepFile, startJob } from '#platform'
import { may } from '../../permissions.ts'
import { LAYOUTS, type Layout, layoutOf } from '../../reference/layouts.ts'
import { textOf, UnreadableEdition, unknownHeader } from '../../reference/readings.ts'
import { IntakeForm } from '../forms.ts'
import {
  aTotalIsToldForOtherColumns,
  codeOfEdition,
  itWasPublishedBefore,
  theFileIsNew,
} from '../rules.ts'
import { countOfCode, dayOfSameFile, insertEdition } from '../tables.ts'
import { inspectEdition } from './inspect-edition.ts'

/** Takes a publisher's file in and has it inspected; nothing of it is seen before it is released. */
export const takeInEdition = action({
  verb: 'observatory.take-in-edition',
  may: may.takeInEditions,
  form: IntakeForm,

  async run(here, { file, layout: chosen, label, publishedOn, note, total, columns }) {
    const layout = chosen ?? (await layoutSaid(file))
    const { source } = LAYOUTS[layout]
    insist(
      itWasPublishedBefore(publishedOn, here.today),
      aTotalIsToldForOtherColumns(chosen !== null, source === 'ssdse-a', total),
    )
    const bytes = new Uint8Array(await file.arrayBuffer())
    await readable(() => textOf(bytes))
    const kept = await keepFile(here, file, ['csv'])
    return received(here, kept, { layout, label, publishedOn, note, told: { total, columns } })
  },
})

type Told = {
  readonly layout: Layout
  readonly label: string
  readonly publishedOn: string
  readonly note: string
  readonly told: { readonly total: number | null; readonly columns: Record<string, string> }
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

async function layoutSaid(file: File): Promise<Layout> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  return readable(() => {
    const layout = layoutOf(bytes)
    if (layout) return layout
    const [first = ''] = new TextDecoder().decode(bytes.slice(0, 200)).split(/[,\r\n]/, 1)
    throw unknownHeader(first)
  })
}

/** What cannot be read is said at the field of the file. */
async function readable<T>(read: () => T | Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    if (!(error instanceof UnreadableEdition)) throw error
    throw new Invalid([{ field: 'file', sentence: error.message }])
  }
}
