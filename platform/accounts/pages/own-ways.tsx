import { Confirm, Empty, type Filled, Instant, LinkButton, Notice, Section, Table } from '#ui'
import type { Here } from '../../here.ts'
import { theProviderFits } from '../../identities/rules.ts'
import { identitiesOf } from '../../identities/tables.ts'
import { kindNames, providersOffered } from '../../sign-in/providers.ts'
import * as at from '../addresses.ts'

type Props = { here: Here; accountId: string; hasPassword: boolean; filled: Filled | null }

/** Providers that lead into the own account; nothing where the city uses none and none was linked. */
export async function ownWays({ here, accountId, hasPassword, filled }: Props) {
  const linked = await identitiesOf(here, accountId)
  const offered = (await providersOffered(here)).filter(({ kind }) =>
    theProviderFits(kind, here.person.roles),
  )
  if (linked.length === 0 && offered.length === 0) return null
  return (
    <Section title="ほかのサインインの方法" note="市の認証基盤・GビズID">
      <Table
        caption="ほかのサインインの方法"
        rows={linked}
        rowKey={({ id }) => id}
        fold
        empty={
          <Empty
            title="まだ加えていません"
            why="加えると、パスワードを打たずに、提供元で本人を確かめて入れます。"
          />
        }
        columns={[
          { key: 'kind', label: '提供元', cell: ({ kind }) => kindNames[kind] },
          { key: 'name', label: '提供元での氏名', cell: ({ saidName }) => saidName || '—' },
          {
            key: 'linked',
            label: '加えた日時',
            cell: ({ linkedAt }) => <Instant at={linkedAt} form="short" />,
          },
          {
            key: 'last',
            label: '最後のサインイン',
            cell: ({ lastAt }) => <Instant at={lastAt} form="short" />,
          },
          {
            key: 'end',
            label: '外す',
            cell: ({ id }) =>
              hasPassword || linked.length > 1 ? (
                <Confirm
                  open="外す"
                  title="この方法を外しますか"
                  to={at.ownIdentityRemoval({ identityId: id })}
                  submit="外す"
                  name={`remove-${id}`}
                  filled={filled}
                  danger
                >
                  <p>次からは、この方法では入れません。もう一度加えることはできます。</p>
                </Confirm>
              ) : (
                'ほかに入る方法がありません'
              ),
          },
        ]}
      />
      {!hasPassword && linked.length === 1 && (
        <Notice>
          パスワードを決めていないため、この方法を外せません。情報政策課に手紙を頼むと、パスワードを決められます。
        </Notice>
      )}
      <div class="flex mt">
        {offered
          .filter(({ kind }) => linked.every((each) => each.kind !== kind))
          .map(({ kind, provider: { label } }) => (
            <LinkButton href={at.ownWay({ kind })} kind="sub">{`${label}を加える`}</LinkButton>
          ))}
      </div>
    </Section>
  )
}
