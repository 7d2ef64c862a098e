import { formatWareki } from '#packages/japan'
import { action, broken, insist } from '#platform'
import { caseLedBy, outlineOf } from '../../cases/tables.ts'
import { issueNotice, papersOf } from '../../grant-papers/tables.ts'
import { may } from '../../permissions.ts'
import { LateNoticeForm } from '../forms.ts'
import { lateNoticeKind, theReportWasLate } from '../rules.ts'
import { resultOf } from '../tables.ts'

/** 期限後の通知: the letter that was drafted when a report came late goes out, once. */
export const sendLateNotice = action({
  verb: 'grants.send-late-notice',
  may: may.draftDecisions,
  form: LateNoticeForm,

  async run(here, { applicationId, letter }) {
    const found = await caseLedBy(here, applicationId)
    const { edition } = await outlineOf(here, found)
    const result = await resultOf(here, applicationId)
    const papers = await papersOf(here, applicationId, 'hall')
    insist(
      theReportWasLate(result),
      papers.every((one) => one.kind !== lateNoticeKind) ||
        broken('この通知は、もう出しています。'),
    )
    const paper = await issueNotice(here, found, edition, {
      kind: lateNoticeKind,
      series: '発信',
      opening: letter,
      facts: [
        ['補助事業', found.title],
        ['提出の期限', result === null ? '' : formatWareki(result.dueOn)],
        ['届いた日', result === null ? '' : formatWareki(result.reportedOn)],
      ],
      reason: '交付の条件による。',
    })
    return {
      about: applicationId,
      noted: { label: paper.label },
      say: `${paper.label}で通知を出しました。`,
    }
  },
})
