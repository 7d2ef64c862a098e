import { formatFiscalYear, toFiscalYear } from '#packages/japan'
import { type CsvColumn, csvFileOf, type FileAnswer, type Visit, withQuery } from '#platform'
import { Day, Empty, LinkButton, Page, Table } from '#ui'
import { cases, grantCase } from '../../cases/addresses.ts'
import * as at from '../addresses.ts'
import { type LedgerRow, ledgerOf } from '../tables.ts'
import { Cp932Link, YearFilter, yearOf, yen } from './ledger-parts.tsx'

export async function LedgerPage({ here, query }: Visit<typeof at.ledger>) {
  const year = yearOf(here, query)
  return (
    <Page
      title="補助金台帳"
      lede={formatFiscalYear(year)}
      back={cases()}
      acts={
        <>
          <LinkButton href={at.assetLedger()} kind="sub">
            取得財産等管理台帳
          </LinkButton>
          <LinkButton href={at.recipients()} kind="sub">
            交付先一覧
          </LinkButton>
          <Cp932Link href={withQuery(at.ledgerCsv(), { year: String(year), encoding: 'cp932' })} />
        </>
      }
      wide
    >
      <Table
        rows={await ledgerOf(here, year)}
        rowKey={(one) => one.applicationId}
        csvHref={withQuery(at.ledgerCsv(), { year: String(year) })}
        filter={<YearFilter to={at.ledger()} year={year} />}
        empty={
          <Empty
            title="この年度の交付決定はありません"
            why="交付を決定すると、台帳に載ります。"
            stage="act"
          />
        }
        columns={[
          {
            key: 'no',
            label: '番号',
            cell: (one) => (
              <a class="nowrap" href={grantCase({ applicationId: one.applicationId })}>
                {one.receiptLabel || '番号なし'}
              </a>
            ),
          },
          {
            key: 'who',
            label: '申請者',
            cell: (one) => (
              <span class="words">
                {one.applicantName}
                {one.corporateNumber && <small class="mut"> {one.corporateNumber}</small>}
              </span>
            ),
          },
          {
            key: 'title',
            label: '事業',
            cell: (one) => <span class="words">{one.title}</span>,
          },
          { key: 'asked', label: '申請額', align: 'n', cell: (one) => yen(one.askedYen) },
          { key: 'decided', label: '決定額', align: 'n', cell: (one) => yen(one.decidedYen) },
          { key: 'on', label: '決定日', cell: (one) => <Day on={one.awardedOn} form="short" /> },
          { key: 'changes', label: '変更', align: 'n', cell: (one) => one.changes },
          { key: 'advance', label: '概算払', align: 'n', cell: (one) => yen(one.advanceYen) },
          { key: 'spent', label: '実績', align: 'n', cell: (one) => yen(one.spentYen) },
          { key: 'settled', label: '確定額', align: 'n', cell: (one) => yen(one.settledYen) },
          { key: 'paid', label: '支払日', cell: (one) => <Day on={one.paidOn} form="short" /> },
          { key: 'returned', label: '返還', align: 'n', cell: (one) => yen(one.returnedYen) },
          { key: 'assets', label: '財産', align: 'n', cell: (one) => one.assets },
          { key: 'follow', label: 'フォロー年次', align: 'n', cell: (one) => one.followUps },
        ]}
        fold
      />
    </Page>
  )
}

const ledgerColumns: readonly CsvColumn<LedgerRow>[] = [
  { head: '番号', cell: (one) => one.receiptLabel },
  { head: '申請者', cell: (one) => one.applicantName },
  { head: '法人番号', cell: (one) => one.corporateNumber },
  { head: '事業', cell: (one) => one.title },
  { head: '申請額', cell: (one) => one.askedYen },
  { head: '決定額', cell: (one) => one.decidedYen },
  { head: '決定日', cell: (one) => one.awardedOn },
  { head: '変更', cell: (one) => one.changes },
  { head: '概算払', cell: (one) => one.advanceYen },
  { head: '実績', cell: (one) => one.spentYen },
  { head: '確定額', cell: (one) => one.settledYen },
  { head: '支払日', cell: (one) => one.paidOn },
  { head: '返還', cell: (one) => one.returnedYen },
  { head: '財産', cell: (one) => one.assets },
  { head: 'フォロー年次', cell: (one) => one.followUps },
]

export async function ledgerFile({ here, query }: Visit<typeof at.ledgerCsv>): Promise<FileAnswer> {
  const year = yearOf(here, query)
  return csvFileOf(
    `補助金台帳_${formatFiscalYear(toFiscalYear(year))}`,
    ledgerColumns,
    await ledgerOf(here, year),
    query.encoding,
  )
}
