import type { Visit } from '#platform'
import {
  Button,
  CheckField,
  Day,
  Empty,
  Form,
  LinkButton,
  Page,
  SampleTag,
  SearchField,
  Table,
  Tag,
} from '#ui'
import { may } from '../../permissions.ts'
import * as at from '../addresses.ts'
import { stateOfBody } from '../rules.ts'
import { type ListedBody, listedBodies } from '../tables.ts'

export async function ListPage({ here, query }: Visit<typeof at.bodies>) {
  const words = (query.q ?? '').trim()
  const withEnded = query.ended === 'on'
  const bodies = await listedBodies(here, { words, withEnded })
  return (
    <Page
      title="会議"
      lede="審議会・振興会議・策定委員会と、その委員・次の開催です。"
      acts={
        may.writeBodies(here.person) && (
          <LinkButton href={at.newBody()} isNew>
            会議体を準備する
          </LinkButton>
        )
      }
    >
      <Table
        rows={bodies}
        rowKey={(row) => row.id}
        total={`${bodies.length}件`}
        fold
        columns={[
          { key: 'name', label: '名称', cell: nameOf },
          { key: 'basis', label: '根拠', cell: (row) => row.basis },
          { key: 'seats', label: '現員', align: 'n', cell: seatsOf },
          { key: 'women', label: '女性', align: 'n', cell: womenOf },
          { key: 'last', label: '前回', cell: (row) => <Day on={row.lastOn} form="short" /> },
          { key: 'next', label: '次回', cell: (row) => <Day on={row.nextOn} form="short" /> },
        ]}
        filter={
          <Form to={at.bodies()} method="get" inline>
            <SearchField name="q" label="名称でさがす" value={words} />
            <CheckField name="ended" label="終わったものも出す" value={withEnded} />
            <Button size="sm">さがす</Button>
          </Form>
        }
        empty={
          <Empty
            stage="decide"
            title={words === '' ? '会議体はまだありません' : '名称に合う会議体はありません'}
            why={
              words === ''
                ? '設置の根拠と規則を入れると、定足数・表決・期限をその規則のとおりに数えます。'
                : '名称の一部か、ふりがなでさがしてください。'
            }
            act={
              words === '' && may.writeBodies(here.person) ? (
                <LinkButton href={at.newBody()} kind="pri">
                  会議体を準備する
                </LinkButton>
              ) : (
                <LinkButton href={at.bodies()}>条件を外す</LinkButton>
              )
            }
          />
        }
      />
    </Page>
  )
}

function nameOf(row: ListedBody) {
  const state = stateOfBody(row)
  return (
    <>
      <a href={at.body({ bodyId: row.id })}>{row.name}</a>{' '}
      {state === '準備' && <Tag kind="due">準備</Tag>}
      {state === '終了' && <Tag kind="line">終了</Tag>}
      {row.isSample && <SampleTag />}
    </>
  )
}

const seatsOf = (row: ListedBody) => `${row.membersInOffice}/${row.seatsMax}人`
const womenOf = (row: ListedBody) => (row.stated === 0 ? '—' : `${row.women}/${row.stated}`)
