import { formatYen } from '#packages/japan'
import { action, insist } from '#platform'
import { linesOf } from '../../awards/rules.ts'
import { may } from '../../permissions.ts'
import { ChildForm } from '../forms.ts'
import { childrenStayWithinTheParent, everyParentConditionIsKept } from '../rules.ts'
import { childrenOf, keepChild, liveYen, parentOf } from '../tables.ts'

/** 間接補助の交付決定: by the body, within the parent and under all its conditions. */
export const decideChild = action({
  verb: 'grants.decide-child',
  may: may.grantOn,
  form: ChildForm,

  async run(here, { applicationId, conditions, ...typed }) {
    const { parentYen, share, conditions: above } = await parentOf(here, applicationId)
    const children = await childrenOf(here, applicationId)
    const kept = linesOf(conditions)
    insist(
      everyParentConditionIsKept(above, kept),
      childrenStayWithinTheParent(parentYen, share, liveYen(children), typed.amountYen),
    )
    await keepChild(here, { ...typed, applicationId, conditions: kept })
    return {
      about: applicationId,
      noted: { businessName: typed.businessName, amountYen: typed.amountYen },
      say: `${typed.businessName}への${formatYen(typed.amountYen)}円を決定しました。`,
    }
  },
})
