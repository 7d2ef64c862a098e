import { action, broken, insist } from '#platform'
import { comparisonOf } from '../../comparisons/tables.ts'
import { may } from '../../permissions.ts'
import { PairingForm } from '../forms.ts'
import { dropPairing, keepPairing } from '../tables.ts'

/** Which goal became which, said by a person; it holds until the person takes it back. */
export const pairNodes = action({
  verb: 'plans.pair-nodes',
  may: may.writePlans,
  form: PairingForm,

  async run(here, { versionId, with: withId, oldId, partner }) {
    const { version, old, now } = await comparisonOf(here, versionId, withId)
    insist(
      old.some(({ id }) => id === oldId) || broken('旧の目標を選び直してください。', 'oldId'),
      partner === 'none' ||
        partner === 'auto' ||
        now.some(({ id }) => id === partner) ||
        broken('新の目標を選び直してください。', 'partner'),
    )
    if (partner === 'auto') await dropPairing(here, version.id, oldId)
    else await keepPairing(here, version.id, { oldId, newId: partner === 'none' ? null : partner })
    return {
      about: version.planId,
      noted: { versionId, oldId, partner },
      params: { with: withId ?? '' },
      say: '対応を記録しました。取り込み直しても、この対応は変わりません。',
    }
  },
})
