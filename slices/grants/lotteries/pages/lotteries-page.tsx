import { formatWareki, type LocalDate } from '#packages/japan'
import { idInPid, type Visit, withQuery } from '#platform'
import { Empty, Fact, Facts, LinkButton, Page, Section, Table } from '#ui'
import { toTheSecond } from '../../applications/rules.ts'
import { togetherInWords } from '../../arrival-orders/rules.ts'
import { guide } from '../../calls/addresses.ts'
import { callLabel } from '../../calls/pages/call-table.tsx'
import { callInPublic } from '../../calls/tables.ts'
import * as at from '../addresses.ts'
import { type Lottery, lotteriesOf } from '../tables.ts'

type Words = {
  readonly title: string
  readonly lede: string
  readonly result: string
  readonly other: string
  readonly none: string
  readonly why: string
  readonly facts: Readonly<
    Record<'together' | 'number' | 'secret' | 'hash' | 'seed' | 'drawn' | 'recipe', string>
  >
  readonly columns: readonly [string, string, string]
  readonly order: string
  together(of: string): string
  day(on: LocalDate): string
  moment(at: string): string
}

const japanese: Words = {
  title: '抽選の記録',
  lede: '同時に届いた申請の順を、封印した秘密と、後から決まった公の番号とで決めました。だれが計算しても同じ順になります。申請者の名前は載せません。',
  result: '決まった順',
  other: 'English',
  none: '抽選はまだありません',
  why: '同時に届いた申請があり、予算が足りないときに抽選をして、ここに載せます。',
  facts: {
    together: '同時に届いた日時',
    number: '公の番号',
    secret: '明かした秘密',
    hash: '公募の前に公表した、秘密のSHA-256',
    seed: '種（秘密.公の番号）',
    drawn: '抽選した日時',
    recipe: '計算のしかた',
  },
  columns: ['順', '番号', '計算した値'],
  order: 'の値が小さい順',
  together: togetherInWords,
  day: (on) => formatWareki(on),
  moment: toTheSecond,
}

const english: Words = {
  title: 'Record of lotteries',
  lede: 'Applications that arrived together were put in order by a secret sealed before the call opened and a public number that was drawn afterwards. Anybody computes the same order. No applicant is named.',
  result: 'Order drawn',
  other: '日本語',
  none: 'No lottery has been held.',
  why: 'A lottery is held, and published here, when applications arrived together and the budget does not cover all of them.',
  facts: {
    together: 'Arrived together at',
    number: 'Public number',
    secret: 'Revealed secret',
    hash: 'SHA-256 of the secret, published before the call opened',
    seed: 'Seed (secret.public number)',
    drawn: 'Held at',
    recipe: 'How to compute',
  },
  columns: ['Place', 'Number', 'Computed value'],
  order: ', lowest first',
  together: (of) => of,
  day: (on) => on,
  moment: (at) => `${new Date(Date.parse(at) + 9 * 3_600_000).toISOString().slice(0, 19)}+09:00`,
}

/** What was drawn in a call in the order of arrival, so that anybody draws the same again. */
export async function LotteriesPage({ here, params, query }: Visit<typeof at.published>) {
  const call = await callInPublic(here, idInPid(params.callPid, here.city))
  const lotteries = await lotteriesOf(here, call.id)
  const isEnglish = query.lang === 'en'
  const words = isEnglish ? english : japanese
  return (
    <Page
      title={words.title}
      eyebrow={`${call.schemeName}　${callLabel(call)}`}
      back={guide(params)}
      lede={words.lede}
      acts={
        <LinkButton
          href={isEnglish ? at.published(params) : withQuery(at.published(params), { lang: 'en' })}
          kind="sub"
        >
          {words.other}
        </LinkButton>
      }
    >
      <div lang={isEnglish ? 'en' : undefined}>
        {lotteries.length === 0 && <Empty title={words.none} why={words.why} stage="tell" />}
        {lotteries.map((lottery) => (
          <Drawn callId={call.id} lottery={lottery} words={words} />
        ))}
      </div>
    </Page>
  )
}

function Drawn({ callId, lottery, words }: { callId: string; lottery: Lottery; words: Words }) {
  const seed = `${lottery.secretHex}.${lottery.publicNumber}`
  const { facts, columns } = words
  return (
    <Section title={`${words.title} ${lottery.seq}`}>
      <Facts>
        <Fact term={facts.together}>{words.together(lottery.together)}</Fact>
        <Fact term={facts.number}>
          {`${lottery.publicNumber}（${lottery.numberSource}、${words.day(lottery.numberOn)}）`}
        </Fact>
        <Fact term={facts.secret}>
          <code>{lottery.secretHex}</code>
        </Fact>
        <Fact term={facts.hash}>
          <code>{lottery.secretHash}</code>
        </Fact>
        <Fact term={facts.seed}>
          <code>{seed}</code>
        </Fact>
        <Fact term={facts.recipe}>
          <code>{`SHA-256("sanchi-lottery|${callId}|${seed}|${columns[1]}")`}</code>
          {words.order}
        </Fact>
        <Fact term={facts.drawn}>{words.moment(lottery.drawnAt)}</Fact>
      </Facts>
      <Table
        caption={`${words.result} ${lottery.seq}`}
        rows={lottery.tickets}
        rowKey={({ no }) => no}
        fold
        empty={<p>{words.none}</p>}
        columns={[
          { key: 'place', label: columns[0], align: 'n', cell: ({ place }) => place },
          { key: 'no', label: columns[1], cell: ({ no }) => no },
          { key: 'key', label: columns[2], cell: ({ key }) => <code>{key}</code> },
        ]}
      />
    </Section>
  )
}
