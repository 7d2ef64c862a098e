import { formatShortWareki } from '#packages/japan'
import type { Visit } from '#platform'
import { LinkButton, Notice, Page, SampleTag, Section, Stack, Tag } from '#ui'
import { GraphDrawing } from '../../drawings/pages/graph-drawing.tsx'
import { ChainLegend } from '../../drawings/pages/legend.tsx'
import { edgeRemoval, edges } from '../../edges/addresses.ts'
import { EdgeForm } from '../../edges/pages/edge-form.tsx'
import { newNode, node as nodePage } from '../../nodes/addresses.ts'
import { RemovalsList } from '../../nodes/pages/removals-list.tsx'
import { removalsOf } from '../../nodes/tables.ts'
import { passes } from '../../passes/addresses.ts'
import { Figures } from '../../passes/pages/ring-figures.tsx'
import { ringFigures } from '../../passes/rules.ts'
import { passesOf } from '../../passes/tables.ts'
import { may } from '../../permissions.ts'
import { everyTemplate } from '../../templates/every-template.ts'
import { StepsSection } from '../../versions/pages/steps-section.tsx'
import { inquiriesOf } from '../../versions/tables.ts'
import * as at from '../addresses.ts'
import { gapsOf, logics, logicWords, productsIn, versionWords } from '../rules.ts'
import { chainSeenBy, fixedGraphOf, graphOf, holdersIn } from '../tables.ts'
import { StepsTable } from './steps-table.tsx'

export async function ShowPage({ here, params, filled }: Visit<typeof at.chain>) {
  const chain = await chainSeenBy(here, params.chainId)
  const graph = await graphOf(here, chain.id)
  const holders = await holdersIn(here, chain.id)
  const fixed = await fixedGraphOf(here, chain.id)
  const inquiries = await inquiriesOf(here, chain.id)
  const removals = await removalsOf(here, chain.id)
  const mayWrite = may.writeChains(here.person)
  const writes = mayWrite && chain.state !== '確定'
  const template = everyTemplate.find(({ key }) => key === chain.template)
  const passed = template?.shape === 'ring' ? await passesOf(here, chain.clusterId) : []
  const gaps = gapsOf(graph)
  const products = productsIn(graph)
  // The form that was refused stands on another page, or is gone since the chain was fixed.
  const isElsewhere = filled?.form?.startsWith('edge-') || (!writes && filled?.form !== 'revise')
  const strayRule = isElsewhere ? filled?.rule : null
  return (
    <Page
      title={chain.name}
      back={at.chains({ clusterId: chain.clusterId })}
      lede={`${chain.cluster}　${products.length === 0 ? '製品はまだありません' : `${products.map(({ name }) => name).join('、')}ができるまで`}`}
      tags={
        <>
          <Tag kind={chain.state === '確定' ? 'seal' : undefined}>{versionWords(chain)}</Tag>{' '}
          {chain.isSample && <SampleTag />}
        </>
      }
      acts={
        <>
          {here.opens(passes({ clusterId: chain.clusterId })) && (
            <LinkButton href={passes({ clusterId: chain.clusterId })} kind="sub">
              仲間回しを見る
            </LinkButton>
          )}
          {mayWrite && !writes && (
            <LinkButton href="#steps" kind="sub">
              改訂を始める
            </LinkButton>
          )}
          {writes && (
            <LinkButton href={newNode({ chainId: chain.id })} kind="pri" isNew>
              工程や材料を加える
            </LinkButton>
          )}
        </>
      }
    >
      <Stack wide>
        {strayRule && <Notice kind="bad">{strayRule}</Notice>}
        <div data-live="gaps">
          {gaps.length > 0 && (
            <Notice kind="warn">
              <b>{`足りないところが${gaps.length}件あります。`}</b>
              <ul>
                {gaps.slice(0, 8).map(({ sentence }) => (
                  <li>{sentence}</li>
                ))}
              </ul>
            </Notice>
          )}
        </div>
        <Section
          title="連鎖図"
          note={`上から下へ。${graph.nodes.length}件、矢印${graph.edges.length}本`}
        >
          {template && (
            <p class="mut s14">{`ひな形「${template.name}」の写し。${template.note}`}</p>
          )}
          <div
            data-chain-editor={writes ? '' : undefined}
            data-edges={edges({ chainId: chain.id })}
            data-edge-removal={edgeRemoval({ chainId: chain.id })}
            data-logics={JSON.stringify(logics.map((one) => [one, logicWords[one]]))}
          />
          <div data-live="drawing">
            <GraphDrawing
              id="chain"
              name={`${chain.name}の連鎖図`}
              description={`${graph.nodes.length}の工程・道具・材料・製品と、${graph.edges.length}本の矢印。同じ内容が下の表にあります。`}
              graph={graph}
              holders={holders}
              hrefOf={writes ? (node) => nodePage({ chainId: chain.id, nodeId: node.id }) : null}
            />
          </div>
          <ChainLegend />
          <p class="src">
            {`担い手の数：事業者台帳${chain.isSample ? '（見本）' : ''}、${formatShortWareki(here.today)}現在。状態が「登録」で、その工程を自分でできる者（外注して対応する者、休業・廃業は数えません）。図は${versionWords(chain)}の内容です。`}
          </p>
        </Section>
        {template?.shape === 'ring' && passed.length > 0 && (
          <Section
            title="仲間回し"
            acts={<a href={passes({ clusterId: chain.clusterId })}>だれからだれへ</a>}
          >
            <Figures
              figures={ringFigures(passed)}
              seesNames={may.seePasses(here.person)}
              today={here.today}
            />
          </Section>
        )}
        <div data-live="table">
          <StepsTable chain={chain} graph={graph} holders={holders} writes={writes} />
        </div>
        {writes && (
          <div data-live="edits">
            <Section title="矢印を加える" note="要るものから、それを要るものへ" id="edge">
              <EdgeForm chainId={chain.id} graph={graph} filled={filled} />
            </Section>
            <RemovalsList chainId={chain.id} removals={removals} filled={filled} />
          </div>
        )}
        <div data-live="steps">
          <StepsSection
            chain={chain}
            fixed={fixed}
            inquiries={inquiries}
            gaps={gaps.map(({ sentence }) => sentence)}
            writes={mayWrite}
            seesNames={may.seeCheckers(here.person)}
            filled={filled}
          />
        </div>
      </Stack>
    </Page>
  )
}
