import type { Visit } from '#platform'
import { businessesAt } from '#slices/businesses'
import { Button, Day, Empty, Form, LinkButton, Page, SampleTag, Section, Stack, Table } from '#ui'
import { cluster as clusterPage } from '../../addresses.ts'
import { may } from '../../permissions.ts'
import { clusterSeenBy } from '../../tables.ts'
import * as at from '../addresses.ts'
import { leadersOf, minutesOf, ringFigures } from '../rules.ts'
import { type Pass, passesOf, removedPassesOf } from '../tables.ts'
import { RingDrawing } from './ring-drawing.tsx'
import { Figures } from './ring-figures.tsx'

export async function ListPage({ here, params, filled }: Visit<typeof at.passes>) {
  const cluster = await clusterSeenBy(here, params.clusterId)
  const passes = await passesOf(here, cluster.id)
  const seesNames = may.seePasses(here.person)
  const writes = may.writePasses(here.person)
  const removed = writes ? await removedPassesOf(here, cluster.id) : []
  const add = writes && (
    <LinkButton href={at.newPass(params)} kind="pri" isNew>
      仲間回しを記録する
    </LinkButton>
  )
  const businessLink = (id: string | null, name: string) => {
    const href = id === null ? null : businessesAt.business({ businessId: id })
    return href !== null && here.opens(href) ? <a href={href}>{name}</a> : name
  }
  return (
    <Page
      title="仲間回し"
      back={clusterPage(params)}
      lede={`${cluster.name}　だれがだれに仕事を回しているか。列ではなく輪で、まとめ役が支えています。`}
      tags={passes.some(({ isSample }) => isSample) && <SampleTag />}
      acts={add}
    >
      <Stack wide>
        {passes.length > 0 && (
          <Figures figures={ringFigures(passes)} seesNames={seesNames} today={here.today} />
        )}
        {seesNames && passes.length > 0 && (
          <Section title="仲間回しの輪" note="◎ まとめ役、四角は市の外">
            <RingDrawing name={`${cluster.name}の仲間回し`} passes={passes} />
            <p class="src">
              太い線は年50回以上、中くらいは年12回以上、細い線はそれより少ない、点線は回数が不明です。
            </p>
          </Section>
        )}
        {seesNames ? (
          <PassesTable
            clusterId={cluster.id}
            passes={passes}
            writes={writes}
            empty={add || undefined}
            linkTo={businessLink}
          />
        ) : (
          passes.length > 0 && <p>だれからだれへ回しているかは、担当課だけが見られます。</p>
        )}
        {!seesNames && passes.length === 0 && (
          <Empty
            title="仲間回しがまだ記録されていません"
            why="担当課が訪問で聞き取ると、まとめ役の数と市内で回る割合が出ます。"
            stage="rec"
          />
        )}
        {removed.length > 0 && (
          <Section title="消したもの" note="新しい順に10件まで" id="removed">
            <ul class="mini">
              {removed.map(({ id, fromName, toName }) => (
                <li class="flex between">
                  <span>{`${fromName} → ${toName}`}</span>
                  <Form
                    to={at.passRestoration({ ...params, passId: id })}
                    name={`back-${id}`}
                    filled={filled}
                    inline
                  >
                    <Button kind="sub" size="xs" label={`「${fromName}→${toName}」を元に戻す`}>
                      元に戻す
                    </Button>
                  </Form>
                </li>
              ))}
            </ul>
          </Section>
        )}
      </Stack>
    </Page>
  )
}

function PassesTable(props: {
  clusterId: string
  passes: readonly Pass[]
  writes: boolean
  empty: Parameters<typeof Empty>[0]['act']
  linkTo: (id: string | null, name: string) => Parameters<typeof Empty>[0]['act']
}) {
  const { clusterId } = props
  const leaders = leadersOf(props.passes)
  return (
    <Table
      caption="だれからだれへ"
      rows={props.passes}
      rowKey={(row) => row.id}
      total={`${props.passes.length}件`}
      csvHref={at.passesCsv({ clusterId })}
      empty={
        <Empty
          title="仲間回しがまだ記録されていません"
          why="だれがだれに回すかが分かると、まとめ役が抜けたときに困る者が分かります。"
          act={props.empty}
          stage="rec"
        />
      }
      columns={[
        {
          key: 'from',
          label: '回す者',
          cell: (row) => (
            <>
              {props.linkTo(row.fromBusiness, row.fromName)}
              {leaders.has(row.fromBusiness) && <small class="nowrap">　◎まとめ役</small>}
            </>
          ),
        },
        {
          key: 'to',
          label: '回す先',
          cell: (row) =>
            row.toBusiness === null
              ? `${row.outsideName}（市外：${row.outsideArea}）`
              : props.linkTo(row.toBusiness, row.toName ?? ''),
        },
        { key: 'process', label: '工程', cell: (row) => row.process ?? '不明' },
        { key: 'times', label: '回数（年）', align: 'n', cell: (row) => row.timesAYear ?? '不明' },
        { key: 'minutes', label: '時間（分）', align: 'n', cell: minutesInWords },
        {
          key: 'metres',
          label: '距離（km）',
          align: 'n',
          cell: (row) => (row.metres === null ? '不明' : (row.metres / 1000).toFixed(1)),
        },
        {
          key: 'source',
          label: '何で知ったか',
          cell: (row) => (
            <>
              {`${row.source} `}
              <Day on={row.confirmedOn} form="short" />
            </>
          ),
        },
        ...(props.writes
          ? [
              {
                key: 'edit',
                label: '直す',
                cell: (row: Pass) => (
                  <a
                    href={at.pass({ clusterId, passId: row.id })}
                    aria-label={`「${row.fromName}→${row.toName ?? row.outsideName}」を直す`}
                  >
                    直す
                  </a>
                ),
              },
            ]
          : []),
      ]}
      fold
    />
  )
}

function minutesInWords(row: Pass): string {
  const minutes = minutesOf(row)
  if (minutes === null) return '不明'
  return row.minutes === null ? `${minutes}（距離から）` : String(minutes)
}
