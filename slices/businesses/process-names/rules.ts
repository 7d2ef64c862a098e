import { normaliseForReading, variantKey } from '#packages/japan'
import { slipOf } from '../misspellings/rules.ts'
import { nameKey, soundOf, tellsBySound } from '../searches/rules.ts'

/** A process as the city calls it. */
export type Called = {
  readonly id: string
  readonly name: string
  readonly synonyms: readonly string[]
  readonly parentId: string | null
}
/** What a word stands for; `slip` says which sign was taken for another, where one had to be. */
export type Reading<T> = { readonly steps: readonly T[]; readonly slip: string | null }

type Keys = { readonly written: string; readonly sound: string }
/** Names of processes are few, and every search compares itself with all of them. */
const keysKnown = new Map<string, Keys>()
const mostKnown = 5_000

function keysOf(text: string): Keys {
  const known = keysKnown.get(text)
  if (known) return known
  if (keysKnown.size >= mostKnown) keysKnown.clear()
  const keys = {
    written: nameKey(text),
    sound: soundOf(variantKey(normaliseForReading(text))),
  }
  keysKnown.set(text, keys)
  return keys
}

/** In fewer signs one wrong sign is another word. */
const slipEnough = { written: 4, sound: 7 }

/**
 * The processes that a word stands for: by its writing, then by its sound, then as a part of a name, and
 * last with one sign wrong, missing or too many.
 */
export function stepsCalled<T extends Called>(word: string, steps: readonly T[]): Reading<T> {
  const asked = keysOf(word)
  const nothing = { steps: [], slip: null }
  if ([...asked.written].length < 2) return nothing
  const named = steps.map((step) => ({ step, all: [step.name, ...step.synonyms].map(keysOf) }))
  const called = (fits: (known: Keys, step: T) => boolean) =>
    named.filter(({ step, all }) => all.some((known) => fits(known, step))).map(({ step }) => step)
  const isSound = tellsBySound(asked.sound)
  // 電解研磨 is a kind of 研磨 that the city does not know, and not 研磨 with all its kinds.
  const isWide = ({ id }: T) => steps.some(({ parentId }) => parentId === id)
  const ways = [
    ({ written }: Keys) => written === asked.written,
    ({ sound }: Keys) => isSound && sound === asked.sound,
    ({ written }: Keys, step: T) =>
      written.includes(asked.written) || (asked.written.includes(written) && !isWide(step)),
    ({ sound }: Keys) => isSound && sound.includes(asked.sound),
  ]
  for (const fits of ways) {
    const found = called(fits)
    if (found.length > 0) return { steps: found, slip: null }
  }
  return (
    named.map(({ step, all }) => meant(asked, step, all)).find((one) => one !== null) ?? nothing
  )
}

/** 「ぼ」 for 「絞」 is no slip of the hand. */
const isOtherScript = (why: string) =>
  /「\p{Script=Han}」が「[^\p{Script=Han}]」|「[^\p{Script=Han}]」が「\p{Script=Han}」/u.test(why)

function meant<T extends Called>(asked: Keys, step: T, all: readonly Keys[]): Reading<T> | null {
  for (const kind of ['written', 'sound'] as const)
    for (const known of all) {
      const [typed, right] = [[...asked[kind]].length, [...known[kind]].length]
      if (
        Math.min(typed, right) < slipEnough[kind] - 1 ||
        Math.max(typed, right) < slipEnough[kind]
      )
        continue
      if (Math.abs(typed - right) > 1) continue
      const slip = slipOf(asked[kind], known[kind])
      if (slip !== null && !isOtherScript(slip.why)) return { steps: [step], slip: slip.why }
    }
  return null
}

/** Words that stand apart and are one name together: 「ヘラ 絞り」, 「hera shibori」. */
export function wordsTogether(words: readonly string[], steps: readonly Called[]): string[] {
  const isOneName = (text: string) => {
    const asked = keysOf(text)
    return steps.some(({ name, synonyms }) =>
      [name, ...synonyms]
        .map(keysOf)
        .some(
          ({ written, sound }) =>
            written === asked.written || (tellsBySound(sound) && sound === asked.sound),
        ),
    )
  }
  const found: string[] = []
  for (let at = 0; at < words.length; ) {
    const length = [3, 2].find(
      (n) => at + n <= words.length && isOneName(words.slice(at, at + n).join('')),
    )
    found.push(words.slice(at, at + (length ?? 1)).join(''))
    at += length ?? 1
  }
  return found
}
