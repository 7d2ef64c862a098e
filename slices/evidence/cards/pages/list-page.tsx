import { csvFileOf, type FileAnswer, List, pageOf, pageOfRows, type Visit } from '#platform'
import { type Column, Instant, LinkButton, Page, SearchField, SelectField, Tag } from '#ui'
import { newDocument } from '../../documents/addresses.ts'
import { familyOf, isKind, kindKeys, kinds, shownKind } from '../../kinds/rules.ts'
import { may } from '../../permissions.ts'
import { shortDay } from '../../threads/rules.ts'
import { hrefOf } from '../../threads/tables.ts'
import * as at from '../addresses.ts'
import { type Card, cardSorts, cardsSeenBy } from '../tables.ts'

const evidenceKinds = kindKeys.filter((kind) => familyOf(kind).key === 'evidence')

function filterOf(query: Readonly<Record<string, string>>) {
  const kind = query.kind ?? ''
  const wanted = kind === 'all' ? null : isKind(kind) ? [kind] : evidenceKinds
  return { words: (query.q ?? '').slice(0, 100), kinds: wanted }
}

export async function ListPage({ here, query }: Visit<typeof at.cards>) {
  const page = pageOf(query, cardSorts, { dir: 'desc' })
  const cards = await cardsSeenBy(here, filterOf(query), page)
  const found = pageOfRows(page, cards, (card) => ({ value: card.sortedBy, id: card.id }))
  const columns: Column<Card>[] = [
    {
      key: 'title',
      label: '名称',
      sort: true,
      cell: (card) => (
        <>
          <a href={hrefOf(here, card)}>{card.title}</a>
          <br />
          <small class="mut">{card.fact}</small>
        </>
      ),
    },
    {
      key: 'kind',
      label: '種類',
      cell: (card) => {
        const { label, stage } = shownKind(card.kind)
        return <Tag stage={stage}>{label}</Tag>
      },
    },
    {
      key: 'happened',
      label: '資料の日付',
      sort: true,
      cell: (card) => shortDay(card.happenedOn) || '—',
    },
    {
      key: 'source',
      label: '出所・範囲',
      cell: (card) => (
        <span class="s14">
          {[card.facets?.source, card.facets?.coverage].filter(Boolean).join('・') || '—'}
        </span>
      ),
    },
    { key: 'uses', label: '使われた先', align: 'n', cell: (card) => card.uses },
    {
      key: 'recorded',
      label: '登録',
      sort: true,
      cell: (card) => <Instant at={card.recordedAt} form="short" />,
    },
  ]
  return (
    <Page
      title="根拠カード"
      lede="統計、調査、訪問、会議の発言。決定の前に何を知っていたかを、一枚ずつ日付とともに残します。"
      acts={
        may.registerDocuments(here.person) && (
          <LinkButton href={newDocument()} kind="pri" isNew>
            根拠の文書を登録する
          </LinkButton>
        )
      }
    >
      <List
        to={at.cards()}
        file={at.csv()}
        query={query}
        page={page}
        found={found}
        asked={{ q: query.q, kind: query.kind }}
        submit="しぼり込む"
        fields={
          <>
            <SearchField name="q" label="名称と本文からさがす" value={query.q} />
            <SelectField
              name="kind"
              label="種類"
              empty="根拠すべて"
              value={query.kind}
              options={[
                ...kindKeys.map((kind) => ({ value: kind, label: kinds[kind].label })),
                { value: 'all', label: '根拠以外もすべて' },
              ]}
            />
          </>
        }
        noun="根拠カード"
        none={{
          title: '根拠カードがまだありません',
          why: '地域の数字の「根拠にする」、または文書の登録から作ってください。',
        }}
        caption="根拠カードの一覧"
        columns={columns}
        rowKey={(card) => card.pid}
      />
    </Page>
  )
}

/** What is on the screen, all pages of it, up to ten thousand rows. */
export async function listCsv({ here, query }: Visit<typeof at.csv>): Promise<FileAnswer> {
  const page = pageOf({ ...query, after: '' }, cardSorts, { dir: 'desc', size: 10_000 })
  const cards = await cardsSeenBy(here, filterOf(query), page)
  return csvFileOf<Card>(
    `根拠カード_${here.today}`,
    [
      { head: '公開ID', cell: (card) => card.pid },
      { head: '種類', cell: (card) => shownKind(card.kind).label },
      { head: '名称', cell: (card) => card.title },
      { head: '資料の日付', cell: (card) => card.happenedOn },
      { head: '知り得た日', cell: (card) => card.availableOn },
      { head: '出所', cell: (card) => card.facets?.source ?? null },
      { head: '範囲', cell: (card) => card.facets?.coverage ?? null },
      { head: '近さ', cell: (card) => card.facets?.closeness ?? null },
      { head: '立場', cell: (card) => card.facets?.standpoint ?? null },
      { head: '確かめ', cell: (card) => card.facets?.check ?? null },
      { head: '版', cell: (card) => card.version },
      { head: '登録日時', cell: (card) => card.recordedAt },
      { head: '使われた先', cell: (card) => card.uses },
    ],
    cards.slice(0, 10_000),
  )
}
