import { Empty, Form, Instant, Page, Section, Stack, Stat, Stats, Table } from '#ui'
import { isScannerOn } from '../files/scanner.ts'
import type { Visit } from '../routes.ts'
import * as at from './addresses.ts'
import { loadOf, type Snag, snagsOf } from './tables.ts'

export async function ShowPage({ here }: Visit<typeof at.operating>) {
  const load = await loadOf(here)
  const snags = await snagsOf(here)
  const count = (value: number) => value.toLocaleString('ja-JP')
  return (
    <Page
      title="稼働状況"
      lede="裏で進む仕事と、うまくいかずにやり直しを待つものを表示します。"
      acts={snags.length > 0 && <Form to={at.retry()} submit="すべて今すぐやり直す" inline />}
    >
      <Stack wide>
        <Stats>
          <Stat
            label="伝達待ち"
            value={count(load.waiting)}
            unit="件"
            note={load.oldest ? <Instant at={load.oldest} form="short" /> : 'たまっていません'}
          />
          <Stat label="送信待ちのメール" value={count(load.mails)} unit="通" />
          <Stat label="動いている作業" value={count(load.jobs)} unit="件" />
          <Stat
            label="ウイルス未検査のファイル"
            value={count(load.unscanned)}
            unit="件"
            note={isScannerOn() ? '検査する設定です' : '検査しない設定です'}
          />
          <Stat label="開けないファイル" value={count(load.blocked)} unit="件" />
        </Stats>
        <Section title="やり直しを待つもの" note={`${snags.length}件`}>
          <Table
            rows={snags}
            rowKey={(snag: Snag) => `${snag.what} ${snag.since}`}
            columns={[
              { key: 'what', label: '内容', cell: (snag) => <code>{snag.what}</code> },
              { key: 'since', label: '起きた日時', cell: (snag) => <Instant at={snag.since} /> },
              { key: 'tries', label: '失敗', align: 'n', cell: (snag) => `${snag.tries}回` },
              { key: 'next', label: '次に試す日時', cell: (snag) => <Instant at={snag.nextAt} /> },
              { key: 'trouble', label: '理由', cell: (snag) => snag.trouble },
            ]}
            empty={
              <Empty
                title="やり直しを待つものはありません"
                why="うまくいかなかった伝達・定時の処理・メールは、原因がなくなるまでここに残ります。"
              />
            }
          />
        </Section>
      </Stack>
    </Page>
  )
}
