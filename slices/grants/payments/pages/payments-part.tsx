import { formatYen } from '#packages/japan'
import { type Here, hasRole, type Visit } from '#platform'
import { Confirm, DateField, Day, Empty, Section, Table, TextField } from '#ui'
import { may } from '../../permissions.ts'
import * as at from '../addresses.ts'
import { shownAccount } from '../rules.ts'
import type { Invoice } from '../tables.ts'

type Props = { here: Here; filled: Visit['filled'] }

/** 請求と支払. The account is whole for whom the payment falls to and for the owner. */
export function PaymentsPart({ here, filled, invoices }: Props & { invoices: readonly Invoice[] }) {
  if (invoices.length === 0) return null
  const reads =
    may.payGrants(here.person) || hasRole(here.person, 'business', 'proxy', 'body')
      ? 'whole'
      : 'last four'
  return (
    <Section title="請求と支払">
      <Table
        caption="請求の一覧"
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
