import {
  dayInJapan,
  formatFiscalYear,
  formatYen,
  parseFiscalYear,
  toFiscalYear,
} from '#packages/japan'
import { csvFileOf, type FileAnswer, type Here, type Visit, withQuery } from '#platform'
import { Day, Empty, FiscalYearField, Form, LinkButton, Page, Table, Tag } from '#ui'
import { setsuLabel } from '../../budget-lines/rules.ts'
import { may } from '../../permissions.ts'
import * as at from '../addresses.ts'
import { stateLabels, stateOf } from '../rules.ts'
import { type Transfer, transfersOf } from '../tables.ts'

const yearOf = (here: Here, typed: string | undefined) =>
  parseFiscalYear(typed ?? '') ?? here.fiscalYear

const giver = (one: Transfer) =>
  one.fromSetsu === null
    ? '予備費'
    : `${one.fromName} ${setsuLabel({ setsu: one.fromSetsu, saisetsu: one.fromSaisetsu ?? '' })}`
const taker = (one: Transfer) =>
  `${one.toName} ${setsuLabel({ setsu: one.toSetsu, saisetsu: one.toSaisetsu })}`

export async function TransfersPage({ here, query }: Visit<typeof at.transfers>) {
  const year = yearOf(here, query.year)
  const transfers = await transfersOf(here, year)
  const add = may.writeMeasures(here.person) && (
    <LinkButton href={withQuery(at.newTransfer(), { year: String(year) })} kind="pri" isNew>
      流用・充用を起案する
    </LinkButton>
  )
  return (
    <Page
      title="流用・充用"
      lede={`${formatFiscalYear(year)}。節から節へ動かした予算と、その伺い。`}
      acts={add}
    >
      <Table
        rows={transfers}
        rowKey={(one) => one.id}
        csvHref={withQuery(at.csv(), { year: String(year) })}
        filter={
          <Form to={at.transfers()} method="get" inline submit="表示する">
            <FiscalYearField name="year" label="年度" value={year} />
          </Form>
        }
        empty={
          <Empty
            title="この年度の流用・充用はありません"
            why="議決された予算の節から節へ、課長と財政課の決裁で動かせます。款をまたぐものは補正です。"
            act={add || undefined}
            stage="decide"
          />
        }
        columns={[
          {
            key: 'paper',
            label: '伺い',
            cell: (one) => (
              <a href={at.transfer({ transferId: one.id })}>{one.paperLabel || '決裁前の伺い'}</a>
            ),
          },
          { key: 'from', label: '元', cell: giver },
          { key: 'to', label: '先', cell: taker },
          { key: 'yen', label: '金額（円）', align: 'n', cell: (one) => formatYen(one.amountYen) },
          { key: 'section', label: '課', cell: (one) => one.sectionName },
          { key: 'on', label: '起案', cell: (one) => <Day on={dayInJapan(one.draftedAt)} /> },
          { key: 'state', label: '手順', cell: (one) => <State transfer={one} /> },
        ]}
        fold
      />
    </Page>
  )
}

export function State({ transfer }: { transfer: Transfer }) {
  const state = stateOf(transfer)
  return (
    <Tag kind={state === 'decided' ? 'ok' : state === 'returned' ? 'warn' : 'key'}>
      {stateLabels[state]}
    </Tag>
  )
}

export async function transfersFile({ here, query }: Visit<typeof at.csv>): Promise<FileAnswer> {
  const year = yearOf(here, query.year)
  return csvFileOf(
    `流用・充用_${formatFiscalYear(toFiscalYear(year))}`,
    [
      { head: '伺い', cell: (one) => one.paperLabel },
      { head: '元', cell: giver },
      { head: '先', cell: taker },
      { head: '金額（円）', cell: (one) => one.amountYen },
      { head: '課', cell: (one) => one.sectionName },
      { head: '理由', cell: (one) => one.reason },
      { head: '手順', cell: (one) => stateLabels[stateOf(one)] },
      { head: '決定した日', cell: (one) => one.decidedAt && dayInJapan(one.decidedAt) },
    ],
    await transfersOf(here, year),
  )
}
