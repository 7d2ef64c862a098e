import { Empty, Instant, Page, Section, Table, Tag } from '#ui'
import { account } from '../../accounts/addresses.ts'
import { withQuery } from '../../addresses.ts'
import { type Differing, identitiesDiffering } from '../../identities/tables.ts'
import { pageOf, pageOfRows } from '../../paging/paging.ts'
import type { Visit } from '../../routes.ts'
import { kindNames } from '../../sign-in/providers.ts'
import * as at from '../addresses.ts'
import { rolesInWords } from '../rules.ts'
import { type IdentityRequest, requestSorts, requestsFound } from '../tables.ts'

/** Who waits to be linked, whom the city decided about, and whose groups there differ from the roles here. */
export async function ListPage({ here, query }: Visit<typeof at.requests>) {
  const state = query.state === 'decided' ? 'decided' : 'waiting'
  const page = pageOf(query, requestSorts, { dir: 'desc' })
  const found = await requestsFound(here, state, page)
  const { rows, next } = pageOfRows(page, found, ({ id, lastAt }) => ({ id, value: lastAt }))
  const differing = await identitiesDiffering(here)
  const { after: _, ...kept } = query

  return (
    <Page
      title="サインインの確認"
      eyebrow="管理"
      lede="市の認証基盤やGビズIDで本人確認が済み、どの利用者かを市が確かめる人です。確かめるまで、何も使えません。"
    >
      <p>
        {state === 'waiting' ? (
          <a href={withQuery(at.requests(), { state: 'decided' })}>済んだものを見る</a>
        ) : (
          <a href={at.requests()}>待っている人を見る</a>
        )}
      </p>
      <Table
        caption={state === 'waiting' ? '確認を待っている人' : '確認が済んだ人'}
        rows={rows}
        rowKey={({ id }) => id}
        fold
        pager={{
          firstHref: page.after ? withQuery(at.requests(), kept) : null,
          nextHref: next ? withQuery(at.requests(), { ...kept, after: next }) : null,
        }}
        empty={
          <Empty
            stage="rec"
            title={state === 'waiting' ? '待っている人はいません' : '済んだものはありません'}
            why="結び付いていない人が提供元からサインインすると、ここに並びます。"
          />
        }
        columns={[
          {
            key: 'name',
            label: '提供元が伝えた氏名',
            cell: ({ id, saidName }) => (
              <a href={at.request({ requestId: id })}>{saidName || '（伝えられていません）'}</a>
            ),
          },
          { key: 'kind', label: '提供元', cell: ({ kind }) => kindNames[kind] },
          {
            key: 'roles',
            label: '提案される役割',
            cell: ({ proposedRoles }) => rolesInWords(proposedRoles) || '—',
          },
          { key: 'at', label: '最後の申し出', cell: (q) => <Instant at={q.lastAt} form="short" /> },
          { key: 'state', label: '状態', cell: State },
        ]}
      />
      {differing.length > 0 && <Unlike rows={differing} opens={here.opens} />}
    </Page>
  )
}

function State({ decision }: IdentityRequest) {
  if (decision === 'accepted') return <Tag kind="ok">結び付けた</Tag>
  return decision === 'refused' ? <Tag kind="line">断った</Tag> : <Tag kind="warn">待っている</Tag>
}

function Unlike({ rows, opens }: { rows: Differing[]; opens(path: string): boolean }) {
  return (
    <Section title="グループと役割が違う人" note="最後のサインインのとき">
      <p class="s14">
        提供元のグループと、ここでの役割が違う人です。異動していないかを確かめ、利用者の画面で情報政策課が役割を与えるか終えます。
      </p>
      <Table
        caption="グループと役割が違う人"
        empty={null}
        rows={rows}
        rowKey={({ id }) => id}
        fold
        columns={[
          {
            key: 'name',
            label: '氏名',
            cell: ({ accountId, name }) =>
              opens(account({ accountId })) ? <a href={account({ accountId })}>{name}</a> : name,
          },
          {
            key: 'roles',
            label: 'グループにあり、まだ与えていない',
            cell: ({ proposed }) => rolesInWords(proposed) || '—',
          },
          {
            key: 'over',
            label: '与えていて、グループにない',
            cell: ({ unproposed }) => rolesInWords(unproposed) || '—',
          },
          { key: 'at', label: 'サインイン', cell: (i) => <Instant at={i.lastAt} form="short" /> },
        ]}
      />
    </Section>
  )
}
