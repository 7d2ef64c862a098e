import { formatWareki } from '#packages/japan'
import { action, type Here, insist, Missing } from '#platform'
import { DecideForm } from '../../decisions/forms.ts'
import { type Deciding, decide } from '../../decisions/tables.ts'
import { issueNotice } from '../../grant-papers/tables.ts'
import { may } from '../../permissions.ts'
import { recordStep } from '../../steps/tables.ts'
import { EarlyStartDetails } from '../forms.ts'
import { itIsBeforeTheAward } from '../rules.ts'
import { type EarlyStart, earlyStartsOf, keepOutcome } from '../tables.ts'

/** 事前着手承認: an order counts from that day on; it promises no grant. */
export const allowEarlyStart = action({
  verb: 'grants.allow-early-start',
  may: may.decideAwards,
  form: DecideForm,

  async run(here, typed) {
    const deciding = await decide(here, typed, ['事前着手'])
    insist(itIsBeforeTheAward(deciding.found.state))
    const asked = await askedIn(here, deciding)
    const { found, edition, decision } = deciding
    const paper = await issueNotice(here, found, edition, {
      kind: '事前着手承認通知書',
      series: '指令',
      opening: `${found.schemeName}について、交付決定の前に着手することを承認したので通知します。`,
      facts: [
        ['補助事業', found.title],
        ['着手できる日', `${formatWareki(asked.fromOn)}から`],
      ],
      reason: decision.reason,
      conditions: [
        'この承認は、補助金の交付を約束するものではありません。',
        '交付決定までの間に生じた損失は、申請者が負担すること。',
        'この承認の後に事業の内容を変えるときは、あらかじめ市に申し出ること。',
      ],
    })
    return kept(here, deciding, { outcome: '承認', asked, ...paper })
  },
})

/** 事前着手不承認: with its reason; what is ordered before 交付決定 does not count. */
export const refuseEarlyStart = action({
  verb: 'grants.refuse-early-start',
  may: may.decideAwards,
  form: DecideForm,

  async run(here, typed) {
    const deciding = await decide(here, typed, ['事前着手不承認'])
    const asked = await askedIn(here, deciding)
    const { found, edition, decision } = deciding
    const paper = await issueNotice(here, found, edition, {
      kind: '事前着手不承認通知書',
      series: '指令',
      opening:
        '申請のあった事前着手は、次の理由により承認しません。交付決定の前に発注した経費は、対象になりません。',
      facts: [
        ['補助事業', found.title],
        ['申請のあった日', formatWareki(asked.fromOn)],
      ],
      reason: decision.reason,
    })
    return kept(here, deciding, { outcome: '不承認', asked, ...paper })
  },
})

async function askedIn(here: Here, { decision, found }: Deciding): Promise<EarlyStart> {
  const { earlyStartId } = EarlyStartDetails.parse(decision.details)
  const all = await earlyStartsOf(here, found.applicationId)
  const asked = all.find((one) => one.id === earlyStartId && one.outcome === null)
  if (asked === undefined) throw new Missing()
  return asked
}

async function kept(
  here: Here,
  { decision, found }: Deciding,
  made: {
    readonly outcome: '承認' | '不承認'
    readonly asked: EarlyStart
    readonly label: string
    readonly document: { readonly documentId: string; readonly label: string }
  },
) {
  const { applicationId } = found
  const { outcome, asked, label, document } = made
  await keepOutcome(here, asked.id, { outcome, decisionId: decision.id })
  await recordStep(here, {
    applicationId,
    verb: outcome === '承認' ? '事前着手を承認' : '事前着手を不承認',
    reason: decision.reason,
    document,
  })
  return {
    about: applicationId,
    params: { applicationId },
    noted: { earlyStartId: asked.id, fromOn: asked.fromOn, outcome, label },
    say:
      outcome === '承認'
        ? `${label}で、${formatWareki(asked.fromOn)}からの着手を承認しました。`
        : `${label}で、事前着手を承認しないことを決定しました。`,
  }
}
