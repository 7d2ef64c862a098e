import { formatYen } from '#packages/japan'
import type { Visit } from '#platform'
import { AreaField, Confirm, DateField, NumberField, SelectField, TextField, YenField } from '#ui'
import { awardRequest } from '../../award-requests/addresses.ts'
import { withdrawal } from '../../awards/addresses.ts'
import { reckonGrant } from '../../calculations/rules.ts'
import { change } from '../../changes/addresses.ts'
import { changeKinds, plannedText } from '../../changes/rules.ts'
import { AskEarlyStartForm } from '../../early-starts/pages/early-start-part.tsx'
import { progressReport } from '../../progress-reports/addresses.ts'
import { result } from '../../results/addresses.ts'
import { start } from '../../starts/addresses.ts'
import { stateAfter } from '../../steps/rules.ts'
import { termsOf } from '../rules.ts'
import { FollowUpForm, InvoiceForm, TaxForm } from './duty-forms.tsx'
import type { LoadedCase } from './loaded-case.tsx'

type Props = { loaded: LoadedCase; filled: Visit['filled'] }

/** What the recipient may hand in where the case stands now. */
export function ApplicantForms({ loaded, filled }: Props) {
  const { found } = loaded
  const can = (verb: string) => stateAfter(found.state, verb) !== null
  return (
    <>
      {can('交付申請') && <RequestForm loaded={loaded} filled={filled} />}
      <AskEarlyStartForm loaded={loaded} filled={filled} />
      {can('着手を届け出る') && <StartForm loaded={loaded} filled={filled} />}
      {can('変更を申請') && <ChangeForm loaded={loaded} filled={filled} />}
      {can('状況報告') && <ProgressForm loaded={loaded} filled={filled} />}
      {can('実績を報告') && <ResultForm loaded={loaded} filled={filled} />}
      <InvoiceForm loaded={loaded} filled={filled} />
      {can('仕入控除税額を報告') && <TaxForm loaded={loaded} filled={filled} />}
      {can('事業化状況を報告') && <FollowUpForm loaded={loaded} filled={filled} />}
      {can('申請の取下げ') && (
        <Confirm
          open="申請を取り下げる"
          title="申請を取り下げます。元には戻せません"
          to={withdrawal({ applicationId: found.applicationId })}
          submit="取り下げる"
          name="withdraw"
          filled={filled}
          danger
        >
          <TextField name="reason" label="取り下げる理由" required />
        </Confirm>
      )}
    </>
  )
}

function RequestForm({ loaded, filled }: Props) {
  const { found, outline, planned } = loaded
  const reckoned = reckonGrant(termsOf(outline.edition, { num: 1, den: 1 }), {
    eligibleYen: planned.cost.eligibleYen,
    othersYen: planned.othersYen,
    adoptedYen: found.adoptedYen,
  })
  return (
    <Confirm
      open="交付を申請する"
      title="交付申請書（様式第1号）"
      to={awardRequest({ applicationId: found.applicationId })}
      submit="交付を申請する"
      name="request"
      filled={filled}
    >
      <YenField
        name="amountYen"
        label="交付申請額"
        value={reckoned.grantYen}
        hint={`要綱で計算した額は${formatYen(reckoned.grantYen)}円です。`}
        required
      />
      <AreaField
        name="difference"
        label="採択された計画と違う点"
        hint="違いがなければ空のままにします。"
        rows={2}
      />
    </Confirm>
  )
}

function StartForm({ loaded, filled }: Props) {
  return (
    <Confirm
      open="着手を届け出る"
      title="着手届（様式第5号）"
      to={start({ applicationId: loaded.found.applicationId })}
      submit="着手を届け出る"
      name="start"
      filled={filled}
    >
      <DateField name="orderedOn" label="発注（契約）した日" required />
      <TextField name="note" label="備考" />
    </Confirm>
  )
}

function ChangeForm({ loaded, filled }: Props) {
  const { found, costs, outline } = loaded
  return (
    <Confirm
      open="変更・期限延長・中止を申請する"
      title="変更承認申請書（様式第6号）"
      to={change({ applicationId: found.applicationId })}
      submit="申請する"
      name="change"
      filled={filled}
    >
      <SelectField name="kind" label="変更の種類" required options={changeKinds} />
      <YenField name="amountYen" label="変更後の交付額" value={found.currentYen} required />
      <DateField name="endsOn" label="完了の予定日" value={found.currentEndsOn} required />
      <AreaField
        name="costs"
        label="費目ごとの経費"
        hint="1行に「輸送：90,000」のように書きます。"
        value={plannedText(costs, outline.categories)}
        rows={5}
      />
      <TextField name="carryoverNo" label="繰越の番号" hint="年度を越えるときだけ。" />
      <AreaField name="reason" label="変更の理由" rows={3} required />
    </Confirm>
  )
}

function ProgressForm({ loaded, filled }: Props) {
  return (
    <Confirm
      open="状況を報告する"
      title="状況報告書（様式第10号）"
      to={progressReport({ applicationId: loaded.found.applicationId })}
      submit="報告する"
      name="progress"
      filled={filled}
    >
      <DateField name="asOfOn" label="いつの時点か" required />
      <YenField name="spentYen" label="これまでに使った額" required />
      <AreaField name="progress" label="状況" rows={3} required />
      <TextField name="trouble" label="困っていること・遅れ" />
    </Confirm>
  )
}

function ResultForm({ loaded, filled }: Props) {
  return (
    <Confirm
      open="実績を報告する"
      title="実績報告書（様式第11号）"
      to={result({ applicationId: loaded.found.applicationId })}
      submit="実績を報告する"
      name="result"
      filled={filled}
    >
      <DateField name="completedOn" label="補助事業が完了した日" required />
      <AreaField name="outcome" label="実施した内容と成果" rows={5} required />
      <NumberField name="deals" label="商談・成約の件数" unit="件" />
      <YenField name="dealsYen" label="成約の金額" />
      <YenField name="incomeYen" label="入場料・売上などの収入" />
      <YenField name="othersYen" label="同じ経費へのほかの補助金" />
    </Confirm>
  )
}
