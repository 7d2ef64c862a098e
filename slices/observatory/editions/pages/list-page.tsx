import type { Visit } from '#platform'
import { Day, Empty, Instant, LinkButton, Page, Section, Table, Tag } from '#ui'
import { areaChanges } from '../../area-changes/addresses.ts'
import { newFetch } from '../../fetches/addresses.ts'
import { sourceOf } from '../../reference/sources.ts'
import { shippedEditions } from '../../shipped-editions/tables.ts'
import { newTable } from '../../table-intakes/addresses.ts'
import * as at from '../addresses.ts'
import { editionsSeenBy } from '../tables.ts'
import { StateTag } from './state-tag.tsx'

/** Every published file that this city's figures may come from: its own, and those of the program. */
export async function ListPage({ here }: Visit<typeof at.editions>) {
  const own = await editionsSeenBy(here)
  const shipped = await shippedEditions(here)
  const waiting = own.filter(({ state }) => state === 'inspected').length

  return (
    <Page
      title="統計の版"
      stage="know"
      lede="公表元のファイルを受け付け、検査し、公開します。公開した版の値が、この市の画面の値になります。ほかの市には影響しません。"
      acts={
        <>
          {here.opens(areaChanges()) && (
            <LinkButton kind="sub" href={areaChanges()}>
              地域コードの対応先
            </LinkButton>
          )}
          {here.opens(newFetch()) && (
            <LinkButton kind="sub" href={newFetch()}>
              e-Stat から取得する
            </LinkButton>
          )}
          {here.opens(newTable()) && (
            <LinkButton kind="sub" href={newTable()}>
              産業連関表を取り込む
            </LinkButton>
          )}
          {here.opens(at.newEdition()) && (
            <LinkButton kind="pri" href={at.newEdition()}>
              版を取り込む
            </LinkButton>
          )}
        </>
      }
    >
      <Section
        title="この市が取り込んだ版"
        note={waiting > 0 ? `公開を待っている版が${waiting}件あります` : undefined}
      >
        <Table
          caption="この市が取り込んだ版の一覧"
          columns={[
            {
              key: 'label',
              label: '版',
              cell: (one) => <a href={at.edition({ editionId: one.id })}>{one.label}</a>,
            },
            { key: 'state', label: '状態', cell: (one) => <StateTag state={one.state} /> },
            {
              key: 'source',
              label: '出典',
              cell: (one) => sourceOf(one.source)?.title ?? one.source,
            },
            {
              key: 'on',
              label: '公表日',
              cell: (one) => <Day on={one.publishedOn} form="short" />,
            },
            {
              key: 'at',
              label: '受付',
              cell: (one) => <Instant at={one.receivedAt} form="short" />,
            },
            { key: 'by', label: '受け付けた人', cell: (one) => one.receivedByName },
          ]}
          rows={own}
          rowKey={(one) => one.id}
          fold
          empty={
            <Empty
              title="この市が取り込んだ版は、まだありません"
              why="いまは、プログラムに付いている版の値を使っています。新しい版が公表されたら取り込んでください。"
              stage="know"
            />
          }
        />
      </Section>
      <Section title="プログラムに付いている版" note="全国の市が同じものを使います">
        <Table
          caption="プログラムに付いている版の一覧"
          columns={[
            {
              key: 'label',
              label: '版',
              cell: (one) => <a href={at.shipped({ editionCode: one.code })}>{one.label}</a>,
            },
            {
              key: 'state',
              label: '状態',
              cell: (one) =>
                one.withdrawnAt || one.state === 'withdrawn' ? (
                  <Tag kind="bad">取下げ</Tag>
                ) : (
                  <Tag kind="ok">公開</Tag>
                ),
            },
            { key: 'source', label: '出典', cell: (one) => one.title },
            {
              key: 'on',
              label: '公表日',
              cell: (one) => <Day on={one.publishedOn} form="short" />,
            },
            {
              key: 'n',
              label: '値の数',
              align: 'n',
              cell: (one) => one.figures.toLocaleString('ja-JP'),
            },
          ]}
          rows={shipped}
          rowKey={(one) => one.code}
          fold
          empty={<p>付いている版はありません。</p>}
        />
      </Section>
    </Page>
  )
}
