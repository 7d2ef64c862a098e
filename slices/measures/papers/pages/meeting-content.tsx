import {
  counted,
  open,
  type PaperContent,
  type PaperPart,
  side,
  words,
} from '#platform/typesetting'
import { figureLinks } from '../../figures/addresses.ts'
import type { RequestSheet, RequestState } from '../../request-sheet.ts'
import { day, exitCondition, notRecorded, orNone, term, thousandText, year } from './wordings.tsx'

/** What the city has made public, and from when it does. */
export type Publicity = {
  /** Public ids of the evidence that anybody may see. */
  readonly pids: ReadonlySet<string>
  /** The state of a request from which its amount is a public fact. */
  readonly amountFrom: 'released' | 'voted'
}

const shownEvidence = 3
const columns = [46, 134]

/**
 * ④ 会議資料, A4 portrait, one sheet of 12 points, public facts only.
 * @param publicity which evidence anybody may see, the rest is not printed; and from when the amount
 */
export function meetingContent(sheet: RequestSheet, publicity: Publicity): PaperContent {
  return {
    paper: 'meeting',
    title: sheet.head.name,
    spaced: false,
    landscape: false,
    sizePoints: 12,
    top: ['会議資料'],
    right: [sheet.head.section],
    seals: [],
    sheets: [
      [askedOf(), whatOf(sheet, publicity), whyOf(sheet, publicity), pastOf(sheet), nextOf(sheet)],
    ],
    rests: sheet.head.isSample
      ? '公開できる事実だけを載せています。　見本'
      : '公開できる事実だけを載せています。',
  }
}

/** A budget figure is public from the state that the city has set. */
export function amountIsPublic(state: RequestState, { amountFrom }: Publicity): boolean {
  return state === 'voted' || state === amountFrom
}

const facts = (title: string, body: PaperPart['body']): PaperPart => ({
  ...{ title, note: '', columns, head: [], body },
})

function askedOf(): PaperPart {
  // Lines to write on: what to ask is decided for each meeting, and not kept here.
  return facts('今日お聞きしたいこと（記入）', [[{ ...open({ cols: 2 }), text: '\n\n' }]])
}

function whatOf(sheet: RequestSheet, publicity: Publicity): PaperPart {
  const cost = amountIsPublic(sheet.state, publicity)
    ? words(
        `${thousandText(sheet.votedYen ?? sheet.requestedYen)}（${year(sheet.head.fiscalYear)}）`,
        { why: figureLinks(sheet, 'meeting')('amounts', 'cost-requested') },
      )
    : words('予算案が議会に提出されてから載せます。')
  return facts('何を・だれに・いくらで', [
    [side('何を'), words(orNone(sheet.purpose.content))],
    [side('だれに'), words(orNone(sheet.purpose.target))],
    [side('いくらで'), cost],
    [side('いつまで'), words(term(sheet.head))],
  ])
}

function whyOf(sheet: RequestSheet, { pids }: Publicity): PaperPart {
  const rows = sheet.evidence
    .filter(({ pid }) => pids.has(pid))
    .slice(0, shownEvidence)
    .map((one) => [
      side(day(one.happenedOn ?? one.availableOn)),
      words(one.source === '' ? one.title : `${one.title}\n出所：${one.source}`, { why: one.href }),
    ])
  const none = [[{ ...words('公開できる根拠の記録なし'), cols: 2 }]]
  return facts('なぜ', rows.length > 0 ? rows : none)
}

function pastOf(sheet: RequestSheet): PaperPart {
  const known = sheet.unitCosts.filter(({ output }) => output !== null)
  const rows = known
    .slice(-2)
    .map((one) => [
      side(year(one.fiscalYear)),
      words(
        `${counted(one.output, one.outputUnit).text}　（事業費 ${thousandText(one.directYen)}）`,
        { why: figureLinks(sheet, 'meeting')('years', `unit-${one.fiscalYear}`) },
      ),
    ])
  const none = [[{ ...words(notRecorded), cols: 2 }]]
  return facts('去年したこと・起きたこと', rows.length > 0 ? rows : none)
}

function nextOf(sheet: RequestSheet): PaperPart {
  const due = sheet.indicators[0]
  return facts('前回のご意見・これから', [
    [side('前回のご意見と対応'), words(notRecorded)],
    [side('確かめる時期'), words(due ? `${due.name}：${orNone(due.firstJudgement)}` : notRecorded)],
    [side('終える条件'), words(exitCondition(sheet.interest))],
  ])
}
