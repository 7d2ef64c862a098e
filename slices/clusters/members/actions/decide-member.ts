import { action, insist } from '#platform'
import { may } from '../../permissions.ts'
import { clusterSeenBy } from '../../tables.ts'
import { MemberForm } from '../forms.ts'
import { type Decision, somethingChanges } from '../rules.ts'
import { businessOf, decideMember as keepDecision } from '../tables.ts'

/** One business is taken in or left out by hand, with the reason, or left to the rule again. */
export const decideMember = action({
  verb: 'clusters.decide-member',
  may: may.writeClusters,
  form: MemberForm,

  async run(here, typed) {
    const cluster = await clusterSeenBy(here, typed.clusterId)
    const business = await businessOf(here, cluster.id, typed.businessId)
    const now = decisionOf(business.belongs)
    insist(somethingChanges(now, typed.decision))
    await keepDecision(here, typed)
    return {
      about: cluster.id,
      noted: {
        businessId: business.id,
        before: { member: now },
        after: { member: typed.decision },
        reason: typed.reason,
      },
      say: `${business.name}を「${typed.decision}」にしました。`,
    }
  },
})

export function decisionOf(belongs: boolean | null): Decision {
  if (belongs === null) return '規則のとおり'
  return belongs ? '入れる' : '外す'
}
