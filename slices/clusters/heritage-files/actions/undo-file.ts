import { todayIn } from '#packages/japan'
import { action, insist, insistFresh } from '#platform'
import { may } from '../../permissions.ts'
import { UndoForm } from '../forms.ts'
import { itCanStillBeUndone } from '../rules.ts'
import { changedSince, heritageFileSeenBy, markUndone, putBack } from '../tables.ts'

/** A list that was taken in is put back: what somebody changed since then is kept and told. */
export const undoFile = action({
  verb: 'clusters.undo-heritage-file',
  may: may.writeClusters,
  form: UndoForm,

  async run(here, { fileId, version, reason }) {
    const file = await heritageFileSeenBy(here, fileId)
    insistFresh(version, file.version, {}, {}, { facts: { 状態: file.state } })
    const takenOn = file.takenAt === null ? null : todayIn(new Date(file.takenAt))
    insist(itCanStillBeUndone(file.state, takenOn, here.today))
    const kept = await changedSince(here, file.id)
    const { out, back } = await putBack(here, file.id)
    await markUndone(here, file.id)
    const rest = kept.length > 0 ? `取込のあとに変更された${kept.length}件は残しました。` : ''
    return {
      about: file.id,
      params: { fileId: file.id },
      noted: { out, back, kept: kept.map(({ id }) => id), reason },
      say: `取込を取り消しました。加えた${out}件を外し、変えた${back}件を元に戻しました。${rest}`,
    }
  },
})
