import { formatWareki, type LocalDate } from '#packages/japan'
import { head, type PaperContent, type PaperPart, words } from '#platform/typesetting'
import { pledge as pledgePage } from '../pledges/addresses.ts'
import { pledgeStates } from '../pledges/rules.ts'
import type { Pledge } from '../pledges/tables.ts'

const columns = [12, 72, 42, 24, 20, 60, 37]
const heads = [
  '番号',
  '公約（公表された文のまま）',
  '出典・公表日',
  '期限',
  '状態',
  '経過',
  '次の任期での扱い',
]

/** 公約の進み, A4 landscape: by term, each in its published words; states are counted, not scored. */
export function pledgeContent(
  pledges: readonly Pledge[],
  printed: { readonly city: string; readonly today: LocalDate },
): PaperContent {
  const terms = [...new Set(pledges.map(({ termId }) => termId))]
  return {
    paper: 'pledges',
    title: '公約の進み',
    spaced: true,
    landscape: true,
    sizePoints: 9,
    top: [printed.city, statesText(pledges)],
    right: [`${formatWareki(printed.today)} 現在`],
    seals: [],
    sheets: [
      terms.length === 0
        ? [{ ...empty, body: [[words('公約はまだ載せていません。', { cols: columns.length })]] }]
        : terms.map((termId) => termPart(pledges.filter((pledge) => pledge.termId === termId))),
    ],
    rests: '公約は公表された文のまま。状態を変えるたびに、根拠にした記録と日付を残しています。',
  }
}

/** 「2件のうち未着手1件・着手1件」 */
export function statesText(pledges: readonly Pick<Pledge, 'state'>[]): string {
  const counts = pledgeStates.flatMap((state) => {
    const count = pledges.filter((pledge) => pledge.state === state).length
    return count === 0 ? [] : [`${state}${count}件`]
  })
  return pledges.length === 0 ? '公約はありません' : `${pledges.length}件のうち${counts.join('・')}`
}

const empty: PaperPart = {
  title: '',
  note: '',
  columns,
  head: [heads.map((text) => head(text))],
  body: [],
}

function termPart(pledges: readonly Pledge[]): PaperPart {
  const [first] = pledges
  const since = first === undefined ? '' : `　${formatWareki(first.termStartsOn)}から`
  return {
    ...empty,
    title: `${first?.holder ?? ''}${since}`,
    note: statesText(pledges),
    body: pledges.map((pledge) => [
      words(String(pledge.number), { align: 'c' }),
      words(pledge.words, { why: pledgePage({ pledgeId: pledge.id }) }),
      words(`${pledge.source}\n${formatWareki(pledge.publishedOn)}`),
      words(pledge.promisedBy === null ? '任期中' : formatWareki(pledge.promisedBy)),
      words(pledge.state, { align: 'c', look: 'strong' }),
      words(
        [pledge.sentence, pledge.note && `（市の注記）${pledge.note}`].filter(Boolean).join('\n'),
      ),
      words(pledge.review),
    ]),
  }
}
