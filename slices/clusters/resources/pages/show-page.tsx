import { historyOf, type Visit } from '#platform'
import {
  Card,
  Columns,
  Day,
  Fact,
  Facts,
  LinkButton,
  Page,
  Prose,
  SampleTag,
  Section,
  Stack,
} from '#ui'
import { cluster as clusterPage } from '../../addresses.ts'
import { HistoryCard } from '../../pages/history-card.tsx'
import { may } from '../../permissions.ts'
import { product as productPage } from '../../products/addresses.ts'
import { productsUsing } from '../../products/tables.ts'
import * as at from '../addresses.ts'
import { type LegalType, legalTypeNotes } from '../rules.ts'
import { type Resource, resourceSeenBy } from '../tables.ts'

export async function ShowPage({ here, params }: Visit<typeof at.resource>) {
  const resource = await resourceSeenBy(here, params.resourceId)
  const products = await productsUsing(here, resource.id)
  const history = await historyOf(here, resource.id, 20)
  return (
    <Page
      title={resource.name}
      back={at.resources()}
      lede={resource.kana}
      tags={resource.isSample && <SampleTag />}
      acts={
        may.writeClusters(here.person) && (
          <LinkButton href={at.resourceEdit(params)} kind="pri">
            登録を直す
          </LinkButton>
        )
      }
    >
      <Columns shape="main">
        <Stack wide>
          <Section title="何か">
            <Facts>
              <Fact term="種類">{legalTypeNotes[resource.legalType as LegalType]}</Fact>
              <Fact term="旧法による指定">
                {resource.formerLaw ? (
                  <>
                    指定あり（県の指定の日：
                    {resource.prefectureOn ? <Day on={resource.prefectureOn} /> : '不明'}）
                  </>
                ) : (
                  'なし'
                )}
              </Fact>
              <Fact term="説明">
                {resource.description ? <Prose text={resource.description} /> : '未把握'}
              </Fact>
              <Fact term="季節">{resource.season}</Fact>
              <Fact term="所在地">{resource.address || '未把握'}</Fact>
              <Fact term="位置">
                {resource.lat === null ? '未把握' : `北緯 ${resource.lat}、東経 ${resource.lng}`}
              </Fact>
            </Facts>
          </Section>
          <Section title="何に使われているか">
            <Facts>
              <Fact term="産地">
                {resource.clusterId && (
                  <a href={clusterPage({ clusterId: resource.clusterId })}>{resource.cluster}</a>
                )}
              </Fact>
              <Fact term="商品台帳の商品">
                {products.length === 0
                  ? null
                  : products.map(({ id, name }, n) => (
                      <>
                        {n > 0 && '、'}
                        <a href={productPage({ productId: id })}>{name}</a>
                      </>
                    ))}
              </Fact>
              <Fact term="製品">{resource.products.join('、')}</Fact>
              <Fact term="行事">{resource.events.join('、')}</Fact>
            </Facts>
          </Section>
          {resource.heritage && <HeritageFacts resource={resource} />}
        </Stack>
        <Stack>
          <Card title="この情報について">
            <Facts>
              <Fact term="出典">{resource.source}</Fact>
            </Facts>
          </Card>
          <HistoryCard entries={history} />
        </Stack>
      </Columns>
    </Page>
  )
}

/** Every column of the published list that is known of it. */
function HeritageFacts({ resource }: { resource: Resource }) {
  const rows = Object.entries(resource.heritage ?? {})
  return (
    <Section title="文化財一覧の項目" note="自治体標準オープンデータセットの列">
      <Facts>
        {resource.heritageNumber && <Fact term="NO">{resource.heritageNumber}</Fact>}
        {rows.map(([column, value]) => (
          <Fact term={column}>{value}</Fact>
        ))}
      </Facts>
    </Section>
  )
}
