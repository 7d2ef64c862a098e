import { Day, Instant, LinkButton, Page, SearchField, SelectField } from '#ui'
import { csvFileOf } from '../../csv/csv-file.ts'
import type { Here } from '../../here.ts'
import { List } from '../../paging/list.tsx'
import { type PageAsked, pageOf, pageOfRows } from '../../paging/paging.ts'
import type { FileAnswer, Visit } from '../../routes.ts'
import * as at from '../addresses.ts'
import { may } from '../permissions.ts'
import { roleName } from '../role-options.ts'
import {
  type AccountFilter,
  type AccountLine,
  type AccountSort,
  accountSorts,
  accountsFound,
} from '../tables.ts'

type Query = Readonly<Record<string, string>>

function filterOf({ q = '', state }: Query): AccountFilter {
  return { q: q.slice(0, 100), state: state === 'ended' || state === 'all' ? state : 'open' }
}

const keyOf = (row: AccountLine, sort: AccountSort) => ({
  id: row.id,
  value: {
    name: row.name,
    login: row.login,
    section: row.sectionName ?? '',
    until: row.validUntil ?? '9999-12-31',
  }[sort],
})

/** Everybody who can sign in to this city, for 情報政策課. */
export async function ListPage({ here, query }: Visit<typeof at.accounts>) {
  const page = pageOf(query, accountSorts)
  const filter = filterOf(query)
  const found = pageOfRows(page, await accountsFound(here, filter, page), keyOf)
  const shown = `${found.rows.length}件`
  return (
    <Page
      title="利用者"
      eyebrow="管理"
      lede="サインインできる人と、その役割・期間です。異動や退職では、その日の24時に使えなくなります。"
      acts={
        may.keepAccounts(here.person) && (
          <LinkButton href={at.newAccount()} kind="pri" isNew>
            利用者を登録する
          </LinkButton>
        )
      }
    >
      <List
        to={at.accounts()}
        file={at.accountsCsv()}
        query={query}
        page={page}
        found={found}
        asked={{ q: query.q, state: query.state }}
        fields={<Fields {...filter} />}
        noun="利用者の登録"
        advice="氏名・ID・所属のほかの言葉でさがしてください。"
        none={{ title: 'いま使える利用者はいません', why: '登録すると、ここに並びます。' }}
        caption="利用者"
        rowKey={({ id }) => id}
        total={found.next ? `${shown}を表示（続きがあります）` : shown}
        columns={[
          {
            key: 'name',
            label: '氏名',
            sort: true,
            cell: ({ id, name }) => <a href={at.account({ accountId: id })}>{name}</a>,
          },
          { key: 'login', label: 'ID', sort: true, cell: ({ login }) => login },
          {
            key: 'section',
            label: '所属・職名',
            sort: true,
            cell: ({ sectionName, title }) =>
              [sectionName, title].filter(Boolean).join('　') || '—',
          },
          { key: 'roles', label: '役割', cell: (a) => a.roles.map(roleName).join('・') || '—' },
          {
            key: 'until',
            label: '使える日まで',
            sort: true,
            cell: ({ validUntil }) =>
              validUntil ? <Day on={validUntil} form="short" /> : '定めなし',
          },
          {
            key: 'factor',
            label: '認証アプリ',
            cell: ({ hasSecondFactor }) => (hasSecondFactor ? '登録済み' : '未登録'),
          },
          {
            key: 'last',
            label: '前回のサインイン',
            cell: ({ lastAt }) => <Instant at={lastAt} form="short" />,
          },
        ]}
      />
    </Page>
  )
}

function Fields({ q, state }: AccountFilter) {
  return (
    <>
      <SearchField name="q" label="氏名・ID・所属" value={q} />
      <SelectField
        name="state"
        label="状態"
        value={state}
        empty="いま使える人"
        options={[
          { value: 'ended', label: '期間が終わった人' },
          { value: 'all', label: 'すべて' },
        ]}
      />
    </>
  )
}

async function everyPage(here: Here, query: Query): Promise<AccountLine[]> {
  const found: AccountLine[] = []
  let page: PageAsked<AccountSort> = pageOf(query, accountSorts, { size: 1_000 })
  for (;;) {
    const { rows, next } = pageOfRows(page, await accountsFound(here, filterOf(query), page), keyOf)
    found.push(...rows)
    if (next === null || found.length >= 20_000) return found
    page = pageOf({ ...query, after: next }, accountSorts, { size: 1_000 })
  }
}

/** The list as it is filtered and sorted, as CSV. */
export async function listCsv({ here, query }: Visit<typeof at.accountsCsv>): Promise<FileAnswer> {
  const { after: _, ...kept } = query
  return csvFileOf<AccountLine>(
    `利用者_${here.today}`,
    [
      { head: '氏名', cell: (a) => a.name },
      { head: 'ID', cell: (a) => a.login },
      { head: '所属', cell: (a) => a.sectionName },
      { head: '職名', cell: (a) => a.title },
      { head: '役割', cell: (a) => a.roles.map(roleName).join('・') },
      { head: '使い始める日', cell: (a) => a.validFrom },
      { head: '使い終える日', cell: (a) => a.validUntil },
      { head: '認証アプリ', cell: (a) => (a.hasSecondFactor ? '登録済み' : '未登録') },
      { head: '前回のサインイン', cell: (a) => a.lastAt },
    ],
    await everyPage(here, kept),
  )
}
