import type { Visit } from '#platform'
import {
  AreaField,
  Day,
  Empty,
  Form,
  Instant,
  Notice,
  Page,
  Section,
  Table,
  Tag,
  TextField,
} from '#ui'
import { editions } from '../../editions/addresses.ts'
import { isEstatOn } from '../actions/fetch-from-estat.ts'
import * as at from '../addresses.ts'
import { FETCH_STATE_NAMES } from '../rules.ts'
import { fetchesSeenBy, lastFetchedOn } from '../tables.ts'

/** A statistical table is asked of e-Stat here, and what came of the askings. */
export async function NewPage({ here, filled }: Visit<typeof at.newFetch>) {
  const asked = await fetchesSeenBy(here)
  const lastOn = await lastFetchedOn(here)
  return (
    <Page
      title="e-Stat から取得する"
      stage="know"
      back={editions()}
      lede="政府統計の総合窓口（e-Stat）の統計表を、番号で取得します。取得したあとは、ファイルと同じように検査して公開します。"
    >
      {!isEstatOn() && (
        <Notice kind="warn">
          e-Stat
          の利用登録（アプリケーションID）がまだ設定されていません。情報政策課に知らせてください。
        </Notice>
      )}
      {lastOn && (
        <p>
          いま表示している e-Stat の値は、
          <Day on={lastOn} />
          に取得したものです。
        </p>
      )}
      <Section title="取得する">
        <Form to={at.newFetch()} filled={filled} submit="取得する">
          <TextField
            name="tableId"
            label="統計表ID"
            hint="e-Stat の統計表の「API」に書かれた10桁の番号。例：0003433219"
            inputmode="numeric"
            width="m"
            required
          />
          <TextField
            name="label"
            label="版の名前"
            hint="例：2020年国勢調査 速報"
            maxlength={60}
            required
          />
          <AreaField
            name="columns"
            label="列の対応"
            hint="1行に1つ「項目コード=系列ID」と書きます。例：2020_01/0=population。項目コードは、一度取得すると表示されます。"
            rows={4}
          />
        </Form>
      </Section>
      <Section title="これまでの取得">
        <Table
          columns={[
            {
              key: 'label',
              label: '版',
              cell: (one) => <a href={at.fetched({ fetchId: one.id })}>{one.label}</a>,
            },
            { key: 'table', label: '統計表ID', cell: (one) => one.tableId },
            {
              key: 'state',
              label: '状態',
              cell: (one) => (
                <Tag kind={one.state === 'done' ? 'ok' : one.state === 'failed' ? 'bad' : 'due'}>
                  {FETCH_STATE_NAMES[one.state]}
                </Tag>
              ),
            },
            { key: 'by', label: '頼んだ人', cell: (one) => one.askedByName },
            { key: 'at', label: '日時', cell: (one) => <Instant at={one.askedAt} form="short" /> },
          ]}
          rows={asked}
          rowKey={(one) => one.id}
          fold
          empty={
            <Empty
              title="まだ取得していません"
              why="統計表IDを入れて取得すると、ここに並びます。"
              stage="know"
            />
          }
        />
      </Section>
    </Page>
  )
}
