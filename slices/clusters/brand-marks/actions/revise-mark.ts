import { action, insist, insistFresh } from '#platform'
import { may } from '../../permissions.ts'
import { asTyped, changedFields } from '../../rules.ts'
import { MarkEditForm } from '../forms.ts'
import { markLabels, theMarkIsNew } from '../rules.ts'
import { isMarkTaken, markSeenBy, rewriteMark } from '../tables.ts'

/** What is known of a mark is put right. */
export const reviseMark = action({
  verb: 'clusters.revise-mark',
  may: may.writeClusters,
  form: MarkEditForm,

  async run(here, { markId, version, reason, ...typed }) {
    const saved = await markSeenBy(here, typed.clusterId, markId)
    const before = asTyped(saved, markLabels)
    insistFresh(version, saved.version, before, markLabels)
    insist(theMarkIsNew(await isMarkTaken(here, typed, markId)))
    await rewriteMark(here, markId, typed)
    const changed = changedFields(before, asTyped(typed, markLabels))
    return {
      about: typed.clusterId,
      noted: { markId, ...changed, reason },
      say: '表示の記録を直しました。',
    }
  },
})
