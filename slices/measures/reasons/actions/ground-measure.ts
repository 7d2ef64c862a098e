import { action, insist } from '#platform'
import { beadSeenBy, link } from '#slices/evidence'
import { may } from '../../permissions.ts'
import { measureRef } from '../../publications/tables.ts'
import { measureWrittenBy } from '../../tables.ts'
import { ReasonForm } from '../forms.ts'
import { itCanBeAReason, linkTypeFor } from '../rules.ts'

/** Links evidence, an issue or a further goal to a measure. What comes after a decision bears 後付け. */
export const groundMeasure = action({
  verb: 'measures.ground-measure',
  may: may.writeMeasures,
  form: ReasonForm,

  async run(here, { measureId, pid, note }) {
    const measure = await measureWrittenBy(here, measureId)
    const head = await beadSeenBy(here, pid)
    const type = linkTypeFor(head.kind)
    insist(itCanBeAReason(type))
    if (type === null) throw new RangeError('no type of link was let through')
    const up = { slice: head.slice, ref: head.ref }
    const { mark } = await link(here, { up, down: measureRef(measure.id), type, note })
    return {
      about: measureId,
      noted: { after: { pid, type, note, mark } },
      say:
        mark === '' ? 'つなぎました。' : `つなぎました。要求の後のため「${mark}」と表示されます。`,
    }
  },
})
