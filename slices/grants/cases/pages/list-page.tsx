import { dayInJapan, formatYen, parseFiscalYear } from '#packages/japan'
import type { Visit } from '#platform'
import { Day, Empty, FiscalYearField, Form, LinkButton, Page, SelectField, Table, Tag } from '#ui'
import { decisions } from '../../decisions/addresses.ts'
import { numbers } from '../../grant-papers/addresses.ts'
import { ledger } from '../../ledgers/addresses.ts'
import { lists as otherAwards } from '../../other-awards/addresses.ts'
import { payments } from '../../payments/addresses.ts'
import { caseStates } from '../../steps/rules.ts'
import * as at from '../addresses.ts'
import { casesSeenBy } from '../tables.ts'

/** Cases from the selection on: the hall's, a body's, or a business's own. */
export async function CasesPage({ here, query }: Visit<typeof at.cases>) {
  const state = query.state ?? ''
  const year = parseFiscalYear(query.year ?? '')
  const found = await casesSeenBy(here, { state, year })
  return (
    <Page
      title="補助金の案件"
      lede="採択から完結まで。交付申請、交付決定、実績報告、額の確定、支払、その後の報告。"
      acts={
        <>
          {here.opens(decisions()) && (
            <LinkButton href={decisions()} kind="sub">
              決裁待ち
            </LinkButton>
          )}
          {here.opens(payments()) && (
            <LinkButton href={payments()} kind="sub">
              支払待ち
            </LinkButton>
          )}
          {here.opens(ledger()) && (
            <LinkButton href={ledger()} kind="sub">
              補助金台帳
            </LinkButton>
          )}
          {here.opens(otherAwards()) && (
            <LinkButton href={otherAwards()} kind="sub">
              ほかの機関の補助金
            </LinkButton>
          )}
          {here.opens(numbers()) && (
            <LinkButton href={numbers()} kind="sub">
              番号簿
            </LinkButton>
          )}
        </>
      }
    >
      <Table
        rows={found}
        rowKey={(one) => one.applicationId}
        filter={
          <Form to={at.cases()} method="get" inline submit="表示する">
            <FiscalYearField name="year" label="年度" value={year} />
            <SelectField
              name="state"
              label="状態"
              value={state}
              empty="すべて"
              options={caseStates.map((one) => ({ value: one, label: one }))}
            />
          </Form>
        }
        empty={
          <Empty
            title="案件はまだありません"
            why="審査で採択された申請が、ここから交付申請に進みます。"
            stage="act"
          />
        }
        columns={[
          {
            key: 'title',
            label: '事業',
            cell: (one) => (
              <a href={at.grantCase({ applicationId: one.applicationId })}>
                {one.title || one.receiptLabel || '（事業名なし）'}
              </a>
            ),
          },
          { key: 'who', label: '交付先', cell: (one) => one.applicantName },
          { key: 'scheme', label: '制度', cell: (one) => one.schemeName },
          {
            key: 'yen',
            label: '交付決定額（円）',
            align: 'n',
            cell: (one) => formatYen(one.settledYen ?? one.currentYen),
          },
          { key: 'state', label: '状態', cell: (one) => <Tag kind="key">{one.state}</Tag> },
          {
            key: 'at',
            label: '最後の手続',
            cell: (one) => <Day on={dayInJapan(one.stateAt)} form="short" />,
          },
        ]}
        fold
      />
    </Page>
  )
}
