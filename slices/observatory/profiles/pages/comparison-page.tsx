import { indexed } from '#packages/regional-economics'
import { Missing, type Visit, withQuery } from '#platform'
import {
  Button,
  Card,
  Figure,
  Form,
  HiddenField,
  Notice,
  Page,
  SmallMultiples,
  Table,
  TextField,
  writtenNumber,
} from '#ui'
import { areasCalled } from '../../areas/tables.ts'
import { type Profile, seriesCalled, wholeValue } from '../../figures/rules.ts'
import { profilesOf } from '../../figures/tables.ts'
import { quotientsOf } from '../../quotients/rules.ts'
import { seriesOf, writtenAmount, writtenObservation } from '../../trends/rules.ts'
import * as at from '../addresses.ts'
import { AreaTabs } from './area-tabs.tsx'

const MOST_PEERS = 12

/** A place beside at most twelve others that somebody picked; the choice stands in the address. */
export async function ComparisonPage({ here, params, query }: Visit<typeof at.comparison>) {
  const typed = (query.peers ?? '').split(/[,、\s]+/).filter((code) => /^\d{5,6}$/.test(code))
  const words = query.add ?? ''
  const found = words === '' ? [] : await areasCalled(here, words)
  const base = params.areaCode.slice(0, 5)
  const wanted = [
    ...typed.map((code) => code.slice(0, 5)),
    ...(found.length === 1 ? [found[0]?.code ?? ''] : []),
  ]
  const peers = [...new Set(wanted)].filter((code) => code !== base && code !== '')
  const profiles = await profilesOf(here, [params.areaCode, ...peers.slice(0, MOST_PEERS)])
  const [own] = profiles
  if (!own || own.area.code !== base) throw new Missing()
  const chosen = profiles.slice(1).map(({ area }) => area.code)
  const areaCode = own.area.code
  const withPeers = (codes: readonly string[]) =>
    withQuery(at.comparison({ areaCode }), { peers: codes.join(',') })

  return (
    <Page
      title={`${own.area.name}をほかの市と比べる`}
      stage="know"
      back={at.region({ areaCode })}
      lede="似た産業をもつ市や、目標にしたい市を選んで、同じ目盛りで並べます。"
    >
      <AreaTabs areaCode={areaCode} current="comparison" />
      {peers.length > MOST_PEERS && (
        <Notice kind="warn">比べる相手は12までです。はじめの12を表示しています。</Notice>
      )}
      <Card title="比べる相手を足す" note={`${chosen.length} / ${MOST_PEERS}`}>
        <Form to={at.comparison({ areaCode })} method="get" inline>
          <HiddenField name="peers" value={chosen.join(',')} />
          <TextField
            name="add"
            type="search"
            label="市区町村の名前・よみ・コード"
            placeholder="市区町村の名前・よみ・コード"
            value={found.length === 1 ? '' : words}
          />
          <Button kind="pri" size="sm">
            足す
          </Button>
        </Form>
        {words !== '' && found.length === 0 && (
          <p class="mini">当てはまる市区町村がありません。よみはひらがなで入れてください。</p>
        )}
        {found.length > 1 && (
          <p class="mini">
            {'いくつか見つかりました：'}
            {found.slice(0, 20).map((area) => (
              <>
                <a href={withPeers([...chosen, area.code])}>{`${area.prefecture}${area.name}`}</a>
                {'　'}
              </>
            ))}
          </p>
        )}
      </Card>
      {profiles.length < 2 ? (
        <Notice>比べる相手を1つ以上足すと、図と表が出ます。</Notice>
      ) : (
        <>
          <ShipmentsOf profiles={profiles} />
          <Table
            caption="従業者と特化係数（2021年、民営）"
            columns={columnsOf(chosen, withPeers)}
            rows={profiles}
            rowKey={({ area }) => area.code}
            empty=""
          />
        </>
      )}
    </Page>
  )
}

function columnsOf(chosen: readonly string[], withPeers: (codes: readonly string[]) => string) {
  return [
    {
      key: 'name',
      label: '市区町村',
      cell: ({ area }: Profile) => (
        <a href={at.region({ areaCode: area.code })}>{`${area.prefecture}${area.name}`}</a>
      ),
    },
    {
      key: 'employees',
      label: '従業者（人）',
      align: 'n' as const,
      cell: ({ own }: Profile) => writtenObservation(own('employees', 2021)),
    },
    {
      key: 'manufacturing',
      label: '製造業の特化係数',
      align: 'n' as const,
      cell: (profile: Profile) => {
        const one = quotientsOf(profile).find(({ division }) => division.key === 'e')
        return one ? writtenNumber(one.lq, 2) : '—'
      },
    },
    {
      key: 'shipments',
      label: '製造品出荷額等 2018年（百万円）',
      align: 'n' as const,
      cell: ({ own }: Profile) => writtenObservation(own('shipments', 2018)),
    },
    {
      key: 'out',
      label: '',
      cell: ({ area }: Profile) =>
        chosen.includes(area.code) && (
          <a href={withPeers(chosen.filter((code) => code !== area.code))}>
            {`外す`}
            <span class="vh">{`（${area.name}）`}</span>
          </a>
        ),
    },
  ]
}

/** Since 2007 every municipality has its present boundary, or one that can be followed. */
function ShipmentsOf({ profiles }: { profiles: readonly Profile[] }) {
  const { scale, survey, caveats } = seriesCalled('shipments')
  const lists = profiles.map(({ own }) =>
    seriesOf(own, 'shipments').filter(({ year }) => year >= 2007),
  )
  const together = indexed(lists)
  if (!together) {
    return (
      <Notice>
        製造品出荷額等は、すべての市区町村がそろう年がない（秘匿または該当なし）ため、並べられません。
      </Notice>
    )
  }
  const last = profiles.map(({ area }, n) => {
    const value = together.series[n]?.filter((one) => one.value !== null).at(-1)?.value ?? null
    return { name: area.name, value }
  })
  const [own, ...others] = last
  const ahead = others.filter(({ value }) => (value ?? 0) > (own?.value ?? 0)).length
  const finding = `${own?.name ?? ''}の出荷額は${together.baseYear}年の${writtenNumber(own?.value ?? 0)}％。${others.length}市区町村のうち${ahead}がこれを上回る`
  return (
    <Figure
      finding={finding}
      subtitle={`製造品出荷額等の指数（${together.baseYear}年＝100、最後の年の値を右に表示）。灰色の線はほかの市区町村`}
      source={`${survey}。従業者4人以上。`}
      caveats={[...caveats]}
      table={{
        head: ['年', ...profiles.map(({ area }) => `${area.name}（百万円）`)],
        rows: Array.from({ length: 12 }, (_, n) => 2007 + n).map((year) => [
          String(year),
          ...profiles.map(({ own: lookup }) => writtenObservation(lookup('shipments', year))),
        ]),
      }}
    >
      <SmallMultiples
        finding={finding}
        reference={100}
        items={profiles.map(({ area, own: lookup }, n) => {
          const value = wholeValue(lookup('shipments', 2018))
          return {
            label: area.name,
            ours: n === 0,
            note: value === null ? undefined : writtenAmount(value, scale),
            points: (together.series[n] ?? []).map((one) => ({
              x: one.year,
              y: one.value,
              unknown: one.value === null,
            })),
          }
        })}
      />
    </Figure>
  )
}
