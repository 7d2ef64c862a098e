import { z } from 'zod'
import { action } from '../actions.ts'
import { broken, insist } from '../rulings.ts'
import { may } from './permissions.ts'
import { hrefOf, isListPath, keptQuery, raised } from './rules.ts'
import {
  deleteSavedView,
  insertSavedView,
  ownSavedView,
  placeSavedViews,
  rewriteSavedView,
  savedViewsOf,
} from './tables.ts'

const mostViews = 30
const name = z.string().trim().min(1, '名前を入れてください。').max(40, '名前は40字までです。')
const sameName = '同じ名前の条件があります。別の名前にしてください。'

export const saveView = action({
  verb: 'platform.save-view',
  may: may.keepViews,
  form: z.object({
    path: z.string().refine(isListPath, '一覧の画面から保存してください。'),
    query: z.string().max(1_000, '条件が長すぎます。絞り込みを減らしてください。').default(''),
    name,
    shared: z.literal('on').optional(),
  }),
  async run(here, { path, query, name, shared }) {
    const sectionId = shared === 'on' ? (here.person.section?.id ?? null) : null
    const mine = (await savedViewsOf(here, path)).filter(({ isMine }) => isMine)
    insist(
      mine.length < mostViews ||
        broken(
          `保存できる条件は一つの一覧に${mostViews}件までです。使わないものを消してください。`,
        ),
      !mine.some((view) => view.name === name) || broken(sameName, 'name'),
    )
    const kept = { path, query: keptQuery(query), name, sectionId }
    const id = await insertSavedView(here, kept)
    return {
      about: id,
      params: { href: hrefOf(kept) },
      noted: { after: kept },
      say: `「${name}」を保存しました。`,
    }
  },
})

export const removeView = action({
  verb: 'platform.remove-view',
  may: may.keepViews,
  form: z.object({ savedViewId: z.uuid() }),
  async run(here, { savedViewId }) {
    const { name, path, query } = await ownSavedView(here, savedViewId)
    await deleteSavedView(here, savedViewId)
    return {
      about: savedViewId,
      noted: { before: { name, path, query } },
      say: `「${name}」を消しました。`,
    }
  },
})

/** Gives one's own view another name, and shares it with the section or takes it back. */
export const reviseView = action({
  verb: 'platform.revise-view',
  may: may.keepViews,
  form: z.object({ savedViewId: z.uuid(), name, shared: z.literal('on').optional() }),
  async run(here, { savedViewId, name, shared }) {
    const view = await ownSavedView(here, savedViewId)
    const others = (await savedViewsOf(here, view.path)).filter(
      ({ id, isMine }) => isMine && id !== savedViewId,
    )
    insist(!others.some((other) => other.name === name) || broken(sameName, 'name'))
    const sectionId = shared === 'on' ? (here.person.section?.id ?? null) : null
    await rewriteSavedView(here, savedViewId, { name, sectionId })
    return {
      about: savedViewId,
      noted: {
        before: { name: view.name, shared: view.isShared },
        after: { name, shared: sectionId !== null },
      },
      say: `「${name}」を直しました。`,
    }
  },
})

/** One place up among one's own views of the same list. */
export const raiseView = action({
  verb: 'platform.raise-view',
  may: may.keepViews,
  form: z.object({ savedViewId: z.uuid() }),
  async run(here, { savedViewId }) {
    const view = await ownSavedView(here, savedViewId)
    const ids = (await savedViewsOf(here, view.path))
      .filter(({ isMine }) => isMine)
      .map(({ id }) => id)
    await placeSavedViews(here, raised(ids, savedViewId))
    return { about: savedViewId, noted: { name: view.name }, say: `「${view.name}」を上げました。` }
  },
})
