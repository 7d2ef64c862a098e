import { formatWareki } from '#packages/japan'
import { action, insist } from '#platform'
import { caseSeenBy, outlineOf } from '../../cases/tables.ts'
import { issueNotice } from '../../grant-papers/tables.ts'
import { may } from '../../permissions.ts'
import { recordStep } from '../../steps/tables.ts'
import { CorrectionForm } from '../forms.ts'
import { thereIsTimeToPutItRight } from '../rules.ts'
import { keepCorrectionDay } from '../tables.ts'

/** 是正措置命令: the head says what must be put right; the applicant reports again. */
export const orderCorrection = action({
  verb: 'grants.order-correction',
  may: may.rejectForForm,
  form: CorrectionForm,

  async run(here, { applicationId, correctBy, reason }) {
    const found = await caseSeenBy(here, applicationId)
    insist(thereIsTimeToPutItRight(correctBy, here.today))
    const { edition } = await outlineOf(here, found)
    const paper = await issueNotice(here, found, edition, {
      kind: '是正措置命令書',
      series: '発信',
      opening: '実績報告の検査の結果、次のとおり是正し、改めて報告してください。',
      facts: [
        ['補助事業', found.title],
        ['改めて報告する期限', formatWareki(correctBy)],
      ],
      reason,
    })
    await keepCorrectionDay(here, applicationId, correctBy)
    await recordStep(here, {
      applicationId,
      verb: '是正を命じる',
      reason,
      document: paper.document,
    })
    return {
      about: applicationId,
      noted: { correctBy, reason, label: paper.label },
      say: `是正を命じました。期限は${formatWareki(correctBy)}です。`,
    }
  },
})
