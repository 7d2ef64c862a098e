import { localDateOf } from '#packages/japan'
import { action, insist } from '#platform'
import { publishBead } from '#slices/evidence'
import { isAnswered, type StatFigure } from '../../figures/rules.ts'
import { profileOf } from '../../figures/tables.ts'
import { may } from '../../permissions.ts'
import { figureBuilt } from '../../profiles/rules.ts'
import { card } from '../addresses.ts'
import { CitationForm } from '../forms.ts'
import { type CardMark, MARK_WORDS, theFigureCanBeWorkedOut } from '../rules.ts'
import { keepCard } from '../tables.ts'

/** What the thread is told of a card: public, like the statistics that it rests on. */
export function beadOfCard(
  cardId: string,
  figure: StatFigure,
  statement: string,
  mark: CardMark = '',
) {
  return {
    slice: 'observatory',
    ref: cardId,
    kind: 'statistic',
    title: statement,
    happenedOn: localDateOf(figure.endsOn),
    availableOn: localDateOf(figure.availableOn),
    audiences: ['public'],
    address: card({ cardId }),
    // Whatever rests on the card draws this line in its thread: the mark is seen there too.
    fact: `${MARK_WORDS[mark]}${figure.source}`,
    text: [figure.finding, figure.subtitle, figure.areaName].join(' '),
    facets: {
      source: '公的統計',
      coverage: '全数',
      closeness: figure.areaName,
      standpoint: '第三者',
      check: '再計算可（系列ID・版あり）',
    },
    figures: {
      seriesId: figure.series.join(' '),
      vintage: figure.editions.join(' '),
      areaCode: figure.areaCode,
      values: figure.values,
      caveats: figure.caveats,
    },
  } as const
}

/** 「根拠にする」: freezes a figure and makes it a bead, in one click. */
export const citeFigure = action({
  verb: 'observatory.cite-figure',
  may: may.citeFigures,
  form: CitationForm,

  async run(here, { areaCode, figure: key, division }) {
    const profile = await profileOf(here, areaCode)
    const figure = figureBuilt(profile, key, division)
    insist(theFigureCanBeWorkedOut(figure))
    if (!isAnswered(figure)) throw new RangeError('a figure without an answer was let through')

    const { cardId, isNew } = await keepCard(here, figure)
    if (isNew) await publishBead(here, beadOfCard(cardId, figure, figure.statement))

    return {
      about: cardId,
      params: { cardId },
      noted: { areaCode: profile.area.code, figure: key, isNew, statement: figure.statement },
      say: isNew ? '根拠カードを作りました。' : 'この図の根拠カードは、すでに作ってあります。',
    }
  },
})
