import { historyOf, type Visit } from '#platform'
import { businessesAt } from '#slices/businesses'
import { beadOrNull, ThreadOf, threadOf } from '#slices/evidence'
import {
  Card,
  Columns,
  Day,
  Fact,
  Facts,
  LinkButton,
  Page,
  SampleTag,
  Section,
  Stack,
  Stat,
  Stats,
} from '#ui'
import { cluster as clusterPage } from '../../addresses.ts'
import { HistoryCard } from '../../pages/history-card.tsx'
import { may } from '../../permissions.ts'
import { ledgerOf, salesOf } from '../../product-steps/tables.ts'
import { resource as resourcePage } from '../../resources/addresses.ts'
import { resourcesOf } from '../../resources/tables.ts'
import * as at from '../addresses.ts'
import { daysToFirstSale } from '../rules.ts'
import { type Product, productSeenBy } from '../tables.ts'
import { Ledger, StepForm } from './ledger.tsx'
import { Sales, StageTag } from './product-columns.tsx'
import { SalesSection } from './sales-section.tsx'

export async function ShowPage({ here, params, filled }: Visit<typeof at.product>) {
  const product = await productSeenBy(here, params.productId)
  const ledger = await ledgerOf(here, product.id)
  const sales = await salesOf(here, product.id)
  const resources = await resourcesOf(here, product.resourceIds)
  const history = await historyOf(here, product.id, 20)
  const bead = await beadOrNull(here, { slice: 'clusters', ref: product.id })
  const thread = bead && (await threadOf(here, { pid: bead.pid }))
  const writes = may.writeClusters(here.person)
  const exact = may.seeSales(here.person)
  return (
    <Page
      title={product.name}
      back={at.products()}
      lede={product.kind}
      tags={
        <>
          <StageTag stage={product.stage} />
          {product.isSample && <SampleTag />}
        </>
      }
      acts={
        writes && (
          <LinkButton href={at.productEdit(params)} kind="pri">
            登録を直す
          </LinkButton>
        )
      }
    >
      <KeyFigures product={product} exact={exact} />
      <Columns shape="main">
        <Stack wide>
          <Section
            title="段階の台帳"
            note="戻ったときも、新しい行として残ります"
            acts={writes && <StepForm product={product} filled={filled} />}
          >
            <Ledger entries={ledger} />
          </Section>
          <SalesSection
            productId={product.id}
            sales={sales}
            exact={exact}
            writes={writes}
            filled={filled}
          />
          <Section title="何を使い、どう売るか">
            <Facts>
              <Fact term="素材">{product.materials.join('、')}</Fact>
              <Fact term="工程">{product.processes.join('、')}</Fact>
              <Fact term="地域資源">
                {resources.length === 0
                  ? null
                  : resources.map(({ id, name }, n) => (
                      <>
                        {n > 0 && '、'}
                        <a href={resourcePage({ resourceId: id })}>{name}</a>
                      </>
                    ))}
              </Fact>
              <Fact term="市場段階">{product.tier || '未把握'}</Fact>
              <Fact term="主な販路">{product.channel}</Fact>
              <Fact term="価格帯">
                {product.prices.map((price) => `${price.toLocaleString('ja-JP')}円`).join('、')}
              </Fact>
            </Facts>
          </Section>
        </Stack>
        <Stack>
          <Makers product={product} here={here} />
          <Card title="この情報について">
            <Facts>
              <Fact term="出典">{product.source}</Fact>
              <Fact term="公開">{product.isReleased ? '公開してよい' : '庁内だけ'}</Fact>
            </Facts>
          </Card>
          <HistoryCard entries={history} />
        </Stack>
      </Columns>
      {thread && <ThreadOf thread={thread} />}
    </Page>
  )
}

function KeyFigures({ product, exact }: { product: Product; exact: boolean }) {
  const days = daysToFirstSale(product.steps)
  return (
    <Stats>
      <Stat
        label="いまの段階"
        value={product.stage}
        note={product.stageOn ? <Day on={product.stageOn} form="short" /> : '日は不明'}
      />
      <Stat
        label="構想から販売まで"
        value={days === null ? '計算できません' : days.toLocaleString('ja-JP')}
        unit={days === null ? undefined : '日'}
        note={days === null ? '構想と販売の両方の日が分かるときだけ計算します' : undefined}
      />
      <Stat
        label="直近の売上"
        value={<Sales amountYen={product.salesYen} fy={product.salesFy} exact={exact} />}
      />
    </Stats>
  )
}

function Makers({ product, here }: { product: Product; here: Visit['here'] }) {
  return (
    <Card title="だれの商品か">
      <Facts>
        <Fact term="事業者">
          {product.businesses.join('、') || '—'}
          {product.businessIds.length === 1 &&
            here.opens(businessesAt.business({ businessId: product.businessIds[0] ?? '' })) && (
              <>
                <br />
                <a href={businessesAt.business({ businessId: product.businessIds[0] ?? '' })}>
                  台帳を開く
                </a>
              </>
            )}
        </Fact>
        <Fact term="産地">
          {product.clusterId && (
            <a href={clusterPage({ clusterId: product.clusterId })}>{product.cluster}</a>
          )}
        </Fact>
        <Fact term="デザイナー・共同相手">{product.partner}</Fact>
        <Fact term="受けた支援">{product.support}</Fact>
      </Facts>
    </Card>
  )
}
