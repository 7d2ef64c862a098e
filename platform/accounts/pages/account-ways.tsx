import { Confirm, type Filled, Instant, Section, Table, TextField } from '#ui'
import type { Identity } from '../../identities/tables.ts'
import { kindNames } from '../../sign-in/providers.ts'
import * as at from '../addresses.ts'

type Props = {
  accountId: string
  linked: readonly Identity[]
  keeps: boolean
  filled: Filled | null
}

/** Providers that lead into somebody's account, for 情報政策課. */
export function Ways({ accountId, linked, keeps, filled }: Props) {
  if (linked.length === 0) return null
  return (
    <Section title="ほかのサインインの方法" note="市の認証基盤・GビズID">
      <Table
        caption="ほかのサインインの方法"
        rows={linked}
        rowKey={({ id }) => id}
        fold
        empty={null}
        columns={[
          { key: 'kind', label: '提供元', cell: ({ kind }) => kindNames[kind] },
          { key: 'issuer', label: '発行者', cell: ({ issuer }) => issuer },
          { key: 'name', label: '伝えられた氏名', cell: ({ saidName }) => saidName || '—' },
          {
            key: 'linked',
            label: '結び付けた',
            cell: ({ linkedAt, linkedName }) => (
              <>
                <Instant at={linkedAt} form="short" />
                {`　${linkedName}`}
              </>
            ),
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
              keeps && (
                <Confirm
                  open="外す"
                  title="この方法を外しますか"
                  to={at.identityRemoval({ accountId, identityId: id })}
                  submit="外す"
                  name={`unlink-${id}`}
                  filled={filled}
                  danger
                >
                  <p>この方法では入れなくなり、すべての端末でサインアウトします。</p>
                  <TextField name="reason" label="理由" required />
                </Confirm>
              ),
          },
        ]}
      />
    </Section>
  )
}
