import { formatWareki } from '#packages/japan'
import {
  DateField,
  Day,
  Fact,
  Facts,
  Form,
  Instant,
  Notice,
  Page,
  Period,
  Section,
  SelectField,
  Table,
  Tag,
  TextField,
} from '#ui'
import { identitiesOf } from '../../identities/tables.ts'
import type { Visit } from '../../routes.ts'
import * as at from '../addresses.ts'
import { openInvitationOf } from '../invitations.ts'
import { may } from '../permissions.ts'
import { roleName, roleOptions } from '../role-options.ts'
import { sessionsOf } from '../sessions.ts'
import { accountSeenBy, rolesOf } from '../tables.ts'
import { AccountActs } from './account-acts.tsx'
import { Ways } from './account-ways.tsx'

/** One account: its owner, roles with their terms, and what 情報政策課 may do about it. */
export async function ShowPage({ here, params, filled }: Visit<typeof at.account>) {
  const account = await accountSeenBy(here, params.accountId)
  const held = await rolesOf(here, account.id)
  const sessions = await sessionsOf(here, account.id)
  const linked = await identitiesOf(here, account.id)
  const invitation = await openInvitationOf(here, account.id)
  const ended = account.validUntil !== null && account.validUntil < here.today
  const keeps = may.keepAccounts(here.person) && here.person.id !== account.id
  const today = formatWareki(here.today)

  return (
    <Page
      title={account.name}
      eyebrow="管理 › 利用者"
      back={at.accounts()}
      tags={ended ? <Tag kind="line">期間が終わりました</Tag> : undefined}
    >
      <Facts>
        <Fact term="ID">{account.login}</Fact>
        <Fact term="所属・職名">
          {[account.sectionName, account.title].filter(Boolean).join('　')}
        </Fact>
        <Fact term="メール">{account.mail}</Fact>
        <Fact term="使える期間">
          <Period from={account.validFrom} to={account.validUntil} />
        </Fact>
        <Fact term="パスワード">{account.hasPassword ? '設定済み' : 'まだ決めていません'}</Fact>
        <Fact term="認証アプリ">{account.hasSecondFactor ? '登録済み' : '未登録'}</Fact>
        <Fact term="前回のサインイン">{account.lastAt && <Instant at={account.lastAt} />}</Fact>
        <Fact term="サインイン中の端末">{`${sessions.length}件`}</Fact>
        {invitation && (
          <Fact term="手紙">
            <Instant at={invitation.madeAt} />
            に作成。
            <Instant at={invitation.untilAt} />
            まで使えます。
          </Fact>
        )}
      </Facts>
      {here.person.id === account.id && (
        <Notice>
          自分のIDの権限や期間は変えられません。ほかの情報政策課の担当に依頼してください。
        </Notice>
      )}
      <Section title="役割" note="期間で区切って持ちます">
        <Table
          caption="役割"
          rows={held}
          rowKey={({ role, validFrom }) => `${role} ${validFrom}`}
          empty={<p>役割がないため、サインインできません。</p>}
          columns={[
            { key: 'role', label: '役割', cell: ({ role }) => roleName(role) },
            { key: 'from', label: 'いつから', cell: ({ validFrom }) => <Day on={validFrom} /> },
            {
              key: 'until',
              label: 'いつまで',
              cell: ({ validUntil }) => (validUntil ? <Day on={validUntil} /> : '定めなし'),
            },
            {
              key: 'end',
              label: '終える',
              cell: ({ role, validFrom, validUntil }) =>
                keeps &&
                (validUntil === null || validUntil > here.today) && (
                  <Form
                    to={at.roleEnding({ accountId: account.id })}
                    name={`end-${role}-${validFrom}`}
                    filled={filled}
                    submit="この日で終える"
                    inline
                  >
                    <input type="hidden" name="role" value={role} />
                    <input type="hidden" name="validFrom" value={validFrom} />
                    <DateField name="on" label="終わる日" value={today} />
                  </Form>
                ),
            },
          ]}
        />
        {keeps && (
          <Form
            to={at.roles({ accountId: account.id })}
            name="grant"
            filled={filled}
            submit="役割を加える"
          >
            <SelectField name="role" label="加える役割" required width="m" options={roleOptions} />
            <DateField name="validFrom" label="いつから" required value={today} />
            <DateField name="validUntil" label="いつまで" />
            <TextField name="reason" label="理由" required hint="例：4月1日付け異動" />
          </Form>
        )}
      </Section>
      <Ways accountId={account.id} linked={linked} keeps={keeps} filled={filled} />
      {keeps && <AccountActs account={account} filled={filled} today={today} />}
    </Page>
  )
}
