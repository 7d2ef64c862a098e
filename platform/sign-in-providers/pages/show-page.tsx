import { Day, Empty, Fact, Facts, Instant, Notice, Page, Section, Table, Tag } from '#ui'
import { Missing } from '../../errors.ts'
import { roles } from '../../person.ts'
import type { Visit } from '../../routes.ts'
import { settings } from '../../settings/addresses.ts'
import { holdingOn } from '../../settings/rules.ts'
import { type Decided, decisionsOf } from '../../settings/tables.ts'
import { returnAddress } from '../../sign-in/provider-client.ts'
import { credentialFor } from '../../sign-in/provider-credentials.ts'
import {
  isProviderKind,
  kindNames,
  Provider,
  type ProviderKind,
  providerSettings,
} from '../../sign-in/providers.ts'
import type * as at from '../addresses.ts'
import { may } from '../permissions.ts'
import { firstThoughts } from '../rules.ts'
import { ProviderFields } from './provider-fields.tsx'

const inWords = ({ value }: Decided) => {
  const { inUse, label, issuer } = Provider.parse(value)
  return inUse === 'on' ? `${label}（${issuer}）` : '使わない'
}

/** One provider: what holds today, a form for another decision, and what was decided before. */
export async function ShowPage({ here, params, filled }: Visit<typeof at.provider>) {
  const { kind } = params
  if (!isProviderKind(kind)) throw new Missing()
  const decided = await decisionsOf(here, providerSettings[kind].name)
  const now = holdingOn(decided, here.today)
  const provider = now === null ? null : Provider.parse(now.value)
  const isUsed = provider?.inUse === 'on'
  const hasKey = provider !== null && credentialFor(here.city, kind, provider) !== null

  return (
    <Page
      title={`${kindNames[kind]}のサインイン`}
      eyebrow="管理 › 市の設定"
      back={settings()}
      lede="外部の提供元（OpenID Connect）で本人を確かめてサインインする方法です。パスワードでのサインインは、どの場合も残ります。"
      tags={isUsed ? <Tag kind="ok">使っている</Tag> : <Tag kind="line">使わない</Tag>}
    >
      {isUsed && !hasKey && (
        <Notice kind="warn">
          この発行者とクライアントIDの鍵がサーバーにないため、ボタンは出ていません。システムの運用者に登録を依頼してください。
        </Notice>
      )}
      {provider && <Current kind={kind} provider={provider} />}
      {may.decideProviders(here.person) && (
        <Section title="この方法を決める" note="前の決定は消えません">
          <ProviderFields
            kind={kind}
            provider={provider ?? firstThoughts[kind]}
            returnTo={returnAddress(kind)?.href ?? null}
            filled={filled}
            today={here.today}
          />
        </Section>
      )}
      <Section title="これまでの決定">
        <Table
          caption="これまでの決定"
          rows={decided}
          rowKey={({ validFrom, setAt }) => `${validFrom} ${setAt}`}
          fold
          empty={
            <Empty
              title="まだ決めていません"
              why="決めると、日付・理由・決めた人がここに残ります。"
            />
          }
          columns={[
            { key: 'from', label: 'いつから', cell: (d) => <Day on={d.validFrom} form="short" /> },
            { key: 'value', label: '提供元', cell: inWords },
            { key: 'reason', label: '理由', cell: (d) => d.reason },
            { key: 'by', label: '決めた人', cell: (d) => d.setByName },
            { key: 'at', label: '決めた日時', cell: (d) => <Instant at={d.setAt} form="short" /> },
          ]}
        />
      </Section>
    </Page>
  )
}

function Current({ kind, provider }: { kind: ProviderKind; provider: Provider }) {
  const { groupRoles, accountTypes } = provider
  return (
    <Facts>
      <Fact term="発行者">{provider.issuer}</Fact>
      <Fact term="クライアントID">{provider.clientId}</Fact>
      <Fact term="ボタンの名前">{provider.label}</Fact>
      <Fact term="求める本人確認（acr）">{provider.acr.join('・')}</Fact>
      <Fact term="求める方法（amr）">{provider.amr.join('・')}</Fact>
      <Fact term="二つめの確認とみなす値">{provider.strong.join('・')}</Fact>
      {kind === 'staff' ? (
        <Fact term="グループと役割">
          {groupRoles.map(({ group, role }) => `${group} → ${roles[role]}`).join('、')}
        </Fact>
      ) : (
        <Fact term="受け付ける種別">{`${provider.accountTypeClaim}：${accountTypes.join('・')}`}</Fact>
      )}
    </Facts>
  )
}
