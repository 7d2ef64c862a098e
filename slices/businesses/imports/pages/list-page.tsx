import type { Visit } from '#platform'
import { Empty, Instant, LinkButton, Page, Table } from '#ui'
import { businesses } from '../../addresses.ts'
import { exports } from '../../exports/addresses.ts'
import { may } from '../../permissions.ts'
import * as at from '../addresses.ts'
import { latestImports } from '../tables.ts'
import { count, StateTag } from './import-parts.tsx'

/** Every list that was brought in, the latest first. */
export async function ListPage({ here }: Visit<typeof at.imports>) {
  const made = await latestImports(here)
  const begin = may.importBusinesses(here.person) && (
    <LinkButton href={at.newImport()} kind="pri" isNew>
      名簿を取り込む
    </LinkButton>
  )
  return (
    <Page
      title="名簿の取込"
      back={businesses()}
      lede="CSVやExcelの名簿から事業者を取り込んだ記録です。新しいものから100件まで表示します。"
      acts={
        <>
          {may.exportBusinesses(here.person) && (
            <LinkButton href={exports()} kind="sub">
              台帳を書き出す
            </LinkButton>
          )}
          {begin}
        </>
      }
    >
      <Table
        rows={made}
        rowKey={(one) => one.id}
        total={`${made.length}件`}
        fold
        empty={
          <Empty
            title="取り込んだ名簿はまだありません"
            why="CSV（UTF-8・シフトJIS）かExcelの名簿を選ぶと、全部の行を検査してから、新規と更新を確かめて取り込めます。"
            act={begin || undefined}
            stage="rec"
          />
        }
        columns={[
          {
            key: 'file',
            label: 'ファイル',
            cell: (one) => <a href={at.importShown({ importId: one.id })}>{one.fileName}</a>,
          },
          { key: 'state', label: '状態', cell: (one) => <StateTag state={one.state} /> },
          { key: 'source', label: '出どころ', cell: (one) => one.source || '—' },
          { key: 'new', label: '新規', align: 'n', cell: (one) => count(one.created) },
          { key: 'changed', label: '更新', align: 'n', cell: (one) => count(one.changed) },
          { key: 'wrong', label: '誤り', align: 'n', cell: (one) => count(one.wrong) },
          { key: 'by', label: '受け付けた人', cell: (one) => one.receivedName },
          { key: 'at', label: '受付', cell: (one) => <Instant at={one.receivedAt} form="short" /> },
        ]}
      />
    </Page>
  )
}
