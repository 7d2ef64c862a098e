import { formatFiscalYear, formatYen, toFiscalYear } from '#packages/japan'
import { csvFileOf, type FileAnswer, type Visit } from '#platform'
import { Empty, Page, Table, Tag } from '#ui'
import { setsuLabel } from '../../budget-lines/rules.ts'
import { schemes as schemesPage } from '../../funds/addresses.ts'
import * as at from '../addresses.ts'
import { restrictedUntil } from '../rules.ts'
import { type Asset, assetsSeenBy } from '../tables.ts'

const year = (value: number) => formatFiscalYear(toFiscalYear(value))
const until = ({ fiscalYear, years }: Asset) =>
  years === null ? null : year(restrictedUntil(fiscalYear, years))

/** Assets bought with national money, and until when each is bound. */
export async function AssetsPage({ here }: Visit<typeof at.assets>) {
  const assets = await assetsSeenBy(here)
  return (
    <Page
      title="財産処分制限"
      back={schemesPage()}
      lede="国の補助を充てて買う財産と、承認なしに処分できない年度（補助金適正化法22条）。"
    >
      <Table
        rows={assets}
        rowKey={(asset) => `${asset.lineId}-${asset.number}`}
        csvHref={at.assetsCsv()}
        empty={
          <Empty
            title="国の補助を充てて買う財産はありません"
            why="工事請負費・公有財産購入費・備品購入費の行に国の制度を選ぶと、ここに出ます。"
            stage="decide"
          />
        }
        columns={[
          {
            key: 'content',
            label: '財産',
            cell: (asset) => (
              <a href={at.asset({ lineId: asset.lineId, number: String(asset.number) })}>
                {asset.content}
              </a>
            ),
          },
          { key: 'setsu', label: '節', cell: setsuLabel },
          { key: 'yen', label: '金額（円）', align: 'n', cell: (asset) => formatYen(asset.yen) },
          { key: 'measure', label: '事業', cell: (asset) => asset.measureName },
          { key: 'scheme', label: '制度', cell: (asset) => asset.schemes },
          { key: 'year', label: '取得年度', cell: (asset) => year(asset.fiscalYear) },
          {
            key: 'until',
            label: '処分制限の最終年度',
            cell: (asset) => until(asset) ?? <Tag kind="warn">要確認</Tag>,
          },
        ]}
        fold
      />
    </Page>
  )
}

export async function assetsFile({ here }: Visit<typeof at.assetsCsv>): Promise<FileAnswer> {
  return csvFileOf(
    '財産処分制限',
    [
      { head: '事業', cell: (asset) => asset.measureName },
      { head: '課', cell: (asset) => asset.sectionName },
      { head: '節', cell: setsuLabel },
      { head: '財産', cell: (asset) => asset.content },
      { head: '金額（円）', cell: (asset) => asset.yen },
      { head: '制度', cell: (asset) => asset.schemes },
      { head: '取得年度', cell: (asset) => year(asset.fiscalYear) },
      { head: '財産の種類', cell: (asset) => asset.assetKind },
      { head: '制限の年数', cell: (asset) => asset.years },
      { head: '処分制限の最終年度', cell: until },
      { head: '確かめたページ', cell: (asset) => asset.page },
    ],
    await assetsSeenBy(here),
  )
}
