import { type Visit, withQuery } from '#platform'
import {
  AreaField,
  Day,
  Empty,
  Form,
  HiddenField,
  LinkButton,
  Notice,
  Page,
  SampleTag,
  SearchField,
  Section,
  Table,
  Tag,
} from '#ui'
import { business as businessPage } from '../../addresses.ts'
import { type Holding, holdersOf, materialsSeenBy } from '../../holdings/tables.ts'
import { may } from '../../permissions.ts'
import { processes as processList } from '../../processes/addresses.ts'
import { processesSeenBy } from '../../processes/tables.ts'
import { districtsSeenBy } from '../../searches/tables.ts'
import * as at from '../addresses.ts'
import { fitsOf, isAnswered, type Near, type NearTo, nearSteps, rank, readAsked } from '../rules.ts'

type Visited = Visit<typeof at.capabilities> & { readonly nearTo: NearTo }

export async function SearchPage({ here, query, filled, nearTo }: Visited) {
  const words = (query.q ?? '').trim()
  const steps = await processesSeenBy(here)
  const asked = readAsked(words, {
    steps,
    materials: await materialsSeenBy(here),
    districts: await districtsSeenBy(here),
  })
  const akin = asked.steps.length === 0 ? [] : await nearTo(here, asked.steps)
  const fits = fitsOf(asked.steps, steps, akin)
  const hits = fits.size === 0 ? [] : rank(await holdersOf(here, [...fits.keys()]), asked, fits)
  const answered = isAnswered(hits, fits)
  const near =
    words === '' || answered
      ? []
      : nearSteps(words, asked, steps).filter(({ step }) => !fits.has(step.id))
  const makers =
    near.length === 0
      ? []
      : await holdersOf(
          here,
          near.map(({ step }) => step.id),
        )
  return (
    <Page
      title="だれができるか"
      lede="工程に、素材・ロット・地区を足してさがせます。なぜ出たかを、一件ずつ示します。"
      acts={
        <>
          <LinkButton href={processList()} kind="sub">
            工程の一覧
          </LinkButton>
          <LinkButton href={at.unmetRequests()} kind="sub">
            満たせなかった依頼
          </LinkButton>
        </>
      }
    >
      <Form to={at.capabilities()} method="get" inline submit="さがす">
        <SearchField
          name="q"
          label="工程・素材・ロット・地区（例：チタン 鏡面 小ロット）"
          value={words}
        />
      </Form>
      {asked.meant.map(({ word, step, why }) => (
        <Notice kind="info">
          「{word}」は「{step}」のことと読みました（{why}）。
        </Notice>
      ))}
      {asked.unread.length > 0 && (
        <Notice kind="warn">
          読み取れなかった言葉：{asked.unread.join('、')}。工程の一覧にある名前でさがしてください。
        </Notice>
      )}
      {words !== '' && !answered && (
        <Empty
          title="できる事業者が見つかりません"
          why={
            near.length > 0 || hits.length > 0
              ? '台帳に記録がないだけのこともあります。下の近い工程の事業者に、聞いてみてください。'
              : '台帳に記録がないだけのこともあります。近い工程も、台帳には見つかりませんでした。依頼を残すと、産地に足りない工程として数えられます。'
          }
          act={
            near.length === 0 &&
            hits.length === 0 && (
              <LinkButton href={processList()} kind="sub">
                工程の一覧からさがす
              </LinkButton>
            )
          }
          stage="rec"
        />
      )}
      {hits.length > 0 && (
        <Table
          caption={answered ? `「${words}」ができる事業者` : `「${words}」に近い工程ができる事業者`}
          rows={hits}
          rowKey={({ held }) => held.id}
          total={`${hits.length}件`}
          empty={null}
          columns={[
            {
              key: 'name',
              label: '事業者',
              cell: ({ held }) => (
                <>
                  <a href={businessPage({ businessId: held.businessId })}>{held.business}</a>{' '}
                  {held.isSample && <SampleTag />}
                </>
              ),
            },
            {
              key: 'score',
              label: '合い具合',
              align: 'n',
              hint: '0〜1。工程0.5（一部の工程は0.9倍、広い工程は0.6倍、同じ製品に一緒に使われる近い工程はφ倍）、素材0.2、ロット・確かめ方・余力が各0.1。不明は半分に数えます',
              cell: ({ score }) => score.toFixed(2),
            },
            {
              key: 'why',
              label: 'なぜ出たか',
              cell: ({ why }) => (
                <span>{why.map((one) => [<Tag kind="line">{one}</Tag>, ' '])}</span>
              ),
            },
            { key: 'district', label: '地区', cell: ({ held }) => held.district || '—' },
            {
              key: 'verified',
              label: '確かめた日',
              cell: ({ held }) => <Day on={held.verifiedOn} form="short" />,
            },
          ]}
          fold
        />
      )}
      {near.length > 0 && <NearTable near={near} makers={makers} />}
      {words !== '' && !answered && may.writeBusinesses(here.person) && (
        <Section title="満たせなかった依頼として残す" note="産地に足りない工程の手がかりになります">
          <Form to={at.unmetRequests()} filled={filled} submit="依頼として残す">
            <HiddenField name="words" value={words} />
            <AreaField
              name="note"
              label="どんな依頼だったか"
              rows={2}
              hint="依頼した人の名前は書かないでください。"
            />
          </Form>
        </Section>
      )}
    </Page>
  )
}

const mostNamed = 5

/** Where nobody is known who can: what others can do that is near, why it is near, and who they are. */
function NearTable(props: { near: readonly Near[]; makers: readonly Holding[] }) {
  const makersOf = Map.groupBy(props.makers, ({ processId }) => processId)
  return (
    <Table
      caption="近い工程"
      rows={props.near}
      rowKey={({ step }) => step.id}
      empty={null}
      columns={[
        {
          key: 'process',
          label: '工程',
          cell: ({ step }) => (
            <a href={withQuery(at.capabilities(), { q: step.name })}>{step.name}</a>
          ),
        },
        { key: 'why', label: 'なぜ近いか', cell: ({ why }) => why },
        {
          key: 'makers',
          label: 'できる事業者',
          cell: ({ step }) => {
            const makers = makersOf.get(step.id) ?? []
            return (
              <>
                {makers.slice(0, mostNamed).map(({ businessId, business }, n) => (
                  <>
                    {n > 0 && '、'}
                    <a href={businessPage({ businessId })}>{business}</a>
                  </>
                ))}
                {step.holders > mostNamed && `　ほか${step.holders - mostNamed}者`}
              </>
            )
          },
        },
      ]}
      fold
    />
  )
}
