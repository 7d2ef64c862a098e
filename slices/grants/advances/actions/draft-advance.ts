import { formatYen } from '#packages/japan'
import { action, insist } from '#platform'
import { caseSeenBy, outlineOf } from '../../cases/tables.ts'
import { draftDecision } from '../../decisions/tables.ts'
import { may } from '../../permissions.ts'
import { theStepMayBeTaken } from '../../steps/rules.ts'
import { AdvanceDraftForm } from '../forms.ts'
import { advancesStayWithin } from '../rules.ts'
import { advancedYen } from '../tables.ts'

/** 概算払の起案 (自治令162条): only with a recorded reason. */
export const draftAdvance = action({
  verb: 'grants.draft-advance',
  may: may.draftDecisions,
  form: AdvanceDraftForm,

  async run(here, { applicationId, amountYen, reason }) {
    const found = await caseSeenBy(here, applicationId)
    const { edition } = await outlineOf(here, found)
    const share = { num: edition.advanceNum, den: edition.advanceDen }
    insist(
      theStepMayBeTaken(found.state, '概算払を決定'),
      advancesStayWithin(
        found.currentYen ?? 0,
        share,
        await advancedYen(here, applicationId),
        amountYen,
      ),
    )
    await draftDecision(here, { applicationId, kind: '概算払', amountYen, reason })
    return {
      about: applicationId,
      noted: { amountYen, reason },
      say: `概算払${formatYen(amountYen)}円を起案しました。決裁を待っています。`,
    }
  },
})
