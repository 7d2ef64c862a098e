import { action, insist, insistFresh } from '#platform'
import { may } from '../../permissions.ts'
import { theDayIsPast } from '../../rules.ts'
import { HoldingEditForm } from '../forms.ts'
import { holdingSeenBy, rewriteHolding } from '../tables.ts'

/** What is known of a step that a business can do is put right. */
export const reviseHolding = action({
  verb: 'businesses.revise-holding',
  may: may.writeBusinesses,
  form: HoldingEditForm,

  async run(here, { businessId, holdingId, version, ...typed }) {
    const saved = await holdingSeenBy(here, businessId, holdingId)
    const { level, willing, verified, verifiedOn } = saved
    const before = { level, willing, verified, verifiedOn, materials: saved.materials.join('、') }
    insistFresh(version, saved.version, before, {
      level: 'どのくらい',
      willing: '新しい仕事',
      verified: '確かめ方',
      verifiedOn: '確かめた日',
      materials: '素材',
    })
    insist(theDayIsPast(typed.verifiedOn, here.today, 'verifiedOn'))
    await rewriteHolding(here, holdingId, typed)
    return {
      about: businessId,
      noted: { before, after: typed, process: saved.process },
      say: 'できる工程を直しました。',
    }
  },
})
