import { formatWareki, type LocalDate } from '#packages/japan'
import { counted, head, type PaperContent, type PaperPart, words } from '#platform/typesetting'
import { goalOf } from '../indicator-lists/rules.ts'
import { indicator as indicatorPage } from '../indicators/addresses.ts'
import { periodLabel } from '../indicators/rules.ts'
import { statesText } from '../pledge-papers/rules.ts'
import type { Pledge } from '../pledges/tables.ts'
import type { Reported } from '../progress-reports/rules.ts'
import { countsOf, countsSentence } from '../verdicts/rules.ts'

export type Briefing = {
  readonly city: string
  readonly today: LocalDate
  readonly reported: readonly Reported[]
  readonly pledges: readonly Pledge[]
  readonly contradictions: readonly string[]
  readonly toAdopt: readonly { readonly planName: string; readonly number: number }[]
  readonly toReview: readonly string[]
}

/** 首長1ページ, A4: what moved in at most six lines, pledges by state, contradictions, decisions wanted. */
export function mayorContent(briefing: Briefing): PaperContent {
  return {
    paper: 'mayor-page',
    title: '計画と公約（首長1ページ）',
    spaced: false,
    landscape: false,
    sizePoints: 10,
    top: [briefing.city],
    right: [`${formatWareki(briefing.today)} 現在`],
    seals: [],
    sheets: [
      [
        movedPart(briefing.reported),
        pledgePart(briefing.pledges),
        linesPart({
          title: '計画どうしの矛盾',
          note: `直すもの ${briefing.contradictions.length}件`,
          lines: briefing.contradictions,
          none: '直す矛盾はありません。',
        }),
        linesPart({ ...decisions(briefing), title: '決めていただくこと' }),
      ],
    ],
    rests: '判定できる指標だけを載せます。未到来の指標には、割合も評価も付けません。',
  }
}

const worstFirst = ['後退', '逸脱', '未達', '未到達', '遅れ', '要注意', '達成', '到達']
const mostLines = 6

/** Those judged of which most is to be said: what goes back or lags, then what was reached. */
export function moved(reported: readonly Reported[]): Reported[] {
  const place = ({ standing }: Reported) => worstFirst.indexOf(standing.status ?? '')
  return reported
    .filter((one) => one.verdict !== null && place(one) >= 0)
    .toSorted((one, other) => place(one) - place(other))
    .slice(0, mostLines)
}

function movedPart(reported: readonly Reported[]): PaperPart {
  const rows = moved(reported)
  return {
    title: '目標の動き',
    note: countsSentence(countsOf(reported.map(({ standing }) => standing))),
    columns: [58, 54, 44, 24],
    head: [['目標', '指標', '値（道すじの値）', '判定'].map((text) => head(text))],
    body:
      rows.length === 0
        ? [[words('判定できる指標に、動きはありません。', { cols: 4 })]]
        : rows.map(({ indicator, verdict, standing }) => [
            words(goalOf(indicator)),
            words(indicator.name, { why: indicatorPage({ indicatorId: indicator.id }) }),
            words(
              verdict === null
                ? null
                : `${counted(verdict.value, indicator.unit).text}（${counted(verdict.pathValue, indicator.unit).text}）\n${periodLabel(indicator, verdict.year)}`,
            ),
            words(
              `${standing.status ?? ''}${standing.certainty === '確定' ? '' : `（${standing.certainty}）`}`,
              { align: 'c', look: 'strong' },
            ),
          ]),
  }
}

function pledgePart(pledges: readonly Pledge[]): PaperPart {
  const late = pledges.filter(({ state }) => state === '未着手').slice(0, 3)
  return {
    title: '公約',
    note: statesText(pledges),
    columns: [180],
    head: [],
    body:
      late.length === 0
        ? [[words('未着手の公約はありません。')]]
        : late.map((pledge) => [words(`未着手　${pledge.words}`)]),
  }
}

type Lines = { readonly note: string; readonly lines: readonly string[]; readonly none: string }

function linesPart({ title, note, lines, none }: Lines & { readonly title: string }): PaperPart {
  const shown = lines.slice(0, 5).map((line) => [words(line)])
  const rest = lines.length - shown.length
  const more = rest > 0 ? [[words(`ほか${rest}件`)]] : []
  return {
    title,
    note,
    columns: [180],
    head: [],
    body: lines.length === 0 ? [[words(none)]] : [...shown, ...more],
  }
}

function decisions({ toAdopt, toReview }: Briefing): Lines {
  const lines = [
    ...toAdopt.map(({ planName, number }) => `「${planName}」第${number}版を策定するか`),
    ...toReview.map((text) => `前の任期の公約「${text}」を、継続・変更・終了のどれにするか`),
  ]
  return {
    lines,
    note: `${lines.length}件`,
    none: 'いま決めていただくことはありません。',
  }
}
