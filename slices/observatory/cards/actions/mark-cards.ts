import { z } from 'zod'
import { type Here, job } from '#platform'
import { publishBead } from '#slices/evidence'
import { revisionsNow } from '../../card-revisions/tables.ts'
import { type CardMark, markOfCard } from '../rules.ts'
import { type Card, cardsAfter, countCards, keepMark, withdrawnOf } from '../tables.ts'
import { beadOfCard } from './cite-figure.ts'

const EACH = 20
const Cursor = z.object({ after: z.uuid(), done: z.number(), marked: z.number() }).nullable()

/** What has become of a card's figures, as things stand in this transaction. */
export async function markNow(here: Here, card: Card): Promise<CardMark> {
  const withdrawn = await withdrawnOf(here, card.editions)
  if (withdrawn.length > 0) return 'withdrawn'
  return markOfCard(0, (await revisionsNow(here, card)).length)
}

/**
 * Lays every card beside the editions as they are now. A card whose mark changes is published again with
 * the same figures: its links stay, and whatever rests on it shows the mark in its thread.
 */
export const markCards = job({
  kind: 'observatory.mark-cards',
  unit: '枚',
  form: z.object({ why: z.string() }),
  title: ({ why }) => `根拠カードを版と照らし合わせる（${why}）`,

  async step(here, _, cursor) {
    const { after, done, marked } = Cursor.parse(cursor) ?? { after: null, done: 0, marked: 0 }
    const cards = await cardsAfter(here, after, EACH)
    let changed = 0
    for (const card of cards) {
      const mark = await markNow(here, card)
      if (mark === card.mark) continue
      await keepMark(here, card.id, mark)
      await publishBead(here, beadOfCard(card.id, card.frozen, card.statement, mark))
      changed += 1
    }
    const total = await countCards(here)
    const last = cards.at(-1)
    const finished = cards.length < EACH
    return {
      cursor: last
        ? { after: last.id, done: done + cards.length, marked: marked + changed }
        : cursor,
      done: done + cards.length,
      total,
      finished,
      sentence: finished ? `${marked + changed}枚の根拠カードの印を改めました。` : undefined,
    }
  },
})
