import type { Visit } from '#platform'
import { withQuery } from '#platform'
import { type Column, Empty, Form, LinkButton, Page, SampleTag, Section, Table, Tag } from '#ui'
import { capabilities } from '../../capabilities/addresses.ts'
import { may } from '../../permissions.ts'
import * as at from '../addresses.ts'
import { narrowerThan } from '../rules.ts'
import { type Process, processesSeenBy } from '../tables.ts'
import { ProcessFields } from './edit-page.tsx'

export async function ListPage({ here, filled }: Visit<typeof at.processes>) {
  const processes = await processesSeenBy(here)
  const writes = may.writeBusinesses(here.person)
  return (
    <Page
      title="工程の一覧"
      lede="市で使う工程の名前と、いまできる事業者の数。名前のない工程は、だれにもさがせません。"
      acts={
        <LinkButton href={capabilities()} kind="sub">
          できる事業者をさがす
        </LinkButton>
      }
    >
      <Table
        caption="工程と担い手の数"
        rows={processes}
        rowKey={(row) => row.id}
        total={`${processes.length}件`}
        empty={
          <Empty
            title="工程がまだありません"
            why="まず、産地で分業されている仕事の名前を一つ加えてください。"
            stage="rec"
          />
        }
        columns={[
          {
            key: 'name',
            label: '工程',
            cell: (row) => (
              <>
                <a href={withQuery(capabilities(), { q: row.name })}>{row.name}</a>{' '}
                {row.isSample && <SampleTag />}
              </>
            ),
          },
          { key: 'trade', label: '産業', cell: (row) => row.trade },
          { key: 'parent', label: '広い工程', cell: (row) => row.parent ?? '—' },
          { key: 'synonyms', label: '別の呼び方', cell: (row) => row.synonyms.join('、') || '—' },
          {
            key: 'holders',
            label: 'できる事業者',
            align: 'n',
            cell: (row) => <Holders process={row} all={processes} />,
          },
          ...(writes ? [revising] : []),
        ]}
        fold
      />
      {writes && (
        <Section title="工程を加える">
          <Form to={at.processes()} filled={filled} submit="工程を加える">
            <ProcessFields processes={processes} />
          </Form>
        </Section>
      )}
    </Page>
  )
}

/** How many can do it; a wide process is not without holders while a narrower one has some. */
function Holders({ process, all }: { process: Process; all: readonly Process[] }) {
  if (process.holders > 0) return process.holders
  const isHeldInParts = narrowerThan(process.id, all).some(({ holders }) => holders > 0)
  return isHeldInParts ? <Tag kind="line">一部の工程にあり</Tag> : <Tag kind="bad">なし</Tag>
}

const revising: Column<Process> = {
  key: 'revise',
  label: '直す',
  cell: (row) => (
    <a href={at.process({ processId: row.id })} aria-label={`工程「${row.name}」を直す`}>
      直す
    </a>
  ),
}
