import { formatWareki, formatYen } from '#packages/japan'
import { action, insist, notify } from '#platform'
import { calendarOf } from '#platform/opening-days'
import { settingOn } from '#platform/settings'
import { accountsStandingFor } from '#slices/businesses'
import { arrivalOrderOf, offerDays } from '../../arrival-orders/tables.ts'
import { callWrittenBy } from '../../calls/tables.ts'
import { caseSeenBy, outlineOf } from '../../cases/tables.ts'
import { issueNotice } from '../../grant-papers/tables.ts'
import { may } from '../../permissions.ts'
import { recordStep } from '../../steps/tables.ts'
import { offer } from '../addresses.ts'
import { OfferForm } from '../forms.ts'
import { answerDue, itsPartMayBeOffered } from '../rules.ts'
import { keepOffer, withdrawNeedlessOffers } from '../tables.ts'

/** 一部の交付の打診: in writing, to whoever is next in line, of what is left. */
export const offerPart = action({
  verb: 'grants.offer-part',
  may: may.draftDecisions,
  form: OfferForm,

  async run(here, { callId, applicationId }) {
    const call = await callWrittenBy(here, callId)
    const order = await arrivalOrderOf(here, call)
    const { line } = order
    const inLine = line.find((one) => one.applicationId === applicationId)
    insist(itsPartMayBeOffered(inLine?.standing ?? null, inLine?.amountYen ?? null))
    await withdrawNeedlessOffers(here, order)
    const found = await caseSeenBy(here, applicationId)
    const { edition } = await outlineOf(here, found)
    const [amountYen, askedYen] = [inLine?.amountYen ?? 0, found.requestedYen ?? found.askedYen]
    const days = await settingOn(here, offerDays)
    const dueOn = answerDue(here.today, days, await calendarOf(here))
    const { document } = await issueNotice(here, found, edition, {
      kind: '一部の交付についての照会',
      series: '発信',
      opening: `${found.schemeName}について、予算の残額が申請額に足りません。次の額で交付を受けて事業を行うかどうかを、期限までに書面（画面または窓口）でお答えください。`,
      facts: [
        ['補助事業', found.title],
        ['申請額', `${formatYen(askedYen)}円`],
        ['交付できる額', `${formatYen(amountYen)}円`],
        ['返事の期限', formatWareki(dueOn)],
      ],
      reason:
        '先着の順に決定し、予算の残額が申請額を下回ったため。期限までに承諾の返事がないときは、次の順の申請者に照会します。',
    })
    await keepOffer(here, {
      ...{ applicationId, callId, amountYen, askedYen, dueOn },
      documentLabel: document.label,
    })
    await recordStep(here, { applicationId, verb: '一部の交付を打診', document })
    await notify(
      here,
      { accountIds: await accountsStandingFor(here, found.businessId) },
      `「${found.schemeName}」は、予算の残りが申請額に足りません。${formatWareki(dueOn)}までにお返事ください。`,
      offer({ applicationId }),
    )
    return {
      about: applicationId,
      noted: { amountYen, askedYen, dueOn, label: document.label },
      say: `${formatYen(amountYen)}円の交付を打診しました（${document.label}）。返事の期限は${formatWareki(dueOn)}です。`,
    }
  },
})
