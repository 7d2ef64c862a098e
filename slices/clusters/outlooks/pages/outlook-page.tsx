import { formatShortWareki } from '#packages/japan'
import { type Visit, withQuery } from '#platform'
import { Card, Columns, Empty, LinkButton, Notice, Section, Stack } from '#ui'
import * as clusterAt from '../../addresses.ts'
import { inSentences } from '../../assumptions/rules.ts'
import { chain as chainPage, newChain } from '../../chains/addresses.ts'
import { type Chain, chainsOf } from '../../chains/tables.ts'
import { finding } from '../../findings/addresses.ts'
import { findingsOf } from '../../findings/tables.ts'
import { ClusterFrame, frameOf } from '../../pages/cluster-frame.tsx'
import type { Steps } from '../../steps/rules.ts'
import { type ChainOutlook, outlookSeenBy } from '../../steps/tables.ts'
import { CANNOT_TELL, findingOf } from '../../told/rules.ts'
import { whatIf } from '../../what-ifs/addresses.ts'
import * as at from '../addresses.ts'
import { OutlookFigure } from './outlook-figure.tsx'
import { ProductsTable, StepsTable, SuppliesTable } from './steps-tables.tsx'
import { UrgentCard } from './urgent-card.tsx'

/** The first thing of a 産地: its processes as strands, and the year in which each breaks. */
export async function OutlookPage({ here, params, query }: Visit<typeof clusterAt.cluster>) {
  const frame = await frameOf(here, params.clusterId)
  const chains = await chainsOf(here, params.clusterId)
  const chain =
    chains.find(({ id }) => id === query.chain) ??
    chains.find(({ number }) => number > 0) ??
    chains[0]
  if (chain === undefined)
    return (
      <ClusterFrame frame={frame} part="outlook">
        <Empty
          title="連鎖がまだ描かれていません"
          why="どの工程と材料からできるかを描くと、担い手がいなくなる年が見えます。ひな形から始められます。"
          act={
            frame.writes && (
              <LinkButton href={newChain(params)} kind="pri" isNew>
                ひな形から連鎖を描く
              </LinkButton>
            )
          }
          stage="rec"
        />
      </ClusterFrame>
    )
  const outlook = await outlookSeenBy(here, chain)
  const { steps } = outlook
  const cards = await findingsOf(here, params.clusterId)
  return (
    <ClusterFrame
      frame={frame}
      part="outlook"
      lede={steps ? <Lede outlook={outlook} steps={steps} /> : CANNOT_TELL}
      acts={<Acts chain={chain} outlook={outlook} writes={frame.writes} />}
    >
      {chains.length > 1 && <Chains chains={chains} current={chain} />}
      {steps === null ? (
        <Notice kind="warn">{CANNOT_TELL}</Notice>
      ) : (
        <>
          <OutlookFigure
            outlook={outlook}
            steps={steps}
            mayCite={frame.writes}
            all={query.all === '1'}
          />
          <Section title="切れそうな工程と、影響を受ける事業者">
            <StepsTable outlook={outlook} steps={steps} />
          </Section>
          <Columns shape="main">
            <Stack wide>
              <Section title="製品ごとの見通し" note="首を絞める工程＝先に切れて製品を止める割合">
                <ProductsTable outlook={outlook} steps={steps} />
              </Section>
              {steps.supplies.length > 0 && (
                <Section title="道具・材料の見通し">
                  <SuppliesTable outlook={outlook} steps={steps} />
                </Section>
              )}
            </Stack>
            <Stack>
              <UrgentCard outlook={outlook} steps={steps} />
              {cards.length > 0 && (
                <Card title="根拠にした見通し">
                  <ul class="plain stack">
                    {cards.slice(0, 5).map((card) => (
                      <li>
                        <a href={finding({ findingId: card.id })}>{card.statement}</a>
                        <br />
                        <small class="mut">{formatShortWareki(card.keptOn)}現在</small>
                      </li>
                    ))}
                  </ul>
                </Card>
              )}
              <Untold steps={steps} />
            </Stack>
          </Columns>
          <Section title="計算の仮定" id="assumptions" note="市の設定で変えられます">
            <ul>
              {inSentences(outlook.assumed).map((sentence) => (
                <li>{sentence}</li>
              ))}
              <li>
                {steps.unknownAges === 0
                  ? '年齢不明の人はいません。'
                  : `年齢不明${steps.unknownAges}人は、同じ工程で分かっている年齢から毎回引いて補いました。人の記録がない事業所は、年齢不明の一人とみなしました。`}
              </li>
            </ul>
          </Section>
        </>
      )}
    </ClusterFrame>
  )
}

function Lede({ outlook, steps }: { outlook: ChainOutlook; steps: Steps }) {
  const { before, strong, after } = findingOf(steps, outlook.today)
  return (
    <>
      {before}
      {strong && <b>{strong}</b>}
      {after}
    </>
  )
}

function Acts(props: { chain: Chain; outlook: ChainOutlook; writes: boolean }) {
  const params = { chainId: props.chain.id }
  return (
    <>
      {props.outlook.steps && (
        <LinkButton href={at.outlookSheet(params)} kind="sub" download>
          A4で印刷
        </LinkButton>
      )}
      <LinkButton href={chainPage(params)} kind="sub">
        連鎖を見る
      </LinkButton>
      {props.outlook.steps && (
        <LinkButton href={whatIf(params)} kind="pri">
          もしもを試す
        </LinkButton>
      )}
    </>
  )
}

function Chains({ chains, current }: { chains: readonly Chain[]; current: Chain }) {
  return (
    <nav aria-label="連鎖" class="flex">
      {chains.map((one) => (
        <LinkButton
          href={withQuery(clusterAt.cluster({ clusterId: one.clusterId }), { chain: one.id })}
          kind={one.id === current.id ? 'pri' : 'sub'}
          size="xs"
        >
          {one.name}
        </LinkButton>
      ))}
    </nav>
  )
}

function Untold({ steps }: { steps: Steps }) {
  if (steps.untold.length === 0) return null
  return (
    <Card title="分かっていないこと" note={`${steps.untold.length}件`}>
      <p>次の工程・道具・材料は、担い手も供給も記録がないため、続くものとして計算しています。</p>
      <p>{steps.untold.map(({ name }) => name).join('、')}</p>
    </Card>
  )
}
