import type { Visit } from '#platform'
import { Columns, FileField, Form, Instant, Notice, Page, Table } from '#ui'
import * as at from '../addresses.ts'
import { boundariesOf } from '../tables.ts'
import { OF_CELLS, OF_OUTLINES } from './drawn-areas.tsx'

/** Takes in the city's own boundaries for its maps. */
export async function BoundariesPage({ here, filled }: Visit<typeof at.boundaries>) {
  const loaded = await boundariesOf(here)
  return (
    <Page
      title="地図の境界"
      stage="know"
      back={at.areas()}
      lede="市区町村の境界を取り込むと、全国地図がその境界で描かれます。"
    >
      <Columns shape="2">
        <Form to={at.boundaries()} filled={filled} multipart submit="境界を取り込む">
          <FileField
            name="file"
            label="境界の TopoJSON"
            hint="国土数値情報（行政区域データ）から作った、lg_code（6桁の団体コード）付きのファイル。20MBまで。現在の1,741市区町村がそろっていることを確かめてから取り込みます。"
            accept=".json,.topojson"
            required
          />
        </Form>
        <Notice>
          <p>{`取り込んだ境界の地図には、「${OF_OUTLINES}」と表示します。`}</p>
          <p>{`取り込んでいない間は、${OF_CELLS}、と断って描きます。`}</p>
        </Notice>
      </Columns>
      <Table
        caption="取り込んだ境界"
        columns={[
          { key: 'name', label: 'ファイル', cell: ({ fileName }) => fileName },
          {
            key: 'areas',
            label: '市区町村',
            align: 'n',
            cell: ({ areas }) => areas.toLocaleString(),
          },
          { key: 'by', label: '取り込んだ人', cell: ({ loadedByName }) => loadedByName },
          {
            key: 'at',
            label: '日時',
            cell: ({ loadedAt }) => <Instant at={loadedAt} form="short" />,
          },
        ]}
        rows={loaded}
        rowKey={({ id }) => id}
        empty={<p>まだありません。いちばん新しいものを地図に使います。</p>}
      />
    </Page>
  )
}
