import {
  Button,
  Columns,
  Empty,
  Fact,
  Facts,
  Form,
  HiddenField,
  Instant,
  LinkButton,
  Page,
  RadioField,
  Section,
  Stack,
  Table,
  Tag,
  TextField,
} from '#ui'
import { Missing } from '../../errors.ts'
import { roles } from '../../person.ts'
import type { Visit } from '../../routes.ts'
import { settingOn } from '../../settings/setting.ts'
import * as at from '../addresses.ts'
import { passwordLength } from '../password-settings.ts'
import { type Session, sessionsOf } from '../sessions.ts'
import { accountSeenBy } from '../tables.ts'
import { ownWays } from './own-ways.tsx'

/** The own account: who one is here, terminals, password, second factor, preferences. */
export async function OwnPage({ here, filled }: Visit<typeof at.own>) {
  if (here.person.id === null) throw new Missing()
  const account = await accountSeenBy(here, here.person.id)
  const sessions = await sessionsOf(here, account.id)
  const least = await settingOn(here, passwordLength)
  const { id: accountId, hasPassword } = account
  const ways = await ownWays({ here, accountId, hasPassword, filled })

  return (
    <Page title="アカウント" eyebrow={account.name}>
      <Columns shape="2">
        <Stack wide>
          <Section title="登録されている内容" note="直すときは情報政策課へ">
            <Facts>
              <Fact term="氏名">{account.name}</Fact>
              <Fact term="ID">{account.login}</Fact>
              <Fact term="所属">{account.sectionName}</Fact>
              <Fact term="職名">{account.title}</Fact>
              <Fact term="役割">{account.roles.map((role) => roles[role]).join('・')}</Fact>
              <Fact term="メール">{account.mail}</Fact>
            </Facts>
          </Section>
          <Section title="認証アプリ（二つめの確認）">
            <p>
              {account.hasSecondFactor ? (
                <Tag kind="ok">登録済み</Tag>
              ) : (
                <Tag kind="warn">未登録</Tag>
              )}
            </p>
            <LinkButton href={at.ownSecondFactor()} kind="sub">
              {account.hasSecondFactor ? '登録を見る・替える' : '登録する'}
            </LinkButton>
          </Section>
          <Section title="使い方">
            <Form to={at.ownPreferences()} name="preferences" filled={filled} submit="保存する">
              <RadioField
                name="mailWanted"
                label="お知らせのメール"
                required
                hint="期限や返事のお知らせを、メールでも受け取ります。安全にかかわる知らせは、いつでも送ります。"
                value={account.mailWanted ? 'yes' : 'no'}
                options={[
                  { value: 'yes', label: '受け取る' },
                  { value: 'no', label: '画面だけで見る' },
                ]}
              />
              <RadioField
                name="keysEnabled"
                label="1文字のキー操作"
                required
                hint="/ でさがす、J・K で一覧を動くなど。音声入力などの邪魔になるときは使わないでください。"
                value={account.keysEnabled ? 'yes' : 'no'}
                options={[
                  { value: 'yes', label: '使う' },
                  { value: 'no', label: '使わない' },
                ]}
              />
            </Form>
          </Section>
        </Stack>
        {account.hasPassword && (
          <Section title="パスワードを変える" note="変えると、すべての端末でサインアウトします">
            <Form to={at.ownPassword()} name="password" filled={filled} submit="パスワードを変える">
              <TextField
                name="current"
                label="いまのパスワード"
                type="password"
                required
                autocomplete="current-password"
              />
              <TextField
                name="password"
                label="新しいパスワード"
                type="password"
                required
                autocomplete="new-password"
                hint={`${least}字以上。記号や大文字の決まりはなく、貼り付けもできます。関係のない言葉をいくつか並べるのがおすすめです。`}
              />
              <TextField
                name="again"
                label="新しいパスワード（もう一度）"
                type="password"
                required
                autocomplete="new-password"
              />
            </Form>
          </Section>
        )}
      </Columns>
      {ways}
      <Sessions sessions={sessions} />
    </Page>
  )
}

function Sessions({ sessions }: { sessions: readonly Session[] }) {
  return (
    <Section
      title="サインインしている端末"
      note={`${sessions.length}件`}
      acts={
        <Form to={at.ownSessions()} name="all-sessions" inline>
          <HiddenField name="session" value="all" />
          <Button kind="sub" size="sm">
            すべての端末でサインアウトする
          </Button>
        </Form>
      }
    >
      <Table
        caption="サインインしている端末"
        rows={sessions}
        rowKey={({ tokenHash }) => tokenHash}
        fold
        empty={
          <Empty
            title="ほかの端末はありません"
            why="いまの画面のほかに、サインインはありません。"
          />
        }
        columns={[
          { key: 'device', label: '端末', cell: ({ device }) => device || '端末の名前なし' },
          {
            key: 'started',
            label: 'サインイン',
            cell: ({ startedAt }) => <Instant at={startedAt} form="short" />,
          },
          {
            key: 'seen',
            label: '最後の操作',
            cell: ({ seenAt }) => <Instant at={seenAt} form="short" />,
          },
          { key: 'source', label: '接続元', cell: ({ source }) => source || '—' },
          {
            key: 'end',
            label: '終える',
            cell: ({ tokenHash }) => (
              <Form to={at.ownSessions()} name={`session-${tokenHash.slice(0, 8)}`} inline>
                <HiddenField name="session" value={tokenHash} />
                <Button kind="sub" size="xs">
                  サインアウトする
                </Button>
              </Form>
            ),
          },
        ]}
      />
    </Section>
  )
}
