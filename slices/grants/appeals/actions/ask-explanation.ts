import { formatWareki } from '#packages/japan'
import { action, type Here, insist, Missing, notify } from '#platform'
import { calendarOf } from '#platform/opening-days'
import { settingOn } from '#platform/settings'
import { ownApplication } from '../../applications/tables.ts'
import { callWrittenBy } from '../../calls/tables.ts'
import { may } from '../../permissions.ts'
import * as at from '../addresses.ts'
import { OwnRequestForm, PaperRequestForm } from '../forms.ts'
import {
  answerDays,
  answerDueOn,
  explanationDays,
  itIsAskedInTime,
  itIsAskedOnce,
  lastDayToAsk,
  theNoticeIsOut,
} from '../rules.ts'
import { keepRequest, requestOf, resultNoticeOf, resultNotices } from '../tables.ts'

async function ask(
  here: Here,
  asked: {
    readonly applicationId: string
    readonly callId: string
    readonly sectionId: string
    readonly question: string
    readonly way: '画面' | '紙'
  },
) {
  const { applicationId } = asked
  const notice = await resultNoticeOf(here, applicationId)
  insist(theNoticeIsOut(notice !== null))
  if (notice === null) throw new Missing()
  const calendar = await calendarOf(here)
  const within = await settingOn(here, explanationDays)
  insist(
    itIsAskedOnce((await requestOf(here, applicationId)) !== null),
    itIsAskedInTime(lastDayToAsk(notice.servedOn, within, calendar), here.today),
  )
  const answerBy = answerDueOn(here.today, await settingOn(here, answerDays), calendar)
  const requestId = await keepRequest(here, { ...asked, paperId: notice.paperId, answerBy })
  await notify(
    here,
    { sectionId: asked.sectionId, roles: ['head'] },
    `審査結果の理由の説明の申出がありました。${formatWareki(answerBy)}までに、案件に関わっていない職員が回答します。`,
    at.appeal({ requestId }),
  )
  return {
    about: applicationId,
    params: { applicationId, callId: asked.callId },
    noted: { question: asked.question, way: asked.way, answerBy },
    say: `申出を受け付けました。${formatWareki(answerBy)}までに回答します。`,
  }
}

/** 理由説明の申出 of the applicant, within its days. */
export const askExplanation = action({
  verb: 'grants.ask-explanation',
  may: may.applyForGrants,
  form: OwnRequestForm,

  async run(here, { applicationId, question }) {
    const { callId, sectionId } = await ownApplication(here, applicationId)
    return ask(here, { applicationId, callId, sectionId, question, way: '画面' })
  },
})

/** The same, as it came on paper or at the desk. */
export const takeExplanationRequest = action({
  verb: 'grants.take-explanation-request',
  may: may.takeInAtDesk,
  form: PaperRequestForm,

  async run(here, { callId, applicationId, question }) {
    const { sectionId } = await callWrittenBy(here, callId)
    const found = (await resultNotices(here, callId)).find(
      (one) => one.applicationId === applicationId && one.channel === '紙',
    )
    if (!found) throw new Missing()
    return ask(here, { applicationId, callId, sectionId, question, way: '紙' })
  },
})
