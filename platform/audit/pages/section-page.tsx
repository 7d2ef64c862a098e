import { addDays, formatWareki, parseLocalDate } from '#packages/japan'
import { Button, DateField, Empty, Form, Instant, Page, Table } from '#ui'
import { withQuery } from '../../addresses.ts'
import type { Visit } from '../../routes.ts'
import { summaryOfSection } from '../acts.ts'
import * as at from '../addresses.ts'
import { startOf } from '../period.ts'

/** The week of the own section, person by person: for the chief to look through. */
export async function SectionPage({ here, query }: Visit<typeof at.sections>) {
  const from = parseLocalDate(query.from ?? '') ?? addDays(here.today, -6)
  const until = parseLocalDate(query.until ?? '') ?? here.today
  const rows = await summaryOfSection(here, startOf(from), startOf(addDays(until, 1)))

  return (
    <Page
      title="課の操作のまとめ"
      eyebrow="管理 › 操作の記録"
      back={at.audit()}
      lede={`${here.person.section?.name ?? 'どの課にも属していないため、まとめはありません'}　${formatWareki(from)}から${formatWareki(until)}まで`}
    >
      <Table
        caption="課の操作のまとめ"
        rows={rows}
        rowKey={({ actor }) => actor}
        total={`${rows.length}人`}
        filter={
          <Form to={at.sections()} method="get" inline>
            <DateField name="from" label="いつから" value={formatWareki(from)} />
            <DateField name="until" label="いつまで" value={formatWareki(until)} />
            <Button kind="sub" size="sm">
              この期間で見る
            </Button>
          </Form>
        }
        empty={<Empty title="この期間の操作はありません" why="期間を広げてください。" />}
        columns={[
          {
            key: 'name',
            label: '氏名',
            cell: (row) => (
              <a href={withQuery(at.audit(), { actor: row.actorName, from, until })}>
                {row.actorName}
              </a>
            ),
          },
          { key: 'acts', label: '操作（件）', align: 'n', cell: (row) => row.acts },
          {
            key: 'views',
            label: '個人情報などの閲覧・書き出し（件）',
            align: 'n',
            cell: (row) => row.views,
          },
          {
            key: 'failures',
            label: 'サインインの失敗（件）',
            align: 'n',
            cell: (row) => row.failures,
          },
          {
            key: 'last',
            label: '最後の操作',
            cell: (row) => <Instant at={row.lastAt} form="short" />,
          },
        ]}
      />
    </Page>
  )
}
