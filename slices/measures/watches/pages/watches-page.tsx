import { dayInJapan } from '#packages/japan'
import type { Visit } from '#platform'
import { Button, Day, Empty, Form, LinkButton, Page, Table } from '#ui'
import { listings } from '../../listings/addresses.ts'
import * as at from '../addresses.ts'
import { ownWatches } from '../tables.ts'

export async function WatchesPage({
  here,
  filled,
}: Pick<Visit<typeof at.watches>, 'here' | 'filled'>) {
  const watches = await ownWatches(here)
  return (
    <Page
      title="見張っている条件"
      back={listings()}
      lede="新しい制度、上限額や締切の変更、締切の30・14・7日前をお知らせします。"
    >
      <Table
        rows={watches}
        rowKey={(watch) => watch.id}
        empty={
          <Empty
            title="見張っている条件がありません"
            why="制度の一覧を条件でしぼり、「この条件を見張る」を押すと、ここに並びます。"
            act={
              <LinkButton href={listings()} kind="sub">
                制度の一覧へ
              </LinkButton>
            }
            stage="decide"
          />
        }
        columns={[
          {
            key: 'name',
            label: '条件',
            cell: (watch) => <a href={`${listings()}?${watch.query}`}>{watch.name}</a>,
          },
          {
            key: 'since',
            label: '見張り始めた日',
            cell: (watch) => <Day on={dayInJapan(watch.madeAt)} form="short" />,
          },
          {
            key: 'end',
            label: 'やめる',
            cell: (watch) => (
              <Form
                to={at.watch({ watchId: watch.id })}
                name={`watch-${watch.id}`}
                filled={filled}
                submit=""
                inline
              >
                <Button kind="sub" size="sm">
                  見張るのをやめる
                </Button>
              </Form>
            ),
          },
        ]}
        fold
      />
    </Page>
  )
}
