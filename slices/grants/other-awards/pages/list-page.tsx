import type { Visit } from '#platform'
import { Day, Empty, FileField, Form, Page, Section, SelectField, Table, Tag, TextField } from '#ui'
import { cases } from '../../cases/addresses.ts'
import * as at from '../addresses.ts'
import { sources } from '../rules.ts'
import { awardLists } from '../tables.ts'

/** Lists of what other bodies gave, and the way to read a further one. */
export async function ListPage({ here, filled }: Visit<typeof at.lists>) {
  return (
    <Page
      title="ほかの機関の補助金"
      lede="都道府県やgBizINFOの一覧と、市の案件の相手を比べます。"
      back={cases()}
    >
      <Table
        rows={await awardLists(here)}
        rowKey={(one) => one.id}
        empty={
          <Empty
            title="一覧はまだありません"
            why="CSVを読み込み、中身を確かめてから取り込みます。"
            stage="act"
          />
        }
        columns={[
          {
            key: 'name',
            label: '一覧',
            cell: (one) => <a href={at.list({ listId: one.id })}>{one.name}</a>,
          },
          { key: 'source', label: '出どころ', cell: (one) => one.source },
          { key: 'rows', label: '行', align: 'n', cell: (one) => one.rows },
          { key: 'problems', label: '誤り', align: 'n', cell: (one) => one.problems },
          { key: 'on', label: '読み込み', cell: (one) => <Day on={one.readOn} form="short" /> },
          {
            key: 'taken',
            label: '状態',
            cell: (one) =>
              one.takenAt === null ? <Tag kind="warn">確認中</Tag> : <Tag kind="ok">取込済</Tag>,
          },
        ]}
        fold
      />
      <Section title="一覧を読み込む">
        <Form to={at.lists()} name="read" filled={filled} submit="読み込む" multipart>
          <SelectField name="source" label="出どころ" required options={sources} />
          <TextField name="name" label="一覧の名前" required />
          <FileField
            name="file"
            label="CSV"
            hint="1行目は見出し（法人番号、交付先、補助金名、交付機関、交付額、交付決定日、事業内容）。5,000行まで。展示会の名は、補助金名と事業内容から探します。"
            accept=".csv"
            required
          />
        </Form>
      </Section>
    </Page>
  )
}
