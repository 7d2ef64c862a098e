import { keepBytes, readBytes } from '../files/index.ts'
import type { Here } from '../here.ts'
import type { Step, Trouble } from '../jobs/job.ts'
import { broken, insist } from '../rulings.ts'
import { type FootedPaper, papersPdf } from './paper-pdf.ts'
import { joinPdfs } from './pdf-joining.ts'
import { readPdf } from './pdf-reading.ts'

/** So many papers of a book as one file of its own; '' where none of them could be printed. */
export type BookPart = {
  /** From 1. */
  readonly place: number
  readonly sha256: string
  readonly papers: number
  readonly pages: number
}

export type BookMade = { readonly sha256: string; readonly size: number; readonly pages: number }

/** A book of papers, and how its owner keeps what was set. */
export type Binding = {
  /** Ids of what is bound, in the order of the book. */
  readonly items: readonly string[]
  /** So many are set together: their fonts lie in the file once. */
  readonly atOnce: number
  /** Of the parts, and of the whole. */
  readonly titles: { readonly part: string; readonly whole: string }
  /** ISO, UTC: the day that the files bear. */
  readonly askedAt: string
  readonly isMade: boolean
  /** In their order. */
  readonly parts: readonly BookPart[]
  readonly href: string
  set(
    ids: readonly string[],
  ): Promise<{ readonly papers: readonly FootedPaper[]; readonly troubles?: readonly Trouble[] }>
  /** Written once: decision 27. */
  keepPart(part: BookPart): Promise<void>
  finish(made: BookMade): Promise<void>
  /** What is said when it is made, of so many papers. */
  said(papers: number): string
  /** What is said where nothing could be printed. */
  readonly nothing: string
}

/**
 * One step of a job that binds papers into one PDF: sets the next few of them, or joins all parts.
 * What is set is not set again, whoever goes on with the job.
 * @throws {RuleBroken} nothing could be printed
 */
export async function bindStep(here: Here, binding: Binding): Promise<Step> {
  const { items, atOnce, titles, askedAt, parts } = binding
  const total = items.length
  const step = { cursor: null, total, result: { href: binding.href } }
  if (binding.isMade)
    return { ...step, done: total, finished: true, sentence: 'もう作り終えています。' }
  const from = parts.length * atOnce
  if (from < total) {
    const ids = items.slice(from, from + atOnce)
    const { papers, troubles = [] } = await binding.set(ids)
    const bytes = papers.length === 0 ? null : await papersPdf(titles.part, papers, askedAt)
    await binding.keepPart({
      place: parts.length + 1,
      sha256: bytes === null ? '' : await keepBytes(here.varFolder, bytes),
      papers: papers.length,
      pages: bytes === null ? 0 : readPdf(bytes).pages.length,
    })
    return { ...step, done: from + ids.length, troubles, finished: false }
  }
  const printed = parts.filter(({ sha256 }) => sha256 !== '')
  insist(printed.length > 0 || broken(binding.nothing))
  const bytes: Uint8Array[] = []
  for (const { sha256 } of printed) bytes.push(await readBytes(here.varFolder, sha256))
  const joined = joinPdfs(bytes, titles.whole, askedAt)
  const sum = (key: 'papers' | 'pages') => printed.reduce((all, part) => all + part[key], 0)
  const sha256 = await keepBytes(here.varFolder, joined)
  await binding.finish({ sha256, size: joined.length, pages: sum('pages') })
  return { ...step, done: total, finished: true, sentence: binding.said(sum('papers')) }
}
