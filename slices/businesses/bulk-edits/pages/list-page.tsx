import type { Visit } from '#platform'
import { Empty, Instant, LinkButton, Page, Table } from '#ui'
import { businesses } from '../../addresses.ts'
import * as at from '../addresses.ts'
import { bulkEditsSeenBy } from '../tables.ts'
import { StateTag } from './show-page.tsx'

/** Every edit of many records, the latest first. */
export async function ListPage({ here }: Visit<typeof at.bulkEdits>) {
  const edits = await bulkEditsSeenBy(here)
  return (
    <Page
      title="一括編集"
      back={businesses()}
      lede="まとめて直した記録です。30日以内なら、まとめて元に戻せます。"
      acts={
        <LinkButton href={at.paste()} kind="pri" isNew>
          表計算ソフトから貼り付ける
        </LinkButton>
      }
    >
      <Table
        rows={edits}
        rowKey={(edit) => edit.id}
        total={`${edits.length}件`}
        fold
        empty={
          <Empty
            title="一括編集はまだありません"
            why="事業者の一覧で行を選ぶか、表計算ソフトから貼り付けると、まとめて直せます。"
            act={
              <LinkButton href={businesses()} kind="sub">
                事業者の一覧へ
              </LinkButton>
            }
            stage="rec"
          />
        }
        columns={[
          {
            key: 'origin',
            label: '対象',
            cell: (edit) => (
              <a href={at.bulkEdit({ bulkEditId: edit.id })}>
                {edit.origin}　{edit.rows.toLocaleString('ja-JP')}件
              </a>
            ),
          },
          { key: 'state', label: '状態', cell: (edit) => <StateTag state={edit.state} /> },
          { key: 'madeName', label: '直した人', cell: (edit) => edit.madeName },
          {
            key: 'madeAt',
            label: 'はじめた時刻',
            cell: (edit) => <Instant at={edit.madeAt} form="short" />,
          },
          { key: 'reason', label: '理由', cell: (edit) => edit.reason },
        ]}
      />
    </Page>
  )
}
