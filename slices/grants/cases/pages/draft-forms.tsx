import type { Child } from 'hono/jsx'
import { formatFraction, formatYen } from '#packages/japan'
import type { Visit } from '#platform'
import { AreaField, Confirm, DateField, SelectField, TextField, YenField } from '#ui'
import { awardDraft } from '../../awards/addresses.ts'
import { usualConditions } from '../../awards/rules.ts'
import { multiplierOf, reckonGrant } from '../../calculations/rules.ts'
import { cancellationDraft } from '../../recalls/addresses.ts'
import { grounds } from '../../recalls/forms.ts'
import { lateNotice } from '../../results/addresses.ts'
import { isLate, lateNoticeDraft, lateNoticeKind } from '../../results/rules.ts'
import { termsOf } from '../rules.ts'
import type { LoadedCase } from './loaded-case.tsx'

type Props = { loaded: LoadedCase; filled: Visit['filled'] }
/** A form of the section that says why: what is drafted is decided by another. */
export function Reasoned(
  props: Pick<Props, 'filled'> & {
    to: string
    name: string
    open: string
    title: string
    children?: Child
  },
) {
  return (
    <Confirm {...props} submit={props.open}>
      {props.children}
      <AreaField name="reason" label="理由" rows={3} required />
    </Confirm>
  )
}

export function AwardForm({ loaded, filled }: Props) {
  const { found, outline, planned, earlier } = loaded
  const { edition } = outline
  const allowed = edition.reAward.map(([num, den]) => ({ num, den }))
  const proposed = multiplierOf(earlier.length, allowed) ?? { num: 1, den: 1 }
  const reckoned = reckonGrant(termsOf(edition, proposed), {
    eligibleYen: planned.cost.eligibleYen,
    othersYen: planned.othersYen,
    adoptedYen: found.adoptedYen,
  })
  const amount = Math.min(reckoned.grantYen, found.requestedYen ?? reckoned.grantYen)
  const before = earlier.map((one) => `${one.receiptLabel}（${one.because}）`).join('、')
  return (
    <Reasoned
      {...{ filled, to: awardDraft({ applicationId: found.applicationId }), name: 'award' }}
      open="交付決定を起案する"
      title={`計算した額は${formatYen(reckoned.grantYen)}円です`}
    >
      <YenField name="amountYen" label="交付決定額" value={amount} required />
      <SelectField
        name="multiplier"
        label="過去の交付による倍率"
        value={formatFraction(proposed)}
        hint={before === '' ? '数える過去の交付はありません。' : `過去の交付：${before}`}
        required
        options={allowed.map((one) => ({ value: formatFraction(one), label: formatFraction(one) }))}
      />
      <TextField name="multiplierNote" label="倍率を変える理由" />
      <AreaField
        name="conditions"
        label="交付の条件"
        hint="1行に1つ。"
        value={usualConditions(edition.bookYears).join('\n')}
        rows={6}
        required
      />
    </Reasoned>
  )
}

export function CancellationForm({ loaded, filled }: Props) {
  const { found } = loaded
  return (
    <Reasoned
      {...{ filled, to: cancellationDraft({ applicationId: found.applicationId }), name: 'cancel' }}
      open="取消しを起案する"
      title="交付決定の全部または一部を取り消します"
    >
      <YenField
        name="cancelledYen"
        label="取り消す額"
        value={found.settledYen ?? found.currentYen}
        required
      />
      <SelectField name="ground" label="事由" required options={grounds} />
      <TextField name="ruleRef" label="当てはめた条項" required />
      <SelectField
        name="hearing"
        label="意見を聴いた手続"
        required
        options={['弁明の機会', '聴聞', '契約のため不要']}
      />
      <DateField name="heardOn" label="意見を聴いた日" />
    </Reasoned>
  )
}

/** The letter that a late report asks for, drafted. */
export function LateNoticeForm({ loaded, filled }: Props) {
  const { found, result, papers } = loaded
  const isSent = papers.some((one) => one.kind === lateNoticeKind)
  if (result === null || isSent || !isLate(result.reportedOn, result.dueOn)) return null
  return (
    <Confirm
      open="期限後の通知を出す"
      title="実績報告が期限の後に届きました"
      to={lateNotice({ applicationId: found.applicationId })}
      submit="通知を出す"
      name="late-notice"
      filled={filled}
    >
      <AreaField
        name="letter"
        label="通知の文"
        value={lateNoticeDraft(result.reportedOn, result.dueOn)}
        rows={4}
        required
      />
    </Confirm>
  )
}
