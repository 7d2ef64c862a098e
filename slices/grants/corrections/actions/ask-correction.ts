import { formatWareki } from '#packages/japan'
import { action, insist, issueDocument, notify } from '#platform'
import { calendarOf } from '#platform/opening-days'
import { accountsStandingFor } from '#slices/businesses'
import { targetsOf } from '../../application-drafts/rules.ts'
import { ownGrant } from '../../applications/addresses.ts'
import { caseSeenBy } from '../../applications/tables.ts'
import { slots } from '../../attachments/rules.ts'
import { may } from '../../permissions.ts'
import { editionOf } from '../../schemes/tables.ts'
import { recordStep } from '../../steps/tables.ts'
import { CorrectionForm } from '../forms.ts'
import { somethingIsDefective, thereIsTimeToCorrect } from '../rules.ts'
import { keepCorrection } from '../tables.ts'

/** 補正を求める: what is to be put right, by when; the clock stands until it is answered. */
export const askCorrection = action({
  verb: 'grants.ask-correction',
  may: may.handleApplications,
  form: CorrectionForm,

  async run(here, { applicationId, dueOn, items: typed }) {
    const application = await caseSeenBy(here, applicationId)
    const { correctionDays } = await editionOf(here, application.schemeId, application.edition)
    const items = targetsOf(application.schemeKind, slots).flatMap(({ target, label }) => {
      const sentence = typed[target] ?? ''
      return sentence === '' ? [] : [{ target, label, sentence }]
    })
    insist(
      somethingIsDefective(items),
      thereIsTimeToCorrect(dueOn, here.today, correctionDays, await calendarOf(here)),
    )
    const document = await issueDocument(here, {
      section: application.sectionId,
      kind: '補正通知',
      title: `補正について（${application.schemeName}　${application.receiptLabel}）`,
      about: application.id,
    })
    await recordStep(here, { applicationId: application.id, verb: '補正を求める', document })
    const correctionId = await keepCorrection(here, {
      applicationId: application.id,
      dueOn,
      document,
      items,
    })
    await notify(
      here,
      { accountIds: await accountsStandingFor(here, application.businessId) },
      `「${application.schemeName}」の申請に、直していただくところがあります。${formatWareki(dueOn)}までにお願いします。`,
      ownGrant({ applicationId: application.id }),
    )
    return {
      about: application.id,
      noted: { correctionId, dueOn, targets: items.map(({ target }) => target) },
      say: `補正を求めました（${document.label}）。補正を待つ間、処理の日数は止まります。`,
    }
  },
})
