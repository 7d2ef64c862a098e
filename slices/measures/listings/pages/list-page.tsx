import { formatYen } from '#packages/japan'
import { type Here, List, pageOf, type Visit, withQuery } from '#platform'
import { Button, Form, HiddenField, Instant, LinkButton, Page, SearchField, SelectField } from '#ui'
import { listingFile } from '../../listing-files/addresses.ts'
import { cityIsNamed } from '../../matches/rules.ts'
import { may } from '../../permissions.ts'
import { type RateKind, rateKindLabels, rateKinds } from '../../rates/rules.ts'
import { watches } from '../../watches/addresses.ts'
import * as at from '../addresses.ts'
import { filterInWords, filterKeys, filterOf, standingOf, standings } from '../rules.ts'
import { type Listing, listingPage, rateReadings } from '../tables.ts'
import { ownInstitution, rateInWords, StandingTag } from './listing-parts.tsx'

const sorts = { deadline: 'instant', title: 'text', cap: 'number' } as const
type Query = Readonly<Record<string, string>>

const whos = [
  { value: 'city', label: '市が使えるかもしれない（語あり・要確認）' },
  { value: 'business', label: '事業者が使える' },
]
const areas = [{ value: 'all', label: 'ほかの地域も' }]

/** After a watch that could not be kept, the list as it was. */
function queryBehind(query: Query, filled: Visit['filled']): Query {
  const [behind] = [filled?.values.query ?? ''].flat()
  return behind ? Object.fromEntries(new URLSearchParams(behind)) : query
}

/** Subsidies as they are listed: those of which the city is within the area and which are open, first. */
export async function ListPage({ here, query: visited, filled }: Visit<typeof at.listings>) {
  const query = queryBehind(visited, filled)
  const page = pageOf(query, sorts)
  const filter = filterOf(query)
  const found = await listingPage(here, filter, page)
  const { total } = found
  const readings = await rateReadings(here, filter)
  const words = filter.words ?? ''
  // How many the words find whatever stands, wherever.
  const ofWords =
    total === 0 && words !== ''
      ? (await listingPage(here, { words, standing: 'all' }, { ...page, after: null })).total
      : 0
  const kept = Object.fromEntries(
    filterKeys.flatMap((key) => (query[key] ? [[key, query[key]]] : [])),
  )
  const takes = may.takeInListings(here.person)
  return (
    <Page
      title="補助制度をさがす"
      lede="Jグランツに載った国・県などの制度です。率や条件は書かれた言葉のままで、公募要領で確かめるまで計算に入りません。"
      acts={
        <>
          <LinkButton href={watches()} kind="sub">
            見張っている条件
          </LinkButton>
          {takes && (
            <LinkButton href={listingFile()} kind="sub">
              一覧を取り込む
            </LinkButton>
          )}
        </>
      }
    >
      <Form to={watches()} name="watch" filled={filled} submit="" inline>
        <HiddenField name="query" value={new URLSearchParams(kept).toString()} />
        <span class="mut">{`いまの条件：${filterInWords(filter)}　`}</span>
        <Button kind="sub" size="sm">
          この条件を見張る
        </Button>
      </Form>
      <List
        to={at.listings()}
        file={at.listingsCsv()}
        query={query}
        page={page}
        found={found}
        asked={kept}
        fields={<Fields query={query} readings={readings} />}
        noun="制度"
        advice={
          ofWords > 0
            ? `言葉だけなら${ofWords.toLocaleString('ja-JP')}件あります。受付の終わったものや、ほかの地域のものを含みます。`
            : '言葉を短くするか、受付を「すべて」、地域を「ほかの地域も」にしてみてください。'
        }
        none={{
          title: '受付が終わっていない、当市が入る制度がありません',
          why: '一覧を取り込むと、市と市内の事業者が使える制度をさがせます。',
          act: takes && (
            <LinkButton href={listingFile()} kind="pri" isNew>
              一覧を取り込む
            </LinkButton>
          ),
        }}
        stage="decide"
        wayOut={
          ofWords > 0 && (
            <LinkButton
              href={withQuery(at.listings(), { q: words, standing: 'all', area: 'all' })}
              kind="sub"
            >
              「{words}」だけでさがす
            </LinkButton>
          )
        }
        rowKey={(row) => row.id}
        total={`${total.toLocaleString('ja-JP')}件`}
        columns={columnsOf(here)}
      />
    </Page>
  )
}

function Fields({
  query,
  readings,
}: {
  query: Query
  readings: Readonly<Record<RateKind, number>>
}) {
  return (
    <>
      <SearchField
        name="q"
        label="制度の名称・機関・説明"
        placeholder="名称・機関・説明"
        value={query.q}
      />
      <SelectField name="who" label="だれが使う" value={query.who} empty="すべて" options={whos} />
      <SelectField
        name="standing"
        label="受付"
        value={query.standing}
        empty="終わっていない"
        options={[...standings, { value: 'all', label: 'すべて' }]}
      />
      <SelectField name="area" label="地域" value={query.area} empty="当市が入る" options={areas} />
      <SelectField
        name="rate"
        label="補助率の読み取り"
        value={query.rate}
        empty="すべて"
        options={rateKinds.map((kind) => ({
          value: kind,
          label: `${rateKindLabels[kind]} ${readings[kind].toLocaleString('ja-JP')}件`,
        }))}
      />
    </>
  )
}

const columnsOf = (here: Here) => [
  {
    key: 'title',
    label: '制度・機関',
    sort: true,
    cell: (row: Listing) => (
      <>
        <a href={at.listing({ listingId: row.id })}>{row.title}</a>
        {ownInstitution(row) && (
          <>
            <br />
            <small class="mut">{ownInstitution(row)}</small>
          </>
        )}
      </>
    ),
  },
  {
    key: 'who',
    label: 'だれが使う',
    cell: (row: Listing) => (cityIsNamed(row) === null ? '事業者' : '市・事業者（要確認）'),
  },
  { key: 'area', label: '地域', cell: (row: Listing) => shortened(row.area) || '不明' },
  { key: 'rate', label: '補助率', cell: (row: Listing) => rateInWords(row.rate) },
  {
    key: 'cap',
    label: '上限（千円）',
    align: 'n' as const,
    sort: true,
    cell: (row: Listing) =>
      row.capYen === null ? '不明' : formatYen(row.capYen, { unit: '千円' }),
  },
  {
    key: 'deadline',
    label: '締切',
    sort: true,
    cell: (row: Listing) =>
      row.endsAt === null ? '不明' : <Instant at={row.endsAt} form="short" />,
  },
  {
    key: 'standing',
    label: '受付',
    cell: (row: Listing) => <StandingTag standing={standingOf(row, here.now)} />,
  },
]

/** Of a list of 47 prefectures the first ones are enough in a cell. */
const shortened = (area: string) => {
  const [one = '', two, ...more] = area.split(' / ')
  return more.length === 0 ? area : `${one}・${two}ほか${more.length}`
}
