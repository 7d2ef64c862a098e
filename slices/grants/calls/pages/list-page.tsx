import type { Visit } from '#platform'
import { Empty, LinkButton, Page } from '#ui'
import { schemes } from '../../schemes/addresses.ts'
import type * as at from '../addresses.ts'
import { callsSeenBy } from '../tables.ts'
import { CallTable } from './call-table.tsx'

export async function CallsPage({ here }: Visit<typeof at.calls>) {
  const calls = await callsSeenBy(here)
  return (
    <Page
      title="公募"
      lede="審査基準は、だれが申請するか分からないうちに封印します。"
      acts={
        <LinkButton href={schemes()} kind="sub">
          補助制度
        </LinkButton>
      }
    >
      <CallTable
        here={here}
        calls={calls}
        several="制度"
        empty={
          <Empty
            title="公募はまだありません"
            why="公募は、補助制度の画面から準備します。"
            act={
              <LinkButton href={schemes()} kind="sub">
                補助制度へ
              </LinkButton>
            }
            stage="act"
          />
        }
      />
    </Page>
  )
}
