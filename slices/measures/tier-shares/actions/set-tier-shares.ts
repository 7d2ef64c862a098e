import { action, insist, insistFresh } from '#platform'
import { may } from '../../permissions.ts'
import { measureWrittenBy } from '../../tables.ts'
import { TierSharesForm } from '../forms.ts'
import { theSharesAreTheWhole, tierLabels } from '../rules.ts'
import { keepTierShares, tierSharesOf } from '../tables.ts'

/** Which markets the money of a measure is meant for. */
export const setTierShares = action({
  verb: 'measures.set-tier-shares',
  may: may.writeMeasures,
  form: TierSharesForm,

  async run(here, { measureId, version, ...shares }) {
    await measureWrittenBy(here, measureId)
    const before = await tierSharesOf(here, measureId)
    const theirs = Object.fromEntries(
      Object.entries(before ?? {}).map(([name, value]) => [name, String(value)]),
    )
    insistFresh(version, before?.version ?? 0, theirs, tierLabels)
    insist(theSharesAreTheWhole(shares))
    await keepTierShares(here, measureId, shares)
    return {
      about: measureId,
      noted: { before, after: shares },
      say: '市場段階の割合を保存しました。',
    }
  },
})
