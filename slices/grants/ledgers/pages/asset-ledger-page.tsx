import {
  type CsvColumn,
  csvFileOf,
  type FileAnswer,
  List,
  pageOf,
  type Visit,
  withQuery,
} from '#platform'
import { Day, Page, SearchField, SelectField } from '#ui'
import { grantCase } from '../../cases/addresses.ts'
import * as at from '../addresses.ts'
import {
  type AssetFilter,
  type AssetRow,
  assetSorts,
  assetStates,
  assetsForFile,
  assetsListed,
} from '../tables.ts'
import { Cp932Link, yen } from './ledger-parts.tsx'

const filterOf = (query: Readonly<Record<string, string>>): AssetFilter => ({
  state: assetStates.find((one) => one === query.state) ?? '',
  words: (query.q ?? '').slice(0, 100),
})

/** 取得財産等管理台帳 of all cases. */
export async function AssetLedgerPage({ here, query }: Visit<typeof at.assetLedger>) {
  const filter = filterOf(query)
  const page = pageOf(query, assetSorts, { dir: 'desc' })
  const found = await assetsListed(here, filter, page)
  const asked = { q: filter.words, state: filter.state }
  return (
    <Page
      title="取得財産等管理台帳"
      lede="補助金で取得した財産と、処分の制限の期日。"
      back={at.ledger()}
      acts={<Cp932Link href={withQuery(at.assetLedgerCsv(), { ...asked, encoding: 'cp932' })} />}
      wide
    >
      <List
        to={at.assetLedger()}
        file={at.assetLedgerCsv()}
        query={query}
        page={page}
        found={found}
        asked={asked}
        fields={
          <>
            <SearchField name="q" label="財産名・規格・交付先・保管場所" value={filter.words} />
            <SelectField
              name="state"
              label="処分の制限"
              value={filter.state}
              empty="すべて"
              options={assetStates}
            />
          </>
        }
        noun="財産"
        none={{ title: '取得財産はまだありません', why: '案件の「取得財産」で登録します。' }}
        stage="act"
        rowKey={(one) => one.id}
        columns={[
          {
            key: 'name',
            label: '財産名',
            cell: (one) => <a href={grantCase({ applicationId: one.applicationId })}>{one.name}</a>,
          },
          { key: 'spec', label: '規格', cell: (one) => one.specification },
          {
            key: 'who',
            label: '交付先',
            sort: true,
            cell: (one) => <span class="words">{one.applicantName}</span>,
          },
          { key: 'n', label: '数量', align: 'n', cell: (one) => one.quantity },
          { key: 'unit', label: '単価', align: 'n', cell: (one) => yen(one.unitYen) },
          { key: 'cost', label: '金額', align: 'n', sort: true, cell: (one) => yen(one.costYen) },
          {
            key: 'on',
            label: '取得日',
            sort: true,
            cell: (one) => <Day on={one.acquiredOn} form="short" />,
          },
          {
            key: 'until',
            label: '処分制限期日',
            sort: true,
            cell: (one) =>
              one.restrictedUntil === null ? (
                '制限なし'
              ) : (
                <Day on={one.restrictedUntil} form="short" />
              ),
          },
          { key: 'place', label: '保管場所', cell: (one) => one.place },
          { key: 'gone', label: '処分', cell: (one) => one.disposal },
        ]}
      />
    </Page>
  )
}

const columns: readonly CsvColumn<AssetRow>[] = [
  { head: '財産名', cell: (one) => one.name },
  { head: '規格', cell: (one) => one.specification },
  { head: '交付先', cell: (one) => one.applicantName },
  { head: '受付番号', cell: (one) => one.receiptLabel },
  { head: '数量', cell: (one) => one.quantity },
  { head: '単価', cell: (one) => one.unitYen },
  { head: '金額', cell: (one) => one.costYen },
  { head: '取得日', cell: (one) => one.acquiredOn },
  { head: '耐用年数（月）', cell: (one) => one.lifeMonths },
  { head: '処分制限期日', cell: (one) => one.restrictedUntil },
  { head: '保管場所', cell: (one) => one.place },
  { head: '補助金の額', cell: (one) => one.grantShareYen },
  { head: '処分', cell: (one) => one.disposal },
  { head: '処分の日', cell: (one) => one.disposedOn },
  { head: '納付額', cell: (one) => one.paybackYen },
]

export async function assetLedgerFile({
  here,
  query,
}: Visit<typeof at.assetLedgerCsv>): Promise<FileAnswer> {
  return csvFileOf(
    '取得財産等管理台帳',
    columns,
    await assetsForFile(here, filterOf(query)),
    query.encoding,
  )
}
