import { Empty, Fact, Facts, Notice, Section, Table } from '#ui'
import { factsIn, type Lang, type ResultWords, resultWords } from '../../public-wordings/rules.ts'
import type { PublicLottery, PublicResult } from '../rules.ts'

/** 審査結果 as it stands in public, and as it is shown before. */
export function ResultContent({ result, lang }: { result: PublicResult; lang: Lang }) {
  const words = resultWords[lang]
  const { columns } = words
  return (
    <>
      {result.departsFromPanel && <Notice kind="warn">{words.departs(result.departReason)}</Notice>}
      <Section title={words.counts}>
        <Facts>
          {factsIn(lang, result).map(([term, value]) => (
            <Fact term={term}>{value}</Fact>
          ))}
        </Facts>
      </Section>
      {result.lottery && <LotteryTold lottery={result.lottery} words={words.lottery} />}
      <Section title={words.selected}>
        <Table
          caption={words.selected}
          rows={result.list}
          rowKey={(row) => `${row.name}${row.title}${row.yen}`}
          fold
          empty={<Empty title={words.none} why={words.whyNone} stage="tell" />}
          columns={[
            { key: 'name', label: columns.name, cell: (row) => <span lang="ja">{row.name}</span> },
            {
              key: 'title',
              label: columns.title,
              cell: (row) => <span lang="ja">{row.title || '—'}</span>,
            },
            { key: 'yen', label: columns.yen, align: 'n', cell: (row) => words.yen(row.yen) },
            {
              key: 'summary',
              label: columns.summary,
              cell: (row) => <span lang="ja">{row.summary || '—'}</span>,
            },
          ]}
        />
      </Section>
    </>
  )
}

/** The draw, so that anybody does it again with one line at a terminal. */
function LotteryTold(props: { lottery: PublicLottery; words: ResultWords['lottery'] }) {
  const { lottery, words } = props
  const { facts, columns } = words
  const { callId, publicNumber, publicNumberName, secretHex, secretHash, tickets } = lottery
  const seed = `${secretHex}.${publicNumber}`
  return (
    <Section title={words.title} note={words.note}>
      <Facts>
        <Fact term={facts.number}>{`${publicNumberName}　${publicNumber}`}</Fact>
        <Fact term={facts.secret}>
          <code>{secretHex}</code>
        </Fact>
        <Fact term={facts.hash}>
          <code>{secretHash}</code>
        </Fact>
        <Fact term={facts.recipe}>
          <code>{`SHA-256("sanchi-lottery|${callId}|${seed}|${words.no}")`}</code>
          {words.order}
        </Fact>
      </Facts>
      <Table
        caption={words.caption}
        rows={tickets}
        rowKey={({ no }) => no}
        fold
        empty={<p>—</p>}
        columns={[
          { key: 'turn', label: columns.turn, align: 'n', cell: (one) => tickets.indexOf(one) + 1 },
          { key: 'no', label: columns.no, cell: ({ no }) => no },
          { key: 'key', label: columns.key, cell: ({ key }) => <code>{key}</code> },
        ]}
      />
    </Section>
  )
}
