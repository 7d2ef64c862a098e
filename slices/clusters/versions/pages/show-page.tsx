import { formatShortWareki } from '#packages/japan'
import { Missing, type Visit } from '#platform'
import { Day, Form, Page, SampleTag, Section, SelectField, Stack, Table } from '#ui'
import { needsInWords } from '../../chains/pages/steps-table.tsx'
import { kindWords } from '../../chains/rules.ts'
import { chainSeenBy, holdersIn } from '../../chains/tables.ts'
import { GraphDrawing } from '../../drawings/pages/graph-drawing.tsx'
import { ChainLegend } from '../../drawings/pages/legend.tsx'
import { may } from '../../permissions.ts'
import * as at from '../addresses.ts'
import { changesBetween, peopleInWords } from '../rules.ts'
import { versionsOf } from '../tables.ts'
import { ChangesTable } from './changes-table.tsx'

export async function ShowPage({ here, params, query }: Visit<typeof at.version>) {
  const chain = await chainSeenBy(here, params.chainId)
  const versions = await versionsOf(here, chain.id)
  const called = (number: string | undefined) =>
    versions.find((one) => String(one.number) === number)
  const shown = called(params.number)
  if (!shown) throw new Missing()
  const other = called(query.with ?? String(shown.number - 1))
  const holders = await holdersIn(here, chain.id)
  const graph = shown.content
  const [before, after] =
    other && other.number > shown.number ? [shown, other] : [other ?? null, shown]
  return (
    <Page
      title={`${chain.name}　第${shown.number}版`}
      back={at.versions({ chainId: chain.id })}
      lede={
        <>
          <Day on={shown.fixedOn} />
          {`に${shown.fixedName}が確定。確かめた人：${peopleInWords(shown.checkedBy, may.seeCheckers(here.person))}`}
        </>
      }
      tags={chain.isSample && <SampleTag />}
    >
      <Stack wide>
        {versions.length > 1 && (
          <Section title="ほかの版との違い">
            <Form to={at.version(params)} method="get" inline submit="比べる">
              <SelectField
                name="with"
                label="比べる版"
                value={other?.number ?? ''}
                options={versions
                  .filter(({ number }) => number !== shown.number)
                  .map(({ number }) => ({ value: number, label: `第${number}版` }))}
              />
            </Form>
            {before && (
              <ChangesTable
                caption={`第${before.number}版から第${after.number}版への違い`}
                changes={changesBetween(before.content, after.content)}
              />
            )}
          </Section>
        )}
        <Section title="連鎖図" note="確定したときの内容">
          <GraphDrawing
            id="version"
            name={`${chain.name} 第${shown.number}版の連鎖図`}
            description={`${graph.nodes.length}件と矢印${graph.edges.length}本。同じ内容が下の表にあります。`}
            graph={graph}
            holders={holders}
            hrefOf={null}
          />
          <ChainLegend />
          <p class="src">
            {`つながりは第${shown.number}版、担い手の数は事業者台帳${chain.isSample ? '（見本）' : ''}の${formatShortWareki(here.today)}現在。`}
          </p>
        </Section>
        <Table
          caption="工程・道具・材料の表（図と同じ内容）"
          rows={graph.nodes}
          rowKey={(row) => row.id}
          total={`${graph.nodes.length}件`}
          empty={<p>この版には、工程がありません。</p>}
          columns={[
            { key: 'name', label: '名前', cell: (row) => row.name },
            { key: 'kind', label: '種類', cell: (row) => kindWords[row.kind] },
            { key: 'needs', label: '要るもの', cell: (row) => needsInWords(graph, row) || '—' },
            { key: 'area', label: 'どこで', cell: (row) => row.area || '—' },
            { key: 'supply', label: '供給', cell: (row) => row.supply ?? '—' },
          ]}
          fold
        />
      </Stack>
    </Page>
  )
}
