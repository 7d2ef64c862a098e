import { formatFiscalYear, toFiscalYear } from '#packages/japan'
import { csvOf, type FileAnswer, idInPid, type Visit } from '#platform'
import { LinkButton, Page, Section, Table, Tag } from '#ui'
import { publicCalls } from '../../calls/addresses.ts'
import { townPidOf } from '../../calls/rules.ts'
import * as at from '../addresses.ts'
import { drawn, sizeOfDraw } from '../rules.ts'
import { drawInPublic, listOf } from '../tables.ts'

import { DrawFacts } from './draw-facts.tsx'

/** For everybody: how it is drawn and what came out, by numbers and without a name. */
export async function PublicDrawPage({ here, params }: Visit<typeof at.publicDraw>) {
  const draw = await drawInPublic(here, idInPid(params.drawPid, here.city))
  const entries = draw.entries ?? []
  const sample = new Set(
    draw.publicNumber === null
      ? []
      : drawn(draw.id, `${draw.secretHex}.${draw.publicNumber}`, entries, draw.percent).map(
          ({ no }) => no,
        ),
  )
  return (
    <Page
      title="抽出監査"
      back={publicCalls({ townPid: townPidOf(here.city) })}
      lede={`${draw.title}。だれが計算しても同じ結果になります。`}
      acts={
        draw.revealedAt !== null && (
          <LinkButton href={at.publicDrawCsv(params)} kind="sub" download>
            CSVで保存
          </LinkButton>
        )
      }
    >
      <DrawFacts draw={draw} />
      <Section title="確かめ方">
        <p>
          番号ごとに、SHA-256(「sanchi-lottery|くじの識別子|秘密.公の番号|番号」)
          を求め、値の小さい順に並べて、上から引く数だけを取ります。
        </p>
      </Section>
      {draw.revealedAt !== null && (
        <Section title="名簿と結果">
          <Table
            caption="名簿"
            rows={entries}
            rowKey={({ no }) => no}
            total={`${entries.length}件`}
            empty={<p>対象がありません。</p>}
            columns={[
              { key: 'no', label: '番号', cell: ({ no }) => no },
              {
                key: 'drawn',
                label: '結果',
                cell: ({ no }) => (sample.has(no) ? <Tag kind="ok">引いた</Tag> : '—'),
              },
            ]}
          />
        </Section>
      )}
    </Page>
  )
}

export async function publicDrawFile({
  here,
  params,
}: Visit<typeof at.publicDrawCsv>): Promise<FileAnswer> {
  const draw = await drawInPublic(here, idInPid(params.drawPid, here.city))
  const entries = listOf(draw)
  const keys = new Map(
    drawn(draw.id, `${draw.secretHex}.${draw.publicNumber ?? ''}`, entries, 100).map((one) => [
      one.no,
      one,
    ]),
  )
  const size = sizeOfDraw(entries.length, draw.percent)
  return {
    type: 'text/csv; charset=utf-8',
    name: `抽出監査_${formatFiscalYear(toFiscalYear(draw.fiscalYear))}.csv`,
    body: csvOf(
      [
        { head: '番号', cell: ({ no }) => no },
        { head: 'SHA-256', cell: ({ no }) => keys.get(no)?.key ?? '' },
        { head: '順', cell: ({ no }) => keys.get(no)?.place ?? '' },
        {
          head: '引いた',
          cell: ({ no }) => ((keys.get(no)?.place ?? size + 1) <= size ? '1' : '0'),
        },
      ],
      entries,
    ),
  }
}
