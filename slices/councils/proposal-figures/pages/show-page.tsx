import { formatFiscalYear, toFiscalYear } from '#packages/japan'
import { csvFileOf, type FileAnswer, type Here, type Visit } from '#platform'
import { Empty, Notice, Page, Section, Stack, Table } from '#ui'
import { countsByClass } from '../../answers/rules.ts'
import { proposals as inbox } from '../../proposals/addresses.ts'
import * as at from '../addresses.ts'
import { figuresOf, leastOfARate, type ProposalFigures, shareText } from '../rules.ts'
import { type CountedProposal, countedProposals } from '../tables.ts'

type Row = { readonly key: string; readonly label: string; readonly figures: ProposalFigures }

function grouped(
  here: Here,
  all: readonly CountedProposal[],
  labelOf: (one: CountedProposal) => string,
): Row[] {
  return [...Map.groupBy(all, labelOf)].map(([label, some]) => ({
    key: label,
    label,
    figures: figuresOf(some, here.today),
  }))
}

const yearOf = ({ fiscalYear }: CountedProposal) => formatFiscalYear(toFiscalYear(fiscalYear))
const sectionOf = ({ sectionName }: CountedProposal) => sectionName ?? '担当未定'

/** How proposals were answered, by fiscal year and by section: counts first, shares from five on. */
export async function ShowPage({ here }: Visit<typeof at.figures>) {
  const all = await countedProposals(here)
  const classes = all.flatMap(({ answerClass }) => (answerClass === null ? [] : [answerClass]))
  return (
    <Page
      title="提案の件数と割合"
      lede="年度と担当課ごとに、受付から実施までの件数です。課を並べて比べるための順位ではありません。"
      back={inbox()}
    >
      <Stack wide>
        <Notice kind="info">
          {`割合は、もとになる件数が${leastOfARate}件以上のときだけ出します。採用の割合は目標ではありません。期限内の割合は、期限までに回答した件数を、回答した件数と期限を過ぎて待っている件数の合計で割ったものです。実施の割合は、採用から365日以上たった提案で数えます。`}
        </Notice>
        <Section title="年度ごと" note="受け付けた年度">
          <Figures caption="年度ごとの提案" rows={grouped(here, all, yearOf)} csv />
        </Section>
        <Section title="担当課ごと" note="5年度の合計。課の番号の順">
          <Figures caption="担当課ごとの提案" rows={grouped(here, all, sectionOf)} />
        </Section>
        <Section title="回答の区分" note="5年度の合計">
          <Table
            caption="回答の区分ごとの件数"
            rows={countsByClass(classes)}
            rowKey={(row) => row.answerClass}
            empty={null}
            columns={[
              { key: 'class', label: '区分', cell: (row) => row.answerClass },
              {
                key: 'count',
                label: '件数',
                align: 'n',
                cell: (row) =>
                  row.ratio === null
                    ? `${row.count}件`
                    : `${row.count}件（${(row.ratio * 100).toFixed(1)}％）`,
              },
            ]}
          />
          {classes.length < 10 && (
            <p class="s14">{`回答が${classes.length}件なので、割合は出しません（10件から）。`}</p>
          )}
        </Section>
      </Stack>
    </Page>
  )
}

function Figures({ caption, rows, csv }: { caption: string; rows: readonly Row[]; csv?: boolean }) {
  return (
    <Table
      caption={caption}
      rows={rows}
      rowKey={(row) => row.key}
      csvHref={csv ? at.figuresCsv() : undefined}
      empty={
        <Empty
          title="まだ提案がありません"
          why="提案を受け付けると、年度と課ごとに数えます。"
          stage="decide"
        />
      }
      columns={[
        { key: 'label', label: '区分', cell: (row) => row.label },
        { key: 'received', label: '受付', align: 'n', cell: (row) => String(row.figures.received) },
        { key: 'inTime', label: '期限内', align: 'n', cell: (row) => String(row.figures.inTime) },
        { key: 'late', label: '期限後', align: 'n', cell: (row) => String(row.figures.late) },
        {
          key: 'open',
          label: '回答待ち（うち超過）',
          align: 'n',
          cell: (row) => `${row.figures.open}（${row.figures.overdue}）`,
        },
        { key: 'away', label: '取下げ', align: 'n', cell: (row) => String(row.figures.withdrawn) },
        {
          key: 'kept',
          label: '期限内の回答',
          cell: (row) => shareText(row.figures.answeredInTime),
        },
        { key: 'accepted', label: '採用', cell: (row) => shareText(row.figures.acceptance) },
        { key: 'done', label: '実施', cell: (row) => shareText(row.figures.implementation) },
      ]}
    />
  )
}

export async function figuresCsv({ here }: Visit<typeof at.figuresCsv>): Promise<FileAnswer> {
  const all = await countedProposals(here)
  const rows = grouped(here, all, (one) => `${yearOf(one)}\t${sectionOf(one)}`)
  const part = (row: Row, n: number) => row.label.split('\t')[n] ?? ''
  return csvFileOf<Row>(
    `提案の件数_${here.today}`,
    [
      { head: '年度', cell: (row) => part(row, 0) },
      { head: '担当課', cell: (row) => part(row, 1) },
      { head: '受付', cell: ({ figures }) => figures.received },
      { head: '期限内に回答', cell: ({ figures }) => figures.inTime },
      { head: '期限後に回答', cell: ({ figures }) => figures.late },
      { head: '回答待ち', cell: ({ figures }) => figures.open },
      { head: 'うち期限超過', cell: ({ figures }) => figures.overdue },
      { head: '取下げ', cell: ({ figures }) => figures.withdrawn },
      { head: '期限内の回答', cell: ({ figures }) => shareText(figures.answeredInTime) },
      { head: '採用', cell: ({ figures }) => shareText(figures.acceptance) },
      { head: '実施', cell: ({ figures }) => shareText(figures.implementation) },
    ],
    rows,
  )
}
