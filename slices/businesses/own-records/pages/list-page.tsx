import type { Visit } from '#platform'
import { Day, Empty, LinkButton, Page, SampleTag, Table } from '#ui'
import { application } from '../../applications/addresses.ts'
import { StateTag } from '../../pages/business-filter.tsx'
import { part } from '../../publications/addresses.ts'
import * as at from '../addresses.ts'
import { ownBusinesses } from '../tables.ts'

/** The businesses that this account stands for. */
export async function ListPage({ here }: Visit<typeof at.ownRecords>) {
  const rows = await ownBusinesses(here)
  const apply = application(part.of(here.city))
  return (
    <Page
      title="自分の登録"
      lede="市の台帳にある、あなたが本人または代理として見られる登録です。"
      acts={
        <LinkButton href={apply} kind="sub">
          台帳にない事業者の登録を申し出る
        </LinkButton>
      }
    >
      <Table
        rows={rows}
        rowKey={(row) => row.id}
        empty={
          <Empty
            title="つながっている登録はまだありません"
            why="台帳に登録がある方は、本人確認のうえ市の担当課がつなぎます。まだない方は、登録を申し出てください。"
            act={
              <LinkButton href={apply} kind="pri">
                登録を申し出る
              </LinkButton>
            }
            stage="rec"
          />
        }
        columns={[
          {
            key: 'name',
            label: '名称',
            cell: (row) => (
              <>
                <a href={at.ownRecord({ businessId: row.id })}>{row.name}</a>{' '}
                {row.isSample && <SampleTag />}
              </>
            ),
          },
          { key: 'part', label: '立場', cell: (row) => row.part },
          {
            key: 'until',
            label: '委任の期限',
            cell: (row) =>
              row.mandateUntil === null ? '定めなし' : <Day on={row.mandateUntil} form="short" />,
          },
          { key: 'state', label: '状態', cell: (row) => <StateTag state={row.state} /> },
        ]}
        fold
      />
    </Page>
  )
}
