import { action, broken, insist, insistFresh } from '#platform'
import { caseFiledBy } from '../../cases/tables.ts'
import { may } from '../../permissions.ts'
import { ExplanationForm } from '../forms.ts'
import { flagOf, keepExplanation } from '../tables.ts'

/** The applicant answers the question; the suspicion behind it is not shown. */
export const explainFlag = action({
  verb: 'grants.explain-flag',
  may: may.fileForCases,
  form: ExplanationForm,

  async run(here, { applicationId, flagId, version, explanation }) {
    await caseFiledBy(here, applicationId)
    const flag = await flagOf(here, applicationId, flagId)
    insistFresh(version, flag.version, { explanation: flag.explanation }, { explanation: '説明' })
    insist(
      flag.state === 'open' ||
        flag.state === 'explained' ||
        broken('この確認は、もう終わっています。'),
    )
    await keepExplanation(here, flagId, explanation)
    return {
      about: applicationId,
      params: { applicationId },
      noted: { check: flag.check },
      say: '説明を受け付けました。',
    }
  },
})
