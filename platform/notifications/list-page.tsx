import { Card, CheckField, Empty, Form, Instant, Page, Pager, Section, Stack, Tag } from '#ui'
import { withQuery } from '../addresses.ts'
import { pageOf, pageOfRows } from '../paging/paging.ts'
import type { Visit } from '../routes.ts'
import * as at from './addresses.ts'
import { mailWishOf, type Notification, notificationsOf } from './tables.ts'

export async function ListPage({ here, query, filled }: Visit<typeof at.notifications>) {
  const asked = pageOf(query, { at: 'instant' }, { dir: 'desc' })
  const found = await notificationsOf(here, asked)
  const { rows, next } = pageOfRows(asked, found, (row) => ({ value: row.at, id: row.id }))
  const wish = await mailWishOf(here)
  const unread = rows.filter(({ readAt }) => readAt === null).length

  return (
    <Page
      title="お知らせ"
      lede="あなたに関わる動きを、新しいものから並べています。"
      acts={
        unread > 0 && <Form to={at.readingOfAll()} name="all" submit="すべて既読にする" inline />
      }
    >
      <Stack wide>
        <Section title="届いたもの" note={unread > 0 ? `この画面に未読${unread}件` : undefined}>
          {rows.length === 0 ? (
            <Empty
              title="お知らせはありません"
              why="質問への回答、作業の終わり、期限の知らせなどが、ここに届きます。"
            />
          ) : (
            <ul class="rows">
              {rows.map((row) => (
                <Line row={row} />
              ))}
            </ul>
          )}
          <Pager
            firstHref={query.after ? at.notifications() : null}
            nextHref={next ? withQuery(at.notifications(), { after: next }) : null}
          />
        </Section>
        <Card title="メール" note={wish.mail || 'メールアドレスが登録されていません'}>
          <Form to={at.mailWish()} name="mail" filled={filled} submit="保存する">
            <CheckField
              name="mailWanted"
              label="メールでも受け取る"
              value={wish.mailWanted}
              hint="アドレスの変更は、情報政策課に依頼してください。"
            />
          </Form>
        </Card>
      </Stack>
    </Page>
  )
}

function Line({ row }: { row: Notification }) {
  return (
    <li class="flex between">
      <span>
        <a href={row.href}>{row.sentence}</a>{' '}
        <small>
          <Instant at={row.at} />
        </small>
      </span>
      {row.readAt === null ? (
        <Form
          to={at.reading({ notificationId: row.id })}
          name={`read-${row.id}`}
          submit="既読にして開く"
          inline
        />
      ) : (
        <Tag kind="line">既読</Tag>
      )}
    </li>
  )
}
