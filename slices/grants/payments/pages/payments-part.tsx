import { formatYen } from '#packages/japan'
import { type Here, hasRole, type Visit } from '#platform'
import { Confirm, DateField, Day, Empty, Section, Table, TextField, YenField } from '#ui'
import { penaltyTermsOf, receiptsOf } from '../../penalties/rules.ts'
import { may } from '../../permissions.ts'
import * as recallsAt from '../../recalls/addresses.ts'
import { penaltiesOf } from '../../recalls/rules.ts'
import type { Claim } from '../../recalls/tables.ts'
import type { Edition } from '../../schemes/tables.ts'
import * as at from '../addresses.ts'
import { shownAccount } from '../rules.ts'
import type { Invoice } from '../tables.ts'

type Props = { here: Here; filled: Visit['filled'] }

/** 請求と支払. The account is whole for whom the payment falls to and for the owner. */
export function PaymentsPart({ here, filled, invoices }: Props & { invoices: readonly Invoice[] }) {
  if (invoices.length === 0) return null
  const reads =
    may.payGrants(here.person) || hasRole(here.person, 'business', 'proxy') ? 'whole' : 'last four'
  return (
    <Section title="請求と支払">
      <Table
        rows={invoices}
        rowKey={(one) => one.id}
        empty={<Empty title="請求はありません" why="" />}
        columns={[
          { key: 'kind', label: '種類', cell: (one) => one.kind },
          { key: 'yen', label: '金額（円）', align: 'n', cell: (one) => formatYen(one.amountYen) },
          {
            key: 'account',
            label: '口座',
            cell: (one) =>
              `${one.bankName} ${one.branchName} ${one.accountType} ${shownAccount(one.accountNumber, reads)} ${one.accountHolder}`,
          },
          { key: 'on', label: '請求', cell: (one) => <Day on={one.invoicedOn} /> },
          {
            key: 'paid',
            label: '支払',
            cell: (one) =>
              one.paidOn === null ? (
                <PayForm here={here} filled={filled} invoice={one} />
              ) : (
                <>
                  <Day on={one.paidOn} /> {one.voucherNo}
                </>
              ),
          },
        ]}
        fold
      />
    </Section>
  )
}

export function PayForm({ here, filled, invoice }: Props & { invoice: Invoice }) {
  if (!may.payGrants(here.person)) return <>支払前</>
  return (
    <Confirm
      open="支払を記録する"
      title={`${formatYen(invoice.amountYen)}円の支払`}
      to={at.payment({ invoiceId: invoice.id })}
      submit="支払を記録する"
      name={`pay-${invoice.id}`}
      filled={filled}
    >
      <DateField name="paidOn" label="支払った日" required />
      <TextField name="voucherNo" label="支出命令書などの番号" required />
    </Confirm>
  )
}

/** 返還: principal first, and what is borne beside it, line by line. */
export function ReturnsPart(
  props: Props & { claims: readonly Claim[]; invoices: readonly Invoice[]; edition: Edition },
) {
  const { here, filled, claims, invoices, edition } = props
  if (claims.length === 0) return null
  return (
    <Section title="返還" note="納付は元金から先に充てます。">
      <Table
        rows={claims}
        rowKey={(one) => one.id}
        empty={<Empty title="返還はありません" why="" />}
        columns={[
          { key: 'cause', label: '事由', cell: (one) => one.cause },
          {
            key: 'yen',
            label: '返還額（円）',
            align: 'n',
            cell: (one) => formatYen(one.amountYen),
          },
          { key: 'paid', label: '納付済（円）', align: 'n', cell: (one) => formatYen(one.paidYen) },
          { key: 'due', label: '期限', cell: (one) => <Day on={one.dueOn} /> },
          {
            key: 'penalty',
            label: '加算金・延滞金（円）',
            cell: (one) => penaltyText(here, one, invoices, edition),
          },
          {
            key: 'acts',
            label: '手続',
            cell: (one) => <ClaimForms here={here} filled={filled} claim={one} />,
          },
        ]}
        fold
      />
    </Section>
  )
}

function penaltyText(here: Here, claim: Claim, invoices: readonly Invoice[], edition: Edition) {
  const owed = penaltiesOf(
    penaltyTermsOf(edition),
    { ...claim, isWaived: claim.waiverReason === '' ? '免除なし' : '免除' },
    receiptsOf(invoices),
    claim.repayments,
    here.today,
  )
  const waived = claim.waiverReason === '' ? '' : '（免除）'
  return `加算金${formatYen(owed.added.penaltyYen)}${waived}・延滞金${formatYen(owed.late.penaltyYen)}`
}

function ClaimForms({ here, filled, claim }: Props & { claim: Claim }) {
  const params = { returnId: claim.id }
  const leftYen = claim.amountYen - claim.paidYen
  return (
    <>
      {claim.remindedOn !== null && (
        <p>
          督促 <Day on={claim.remindedOn} />
        </p>
      )}
      {claim.instalmentNote !== '' && <p>履行延期：{claim.instalmentNote}</p>}
      {may.payGrants(here.person) && leftYen > 0 && (
        <Confirm
          open="納付を記録する"
          title={`残りの元金は${formatYen(leftYen)}円です`}
          to={recallsAt.repayment(params)}
          submit="納付を記録する"
          name={`repay-${claim.id}`}
          filled={filled}
        >
          <DateField name="paidOn" label="納付された日" required />
          <YenField name="amountYen" label="納付された額" value={leftYen} required />
          <TextField name="voucherNo" label="収入の番号" required />
        </Confirm>
      )}
      {may.rejectForForm(here.person) && leftYen > 0 && (
        <>
          <Confirm
            open="督促する"
            title="督促状を出します"
            to={recallsAt.reminder(params)}
            submit="督促する"
            name={`remind-${claim.id}`}
            filled={filled}
          />
          <Confirm
            open="履行延期の特約を記録する"
            title="分割の回数と期日を書きます"
            to={recallsAt.instalments(params)}
            submit="記録する"
            name={`parts-${claim.id}`}
            filled={filled}
          >
            <TextField name="reason" label="特約の内容" required />
          </Confirm>
        </>
      )}
      {may.decideAwards(here.person) && claim.cause === '取消し' && claim.waiverReason === '' && (
        <Confirm
          open="加算金を免除する"
          title="加算金を免除します"
          to={recallsAt.waiver(params)}
          submit="免除する"
          name={`waive-${claim.id}`}
          filled={filled}
          danger
        >
          <TextField name="reason" label="免除する理由" required />
        </Confirm>
      )}
    </>
  )
}
