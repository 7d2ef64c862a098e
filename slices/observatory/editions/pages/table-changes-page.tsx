import type { Here } from '#platform'
import { Empty, Page, Table, writtenNumber } from '#ui'
import { changesOfTable } from '../../io-tables/tables.ts'
import * as at from '../addresses.ts'
import type { Edition } from '../tables.ts'

const SHOWN = 200
const written = (value: number | null) =>
  value === null ? 'なし' : writtenNumber(value, Number.isInteger(value) ? 0 : 2)

/** 変更点一覧 of a 産業連関表: what it says otherwise than the former one of the same area. */
export async function tableChangesPage(here: Here, edition: Edition) {
  const found = await changesOfTable(here, edition)
  const changes = found?.changes ?? []
  const params = { editionId: edition.id }
  return (
    <Page
      title="変更点一覧"
      stage="know"
      back={at.edition(params)}
      lede={
        found
          ? `${edition.label}の取引のうち、${found.former}と違うもの。差の大きい順です。`
          : `${edition.label}は、この地域で公開するはじめての表です。`
      }
    >
      <Table
        caption="取引の違い（百万円）"
        total={
          changes.length > SHOWN
            ? `${changes.length.toLocaleString('ja-JP')}個（はじめの${SHOWN}個。全部は CSV で）`
            : `${changes.length}個`
        }
        csvHref={at.changesFile(params)}
        columns={[
          { key: 'from', label: '投入', cell: (one) => one.from },
          { key: 'to', label: '産出', cell: (one) => one.to },
          { key: 'before', label: '前の表', align: 'n', cell: (one) => written(one.before) },
          { key: 'after', label: 'この表', align: 'n', cell: (one) => written(one.after) },
        ]}
        rows={changes.slice(0, SHOWN)}
        rowKey={(one) => `${one.from} ${one.to}`}
        fold
        empty={
          <Empty
            title={found ? '違う値はありません' : '比べる前の表がありません'}
            why={
              found
                ? '前の表と同じ取引が並んでいます。'
                : '公開すると、この地域の効果の試算が、全国表からこの表に変わります。'
            }
            stage="know"
          />
        }
      />
    </Page>
  )
}
