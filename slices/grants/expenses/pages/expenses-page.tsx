import { formatYen } from '#packages/japan'
import { type FileAnswer, fileAnswer, type Here, Missing, type Visit } from '#platform'
import {
  Confirm,
  DateField,
  Day,
  Empty,
  FileField,
  Form,
  Page,
  Section,
  SelectField,
  Table,
  TextField,
  YenField,
} from '#ui'
import { grantCase } from '../../cases/addresses.ts'
import { caseSeenBy, outlineOf } from '../../cases/tables.ts'
import { may } from '../../permissions.ts'
import * as at from '../addresses.ts'
import { expensesMayBeWritten } from '../rules.ts'
import { type Expense, expenseOf, expensesOf } from '../tables.ts'

/** 支出明細 of a case: what was bought, from whom, how it was paid, and the file that proves it. */
export async function ExpensesPage({ here, params, filled }: Visit<typeof at.expenses>) {
  const found = await caseSeenBy(here, params.applicationId)
  const { categories, edition } = await outlineOf(here, found)
  const expenses = await expensesOf(here, params.applicationId)
  const nameOf = (code: string) => categories.find((one) => one.code === code)?.name ?? code
  const writes = may.fileForCases(here.person) && expensesMayBeWritten(found.state)
  const sum = expenses.reduce((all, one) => all + one.amountYen, 0)
  return (
    <Page
      title={`支出明細　${found.title}`}
      lede={`${writes ? `金額は${edition.taxBasis}で入れます。` : ''}合計 ${formatYen(sum)}円（${edition.taxBasis}）。`}
      back={grantCase(params)}
    >
      <Table
        rows={expenses}
        rowKey={(one) => one.id}
        empty={
          <Empty
            title="支出はまだありません"
            why="着手してから、支払ったものを1件ずつ入れます。"
            stage="act"
          />
        }
        columns={[
          { key: 'category', label: '費目', cell: (one) => nameOf(one.categoryCode) },
          { key: 'item', label: '内容', cell: (one) => one.item },
          { key: 'from', label: '取引先', cell: (one) => one.supplierName },
          { key: 'yen', label: '金額（円）', align: 'n', cell: (one) => formatYen(one.amountYen) },
          {
            key: 'invoiced',
            label: '請求',
            cell: (one) => <Day on={one.invoicedOn} form="short" />,
          },
          {
            key: 'paid',
            label: '支払',
            cell: (one) => (
              <>
                <Day on={one.paidOn} form="short" /> {one.paidBy}
                {one.payerName !== '' && `（名義 ${one.payerName}）`}
              </>
            ),
          },
          {
            key: 'proof',
            label: '証拠書類',
            cell: (one) =>
              one.fileId === null ? (
                '付いていません'
              ) : (
                <a href={at.proof({ ...params, expenseId: one.id })}>
                  開く<span class="vh">（{one.item}）</span>
                </a>
              ),
          },
          {
            key: 'cut',
            label: '対象外',
            cell: (one) => <Cut here={here} expense={one} state={found.state} filled={filled} />,
          },
          ...(writes
            ? [
                {
                  key: 'remove',
                  label: '直す',
                  cell: (one: Expense) => (
                    <Form
                      to={at.removal({ ...params, expenseId: one.id })}
                      name={`remove-${one.id}`}
                      filled={filled}
                      submit="取り除く"
                      inline
                    />
                  ),
                },
              ]
            : []),
        ]}
        fold
      />
      {writes && (
        <Section title="支出を加える">
          <Form to={at.expenses(params)} name="add" filled={filled} submit="加える" multipart>
            <SelectField
              name="categoryCode"
              label="費目"
              required
              options={categories.map((one) => ({ value: one.code, label: one.name }))}
            />
            <TextField name="item" label="何を買ったか" required />
            <TextField name="supplierName" label="取引先の名称" required />
            <TextField name="supplierNumber" label="取引先の法人番号" inputmode="numeric" />
            <TextField name="supplierAddress" label="取引先の住所" />
            <TextField name="supplierPhone" label="取引先の電話番号" />
            <TextField name="invoiceNo" label="請求書の番号" />
            <YenField name="amountYen" label={`金額（${edition.taxBasis}）`} required />
            <DateField name="orderedOn" label="発注した日" />
            <DateField name="invoicedOn" label="請求書の日付" required />
            <DateField name="paidOn" label="支払った日" />
            <SelectField
              name="paidBy"
              label="支払の方法"
              required
              options={['振込', '口座振替', 'カード', '現金'].map((one) => ({
                value: one,
                label: one,
              }))}
            />
            <TextField name="payerName" label="支払の名義" hint="申請者と違うときだけ書きます。" />
            <FileField
              name="file"
              label="請求書・領収書"
              hint="PDF・JPEG・PNG。"
              accept=".pdf,.jpg,.jpeg,.png"
            />
          </Form>
        </Section>
      )}
    </Page>
  )
}

function Cut(props: { here: Here; expense: Expense; state: string; filled: Visit['filled'] }) {
  const { here, expense, state, filled } = props
  const params = { applicationId: expense.applicationId, expenseId: expense.id }
  return (
    <>
      {expense.cutYen > 0 && `${formatYen(expense.cutYen)}円（${expense.cutReason}）`}
      {state === '検査中' && may.inspectResults(here.person) && (
        <Confirm
          open="対象外とする"
          title={`${expense.item}（${formatYen(expense.amountYen)}円）のうち対象外の額`}
          to={at.cut(params)}
          submit="記録する"
          name={`cut-${expense.id}`}
          filled={filled}
        >
          <YenField name="cutYen" label="対象外とする額" value={expense.cutYen} required />
          <TextField name="cutReason" label="理由" value={expense.cutReason} />
        </Confirm>
      )}
    </>
  )
}

export async function proofFile({
  here,
  params,
  query,
}: Visit<typeof at.proof>): Promise<FileAnswer> {
  await caseSeenBy(here, params.applicationId)
  const expense = await expenseOf(here, params.applicationId, params.expenseId)
  if (expense.fileId === null) throw new Missing()
  return fileAnswer(here, expense.fileId, query)
}
