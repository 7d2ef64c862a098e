import { formatWareki } from '#packages/japan'
import type { Visit } from '#platform'
import { beadOrNull, ThreadOf, threadOf } from '#slices/evidence'
import {
  Card,
  Columns,
  Day,
  Empty,
  Fact,
  Facts,
  Form,
  Notice,
  Page,
  SampleTag,
  Section,
  Stack,
  Table,
  Tag,
} from '#ui'
import { cluster } from '../../addresses.ts'
import { may } from '../../permissions.ts'
import * as at from '../addresses.ts'
import { type Finding, findingSeenBy } from '../tables.ts'

/** An outlook as it stood on one day, with its thread: why it was made, and what came of it. */
export async function FindingPage({ here, params, filled }: Visit<typeof at.finding>) {
  const card = await findingSeenBy(here, params.findingId)
  const bead = await beadOrNull(here, { slice: 'clusters', ref: card.id })
  const thread = bead && (await threadOf(here, { pid: bead.pid }))
  const { content } = card
  return (
    <Page
      title={card.statement}
      back={cluster({ clusterId: card.clusterId })}
      lede={content.question || `${card.cluster}の枯渇見通し（${formatWareki(content.asOf)}現在）`}
      tags={
        <>
          <Tag kind="line">{card.releasedOn === null ? '課の中だけ' : '庁内'}</Tag>
          {card.isSample && <SampleTag />}
        </>
      }
    >
      {filled?.rule && <Notice kind="warn">{filled.rule}</Notice>}
      <Columns shape="main">
        <Stack wide>
          <Section title="工程・製品ごとの見通し" note="仮定による見通しで、予言ではありません">
            <Rows card={card} />
          </Section>
          <Section title="計算の仮定">
            <ul>
              {content.assumptions.map((sentence) => (
                <li>{sentence}</li>
              ))}
            </ul>
          </Section>
        </Stack>
        <Stack>
          <Card title="この根拠について">
            <Facts>
              <Fact term="時点">
                <Day on={content.asOf} />
              </Fact>
              <Fact term="連鎖">
                {card.chain}（{content.version}）
              </Fact>
              <Fact term="もとになった人">
                {content.businesses}事業所・{content.people}人（年齢不明{content.unknownAges}人）
              </Fact>
              <Fact term="試行">
                {content.runs.toLocaleString('ja-JP')}回（{content.generator}、種{content.seed}）
              </Fact>
              <Fact term="つくった人">
                {card.keptName}（<Day on={card.keptOn} form="short" />）
              </Fact>
            </Facts>
          </Card>
          {content.untold.length > 0 && (
            <Card title="記録がないもの">
              <p>{content.untold.join('、')}は、続くものとして計算しています。</p>
            </Card>
          )}
          {may.releaseFindings(here.person) && card.releasedOn === null && (
            <Card title="庁内に出す" note="財政課・幹部も見られるようになります">
              <Form to={at.release(params)} name="release" filled={filled} submit="庁内に出す" />
            </Card>
          )}
        </Stack>
      </Columns>
      {thread && <ThreadOf thread={thread} />}
    </Page>
  )
}

function Rows({ card: { content } }: { card: Finding }) {
  return (
    <Table<Finding['content']['rows'][number]>
      caption="工程・製品ごとの見通し"
      rows={content.rows}
      rowKey={(row) => String(row[0])}
      empty={<Empty title="行がありません" why="この見通しには工程がありません。" stage="rec" />}
      columns={content.head.map((label, at) => ({
        key: String(at),
        label,
        align: at === 1 || at === 2 ? ('n' as const) : undefined,
        cell: (row) => row[at] ?? '—',
      }))}
      fold
    />
  )
}
