import type { Visit } from '#platform'
import { Empty, Instant, LinkButton, Page, Table, Tag, type TagKind } from '#ui'
import { sheets } from '../../evaluation-sheets/addresses.ts'
import * as at from '../addresses.ts'
import { type Adoption, adoptionsSeenBy } from '../tables.ts'

const kinds: Readonly<Record<Adoption['state'], TagKind>> = {
  作成中: 'line',
  作成済: 'ok',
  取消済: 'bad',
}

export function AdoptionTag({ state }: { state: Adoption['state'] }) {
  return <Tag kind={kinds[state]}>{state}</Tag>
}

/** Every time that sheets were made measures in one go. */
export async function ListPage({ here }: Visit<typeof at.adoptions>) {
  const all = await adoptionsSeenBy(here)
  const begin = here.opens(at.newAdoption()) && here.person.section && (
    <LinkButton href={at.newAdoption()} kind="pri">
      評価シートを事業にする
    </LinkButton>
  )
  return (
    <Page
      title="評価シートからの一括作成"
      back={sheets()}
      lede="評価シートからまとめて事業を作った記録です。新しい順に50件まで並びます。"
      acts={begin}
    >
      <Table
        rows={all}
        rowKey={(one) => one.id}
        empty={
          <Empty
            title="まだ一括で作ったものがありません"
            why="評価シートを事業にすると、過去の年度の費用と指標を持った事業から予算編成を始められます。"
            act={begin || undefined}
            stage="decide"
          />
        }
        columns={[
          {
            key: 'publisher',
            label: '公表した団体',
            cell: (one) => <a href={at.adoption({ adoptionId: one.id })}>{one.publisher}</a>,
          },
          { key: 'section', label: '所管', cell: (one) => one.sectionName },
          { key: 'rows', label: '枚数', align: 'n', cell: (one) => one.rows },
          { key: 'state', label: '状態', cell: (one) => <AdoptionTag state={one.state} /> },
          { key: 'at', label: '日時', cell: (one) => <Instant at={one.askedAt} form="short" /> },
          { key: 'by', label: '作った人', cell: (one) => one.askedName },
        ]}
        fold
      />
    </Page>
  )
}
