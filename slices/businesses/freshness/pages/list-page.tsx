import {
  csvFileOf,
  type FileAnswer,
  List,
  pageOf,
  SavedViews,
  savedViewsOf,
  type Visit,
  withQuery,
} from '#platform'
import { settingOn } from '#platform/settings'
import { Page, SampleTag, SelectField, Stat, Stats } from '#ui'
import { business, businesses } from '../../addresses.ts'
import { districtsSeenBy } from '../../searches/tables.ts'
import * as at from '../addresses.ts'
import { type Block, blocksSeenBy, dayOfBlock, monthsFresh, staleBefore } from '../rules.ts'
import {
  type BlockCount,
  countsByBlock,
  type StaleBusiness,
  stalePage,
  staleSeenBy,
} from '../tables.ts'
import { Confirmed } from './freshness-card.tsx'

const sorts = { stale: 'number', oldest: 'day', name: 'text', district: 'text' } as const

/** Whom to visit or ring up: businesses of which something has not been confirmed for long. */
export async function ListPage({ here, query }: Visit<typeof at.freshness>) {
  const months = await settingOn(here, monthsFresh)
  const since = staleBefore(here.today, months)
  const page = pageOf(query, sorts, { dir: 'desc' })
  const filter = { block: query.block, district: query.district, since }
  const found = await stalePage(here, filter, page)
  const { total } = found
  const counts = await countsByBlock(here, since)
  const districts = await districtsSeenBy(here)
  const views = await savedViewsOf(here, at.freshness())
  const shown = blocksSeenBy(here.person)
  return (
    <Page
      title="古い情報"
      back={businesses()}
      lede={`${months}か月より前に確かめたきりの情報がある事業者は${total.toLocaleString('ja-JP')}者です。訪問や電話の相手を選ぶときに使います。`}
    >
      <Stats>
        {counts.map((count) => (
          <BlockStat count={count} />
        ))}
      </Stats>
      <SavedViews here={here} views={views} path={at.freshness()} query={query} />
      <List
        to={at.freshness()}
        file={at.freshnessCsv()}
        query={query}
        page={page}
        found={found}
        asked={{ block: query.block, district: query.district }}
        submit="しぼる"
        fields={
          <>
            <SelectField
              name="block"
              label="古いもの"
              value={query.block}
              empty="どれか"
              options={shown}
            />
            <SelectField
              name="district"
              label="地区"
              value={query.district}
              empty="すべて"
              options={districts}
            />
          </>
        }
        noun="事業者"
        advice="条件を一つずつ外してみてください。"
        none={{
          title: '古い情報はありません',
          why: `どの事業者も、記録のある情報は${months}か月以内に確かめられています。`,
        }}
        stage="rec"
        caption="古い情報がある事業者"
        rowKey={(row) => row.id}
        total={`${total.toLocaleString('ja-JP')}者`}
        columns={[
          {
            key: 'name',
            label: '名称',
            sort: true,
            cell: (row) => (
              <>
                <a href={business({ businessId: row.id })}>{row.name}</a>{' '}
                {row.isSample && <SampleTag />}
              </>
            ),
          },
          { key: 'district', label: '地区', sort: true, cell: (row) => row.district || '—' },
          {
            key: 'stale',
            label: '古いもの（件）',
            align: 'n',
            sort: true,
            cell: (row) => row.stale,
          },
          ...shown.map((block) => ({
            key: block,
            label: block,
            hint: dayOfBlock[block],
            cell: (row: StaleBusiness) => (
              <Confirmed on={row.days[block] ?? null} today={here.today} months={months} />
            ),
          })),
          { key: 'way', label: '連絡の方法', cell: (row) => row.preferredWay || '聞いていない' },
        ]}
      />
      <p class="mini">
        {shown.map((block) => `${block}：${dayOfBlock[block]}。`).join('')}
        「記録なし」は古い情報に数えません。
      </p>
    </Page>
  )
}

function BlockStat({ count }: { count: BlockCount }) {
  const { block, stale, never, businesses: all } = count
  return (
    <Stat
      label={<a href={withQuery(at.freshness(), { block })}>{block}</a>}
      value={stale.toLocaleString('ja-JP')}
      unit="者"
      note={`${all.toLocaleString('ja-JP')}者のうち。記録なし ${never.toLocaleString('ja-JP')}者`}
    />
  )
}

/** The list as a file, with the days of the blocks that this person may know of. */
export async function freshnessFile({
  here,
  query,
}: Visit<typeof at.freshnessCsv>): Promise<FileAnswer> {
  const since = staleBefore(here.today, await settingOn(here, monthsFresh))
  const rows = await staleSeenBy(here, { block: query.block, district: query.district, since })
  const dayOf = (row: StaleBusiness, block: Block) => row.days[block] ?? '記録なし'
  return csvFileOf(
    '古い情報',
    [
      { head: '名称', cell: (row) => row.name },
      { head: '地区', cell: (row) => row.district },
      { head: '古いもの（件）', cell: (row) => row.stale },
      ...blocksSeenBy(here.person).map((block) => ({
        head: `${block}の確認日`,
        cell: (row: StaleBusiness) => dayOf(row, block),
      })),
      { head: '連絡の方法', cell: (row) => row.preferredWay },
      { head: '見本', cell: (row) => (row.isSample ? '見本' : '') },
    ],
    rows,
  )
}
