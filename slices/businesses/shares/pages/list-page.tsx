import { csvFileOf, type FileAnswer, List, pageOf, type Visit } from '#platform'
import { Day, LinkButton, Page, SampleTag, SearchField, SelectField } from '#ui'
import { divisionOf } from '../../industries/rules.ts'
import { may } from '../../permissions.ts'
import { part } from '../../publications/addresses.ts'
import * as at from '../addresses.ts'
import {
  type Choice,
  type Shared,
  type SharedFilter,
  scopesSeenBy,
  sharedChoices,
  sharedPage,
  sharedRows,
} from '../tables.ts'

type Query = Readonly<Record<string, string>>
const sorts = { name: 'text', district: 'text', confirmed: 'day' } as const

const filterOf = (query: Query): SharedFilter => ({
  words: query.q,
  district: query.district,
  process: query.process,
  introduced: query.introduced === 'yes',
})
const filterQuery = ({ q, district, process, introduced }: Query) => ({
  q,
  district,
  process,
  introduced,
})

/** What businesses let this partner see; of all others not even that they are there. */
export async function ListPage({ here, query }: Visit<typeof at.shared>) {
  const page = pageOf(query, sorts)
  const scopes = await scopesSeenBy(here)
  const found = await sharedPage(here, scopes, filterOf(query), page)
  const { total } = found
  const choices = await sharedChoices(here, scopes)
  const matches = may.searchIntroductions(here.person)
  const narrowed = Object.values(filterQuery(query)).some(Boolean)
  return (
    <Page
      title="共有された事業者"
      lede={`${narrowed ? '条件に合うのは' : 'あなたに見せることに同意した事業者は'}${total.toLocaleString('ja-JP')}件です。`}
      acts={
        <LinkButton href={part.root()} kind="sub">
          公開名簿を見る
        </LinkButton>
      }
    >
      <List
        to={at.shared()}
        file={at.sharedCsv()}
        query={query}
        page={page}
        found={found}
        asked={filterQuery(query)}
        fields={<Fields query={query} choices={choices} matches={matches} />}
        noun="事業者"
        none={{
          title: '共有された事業者はまだありません',
          why: '事業者が提供先としてあなたを選んで同意すると、ここに出ます。同意が撤回されると、そのときから出なくなります。',
        }}
        stage="rec"
        rowKey={(row) => row.id}
        total={`${total.toLocaleString('ja-JP')}件`}
        columns={[
          {
            key: 'name',
            label: '名称・よみ',
            sort: true,
            cell: (row) => (
              <>
                <a href={at.sharedBusiness({ businessId: row.id })}>{row.name}</a>{' '}
                {row.isSample && <SampleTag />}
                {row.kana && (
                  <>
                    <br />
                    <small class="mut">{row.kana}</small>
                  </>
                )}
              </>
            ),
          },
          {
            key: 'industry',
            label: '業種',
            cell: (row) => (row.jsicCode ? (divisionOf(row.jsicCode)?.name ?? '—') : '不明'),
          },
          { key: 'district', label: '地区', sort: true, cell: (row) => row.district || '—' },
          { key: 'processes', label: '工程', cell: (row) => row.processes.join('、') || '不明' },
          {
            key: 'fields',
            label: 'ほかに同意のある情報',
            cell: (row) => row.fields.join('、') || 'なし',
          },
          ...(matches
            ? [
                {
                  key: 'introduced',
                  label: '紹介・引合せ',
                  cell: (row: Shared) => (row.mayBeIntroduced ? '同意あり' : '同意なし'),
                },
              ]
            : []),
          {
            key: 'until',
            label: '同意の期限',
            cell: (row) => (row.until === null ? '定めなし' : <Day on={row.until} form="short" />),
          },
          {
            key: 'confirmed',
            label: '確かめた日',
            sort: true,
            cell: (row) => <Day on={row.confirmedOn} form="short" />,
          },
        ]}
      />
    </Page>
  )
}

function Fields(props: { query: Query; choices: readonly Choice[]; matches: boolean }) {
  const { query } = props
  const options = (facet: string) =>
    props.choices
      .filter((one) => one.facet === facet)
      .map(({ value, count }) => ({ value, label: `${value}（${count}）` }))
  return (
    <>
      <SearchField name="q" label="名前・よみ・屋号・工程" value={query.q} />
      <SelectField
        name="process"
        label="工程"
        value={query.process}
        empty="すべて"
        options={options('process')}
      />
      <SelectField
        name="district"
        label="地区"
        value={query.district}
        empty="すべて"
        options={options('district')}
      />
      {props.matches && (
        <SelectField
          name="introduced"
          label="紹介・引合せ"
          value={query.introduced}
          empty="すべて"
          options={[{ value: 'yes', label: '同意あり' }]}
        />
      )}
    </>
  )
}

/** The list as a file: names, places and processes. What else is consented to is opened one by one. */
export async function sharedFile({ here, query }: Visit<typeof at.sharedCsv>): Promise<FileAnswer> {
  return csvFileOf<Shared>(
    '共有された事業者',
    [
      { head: '名称', cell: (row) => row.name },
      { head: '名称カナ', cell: (row) => row.kana },
      { head: '名称英字', cell: (row) => row.nameEn },
      { head: '通称', cell: (row) => row.aliases.join('、') },
      { head: '郵便番号', cell: (row) => row.postalCode },
      { head: '所在地', cell: (row) => row.address },
      { head: '地区', cell: (row) => row.district },
      { head: '業種', cell: (row) => (row.jsicCode ? (divisionOf(row.jsicCode)?.name ?? '') : '') },
      { head: '工程', cell: (row) => row.processes.join('、') },
      { head: '状態', cell: (row) => row.state },
      { head: '同意の期限', cell: (row) => row.until },
      { head: '確認日', cell: (row) => row.confirmedOn },
      { head: '見本', cell: (row) => (row.isSample ? '見本' : '') },
    ],
    await sharedRows(here, filterOf(query)),
  )
}
