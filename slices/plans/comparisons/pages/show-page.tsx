import { type Visit, withQuery } from '#platform'
import { type PaperRun, RuledPaper } from '#platform/typesetting'
import { Empty, LinkButton, Page, PaperPage, Section, Stat, Stats, Table, Tag } from '#ui'
import { KeepForm } from '../../kept-papers/pages/keep-form.tsx'
import { pairing } from '../../pairings/addresses.ts'
import { may } from '../../permissions.ts'
import { version as versionPage } from '../../versions/addresses.ts'
import * as at from '../addresses.ts'
import { type ComparedRow, compareVersions, folded, type RowClass, rowClasses } from '../rules.ts'
import { type Comparison, comparisonOf } from '../tables.ts'
import { comparisonContent } from './comparison-content.tsx'

const perPage = 100

export async function ComparisonPage({ here, params, query }: Visit<typeof at.comparison>) {
  const compared = await comparisonOf(here, params.versionId, query.with ?? null)
  const rows = compareVersions(compared.old, compared.now, compared.pairings)
  const chosen = rowClasses.find((one) => one === query.class)
  const kept = chosen ? rows.filter(({ classes }) => classes.includes(chosen)) : rows
  const folds = chosen ? kept.map((row) => ({ row })) : folded(kept)
  const from = /^\d{1,5}$/.test(query.from ?? '') ? Number(query.from) : 0
  const asked = { with: query.with, class: query.class }
  const to = (next: number) => withQuery(at.comparison(params), { ...asked, from: next || null })
  const files = { with: query.with }
  return (
    <Page
      title={compared.version.kind === 'erratum' ? '正誤表' : '新旧対照表'}
      back={versionPage(params)}
      lede={ledeOf(compared)}
      wide
      acts={
        <>
          <LinkButton href={withQuery(at.paper(params), files)} kind="pri">
            印刷の形で見る
          </LinkButton>
          <LinkButton href={withQuery(at.docx(params), files)} kind="sub" download>
            Word
          </LinkButton>
        </>
      }
    >
      <Counts
        rows={rows}
        to={(of) => withQuery(at.comparison(params), { with: query.with, class: of })}
      />
      <Section
        title={chosen ?? 'すべての行'}
        note="下線は変わったところ、太字は加えたところ"
        acts={chosen && <a href={withQuery(at.comparison(params), files)}>すべての行にもどす</a>}
      >
        <Table
          caption="新旧の対照"
          rows={folds.slice(from, from + perPage)}
          rowKey={(fold) => ('folded' in fold ? `略 ${folds.indexOf(fold)}` : keyOf(fold.row))}
          pager={{
            prevHref: from > 0 ? to(Math.max(0, from - perPage)) : null,
            nextHref: from + perPage < folds.length ? to(from + perPage) : null,
          }}
          empty={
            <Empty
              title="該当する行がありません"
              why="この二つの版の間に、その種類の変更はありません。"
              stage="decide"
            />
          }
          columns={[
            {
              key: 'class',
              label: '区分',
              cell: (fold) =>
                'folded' in fold ? `同じ${fold.folded}件` : <Classes row={fold.row} />,
            },
            {
              key: 'now',
              label: '新',
              cell: (fold) => ('folded' in fold ? '（略）' : <Side row={fold.row} side="now" />),
            },
            {
              key: 'old',
              label: '旧',
              cell: (fold) => ('folded' in fold ? '（略）' : <Side row={fold.row} side="old" />),
            },
            {
              key: 'why',
              label: '改定の理由',
              cell: (fold) => ('folded' in fold ? '' : <Why row={fold.row} compared={compared} />),
            },
            {
              key: 'pair',
              label: '対応',
              cell: (fold) => {
                const old = 'folded' in fold ? undefined : fold.row.old[0]
                if (!old || !may.writePlans(here.person)) return ''
                return (
                  <a
                    class="nowrap"
                    href={withQuery(pairing(params), { old: old.id, with: query.with })}
                  >
                    選び直す
                  </a>
                )
              },
            },
          ]}
          fold
        />
      </Section>
    </Page>
  )
}

const keyOf = (row: ComparedRow) => `${row.old[0]?.id ?? ''} ${row.now[0]?.id ?? ''}`

function ledeOf({ version, other }: Comparison): string {
  const name = version.planId === other.planId ? '' : `${other.planName}の`
  return `${version.planName}の第${version.number}版（${version.state}）を、${name}第${other.number}版と比べました。`
}

function Counts(props: { rows: readonly ComparedRow[]; to: (of: RowClass) => string }) {
  const counts = rowClasses
    .map((of) => ({ of, n: props.rows.filter(({ classes }) => classes.includes(of)).length }))
    .filter(({ n }) => n > 0)
  return (
    <Stats>
      {counts.map(({ of, n }) => (
        <Stat label={<a href={props.to(of)}>{of}</a>} value={n} unit="件" />
      ))}
    </Stats>
  )
}

function Classes({ row }: { row: ComparedRow }) {
  return (
    <>
      {row.classes.map((one) => (
        <Tag kind={one === '同一' ? undefined : 'line'}>{one}</Tag>
      ))}
      {row.isByHand && <Tag kind="key">人が対応</Tag>}
    </>
  )
}

/** As on the paper: underlined where changed, bold where added. */
function Side({ row, side }: { row: ComparedRow; side: 'old' | 'now' }) {
  const nodes = row[side]
  if (nodes.length === 0) return <>{side === 'now' ? '（削る）' : '（新設）'}</>
  const text = side === 'now' ? row.nowText : row.oldText
  return (
    <div class="prose">
      <p>
        <b>{nodes.map(({ level, number }) => `${level} ${number}`).join('・')}</b>
        <br />
        <Marked runs={text} />
      </p>
      {row.indicators.map((one) =>
        one.name[side] === null ? null : (
          <p>
            指標：
            <Value of={one.name} side={side} />（<Value of={one.unit} side={side} />
            ）基準値 <Value of={one.baseline} side={side} />
            、目標値 <Value of={one.target} side={side} />
            （<Value of={one.year} side={side} />）
          </p>
        ),
      )}
    </div>
  )
}

function Value(props: { of: ComparedRow['indicators'][number]['name']; side: 'old' | 'now' }) {
  const text = props.of[props.side] ?? 'なし'
  return props.of.changed ? <u>{text}</u> : <span>{text}</span>
}

function Marked({ runs }: { runs: readonly PaperRun[] }) {
  return (
    <>
      {runs.map(({ text, look }) => {
        const lines = text.split('\n').map((line, i) => (
          <>
            {i > 0 && <br />}
            {line}
          </>
        ))
        if (look === 'same') return <>{lines}</>
        return <u>{look === 'added' ? <b>{lines}</b> : lines}</u>
      })}
    </>
  )
}

function Why({ row, compared }: { row: ComparedRow; compared: Comparison }) {
  const said = [...row.now, ...row.old].map(({ id }) => compared.reasons.get(id) ?? '')
  return <>{[...new Set(said)].filter((text) => text !== '').join('　') || '—'}</>
}

/** The table as it is printed. */
export async function ComparisonPaperPage({ here, params, query }: Visit<typeof at.paper>) {
  const compared = await comparisonOf(here, params.versionId, query.with ?? null)
  const content = comparisonContent(compared)
  const files = { with: query.with }
  return (
    <PaperPage
      title={`${content.title}　${compared.version.planName}`}
      back={withQuery(at.comparison(params), files)}
      landscape
      acts={
        <>
          <LinkButton href={withQuery(at.pdf(params), files)} size="sm" kind="sub">
            PDF
          </LinkButton>
          <LinkButton href={withQuery(at.docx(params), files)} size="sm" kind="sub" download>
            Word
          </LinkButton>
          <LinkButton href={withQuery(at.workbook(params), files)} size="sm" kind="sub" download>
            Excel
          </LinkButton>
          <KeepForm
            here={here}
            form="comparison"
            about={{ versionId: compared.version.id, withId: compared.other.id }}
          />
        </>
      }
    >
      <RuledPaper content={content} footer={{ draft: true }} />
    </PaperPage>
  )
}
