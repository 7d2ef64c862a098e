import { type Column, RowLink, Rows, Table, Tag } from '#ui'
import { bead as beadPage } from '../../beads/addresses.ts'
import type { BeadHead } from '../../beads/tables.ts'
import type { ExplainedBead, Explanation } from '../../explanations/tables.ts'
import { shownKind } from '../../kinds/rules.ts'
import { linkLabel } from '../../link-types/rules.ts'
import { shortDay, worstOf } from '../../threads/rules.ts'

function marksOf(bead: ExplainedBead) {
  const links = bead.links.filter((link) => !link.closing)
  const mark = worstOf(links.map((link) => link.mark))
  const isClosing = bead.links.some((link) => link.closing)
  return (
    <>
      {mark && <Tag kind="late">{mark}</Tag>}
      {bead.head.state === 'withdrawn' && <Tag kind="bad">取り下げ</Tag>}
      {bead.head.dueOn !== null && bead.head.happenedOn === null && <Tag kind="due">未到来</Tag>}
      {isClosing && <Tag kind="line">循環</Tag>}
    </>
  )
}

const columns: Column<ExplainedBead>[] = [
  { key: 'number', label: '#', align: 'n', cell: (bead) => bead.number },
  {
    key: 'title',
    label: '名称',
    cell: ({ head }) => <a href={beadPage({ beadPid: head.pid })}>{head.title}</a>,
  },
  { key: 'depth', label: '段', align: 'n', cell: (bead) => bead.depth },
  {
    key: 'kind',
    label: '種別',
    cell: ({ head }) => {
      const { label, stage } = shownKind(head.kind)
      return <Tag stage={stage}>{label}</Tag>
    },
  },
  { key: 'day', label: '日付', cell: ({ head }) => shortDay(head.happenedOn ?? head.dueOn) || '—' },
  {
    key: 'note',
    label: '要点',
    cell: (bead) => (
      <span class="s14">
        {bead.links
          .map((link) => [linkLabel(link.type), link.note].filter(Boolean).join('：'))
          .join('／')}
      </span>
    ),
  },
  { key: 'mark', label: '後付け', cell: marksOf },
]

export function BeadTable({ explained }: { explained: Explanation }) {
  return (
    <Table
      caption={explained.direction === 'why' ? 'よっているもの' : '生まれたもの'}
      columns={columns}
      rows={explained.beads}
      rowKey={(bead) => bead.head.pid}
      empty=""
      fold
    />
  )
}

/** Each bead once, under the bead through which it was first reached. */
export function BeadTree({ explained }: { explained: Explanation }) {
  const under = Map.groupBy(
    explained.beads,
    (bead) => bead.links.find((link) => !link.closing)?.near ?? explained.start.bead,
  )
  return <Branch of={explained.start.bead} under={under} />
}

function Branch(props: { of: number; under: Map<number, ExplainedBead[]> }) {
  const beads = props.under.get(props.of) ?? []
  if (beads.length === 0) return null
  // A branch is drawn once: without it in the map, a circle of links ends here.
  const rest = new Map([...props.under].filter(([near]) => near !== props.of))
  return (
    <ul class="stack">
      {beads.map((bead) => (
        <li>
          <a href={beadPage({ beadPid: bead.head.pid })}>{bead.head.title}</a>{' '}
          <small class="mut">
            {shownKind(bead.head.kind).label}　{shortDay(bead.head.happenedOn ?? bead.head.dueOn)}
          </small>{' '}
          {marksOf(bead)}
          <Branch of={bead.head.bead} under={rest} />
        </li>
      ))}
    </ul>
  )
}

export function GroupList({ beads }: { beads: readonly BeadHead[] }) {
  return (
    <Rows>
      {beads.map((head) => {
        const { glyph, stage } = shownKind(head.kind)
        return (
          <RowLink
            href={beadPage({ beadPid: head.pid })}
            title={head.title}
            note={head.fact}
            side={shortDay(head.happenedOn)}
            bead={{ glyph, stage }}
          />
        )
      })}
    </Rows>
  )
}
