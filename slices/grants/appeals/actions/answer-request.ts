import { action, insist, insistFresh, notify } from '#platform'
import { applicationSeenBy } from '../../applications/tables.ts'
import { callLabel } from '../../calls/pages/call-table.tsx'
import { callSeenBy } from '../../calls/tables.ts'
import { cityNameOf } from '../../cases/tables.ts'
import { formOf, noticeContent } from '../../grant-papers/rules.ts'
import { issuePaper } from '../../grant-papers/tables.ts'
import { panelOf } from '../../panels/tables.ts'
import { may } from '../../permissions.ts'
import { editionOf } from '../../schemes/tables.ts'
import { servedAtOnce } from '../../selection-notices/tables.ts'
import { ownResult } from '../../selection-reasons/addresses.ts'
import { AnswerForm } from '../forms.ts'
import {
  answerNotice,
  itIsNotAnswered,
  reviewFacts,
  somebodyElseAnswers,
  theAnswerNamesNoMember,
} from '../rules.ts'
import { isOutsideTheCase, keepAnswer, requestNamed } from '../tables.ts'

/** 回答: by somebody outside the case, on a numbered paper. */
export const answerRequest = action({
  verb: 'grants.answer-request',
  may: may.answerAppeals,
  form: AnswerForm,

  async run(here, { requestId, finding, answer, version }) {
    const request = await requestNamed(here, requestId)
    const call = await callSeenBy(here, request.callId)
    const application = await applicationSeenBy(here, request.applicationId)
    insistFresh(version, request.version, { answer: request.answer }, { answer: '回答' })
    const members = (await panelOf(here, call.id)).map(({ name }) => name)
    insist(
      itIsNotAnswered(request.answeredAt),
      somebodyElseAnswers(await isOutsideTheCase(here, request)),
      theAnswerNamesNoMember(answer, members),
    )
    const edition = await editionOf(here, call.schemeId, call.edition)
    const cityName = await cityNameOf(here)
    const notice = answerNotice({
      ...{ ...request, finding, answer, schemeName: call.schemeName, callName: callLabel(call) },
    })
    const paper = await issuePaper(
      here,
      { ...application, applicationId: application.id },
      {
        ...{ kind: notice.kind, series: '発信', ...servedAtOnce(here, application.channel) },
        draw: (label) =>
          noticeContent({
            ...notice,
            ...{ label, form: formOf(notice.kind, edition.formNumbers), on: here.today, cityName },
            addressee: [
              application.postalAddress,
              `${[application.applicantName, application.representative].filter(Boolean).join('　')}　様`,
            ].filter(Boolean),
            ...{ ruleRef: '', conditions: [], steps: [] },
            instruction: reviewFacts(edition, { ...request, cityName }),
            contact: `${cityName}　${here.person.section?.name ?? call.sectionName}`,
          }),
      },
    )
    await keepAnswer(here, requestId, { finding, answer, paperId: paper.paperId })
    if (application.ownerId !== null)
      await notify(
        here,
        { accountIds: [application.ownerId] },
        '審査結果の理由の説明に回答しました。',
        ownResult({ applicationId: application.id }),
      )
    return {
      about: request.applicationId,
      noted: { finding, label: paper.label },
      say: `${paper.label}で回答しました。`,
    }
  },
})
