import type { Visit } from '#platform'
import { AreaField, Confirm, NumberField, SelectField, TextField, YenField } from '#ui'
import { followUp } from '../../follow-ups/addresses.ts'
import { invoice } from '../../payments/addresses.ts'
import { stateAfter } from '../../steps/rules.ts'
import { taxReport } from '../../tax-reports/addresses.ts'
import { taxStatuses } from '../../tax-reports/rules.ts'
import type { LoadedCase } from './loaded-case.tsx'

type Props = { loaded: LoadedCase; filled: Visit['filled'] }

export function InvoiceForm({ loaded, filled }: Props) {
  const { found, advances, invoices, settlement } = loaded
  const asked = invoices.reduce((sum, one) => sum + one.amountYen, 0)
  const advanced = advances.reduce((sum, one) => sum + one.amountYen, 0)
  const left = settlement === null ? advanced - asked : settlement.settledYen - asked
  if (left <= 0 || (settlement !== null && stateAfter(found.state, '請求') === null)) return null
  return (
    <Confirm
      open={settlement === null ? '概算払を請求する' : '補助金を請求する'}
      title={settlement === null ? '概算払請求書（様式第9号）' : '請求書（様式第13号）'}
      to={invoice({ applicationId: found.applicationId })}
      submit="請求する"
      name="invoice"
      filled={filled}
    >
      <YenField name="amountYen" label="請求額" value={left} required />
      <TextField name="bankName" label="金融機関" required />
      <TextField name="branchName" label="支店" required />
      <SelectField name="accountType" label="預金の種類" required options={['普通', '当座']} />
      <TextField name="accountNumber" label="口座番号" inputmode="numeric" required />
      <TextField name="accountHolder" label="口座の名義" required />
      <TextField
        name="proxyReason"
        label="名義が違うときの委任"
        hint="申請者と違う名義のときだけ、委任状の内容を書きます。"
      />
    </Confirm>
  )
}

export function TaxForm({ loaded, filled }: Props) {
  return (
    <Confirm
      open="仕入控除税額を報告する"
      title="仕入控除税額報告書（様式第14号）"
      to={taxReport({ applicationId: loaded.found.applicationId })}
      submit="報告する"
      name="tax"
      filled={filled}
    >
      <SelectField
        name="status"
        label="消費税の申告の区分"
        required
        options={Object.entries(taxStatuses).map(([value, label]) => ({ value, label }))}
      />
      <TextField name="ratio" label="課税売上割合" hint="按分する区分のときだけ。例：80%" />
      <YenField name="registeredYen" label="登録事業者からの課税仕入れ（10％・税込）" />
      <YenField name="reducedYen" label="登録事業者からの課税仕入れ（8％・税込）" />
      <AreaField
        name="unregistered"
        label="登録のない相手からの仕入れ"
        hint="1行に「2026-11-15 330000」のように、日付と税込の額を書きます。"
        rows={3}
      />
    </Confirm>
  )
}

export function FollowUpForm({ loaded, filled }: Props) {
  const { found, outline } = loaded
  const told = loaded.followUps.map(({ year }) => year)
  const years = Array.from({ length: outline.edition.followUpYears }, (_, at) => at + 1).filter(
    (year) => !told.includes(year),
  )
  if (years.length === 0) return null
  return (
    <Confirm
      open="事業化の状況を報告する"
      title="事業化状況報告書（様式第16号）"
      to={followUp({ applicationId: found.applicationId })}
      submit="報告する"
      name="follow-up"
      filled={filled}
    >
      <SelectField
        name="year"
        label="年次"
        required
        value={years[0]}
        options={years.map((year) => ({ value: year, label: `${year}年目` }))}
      />
      <AreaField name="outcome" label="事業化の状況" rows={4} required />
      <NumberField name="deals" label="商談・成約の件数" unit="件" />
      <YenField name="dealsYen" label="成約の金額" />
      <YenField name="profitYen" label="利益の額" />
      <YenField name="recoveredYen" label="自己負担のうち回収した額" />
    </Confirm>
  )
}
