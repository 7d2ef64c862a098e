import { action, insist } from '#platform'
import { may } from '../../permissions.ts'
import { clusterSeenBy } from '../../tables.ts'
import { MarkForm } from '../forms.ts'
import { theMarkIsNew } from '../rules.ts'
import { isMarkTaken, keepMark } from '../tables.ts'

/** A mark of the 産地 is entered: 地域団体商標, GI, 伝統的工芸品. */
export const recordMark = action({
  verb: 'clusters.record-mark',
  may: may.writeClusters,
  form: MarkForm,

  async run(here, typed) {
    const cluster = await clusterSeenBy(here, typed.clusterId)
    insist(theMarkIsNew(await isMarkTaken(here, typed)))
    const markId = await keepMark(here, { ...typed, isSample: typed.isSample === 'on' })
    return { about: cluster.id, noted: { markId, after: typed }, say: '表示を記録しました。' }
  },
})
