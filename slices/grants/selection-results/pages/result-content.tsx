import { formatYen } from '#packages/japan'
import { Empty, Fact, Facts, Notice, Section, Table } from '#ui'
import { factsOfResult, type PublicLottery, type PublicResult } from '../rules.ts'

/** 審査結果 as it stands in public, and as it is shown before. */
export function ResultContent({ result }: { result: PublicResult }) {
  return (
    <>
      {result.departsFromPanel && (
        <Notice kind="warn">{`審査会の結論と異なる決定です。${result.departReason}`}</Notice>
      )}
      <Section title="件数と点">
        <Facts>
          {factsOfResult(result).map(([term, value]) => (
            <Fact term={term}>{value}</Fact>
          ))}
        </Facts>
      </Section>
      {result.lottery && <LotteryTold lottery={result.lottery} />}
      <Section title="採択した事業">
        <Table
          caption="採択した事業"
          rows={result.list}
          rowKey={(row) => `${row.name}${row.title}${row.yen}`}
          fold
          empty={
            <Empty
              title="採択はありません"
              why="最低点に届く申請がありませんでした。"
              stage="tell"
            />
          }
          columns={[
            { key: 'name', label: '交付先', cell: (row) => row.name },
            { key: 'title', label: '事業', cell: (row) => row.title || '—' },
            { key: 'yen', label: '採択額（円）', align: 'n', cell: (row) => formatYen(row.yen) },
            { key: 'summary', label: '概要', cell: (row) => row.summary || '—' },
          ]}
        />
      </Section>
    </>
  )
}

/** The draw, so that anybody does it again with one line at a terminal. */
function LotteryTold({ lottery }: { lottery: PublicLottery }) {
  const { callId, publicNumber, publicNumberName, secretHex, secretHash, tickets } = lottery
  const seed = `${secretHex}.${publicNumber}`
  return (
    <Section
      title="抽選"
      note="同点と、点では区別できない僅差の順を、封印した規則で決めました。だれが計算しても同じ順になります。"
    >
      <Facts>
        <Fact term="公の番号">{`${publicNumberName}　${publicNumber}`}</Fact>
        <Fact term="明かした秘密">
          <code class="wrap">{secretHex}</code>
        </Fact>
        <Fact term="公募の前に公表した、秘密のSHA-256">
          <code class="wrap">{secretHash}</code>
        </Fact>
        <Fact term="計算のしかた">
          <code class="wrap">{`SHA-256("sanchi-lottery|${callId}|${seed}|番号")`}</code>
          の小さい順
        </Fact>
      </Facts>
      <Table
        caption="抽選の順"
        rows={tickets}
        rowKey={({ no }) => no}
        fold
        empty={<p>抽選はありません。</p>}
        columns={[
          { key: 'turn', label: '順', align: 'n', cell: (one) => tickets.indexOf(one) + 1 },
          { key: 'no', label: '番号', cell: ({ no }) => no },
          { key: 'key', label: '計算した値', cell: ({ key }) => <code class="wrap">{key}</code> },
        ]}
      />
    </Section>
  )
}
