import { action, type Here, insist, insistFresh, notify, pidOf } from '#platform'
import * as declarationsAt from '../../declarations/addresses.ts'
import { issueNotice } from '../../grant-papers/tables.ts'
import { panelOf } from '../../panels/tables.ts'
import { may } from '../../permissions.ts'
import { editionOf } from '../../schemes/tables.ts'
import { addressedIn, addresseesOf, servedAtOnce } from '../../selection-notices/tables.ts'
import { thePublishedReasonNamesNobody } from '../../selection-results/rules.ts'
import { theSelectionIsNotDecided } from '../../selection-rounds/rules.ts'
import { roundIfHeld } from '../../selection-rounds/tables.ts'
import { recordStep } from '../../steps/tables.ts'
import * as at from '../addresses.ts'
import { VoidForm } from '../forms.ts'
import { callLabel } from '../pages/call-table.tsx'
import { itIsNotVoid } from '../rules.ts'
import { type Call, callWrittenBy, casesToEnd, markVoid } from '../tables.ts'

/** Each case that was received ends with a numbered notice; whoever still writes a draft is told as well. */
async function endCases(here: Here, call: Call, reason: string): Promise<number> {
  const cases = await casesToEnd(here, call.id)
  const received = cases.filter(({ isDraft }) => !isDraft)
  const edition = await editionOf(here, call.schemeId, call.edition)
  const addressees = await addresseesOf(here, call.id)
  for (const { applicationId } of received) {
    const addressee = addressees.get(applicationId)
    if (!addressee) continue
    const { document } = await issueNotice(here, addressedIn(call, addressee), edition, {
      ...{ kind: '公募中止通知書', series: '発信', ...servedAtOnce(here, addressee.channel) },
      opening: 'ご応募いただいた次の公募は、中止しましたので通知します。審査の結果は出しません。',
      facts: [
        ['制度・公募', `${call.schemeName}　${callLabel(call)}`],
        ['受付番号', addressee.receiptLabel],
        ['事業の名称', addressee.title],
        ['やり直し', '公募をやり直すときは、改めてお知らせします。申請の下書きに使えます。'],
      ],
      reason,
    })
    await recordStep(here, { applicationId, verb: '公募の中止', reason, document })
  }
  const owners = [...new Set(cases.flatMap(({ ownerId }) => ownerId ?? []))]
  if (owners.length > 0)
    await notify(
      here,
      { accountIds: owners },
      `「${call.schemeName}」の公募を中止しました。${reason}`,
      at.guide({ callPid: pidOf(here.city, call.id) }),
    )
  return received.length
}

/**
 * 中止・やり直し, in any state before the selection is decided: with a reason that every applicant is told.
 * The round and its scores stay to be read; whoever calls again prepares a new round.
 */
export const voidCall = action({
  verb: 'grants.void-call',
  may: may.voidCalls,
  form: VoidForm,

  async run(here, { callId, version, reason }) {
    const call = await callWrittenBy(here, callId)
    insistFresh(version, call.version, { guide: call.guide }, { guide: '募集の案内' })
    const round = await roundIfHeld(here, callId)
    const applicants = [...(await addresseesOf(here, callId)).values()]
    insist(
      itIsNotVoid(call.voidedAt),
      theSelectionIsNotDecided(round?.decidedAt ?? null),
      thePublishedReasonNamesNobody(
        reason,
        applicants.flatMap(({ applicantName, representative }) => [applicantName, representative]),
        'reason',
      ),
    )
    await markVoid(here, callId, reason)
    const told = await endCases(here, call, reason)
    const members = (await panelOf(here, callId)).map(({ accountId }) => accountId)
    if (round !== null && members.length > 0)
      await notify(
        here,
        { accountIds: members },
        `「${call.schemeName}」の審査は、公募の中止により終わりました。`,
        declarationsAt.reviews(),
      )
    return {
      about: callId,
      noted: { reason, told },
      say:
        told === 0
          ? '公募を中止しました。受け付けた申請はありません。'
          : `公募を中止しました。申請${told}件に通知の番号を付け、申請者に知らせました。`,
    }
  },
})
