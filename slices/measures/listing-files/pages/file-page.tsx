import type { Visit } from '#platform'
import { CheckField, Empty, FileField, Form, Instant, Notice, Page, Section, Table, Tag } from '#ui'
import { listings } from '../../listings/addresses.ts'
import * as at from '../addresses.ts'
import { listingImports } from '../tables.ts'

export async function FilePage({ here, filled }: Visit<typeof at.listingFile>) {
  const imports = await listingImports(here)
  return (
    <Page
      title="補助制度の一覧を取り込む"
      back={listings()}
      lede="Jグランツの公開APIの答え（一覧・詳細）か、同じ記録を写したJSONを読みます。"
    >
      <Notice>
        読めない記録が一つでもあれば、何も取り込みません。前に取り込んだ制度は消えず、変わった所は前の値とともに残ります。
      </Notice>
      <Form to={at.listingFile()} filled={filled} submit="一覧を取り込む" multipart>
        <FileField name="file" label="補助制度の一覧（JSON）" required accept=".json" />
        <CheckField
          name="isWhole"
          label="掲載中の制度がすべて入った一覧"
          hint="印を付けると、この一覧にない制度を数え、2回続けてなければ「掲載終了」とします。"
        />
      </Form>
      <Section title="これまでの取込" note="新しい順に20回まで">
        <Table
          caption="これまでの取込"
          rows={imports}
          rowKey={(row) => row.number}
          empty={
            <Empty
              title="まだ取り込んだことがありません"
              why="取り込むと、市が使える制度と、市内の事業者が使える制度をさがせます。"
              stage="decide"
            />
          }
          columns={[
            { key: 'number', label: '回', cell: (row) => `第${row.number}回` },
            {
              key: 'at',
              label: '取り込んだ日時',
              cell: (row) => <Instant at={row.takenAt} form="short" />,
            },
            {
              key: 'file',
              label: 'ファイル',
              cell: (row) => (
                <>
                  {row.fileName} {row.isWhole && <Tag kind="line">全件</Tag>}
                </>
              ),
            },
            { key: 'added', label: '新規', align: 'n', cell: (row) => row.added },
            { key: 'changed', label: '変更', align: 'n', cell: (row) => row.changed },
            { key: 'same', label: '同じ', align: 'n', cell: (row) => row.same },
            { key: 'by', label: '取り込んだ人', cell: (row) => row.takenName },
          ]}
          fold
        />
      </Section>
    </Page>
  )
}
