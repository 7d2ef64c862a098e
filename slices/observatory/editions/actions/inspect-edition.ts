import { bytesOfFile, type Here, job, type Step } from '#platform'
import type { Inspection, Reading } from '../../reference/inspections.ts'
import { isLayout, readAs } from '../../reference/layouts.ts'
import { UnreadableEdition } from '../../reference/readings.ts'
import { edition as page } from '../addresses.ts'
import { InspectionForm } from '../forms.ts'
import { type Edition, editionSeenBy, keepInspected, keepRejected, knownAreas } from '../tables.ts'

const UNREAD: Omit<Inspection, 'problems'> = {
  cells: 0,
  marks: {},
  controls: [],
  unmapped: [],
  untraced: 0,
  unused: 0,
  columns: [],
}

/** @returns the reading, or an inspection that says why there is none */
async function reading(here: Here, edition: Edition): Promise<Reading> {
  if (!isLayout(edition.layout)) throw new RangeError(`no layout ${edition.layout}`)
  const bytes = await bytesOfFile(here, edition.fileId)
  try {
    return readAs(edition.layout, bytes, edition.told, await knownAreas(here))
  } catch (error) {
    if (!(error instanceof UnreadableEdition)) throw error
    return { figures: [], inspection: { ...UNREAD, problems: [error.message] } }
  }
}

/**
 * Reads an edition, checks it, and then keeps the report and all its figures in one transaction: whoever
 * stops it in the middle finds nothing kept.
 */
export const inspectEdition = job({
  kind: 'observatory.inspect-edition',
  unit: '値',
  form: InspectionForm,
  title: () => '統計の版を検査する',

  async step(here, { editionId }, cursor): Promise<Step> {
    const edition = await editionSeenBy(here, editionId)
    const ended = (sentence: string, total = 1): Step => ({
      cursor,
      done: total,
      total,
      finished: true,
      result: { href: page({ editionId }) },
      sentence,
    })
    if (edition.state !== 'received') return ended('この版の検査は、もう要りません。')
    const read = await reading(here, edition)
    const { problems, cells } = read.inspection
    if (problems.length > 0) {
      await keepRejected(here, edition, problems.join('\n'), read.inspection)
      return {
        ...ended('検査で差し戻しました。取込検査書を見てください。'),
        troubles: problems.map((sentence) => ({ place: edition.label, sentence })),
      }
    }
    // Checked first, kept in a second step: a person sees it advance, and the keeping is whole.
    if (cursor === null)
      return { cursor: 'checked', done: cells, total: 2 * cells, finished: false }
    await keepInspected(here, edition, read)
    return ended(`${cells.toLocaleString('ja-JP')}個の値を検査しました。`, 2 * cells)
  },
})
