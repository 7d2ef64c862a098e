import type { Visit } from '#platform'
import { Day, Empty, Page, SampleTag, Section, Stack, Table } from '#ui'
import { chain as chainPage } from '../../chains/addresses.ts'
import { versionWords } from '../../chains/rules.ts'
import { chainSeenBy, graphOf } from '../../chains/tables.ts'
import { may } from '../../permissions.ts'
import * as at from '../addresses.ts'
import { changesBetween, peopleInWords } from '../rules.ts'
import { versionsOf } from '../tables.ts'
import { ChangesTable } from './changes-table.tsx'

export async function ListPage({ here, params }: Visit<typeof at.versions>) {
  const chain = await chainSeenBy(here, params.chainId)
  const versions = await versionsOf(here, chain.id)
  const [latest] = versions
  const now = chain.state === '確定' ? null : await graphOf(here, chain.id)
  return (
    <Page
      title="版のうつりかわり"
      back={chainPage(params)}
      lede={`${chain.name}　いまは${versionWords(chain)}です。`}
      tags={chain.isSample && <SampleTag />}
    >
      <Stack wide>
        <Table
          caption="確定した版"
          rows={versions}
          rowKey={(row) => row.number}
          total={`${versions.length}件`}
          empty={
            <Empty
              title="確定した版がまだありません"
              why="産地の人に確かめてもらうと、版として確定できます。"
              stage="rec"
            />
          }
          columns={[
            {
              key: 'number',
              label: '版',
              cell: (row) => (
                <a href={at.version({ ...params, number: String(row.number) })}>
                  {`第${row.number}版`}
                </a>
              ),
            },
            {
              key: 'on',
              label: '確定した日',
              cell: (row) => <Day on={row.fixedOn} form="short" />,
            },
            {
              key: 'checked',
              label: '確かめた産地の人',
              cell: (row) => peopleInWords(row.checkedBy, may.seeCheckers(here.person)),
            },
            { key: 'by', label: '確定した職員', cell: (row) => row.fixedName },
            {
              key: 'size',
              label: '工程・材料など（件）',
              align: 'n',
              cell: (row) => row.content.nodes.length,
            },
            {
              key: 'changes',
              label: '前の版からの違い（件）',
              align: 'n',
              cell: (row) => {
                const before = versions.find(({ number }) => number === row.number - 1)
                return before ? changesBetween(before.content, row.content).length : '—'
              },
            },
          ]}
          fold
        />
        {latest && now && (
          <Section title="いま直しているところ" note={`第${latest.number}版との違い`}>
            <ChangesTable
              caption={`第${latest.number}版からの違い`}
              changes={changesBetween(latest.content, now)}
            />
          </Section>
        )}
      </Stack>
    </Page>
  )
}
