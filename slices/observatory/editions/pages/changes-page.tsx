import type { Visit } from '#platform'
import { Empty, Page, Table, writtenNumber } from '#ui'
import { MARKS } from '../../reference/marks.ts'
import { type Change, changesOf, countChanges } from '../../revisions/tables.ts'
import * as at from '../addresses.ts'
import { editionSeenBy } from '../tables.ts'
import { tableChangesPage } from './table-changes-page.tsx'

const SHOWN = 200

/** 変更点一覧: figures that this edition gives otherwise than the one that was current before it. */
export async function ChangesPage({ here, params }: Visit<typeof at.changes>) {
  const edition = await editionSeenBy(here, params.editionId)
  if (edition.layout === 'io') return tableChangesPage(here, edition)
  const total = await countChanges(here, edition.id, edition.publishedOn)
  const changes = await changesOf(here, edition.id, edition.publishedOn, SHOWN)
  return (
    <Page
      title="変更点一覧"
      stage="know"
      back={at.edition(params)}
      lede={`${edition.label}の値のうち、それまで使っていた版と違うもの。変わり方の大きい順です。`}
    >
      <Table
        caption="値の違い"
        total={
          total > SHOWN
            ? `${total.toLocaleString('ja-JP')}個（はじめの${SHOWN}個。全部は CSV で）`
            : `${total}個`
        }
        csvHref={at.changesFile(params)}
        columns={[
          { key: 'area', label: '地域', cell: (one) => one.areaName },
          { key: 'series', label: '系列', cell: (one) => one.label },
          { key: 'period', label: '時点', align: 'n', cell: (one) => one.period },
          {
            key: 'before',
            label: '前の版',
            align: 'n',
            cell: (one) => shown(one.before, one.beforeMark, one),
          },
          {
            key: 'after',
            label: 'この版',
            align: 'n',
            cell: (one) => shown(one.after, one.afterMark, one),
          },
          { key: 'edition', label: '前の版の名前', cell: (one) => one.beforeEdition },
        ]}
        rows={changes}
        rowKey={(one) => `${one.areaCode} ${one.series} ${one.period}`}
        fold
        empty={
          <Empty
            title="違う値はありません"
            why="この版は、前の版にない時点や系列を足すだけです。"
            stage="know"
          />
        }
      />
    </Page>
  )
}

function shown(value: number | null, mark: string | null, { unit }: Change): string {
  const sign = Object.entries(MARKS).find(([name]) => name === mark)?.[1].shown
  if (value === null) return sign ?? ''
  const number = `${writtenNumber(value, Number.isInteger(value) ? 0 : 2)}${unit}`
  return sign ? `${number}以上（一部秘匿）` : number
}
