import { csvFileOf, type FileAnswer, List, pageOf, roles, type Visit } from '#platform'
import { Day, Page, SampleTag, SearchField, SelectField } from '#ui'
import * as at from '../addresses.ts'
import { purposeNames, receivingRoles, stateOf } from '../rules.ts'
import { type Consent, type ConsentFilter, consentPage } from '../tables.ts'
import { ConsentTag, recipientInWords, ScopeInWords } from './consent-table.tsx'

type Query = Readonly<Record<string, string>>
export const consentSorts = { given: 'day', name: 'text', expires: 'day' } as const
const states = [
  { value: '有効', label: '有効' },
  { value: 'soon', label: '90日以内に期限' },
  { value: '期限切れ', label: '期限切れ' },
  { value: '撤回', label: '撤回' },
  { value: 'unpublished', label: '公開の同意があり、未掲載' },
]

const filterOf = (query: Query): ConsentFilter => ({
  words: query.q,
  purpose: query.purpose,
  state: query.state,
  recipient: query.recipient,
})
const filterQuery = ({ q, purpose, state, recipient }: Query) => ({ q, purpose, state, recipient })

/** Consents of the whole register: which run out, which were taken back, which wait to be published. */
export async function ListPage({ here, query }: Visit<typeof at.register>) {
  const page = pageOf(query, consentSorts, { dir: 'desc' })
  const found = await consentPage(here, filterOf(query), page)
  const { total } = found
  const narrowed = Object.values(filterQuery(query)).some(Boolean)
  return (
    <Page
      title="同意の一覧"
      lede={`${narrowed ? '条件に合う同意は' : '記録された同意は'}${total.toLocaleString('ja-JP')}件です。記録がないことは、同意していないことです。`}
    >
      <List
        to={at.register()}
        file={at.registerCsv()}
        query={query}
        page={page}
        found={found}
        asked={filterQuery(query)}
        fields={<Fields query={query} />}
        noun="同意"
        none={{
          title: '同意がまだ記録されていません',
          why: '同意は、事業者の画面の「同意」から記録します。',
        }}
        stage="rec"
        rowKey={(row) => row.id}
        total={`${total.toLocaleString('ja-JP')}件`}
        columns={[
          {
            key: 'name',
            label: '事業者',
            sort: true,
            cell: (row) => (
              <>
                <a href={at.consents({ businessId: row.businessId })}>{row.business}</a>{' '}
                {row.isSample && <SampleTag />}
              </>
            ),
          },
          {
            key: 'purpose',
            label: '目的',
            cell: (row) => <span class="nowrap">{row.purpose}</span>,
          },
          { key: 'recipient', label: '提供先', cell: (row) => recipientInWords(row) || '—' },
          {
            key: 'of',
            label: 'だれの',
            cell: (row) => (row.personId === null ? '事業者' : '担い手'),
          },
          { key: 'scope', label: '範囲', cell: (row) => <ScopeInWords consent={row} /> },
          {
            key: 'given',
            label: '同意した日',
            sort: true,
            cell: (row) => <Day on={row.givenOn} form="short" />,
          },
          {
            key: 'expires',
            label: '期限',
            sort: true,
            cell: (row) =>
              row.expiresOn === null ? '定めなし' : <Day on={row.expiresOn} form="short" />,
          },
          {
            key: 'state',
            label: '状態',
            cell: (row) => <ConsentTag consent={row} today={here.today} />,
          },
        ]}
      />
    </Page>
  )
}

function Fields({ query }: { query: Query }) {
  return (
    <>
      <SearchField name="q" label="事業者の名前・よみ" value={query.q} />
      <SelectField
        name="purpose"
        label="目的"
        value={query.purpose}
        empty="すべて"
        options={purposeNames}
      />
      <SelectField
        name="recipient"
        label="提供先"
        value={query.recipient}
        empty="すべて"
        options={receivingRoles.map((role) => ({ value: `role:${role}`, label: roles[role] }))}
      />
      <SelectField name="state" label="状態" value={query.state} empty="すべて" options={states} />
    </>
  )
}

/** What the list shows with its filter; of a person's consent only that it is a person's. */
export async function consentsFile({
  here,
  query,
}: Visit<typeof at.registerCsv>): Promise<FileAnswer> {
  const page = { ...pageOf(query, consentSorts, { size: 20_000, dir: 'desc' }), after: null }
  const { rows } = await consentPage(here, filterOf(query), page)
  return csvFileOf<Consent>(
    '同意一覧',
    [
      { head: '事業者', cell: (row) => row.business },
      { head: '目的', cell: (row) => row.purpose },
      { head: '提供先', cell: (row) => recipientInWords(row) },
      { head: 'だれの', cell: (row) => (row.personId === null ? '事業者' : '担い手') },
      { head: '範囲', cell: (row) => row.fields.join('、') },
      { head: '年度', cell: (row) => row.fiscalYears.join('、') },
      { head: '同意した日', cell: (row) => row.givenOn },
      { head: 'どのように', cell: (row) => row.way },
      { head: '期限', cell: (row) => row.expiresOn },
      { head: '状態', cell: (row) => stateOf(row, here.today) },
      { head: '撤回した時', cell: (row) => row.withdrawnAt },
      { head: '見本', cell: (row) => (row.isSample ? '見本' : '') },
    ],
    rows,
  )
}
