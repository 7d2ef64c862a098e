import { parseLocalDate } from '#packages/japan'
import { csvFileOf, type FileAnswer, type Here, type Visit, withQuery } from '#platform'
import { DateField, Empty, Form, Instant, Page, SampleTag, SearchField, Table } from '#ui'
import { business as businessPage } from '../../addresses.ts'
import * as ownAt from '../../own-records/addresses.ts'
import { ownBusiness } from '../../own-records/tables.ts'
import { businessSeenBy } from '../../tables.ts'
import * as at from '../addresses.ts'
import { lookInWords, whoseLook } from '../rules.ts'
import { type Look, type LookFilter, looksFound } from '../tables.ts'

type Query = Readonly<Record<string, string>>
const size = 50

function filterOf(query: Query, businessId: string | null): LookFilter {
  return {
    businessId,
    actor: (query.actor ?? '').slice(0, 60),
    from: parseLocalDate(query.from ?? ''),
    until: parseLocalDate(query.until ?? ''),
  }
}

const numberIn = (typed: string | undefined) =>
  /^[1-9]\d{0,14}$/.test(typed ?? '') ? Number(typed) : null

/** Who looked at what is personal of any business, for whoever answers for it. */
export function AllLooksPage({ here, query }: Visit<typeof at.allLooks>) {
  return page(here, query, {
    businessId: null,
    path: at.allLooks(),
    csv: at.allLooksCsv(),
    title: '見た人の記録',
    lede: '担い手・財務・提供先への開示など、個人にかかわる情報を開いた記録です。心当たりのない閲覧がないかを確かめてください。',
  })
}

/** Who looked at what is personal of one business. */
export async function LooksPage({ here, params, query }: Visit<typeof at.looks>) {
  const business = await businessSeenBy(here, params.businessId)
  return page(here, query, {
    businessId: business.id,
    path: at.looks(params),
    csv: at.looksCsv(params),
    title: '見た人の記録',
    lede: business.name,
    back: businessPage(params),
  })
}

/** The business's own side: who looked at its data, when and what for. */
export async function OwnLooksPage({ here, params, query }: Visit<typeof ownAt.ownLooks>) {
  const business = await ownBusiness(here, params.businessId)
  return page(here, query, {
    businessId: business.id,
    path: ownAt.ownLooks(params),
    csv: null,
    title: 'だれが見たか',
    lede: `${business.name}の、担い手・財務・同意のある情報を、だれが、いつ、何のために開いたかです。記録は消すことができません。`,
    back: ownAt.ownRecord(params),
  })
}

type Shown = {
  readonly businessId: string | null
  readonly path: string
  readonly csv: string | null
  readonly title: string
  readonly lede: string
  readonly back?: string
}

async function page(here: Here, query: Query, shown: Shown) {
  const { businessId, path, csv } = shown
  const before = numberIn(query.before)
  const found = await looksFound(here, filterOf(query, businessId), before, size + 1)
  const rows = found.slice(0, size)
  const last = found.length > size ? (rows.at(-1)?.seq ?? null) : null
  const { before: _, ...kept } = query
  return (
    <Page title={shown.title} lede={shown.lede} back={shown.back}>
      <Table
        rows={rows}
        rowKey={({ seq }) => seq}
        total={last === null ? `${rows.length}件` : `${rows.length}件を表示（続きがあります）`}
        csvHref={csv === null ? undefined : withQuery(csv, kept)}
        pager={{
          firstHref: before === null ? null : withQuery(path, kept),
          nextHref: last === null ? null : withQuery(path, { ...kept, before: last }),
        }}
        filter={<Filter path={path} query={query} />}
        empty={
          <Empty
            title="開いた記録はありません"
            why="個人にかかわる情報は、見る目的を書かなければ開きません。開くと、ここに残ります。"
            stage="rec"
          />
        }
        columns={[
          { key: 'at', label: '日時', cell: (row) => <Instant at={row.at} form="short" /> },
          { key: 'whose', label: '所属', cell: (row) => whoseLook(row.section, row.held) },
          { key: 'who', label: '見た人', cell: (row) => row.actorName },
          ...(businessId === null
            ? [
                {
                  key: 'business',
                  label: '事業者',
                  cell: (row: Look) =>
                    row.business === null ? (
                      '（一覧）'
                    ) : (
                      <>
                        <a href={at.looks({ businessId: row.business.id })}>{row.business.name}</a>{' '}
                        {row.business.isSample && <SampleTag />}
                      </>
                    ),
                },
              ]
            : []),
          { key: 'what', label: '見たもの', cell: (row) => lookInWords(row.verb, row.noted).what },
          { key: 'why', label: '目的', cell: (row) => lookInWords(row.verb, row.noted).why || '—' },
        ]}
        fold
      />
    </Page>
  )
}

function Filter({ path, query }: { path: string; query: Query }) {
  return (
    <Form to={path} method="get" inline submit="さがす">
      <SearchField name="actor" label="見た人" value={query.actor} />
      <DateField name="from" label="いつから" value={query.from} />
      <DateField name="until" label="いつまで" value={query.until} />
    </Form>
  )
}

async function fileOf(here: Here, query: Query, businessId: string | null): Promise<FileAnswer> {
  const looks = await looksFound(here, filterOf(query, businessId), null, 20_000)
  return csvFileOf<Look>(
    `見た人の記録_${here.today}`,
    [
      { head: '番号', cell: (row) => row.seq },
      { head: '日時（UTC）', cell: (row) => row.at },
      { head: '所属', cell: (row) => whoseLook(row.section, row.held) },
      { head: '見た人', cell: (row) => row.actorName },
      { head: '事業者', cell: (row) => row.business?.name ?? '（一覧）' },
      { head: '見たもの', cell: (row) => lookInWords(row.verb, row.noted).what },
      { head: '目的', cell: (row) => lookInWords(row.verb, row.noted).why },
    ],
    looks,
  )
}

export function allLooksFile({ here, query }: Visit<typeof at.allLooksCsv>): Promise<FileAnswer> {
  return fileOf(here, query, null)
}

export async function looksFile({ here, params, query }: Visit<typeof at.looksCsv>) {
  const business = await businessSeenBy(here, params.businessId)
  return fileOf(here, query, business.id)
}
