import { type Here, withQuery } from '#platform'
import { Empty, LinkButton, Section, Table, Tag } from '#ui'
import { goal as goalPage, newGoal } from '../../goals/addresses.ts'
import {
  nodesFrom,
  type PlanNode,
  type Signs,
  signsOf,
  type Top,
  topNodes,
} from '../../nodes/tables.ts'
import { newOutline } from '../../outlines/addresses.ts'
import { may } from '../../permissions.ts'
import { isInWriting } from '../rules.ts'
import type { PlanVersion } from '../tables.ts'

const perPage = 50

export type TreePage = {
  readonly version: PlanVersion
  readonly rows: readonly PlanNode[]
  readonly tops: readonly Top[]
  readonly signs: ReadonlyMap<string, Signs>
  readonly from: number
  readonly next: number | null
}

/** Fifty nodes of the tree from a place on, with what hangs on them; a long plan is read in pages. */
export async function treePage(
  here: Here,
  version: PlanVersion,
  asked: string | undefined,
): Promise<TreePage> {
  const from = /^\d{1,6}$/.test(asked ?? '') ? Math.max(1, Number(asked)) : 1
  const rows = await nodesFrom(here, version.id, from, perPage + 1)
  const shown = rows.slice(0, perPage)
  return {
    version,
    rows: shown,
    tops: version.nodes > perPage ? await topNodes(here, version.id) : [],
    signs: await signsOf(
      here,
      shown.map(({ id }) => id),
    ),
    from,
    next: rows[perPage]?.place ?? null,
  }
}

type TreeProps = { here: Here; page: TreePage; self: string }

export function VersionTree({ here, page, self }: TreeProps) {
  const { version, rows, tops, from, next } = page
  const isWritten = isInWriting(version) && may.writePlans(here.person)
  const add = isWritten && (
    <>
      <LinkButton href={newOutline({ planId: version.planId })} kind="sub">
        計画書から取り込む
      </LinkButton>
      <LinkButton href={newGoal({ planId: version.planId })} kind="sub" isNew>
        目標を加える
      </LinkButton>
    </>
  )
  const upTo = rows.at(-1)?.place ?? from
  return (
    <Section
      title="目標の木"
      note={
        version.nodes > rows.length
          ? `${version.nodes}件のうち${from}〜${upTo}件め`
          : `${version.nodes}件`
      }
      acts={add}
    >
      {tops.length > 0 && (
        <nav aria-label="目次" class="stack">
          <ol class="plain">
            {tops.map((top) => (
              <li>
                <a href={withQuery(self, { from: top.place })}>{`${top.number} ${top.title}`}</a>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <Table
        caption="目標と、それにつながる指標・事業の数"
        rows={rows}
        rowKey={(node) => node.id}
        pager={{
          prevHref: from > 1 ? withQuery(self, { from: Math.max(1, from - perPage) }) : null,
          nextHref: next === null ? null : withQuery(self, { from: next }),
        }}
        empty={
          <Empty
            title="目標がまだありません"
            why="目標を加えると、指標と事務事業をつなげられます。"
            act={add || undefined}
            stage="decide"
          />
        }
        columns={[
          { key: 'title', label: '目標', cell: (node) => <Printed node={node} /> },
          { key: 'level', label: '段階', cell: (node) => node.level },
          { key: 'section', label: '担当課', cell: (node) => node.sectionName ?? '—' },
          {
            key: 'indicators',
            label: '指標',
            align: 'n',
            cell: (node) => (
              <Count of={page.signs.get(node.id)?.indicators ?? 0} level={node.level} />
            ),
          },
          {
            key: 'measures',
            label: '事業',
            align: 'n',
            cell: (node) => (
              <Count of={page.signs.get(node.id)?.measures ?? 0} level={node.level} />
            ),
          },
        ]}
        fold
      />
    </Section>
  )
}

/** Indented as in the book, with the number that is printed there. */
function Printed({ node }: { node: PlanNode }) {
  return (
    <>
      <span class="mut" aria-hidden="true">
        {'　'.repeat(node.depth)}
      </span>
      <a href={goalPage({ goalId: node.id })}>{`${node.number} ${node.title}`}</a>
    </>
  )
}

function Count({ of, level }: { of: number; level: string }) {
  if (of > 0) return <>{of}</>
  // What stands over or under a 施策 is covered by it; only there is nothing a hole.
  return level === '施策' ? <Tag kind="warn">なし</Tag> : <>—</>
}
