import type { Visit } from '#platform'
import { Empty, Form, Instant, Page, Section, Table, TextField } from '#ui'
import { editions } from '../../editions/addresses.ts'
import * as at from '../addresses.ts'
import { registeredChanges } from '../tables.ts'

/** Ended codes and where this city found them to go on. */
export async function ListPage({ here, filled }: Visit<typeof at.areaChanges>) {
  const changes = await registeredChanges(here)
  return (
    <Page
      title="地域コードの対応先"
      stage="know"
      back={editions()}
      lede="合併・改称の一覧にないコードが、いまのどの市区町村にあたるかを登録します。この市の取込みだけに使います。"
    >
      <Section title="登録する">
        <Form to={at.areaChanges()} filled={filled} submit="登録する">
          <TextField
            name="fromCode"
            label="もとの地域コード"
            inputmode="numeric"
            width="s"
            required
          />
          <TextField
            name="toCode"
            label="いまの地域コード"
            inputmode="numeric"
            width="s"
            required
          />
          <TextField name="reason" label="根拠" hint="例：令和9年1月1日 総務省告示" required />
        </Form>
      </Section>
      <Section title="登録した対応先">
        <Table
          columns={[
            { key: 'from', label: 'もとのコード', cell: (one) => one.fromCode },
            { key: 'to', label: 'いまの市区町村', cell: (one) => `${one.toCode} ${one.toName}` },
            { key: 'reason', label: '根拠', cell: (one) => one.reason },
            { key: 'by', label: '登録した人', cell: (one) => one.byName },
            { key: 'at', label: '日時', cell: (one) => <Instant at={one.at} form="short" /> },
          ]}
          rows={changes}
          rowKey={(one) => one.fromCode}
          fold
          empty={
            <Empty
              title="登録した対応先はありません"
              why="取込みの検査で「一覧にありません」と出たコードを、ここに登録します。"
              stage="know"
            />
          }
        />
      </Section>
    </Page>
  )
}
