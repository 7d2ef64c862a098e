import { z } from 'zod'
import { UnreadableTable } from '#packages/japan'
import { bytesOfFile, type Here, job, type Step } from '#platform'
import type { Inspection, Reading } from '../../reference/inspections.ts'
import { isLayout, readAs } from '../../reference/layouts.ts'
import { UnreadableEdition } from '../../reference/readings.ts'
import { withLeftOut } from '../../sieves/rules.ts'
import {
  BEGUN,
  forgetSifted,
  isThere,
  READ_AT_ONCE,
  Sifting,
  siftedBytes,
  siftOn,
  sizeOf,
} from '../../sieves/tables.ts'
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

/** Where the inspection stands: the sifting of a large file, and whether its figures were checked. */
const Cursor = z.object({ sifting: Sifting.nullable(), isChecked: z.boolean() }).nullable()

/** What a file says, or an inspection that says why it cannot be read. */
async function orWhyNot<T>(read: () => Promise<T>): Promise<T | Reading> {
  try {
    return await read()
  } catch (error) {
    if (!(error instanceof UnreadableEdition || error instanceof UnreadableTable)) throw error
    return { figures: [], inspection: { ...UNREAD, problems: [error.message] } }
  }
}

function layoutOf({ layout }: Edition) {
  if (!isLayout(layout)) throw new RangeError(`no layout ${layout}`)
  return layout
}

async function reading(here: Here, edition: Edition, sifting: Sifting | null): Promise<Reading> {
  const bytes = sifting
    ? await siftedBytes(here, edition, sifting)
    : await bytesOfFile(here, edition.fileId)
  const areas = await knownAreas(here)
  return orWhyNot(async () => {
    const read = readAs(layoutOf(edition), bytes, edition.told, areas)
    if (!sifting) return read
    return { ...read, inspection: withLeftOut(read.inspection, sifting.leftOut) }
  })
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
    const stands = Cursor.parse(cursor)
    const ended = (sentence: string, total = 1): Step => ({
      cursor,
      done: total,
      total,
      finished: true,
      result: { href: page({ editionId }) },
      sentence,
    })
    if (edition.state !== 'received') {
      await forgetSifted(here, edition)
      return ended('この版の検査は、もう要りません。')
    }
    const size = stands ? 0 : await sizeOf(here, edition)
    const kept = stands ? stands.sifting : size > READ_AT_ONCE ? BEGUN : null
    // Its parts are removed at the end: a last step that was undone after that begins at the first.
    const sifting = kept && (await isThere(here, edition, kept)) ? kept : kept && BEGUN
    const refused = async ({ inspection }: Reading): Promise<Step> => {
      const { problems } = inspection
      await keepRejected(here, edition, problems.join('\n'), inspection)
      await forgetSifted(here, edition)
      return {
        ...ended('検査で差し戻しました。取込検査書を見てください。'),
        troubles: problems.map((sentence) => ({ place: edition.label, sentence })),
      }
    }
    if (sifting && !sifting.ended) {
      const on = await orWhyNot(() => siftOn(here, edition, layoutOf(edition), sifting))
      if ('inspection' in on) return refused(on)
      const whole = await sizeOf(here, edition)
      // How many lines there will be, as far as the lines so far tell; then they are checked and kept.
      const lines = Math.ceil((on.line * whole) / Math.max(1, on.at))
      return {
        cursor: { sifting: on, isChecked: false },
        done: on.line,
        total: 3 * lines,
        finished: false,
      }
    }
    const read = await reading(here, edition, sifting)
    const { problems, cells } = read.inspection
    if (problems.length > 0) return refused(read)
    const before = sifting ? cells : 0
    const total = before + 2 * cells
    // Checked first, kept in a second step: a person sees it advance, and the keeping is whole.
    if (!stands?.isChecked) {
      return {
        cursor: { sifting, isChecked: true },
        done: before + cells,
        total,
        finished: false,
      }
    }
    await keepInspected(here, edition, read)
    await forgetSifted(here, edition)
    return ended(`${cells.toLocaleString('ja-JP')}個の値を検査しました。`, total)
  },
})
