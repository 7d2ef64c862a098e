import { addMonths } from '#packages/japan'
import type { Visit } from '#platform'
import { Day, Empty, Fact, Facts, Notice, Page, Section, Stat, Stats, Table } from '#ui'
import { body as bodyPage } from '../../bodies/addresses.ts'
import { bodySeenBy } from '../../bodies/tables.ts'
import { seatsWanting } from '../../category-seats/rules.ts'
import { seatsOf } from '../../category-seats/tables.ts'
import { member as memberPage } from '../../members/addresses.ts'
import { membersOn, statedOf } from '../../members/tables.ts'
import { IndustriesSection } from '../../represented-industries/pages/industries-section.tsx'
import { coverOf } from '../../represented-industries/rules.ts'
import { industriesOfClusters, representedBy } from '../../represented-industries/tables.ts'
import type * as at from '../addresses.ts'
import { balance, stateText } from '../rules.ts'
import { rarelyThere } from '../tables.ts'

const share = (ratio: number | null) => (ratio === null ? '—' : `${(ratio * 100).toFixed(1)}％`)

export async function BalancePage({ here, params }: Visit<typeof at.balance>) {
  const body = await bodySeenBy(here, params.bodyId)
  const stated = await statedOf(here, body.id, here.today)
  const seats = await seatsOf(here, body.id)
  const members = await membersOn(here, body.id, here.today)
  const rare = await rarelyThere(here, body.id, addMonths(here.today, -12))
  const counted = balance(stated, {
    sexPercent: body.targetPercent,
    openPercent: body.targetOpenPercent,
  })
  const industries = await industriesOfClusters(here)
  const { joined, processIds } = await representedBy(here, body.id)
  const areas = new Map<string, number>()
  for (const { area } of stated) if (area !== '') areas.set(area, (areas.get(area) ?? 0) + 1)
  const same = repeated(members.map(({ affiliation }) => affiliation))
  return (
    <Page
      title={`${body.name}の委員構成`}
      back={bodyPage(params)}
      lede={`${members.length}人（定数${body.seatsMax}人）。性別と年代は、本人が申告したものだけを数えます。`}
    >
      {members.length === 0 ? (
        <Empty
          stage="decide"
          title="委員はまだ委嘱されていません"
          why="委嘱すると、男女・公募・区分ごとの人数を目標と比べられます。"
        />
      ) : (
        <>
          <Stats>
            <Stat
              label="女性の割合（職指定を含む）"
              value={share(counted.all.womenShare)}
              note={`${stateText(counted.all)}。目標は男女それぞれ${body.targetPercent}％`}
            />
            <Stat
              label="女性の割合（職指定を除く）"
              value={share(counted.personal.womenShare)}
              note={`${stateText(counted.personal)}。${counted.personal.base}人のうち`}
            />
            <Stat
              label="公募の委員"
              value={counted.openSeats}
              unit="人"
              note={
                counted.openShort === 0
                  ? `達成。目標は${body.targetOpenPercent}％かつ1人以上`
                  : `未達（あと${counted.openShort}人）`
              }
            />
            <Stat
              label="50歳未満"
              value={counted.ageKnown === 0 ? '—' : counted.young}
              unit={counted.ageKnown === 0 ? '' : '人'}
              note={`年代の申告がある${counted.ageKnown}人のうち`}
            />
          </Stats>
          <p class="mut s14">
            女性{counted.all.women}人、男性{counted.all.men}人、その他{counted.all.others}
            人、回答しない・たずねていない{counted.all.unstated}
            人。4人以上が申告していないときは、割合を算出しません。
            <Day on={here.today} />
            現在、委員名簿から。
          </p>
          <Section title="区分ごとの席">
            <Table
              rows={seats}
              rowKey={(row) => row.category}
              fold
              columns={[
                { key: 'category', label: '区分', cell: (row) => row.category },
                { key: 'taken', label: '現員', align: 'n', cell: (row) => `${row.taken}人` },
                {
                  key: 'range',
                  label: '席',
                  align: 'n',
                  cell: (row) => `${row.seatsMin}〜${row.seatsMax}人`,
                },
                {
                  key: 'state',
                  label: '状態',
                  cell: (row) =>
                    seatsWanting(row) > 0 ? `あと${seatsWanting(row)}人` : '足りている',
                },
              ]}
              empty={<p>区分ごとの席は、まだ決めていません。</p>}
            />
          </Section>
          <Section title="かたより">
            <Facts>
              <Fact term="地区">
                {[...areas].map(([area, count]) => `${area} ${count}人`).join('、')}
              </Fact>
              <Fact term="同じ所属から二人以上">{same.join('、') || 'なし'}</Fact>
              <Fact term="平均の期数">
                {(members.reduce((all, one) => all + one.termNumber, 0) / members.length).toFixed(
                  1,
                )}
                期
              </Fact>
            </Facts>
          </Section>
          <IndustriesSection
            covers={coverOf(industries, new Set(processIds))}
            joined={joined}
            members={members.length}
          />
          {rare.map(({ memberId, name, attended, held }) => (
            <Notice>
              <a href={memberPage({ memberId })}>{name}</a>
              委員の出席は、この12か月の{held}回のうち{attended}
              回です（半分未満）。日程の希望を聞いてください。この知らせは事務局だけに出ます。
            </Notice>
          ))}
        </>
      )}
    </Page>
  )
}

function repeated(texts: readonly string[]): string[] {
  const seen = texts.filter((text) => text !== '')
  return [...new Set(seen.filter((text, n) => seen.indexOf(text) !== n))]
}
