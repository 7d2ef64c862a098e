import { csvFileOf, type FileAnswer, type Visit, withQuery } from '#platform'
import {
  DateField,
  Day,
  Empty,
  Fact,
  Facts,
  Form,
  Instant,
  LinkButton,
  Notice,
  Page,
  Section,
  Table,
  Tag,
  TextField,
} from '#ui'
import { plan as planPage } from '../../addresses.ts'
import { may } from '../../permissions.ts'
import { mayorPage } from '../../plan-papers/addresses.ts'
import * as at from '../addresses.ts'
import {
  type ContradictionShelf,
  contradictionSeenBy,
  contradictionsSeenBy,
  type KnownContradiction,
} from '../tables.ts'

const shelves: Readonly<Record<ContradictionShelf, { label: string; empty: string }>> = {
  open: { label: '直すもの', empty: '計画どうしの矛盾はありません' },
  kept: { label: '理由を付けて残したもの', empty: '理由を付けて残した矛盾はありません' },
  note: { label: '注意', empty: '注意はありません' },
}

const shelfAsked = (query: Readonly<Record<string, string>>): ContradictionShelf =>
  query.shelf === 'kept' || query.shelf === 'note' ? query.shelf : 'open'

export async function ContradictionsPage({ here, query, filled }: Visit<typeof at.contradictions>) {
  const shelf = shelfAsked(query)
  const rows = await contradictionsSeenBy(here, shelf)
  return (
    <Page
      title="計画どうしの矛盾"
      lede="効力のある計画を、毎晩突き合わせています。同じ指標の目標や基準値、期間、引用、担当課の食い違いが出ます。"
      acts={
        <>
          <LinkButton href={mayorPage()} kind="sub">
            首長1ページ
          </LinkButton>
          {may.writePlans(here.person) && (
            <Form to={at.check()} filled={filled} inline submit="いま突き合わせる" />
          )}
        </>
      }
    >
      <nav class="flex" aria-label="矛盾の分け方">
        {(['open', 'kept', 'note'] as const).map((one) => (
          <a
            href={withQuery(at.contradictions(), { shelf: one === 'open' ? null : one })}
            aria-current={one === shelf ? 'page' : undefined}
          >
            {shelves[one].label}
          </a>
        ))}
      </nav>
      <Table
        caption={shelves[shelf].label}
        rows={rows}
        rowKey={(row) => row.id}
        total={`${rows.length}件`}
        csvHref={withQuery(at.contradictionsCsv(), { shelf })}
        empty={
          <Empty
            title={shelves[shelf].empty}
            why="突き合わせは毎晩行います。素案とするときにも行います。"
            stage="decide"
          />
        }
        columns={[
          {
            key: 'sentence',
            label: '内容',
            cell: (row) => (
              <a href={at.contradiction({ contradictionId: row.id })}>{row.sentence}</a>
            ),
          },
          { key: 'plans', label: '計画', cell: (row) => row.planNames.join('、') },
          {
            key: 'found',
            label: '見つけた日時',
            cell: (row) => <Instant at={row.foundAt} form="short" />,
          },
          {
            key: 'kept',
            label: '残す期日',
            cell: (row) => <Day on={row.keptUntil} form="short" />,
          },
          { key: 'rule', label: '種類', cell: (row) => row.rule },
        ]}
        fold
      />
    </Page>
  )
}

export async function contradictionsFile({
  here,
  query,
}: Visit<typeof at.contradictionsCsv>): Promise<FileAnswer> {
  return csvFileOf<KnownContradiction>(
    '計画どうしの矛盾',
    [
      { head: '種類', cell: ({ rule }) => rule },
      { head: '内容', cell: ({ sentence }) => sentence },
      { head: '計画', cell: ({ planNames }) => planNames.join('、') },
      { head: '残す期日', cell: ({ keptUntil }) => keptUntil },
      { head: '残す理由', cell: ({ keptReason }) => keptReason },
    ],
    await contradictionsSeenBy(here, shelfAsked(query)),
  )
}

export async function ContradictionPage({ here, params, filled }: Visit<typeof at.contradiction>) {
  const known = await contradictionSeenBy(here, params.contradictionId)
  const isKept = known.keptUntil !== null && known.keptUntil >= here.today
  return (
    <Page
      title={known.sentence}
      back={at.contradictions()}
      tags={
        <Tag kind={known.goneAt === null ? 'line' : 'ok'}>
          {known.goneAt === null ? known.rule : '解消'}
        </Tag>
      }
    >
      {known.isNote && <Notice>版が違うための違いです。矛盾ではありません。</Notice>}
      <Facts>
        <Fact term="計画">
          {known.planIds.map((planId, i) => (
            <div>
              <a href={planPage({ planId })}>{known.planNames[i] ?? '計画'}</a>
            </div>
          ))}
        </Fact>
        <Fact term="見つけた日時">
          <Instant at={known.foundAt} />
        </Fact>
        <Fact term="最後に確かめた日時">
          <Instant at={known.seenAt} />
        </Fact>
        <Fact term="残す理由">
          {known.keptReason && (
            <>
              {`${known.keptReason}（${known.keptName ?? ''}、`}
              <Day on={known.keptUntil} />
              {`まで${isKept ? '' : '。期日を過ぎました'}）`}
            </>
          )}
        </Fact>
      </Facts>
      {!known.isNote && known.goneAt === null && may.advancePlans(here.person) && (
        <Section
          title="理由を付けて残す"
          note="直すときは、計画か指標を直すと、次の突き合わせで消えます"
        >
          <Form to={at.keeping(params)} filled={filled} submit="理由を付けて残す">
            <TextField name="reason" label="残す理由" required />
            <DateField name="until" label="いつまで残すか" required />
          </Form>
        </Section>
      )}
    </Page>
  )
}
