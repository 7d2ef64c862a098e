import { formatWareki, formatYen } from '#packages/japan'
import { action, type Here } from '#platform'
import { commitSpending, lowerSpending } from '#slices/measures'
import { lineBefore, tellWhoseTurnCame } from '../../arrival-turns/tables.ts'
import { commitmentOf } from '../../awards/rules.ts'
import { keepTerms } from '../../awards/tables.ts'
import type { Case } from '../../cases/tables.ts'
import { DecideForm } from '../../decisions/forms.ts'
import { decide } from '../../decisions/tables.ts'
import { issueNotice } from '../../grant-papers/tables.ts'
import { may } from '../../permissions.ts'
import { recordStep } from '../../steps/tables.ts'
import { ChangeDetails } from '../forms.ts'
import { changeOf, offerToTheWaitlist } from '../tables.ts'

/** What is more is bound, what is less is free, in this transaction. */
async function moveBudget(here: Here, found: Case, amountYen: number): Promise<void> {
  const ref = commitmentOf(found.applicationId)
  const currentYen = found.currentYen ?? 0
  if (amountYen > currentYen) await commitSpending(here, { lineId: found.lineId, amountYen, ref })
  if (amountYen < currentYen)
    await lowerSpending(here, { ref, amountYen: Math.max(amountYen, found.paidYen) })
}

/** 変更承認（交付決定変更）(様式第7号), 期限延長承認 or 中止(廃止)承認 (様式第8号). */
export const approveChange = action({
  verb: 'grants.approve-change',
  may: may.decideAwards,
  form: DecideForm,

  async run(here, typed) {
    const { decision, found, edition } = await decide(here, typed, ['変更承認'])
    const { applicationId } = found
    const { changeId } = ChangeDetails.parse(decision.details)
    const change = await changeOf(here, applicationId, changeId)
    const isEnd = change.kind === '中止・廃止'
    const beforeYen = found.currentYen ?? 0
    const line = await lineBefore(here, found)
    await moveBudget(here, found, change.amountYen)
    await keepTerms(here, applicationId, {
      amountYen: change.amountYen,
      endsOn: change.endsOn,
      because: change.kind,
      costs: change.costs,
    })
    const paper = await issueNotice(here, found, edition, {
      kind: isEnd
        ? '中止（廃止）承認通知書'
        : change.kind === '期限の延長'
          ? '期限延長承認通知書'
          : '変更承認（交付決定変更）通知書',
      series: '指令',
      opening: `${found.schemeName}の${change.kind}を承認したので通知します。`,
      facts: [
        ['補助事業', found.title],
        ['変更前の交付決定額', `${formatYen(beforeYen)}円`],
        ['変更後の交付決定額', `${formatYen(change.amountYen)}円`],
        ['期限', formatWareki(change.endsOn)],
      ],
      reason: decision.reason,
    })
    await recordStep(here, {
      applicationId,
      verb: isEnd ? '中止(廃止)を承認' : '変更を承認',
      reason: decision.reason,
      document: paper.document,
    })
    const freedYen = beforeYen - change.amountYen
    const offered = await offerToTheWaitlist(here, found, freedYen)
    const turns = await tellWhoseTurnCame(here, found, line, `${change.kind}の承認`)
    return {
      about: applicationId,
      params: { applicationId },
      noted: { kind: change.kind, beforeYen, amountYen: change.amountYen, offered, turns },
      say: `${change.kind}を承認しました。`,
    }
  },
})
