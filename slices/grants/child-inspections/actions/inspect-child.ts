import { action, insist } from '#platform'
import { childOf, parentOf } from '../../indirect-grants/tables.ts'
import { may } from '../../permissions.ts'
import { notInTheFuture } from '../../starts/rules.ts'
import { ChildInspectionForm } from '../forms.ts'
import { keepChildInspection } from '../tables.ts'

/** §7(4): the city looks into a child itself. */
export const inspectChild = action({
  verb: 'grants.inspect-child',
  may: may.inspectResults,
  form: ChildInspectionForm,

  async run(here, { applicationId, childId, ...typed }) {
    await parentOf(here, applicationId)
    const child = await childOf(here, applicationId, childId)
    insist(notInTheFuture(typed.inspectedOn, here.today, 'inspectedOn'))
    await keepChildInspection(here, { childId, ...typed })
    return {
      about: applicationId,
      params: { applicationId },
      noted: { childId, ...typed },
      say: `${child.businessName}の検査を記録しました。`,
    }
  },
})
