import { formatShortWareki } from '#packages/japan'
import { type Visit, withQuery } from '#platform'
import { businessesAt } from '#slices/businesses'
import { Empty, Notice, Page, SampleTag, Section, Stack, Table, writtenNumber } from '#ui'
import { clusters } from '../../addresses.ts'
import { chain as chainPage } from '../../chains/addresses.ts'
import * as at from '../addresses.ts'
import { kindsWithin, leastTogether, nearFrom } from '../rules.ts'
import { usesSeenBy } from '../tables.ts'

const written = (phi: number | null) =>
  phi === null ? `${leastTogether}件に満たない` : writtenNumber(phi, 2)

export async function ShowPage({ here, params, query }: Visit<typeof at.usesOfProcess>) {
  const found = await usesSeenBy(here, params.processId, query.chain)
  const { process, holders, made, nameOf, from, uses, near } = found
  const next = kindsWithin(made, process.id, near)
  const using = made.filter(({ processes }) => processes.includes(process.id)).length
  const business = (id: string, name: string) => {
    const href = businessesAt.business({ businessId: id })
    return here.opens(href) ? <a href={href}>{name}</a> : name
  }
  const serving = (ids: readonly string[]) => holders.filter(({ id }) => ids.includes(id))
  return (
    <Page
      title={`${process.name}は、ほかに何に使われているか`}
      back={from ? chainPage({ chainId: from.id }) : clusters()}
      lede={
        from
          ? `「${from.name}」の製品のほかに、この工程を使う製品の種類と、近い工程です。`
          : 'この工程を使う製品の種類と、一緒に使われる近い工程です。'
      }
      tags={process.isSample && <SampleTag />}
    >
      <Stack wide>
        <Section title="この工程の担い手" note={`${holders.length}者`}>
          {holders.length === 0 ? (
            <Notice kind="warn">
              台帳には、この工程を自分でできる者がまだ記録されていません。いないとは限りません。
            </Notice>
          ) : (
            <p>
              {holders.slice(0, 30).map(({ id, name }, n) => (
                <>
                  {n > 0 && '、'}
                  {business(id, name)}
                </>
              ))}
              {holders.length > 30 && `ほか${holders.length - 30}者`}
            </p>
          )}
        </Section>
        <Table
          caption="この工程を使う製品の種類（近い順）"
          rows={uses}
          rowKey={(row) => row.id}
          total={`${uses.length}件`}
          csvHref={withQuery(at.usesCsv(params), { chain: from?.id })}
          empty={
            <Empty
              title="ほかの製品での使われ方は、まだ記録がありません"
              why="商品台帳に工程を書くか、連鎖の工程を市の一覧と結ぶと、ここに出ます。"
              stage="rec"
            />
          }
          columns={[
            { key: 'kind', label: '製品の種類', cell: (row) => row.id },
            { key: 'phi', label: '近さ φ', align: 'n', cell: (row) => written(row.phi) },
            {
              key: 'together',
              label: 'この工程を使う製品（件）',
              align: 'n',
              cell: (row) => row.together,
            },
            {
              key: 'products',
              label: 'この種類の製品（件）',
              align: 'n',
              cell: (row) => row.products,
            },
            {
              key: 'holders',
              label: 'すでに手がけている担い手',
              cell: (row) =>
                serving(row.businesses).map(({ id, name }, n) => (
                  <>
                    {n > 0 && '、'}
                    {business(id, name)}
                  </>
                )),
            },
          ]}
          fold
        />
        <Table
          caption="一緒に使われる工程（近い順）"
          rows={near.slice(0, 30)}
          rowKey={(row) => row.id}
          total={`${near.length}件`}
          empty={<p>同じ製品に一緒に使われる工程は、まだ記録がありません。</p>}
          columns={[
            {
              key: 'process',
              label: '工程',
              cell: (row) => (
                <a href={at.usesOfProcess({ processId: row.id })}>{nameOf.get(row.id) ?? ''}</a>
              ),
            },
            { key: 'phi', label: '近さ φ', align: 'n', cell: (row) => written(row.phi) },
            {
              key: 'together',
              label: '一緒に使う製品（件）',
              align: 'n',
              cell: (row) => row.together,
            },
            {
              key: 'products',
              label: '相手を使う製品（件）',
              align: 'n',
              cell: (row) => row.products,
            },
          ]}
          fold
        />
        {next.length > 0 && (
          <Section
            title="この技をほかに使えそうな製品"
            note={`近い工程（φ ${nearFrom}以上）を使い、この工程はまだ使っていない種類`}
          >
            <ul class="mini">
              {next.slice(0, 20).map(({ kind, through, phi }) => (
                <li>{`${kind}（「${nameOf.get(through) ?? ''}」を通じて。φ ${written(phi)}）`}</li>
              ))}
            </ul>
          </Section>
        )}
        <p class="src">
          {`出典：商品台帳と連鎖、${formatShortWareki(here.today)}現在。工程の分かる製品${made.length}件のうち、この工程を使うのは${using}件。φ は、一方を使う製品のうち他方も使う割合を両向きに計算し、小さいほうを取ったもの（Hidalgo ほか 2007）。一緒に使う製品が${leastTogether}件に満たないときは出しません。近いことは、すぐに転用できることを意味しません。`}
        </p>
      </Stack>
    </Page>
  )
}
