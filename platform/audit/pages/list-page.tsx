import {
  Button,
  DateField,
  Empty,
  Form,
  HiddenField,
  Instant,
  LinkButton,
  Page,
  SearchField,
  Table,
} from '#ui'
import { withQuery } from '../../addresses.ts'
import { csvFileOf } from '../../csv/csv-file.ts'
import type { FileAnswer, Visit } from '../../routes.ts'
import { type Act, type ActFilter, actsFound } from '../acts.ts'
import * as at from '../addresses.ts'
import { nameOfAct, verbsNamed } from '../names.ts'
import { periodOf } from '../period.ts'
import { may } from '../permissions.ts'

type Query = Readonly<Record<string, string>>

function filterOf(query: Query): ActFilter {
  const asked = (query.verb ?? '').trim()
  return {
    actor: (query.actor ?? '').slice(0, 60),
    verbs: asked === '' ? null : [...verbsNamed(asked), asked],
    about: (query.about ?? '').slice(0, 100),
    same: numberIn(query.same),
    ...periodOf(query.from, query.until),
  }
}

function numberIn(typed: string | undefined): number | null {
  return /^[1-9]\d{0,14}$/.test(typed ?? '') ? Number(typed) : null
}

const size = 50

/** Acts: all of them for the auditor, the section's for its chief and head, the own for everybody. */
export async function ListPage({ here, query }: Visit<typeof at.audit>) {
  const before = numberIn(query.before)
  const found = await actsFound(here, filterOf(query), before, size + 1)
  const rows = found.slice(0, size)
  const next = found.length > size ? (rows.at(-1)?.seq ?? null) : null
  const { before: _, ...kept } = query
  const all = may.seeAllActs(here.person)
  const section = may.seeSectionActs(here.person) && here.person.section

  return (
    <Page
      title="操作の記録"
      eyebrow="管理"
      lede={
        all
          ? '市のすべての操作の記録です。記録は追記だけで、消したり直したりできません。'
          : section
            ? `${section.name}の人がした操作の記録です。`
            : '自分がした操作と、自分のIDについての操作の記録です。'
      }
      acts={
        <>
          {section && (
            <LinkButton href={at.sections()} kind="sub">
              課のまとめ
            </LinkButton>
          )}
          {may.verifyChain(here.person) && (
            <LinkButton href={at.verification()} kind="sub">
              記録を確かめる
            </LinkButton>
          )}
        </>
      }
    >
      <Table
        caption="操作の記録"
        rows={rows}
        rowKey={({ seq }) => seq}
        total={next === null ? `${rows.length}件` : `${rows.length}件を表示（続きがあります）`}
        pager={{
          firstHref: before === null ? null : withQuery(at.audit(), kept),
          nextHref: next === null ? null : withQuery(at.audit(), { ...kept, before: next }),
        }}
        csvHref={withQuery(at.auditCsv(), kept)}
        fold
        filter={<Filter query={query} people={all || Boolean(section)} />}
        empty={
          <Empty
            title="当てはまる記録はありません"
            why="人・操作・期間を変えてさがしてください。"
          />
        }
        columns={[
          {
            key: 'seq',
            label: '番号',
            align: 'n',
            cell: ({ seq }) => (
              <a href={at.entry({ number: String(seq) })}>{seq.toLocaleString('ja-JP')}</a>
            ),
          },
          { key: 'at', label: '日時', cell: (act) => <Instant at={act.at} form="short" /> },
          { key: 'actor', label: 'した人', cell: (act) => act.actorName || act.actor },
          { key: 'verb', label: '操作', cell: (act) => nameOfAct(act.verb) },
          {
            key: 'about',
            label: '対象',
            cell: (act) => (
              <a href={withQuery(at.audit(), { same: act.seq })}>
                {act.aboutName ?? shortened(act.about)}
              </a>
            ),
          },
        ]}
      />
    </Page>
  )
}

/** The first part of an id is enough to tell rows apart by eye. */
function shortened(about: string): string {
  return /^[0-9a-f]{8}-/.test(about) ? `${about.slice(0, 8)}…` : about
}

function Filter({ query, people }: { query: Query; people: boolean }) {
  return (
    <Form to={at.audit()} method="get" inline>
      {query.about && <HiddenField name="about" value={query.about} />}
      {query.same && <HiddenField name="same" value={query.same} />}
      {people && <SearchField name="actor" label="した人" value={query.actor} />}
      <SearchField name="verb" label="操作" value={query.verb} />
      <DateField name="from" label="いつから" value={query.from} />
      <DateField name="until" label="いつまで" value={query.until} />
      <Button kind="sub" size="sm">
        さがす
      </Button>
      {(query.about || query.same) && (
        <LinkButton href={at.audit()} kind="sub" size="sm">
          対象の絞り込みをやめる
        </LinkButton>
      )}
    </Form>
  )
}

/** What the list shows with its filter, up to 20,000 acts. */
export async function listCsv({ here, query }: Visit<typeof at.auditCsv>): Promise<FileAnswer> {
  const acts = await actsFound(here, filterOf(query), numberIn(query.before), 20_000)
  return csvFileOf<Act>(
    `操作の記録_${here.today}`,
    [
      { head: '番号', cell: (a) => a.seq },
      { head: '日時（UTC）', cell: (a) => a.at },
      { head: 'した人', cell: (a) => a.actorName || a.actor },
      { head: '操作', cell: (a) => nameOfAct(a.verb) },
      { head: '操作の記号', cell: (a) => a.verb },
      { head: '対象', cell: (a) => a.aboutName ?? a.about },
      { head: '接続元', cell: (a) => a.source },
    ],
    acts,
  )
}
