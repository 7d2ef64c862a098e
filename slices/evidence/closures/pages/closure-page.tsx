import { type Visit, withQuery } from '#platform'
import {
  Columns,
  Empty,
  Form,
  LinkButton,
  Notice,
  NumberField,
  Page,
  Section,
  SelectField,
  Tabs,
} from '#ui'
import { bead as beadPage } from '../../beads/addresses.ts'
import { beadSeenBy } from '../../beads/tables.ts'
import { explain } from '../../explanations/tables.ts'
import { isLinkType, linkLabel, reasonsOnly } from '../../link-types/rules.ts'
import { groundsCsv, outcomesCsv } from '../../papers/addresses.ts'
import * as at from '../addresses.ts'
import { type Asked, type Direction, withinBounds } from '../rules.ts'
import { BeadTable, BeadTree, GroupList } from './closure-parts.tsx'

const titleOf = (direction: Direction) => (direction === 'why' ? 'なぜ？' : 'どうなった？')

function askedOf(query: Readonly<Record<string, string>>): Asked {
  const { depth, cap } = withinBounds({ depth: Number(query.depth), cap: Number(query.cap) })
  const types = query.types === 'reasons' ? reasonsOnly : undefined
  return { depth, cap, types }
}

async function ClosurePage({ here, params, query }: Visit<typeof at.why>, direction: Direction) {
  const start = await beadSeenBy(here, params.beadPid)
  const asked = askedOf(query)
  const explained = await explain(here, start, direction, asked)
  const own = direction === 'why' ? at.why(params) : at.became(params)
  const other = direction === 'why' ? at.became(params) : at.why(params)
  const isTree = query.view === 'tree'
  const count = explained.beads.length + explained.groups.reduce((n, group) => n + group.count, 0)
  const opened = explained.groups.filter(
    (group) => !isLinkType(query.group ?? '') || group.type === query.group,
  )
  const { view: _, ...kept } = query

  return (
    <Page
      title={`${titleOf(direction)}　${start.title}`}
      stage="know"
      back={beadPage(params)}
      lede={
        direction === 'why'
          ? 'この記録がよっているものを、元の記録まで近い順に並べました。'
          : 'この記録から生まれたものを、近い順に並べました。'
      }
      acts={
        <LinkButton href={direction === 'why' ? groundsCsv(params) : outcomesCsv(params)} download>
          CSV
        </LinkButton>
      }
    >
      <Tabs
        label="糸の向き"
        items={[
          {
            label: 'なぜ？',
            href: direction === 'why' ? own : other,
            current: direction === 'why',
          },
          {
            label: 'どうなった？',
            href: direction === 'why' ? other : own,
            current: direction === 'then',
          },
        ]}
      />
      <Form to={own} method="get" inline submit="この条件で見る">
        <SelectField
          name="types"
          label="つながり"
          empty="すべて"
          value={query.types}
          options={[{ value: 'reasons', label: '根拠だけ' }]}
        />
        <SelectField
          name="view"
          label="見せ方"
          empty="表"
          value={query.view}
          options={[{ value: 'tree', label: '木' }]}
        />
        <NumberField name="depth" label="深さ（12まで）" width="xs" value={asked.depth} />
        <NumberField name="cap" label="件数の上限（2,000まで）" width="s" value={asked.cap} />
      </Form>
      {explained.truncatedAt !== null && (
        <Notice kind="warn">
          ここから先は件数が多いため省略しています（深さ {explained.truncatedAt}）。
        </Notice>
      )}
      {count === 0 ? (
        <Empty
          title={
            direction === 'why'
              ? 'この記録の根拠は、まだありません'
              : 'この記録から続くものは、まだありません'
          }
          why="つながりができると、ここに近い順に並びます。"
        />
      ) : (
        <Columns shape="2">
          <p class="s14 mut n">{`${count.toLocaleString('ja-JP')}件`}</p>
          <p class="s14">
            <a href={withQuery(own, { ...kept, view: isTree ? '' : 'tree' })}>
              {isTree ? '表で見る' : '木で見る'}
            </a>
          </p>
        </Columns>
      )}
      {explained.beads.length > 0 &&
        (isTree ? <BeadTree explained={explained} /> : <BeadTable explained={explained} />)}
      {opened.map((group) => (
        <Section
          title={`${linkLabel(group.type)}：${group.near.title}`}
          note={`${group.count.toLocaleString('ja-JP')}件のうち${group.first.length}件`}
        >
          <GroupList beads={group.first} />
        </Section>
      ))}
    </Page>
  )
}

export function WhyPage(visit: Visit<typeof at.why>) {
  return ClosurePage(visit, 'why')
}

export function BecamePage(visit: Visit<typeof at.became>) {
  return ClosurePage(visit, 'then')
}
