import type { Visit } from '#platform'
import { Day, Empty, Form, LinkButton, Page, SampleTag, SearchField, Table, Tag } from '#ui'
import { may } from '../../permissions.ts'
import * as at from '../addresses.ts'
import { schemesSeenBy } from '../tables.ts'

export async function SchemesPage({ here, query }: Visit<typeof at.schemes>) {
  const rows = await schemesSeenBy(here, query.q)
  const add = may.writeSchemes(here.person) && (
    <LinkButton href={at.newScheme()} kind="pri" isNew>
      制度を定める
    </LinkButton>
  )
  return (
    <Page
      title="補助制度"
      lede="交付要綱ごとに、補助率・上限・費目を一度だけ入れます。公募も、申請も、通知も、ここから刷られます。"
      acts={add}
    >
      <Table
        rows={rows}
        rowKey={(row) => row.id}
        fold
        total={`${rows.length}件`}
        filter={
          <Form to={at.schemes()} method="get" inline submit="さがす">
            <SearchField name="q" label="制度の名称でさがす" value={query.q} />
          </Form>
        }
        empty={
          <Empty
            title="あてはまる補助制度がありません"
            why="制度は、所管する事業の下に定めます。"
            act={add || undefined}
            stage="act"
          />
        }
        columns={[
          {
            key: 'name',
            label: '制度',
            cell: (row) => (
              <>
                <a href={at.scheme({ schemeId: row.id })}>{row.name}</a>{' '}
                {row.isSample && <SampleTag />}
              </>
            ),
          },
          { key: 'kind', label: '種類', cell: (row) => <Tag>{row.kind}</Tag> },
          { key: 'measure', label: '事業', cell: (row) => row.measureName },
          { key: 'edition', label: '版', align: 'n', cell: (row) => `第${row.edition}版` },
          {
            key: 'sunset',
            label: '終期',
            cell: (row) =>
              row.sunsetOn === null ? (
                <Tag kind="warn">未定</Tag>
              ) : (
                <Day on={row.sunsetOn} form="short" />
              ),
          },
          { key: 'section', label: '担当課', cell: (row) => row.sectionName },
        ]}
      />
    </Page>
  )
}
