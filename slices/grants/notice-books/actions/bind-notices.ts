import { formatWareki } from '#packages/japan'
import { action, insist, job, type Step, startJob } from '#platform'
import { keepBytes, readBytes } from '#platform/files'
import { type FootedPaper, joinPdfs, papersPdf, readPdf } from '#platform/typesetting'
import { callLabel } from '../../calls/pages/call-table.tsx'
import { callWrittenBy } from '../../calls/tables.ts'
import { paper as paperAt } from '../../grant-papers/addresses.ts'
import { paperLine } from '../../grant-papers/rules.ts'
import { may } from '../../permissions.ts'
import * as at from '../addresses.ts'
import { BookForm, BookOfJob } from '../forms.ts'
import { thereAreNotices } from '../rules.ts'
import {
  bookSeenBy,
  finishBook,
  keepBook,
  keepPart,
  noteJob,
  noticesOf,
  partsOf,
  printedOf,
} from '../tables.ts'

/** So many notices are set together: their fonts lie in the file once. */
const noticesAtOnce = 40

/** Sets some notices in each step, and joins all of them in the last; what is set is not set again. */
export const bindingNotices = job({
  kind: 'grants.bind-notices',
  form: BookOfJob,
  title: ({ callName }) => `${callName}の通知書を一つのPDFにする`,

  async step(here, { bookId, callName }): Promise<Step> {
    const book = await bookSeenBy(here, bookId)
    const parts = await partsOf(here, bookId)
    const total = book.papers.length
    const result = { href: at.notices({ callId: book.callId }) }
    const step = { cursor: null, total, result }
    if (book.sha256 !== null)
      return { ...step, done: total, finished: true, sentence: 'もう作り終えています。' }
    const from = parts.reduce((all, part) => all + part.papers, 0)
    if (from < total) {
      const printed = await printedOf(here, book.papers.slice(from, from + noticesAtOnce))
      const papers = printed.map(
        (one): FootedPaper => ({
          paper: one.content,
          footer: {
            draft: false,
            line: paperLine(one, here.today),
            checkAddress: paperAt({ paperId: one.id }),
            qr: [],
          },
        }),
      )
      const bytes = await papersPdf(callName, papers, book.askedAt)
      await keepPart(here, bookId, {
        place: parts.length + 1,
        sha256: await keepBytes(here.varFolder, bytes),
        papers: papers.length,
        pages: readPdf(bytes).pages.length,
      })
      return { ...step, done: from + papers.length, finished: false }
    }
    const bytes: Uint8Array[] = []
    for (const { sha256 } of parts) bytes.push(await readBytes(here.varFolder, sha256))
    const joined = joinPdfs(bytes, `${callName}　通知書`, book.askedAt)
    const pages = parts.reduce((all, part) => all + part.pages, 0)
    await finishBook(here, bookId, {
      ...{ sha256: await keepBytes(here.varFolder, joined), size: joined.length, pages },
    })
    const sentence = `${total}件の通知書を一つのPDFにしました（${formatWareki(here.today)}）。`
    return { ...step, done: total, finished: true, sentence }
  },
})

/** The notices of a call that went out, void ones apart, by their numbers. */
export const bindNotices = action({
  verb: 'grants.bind-notices',
  may: may.managePanels,
  form: BookForm,

  async run(here, { callId, kind }) {
    const call = await callWrittenBy(here, callId)
    const papers = (await noticesOf(here, callId)).filter(
      (one) => !one.isVoid && (kind === '' || one.kind === kind),
    )
    insist(thereAreNotices(papers.length))
    const bookId = await keepBook(
      here,
      callId,
      kind,
      papers.map(({ paperId }) => paperId),
    )
    const callName = `${call.schemeName}　${callLabel(call)}`
    const jobId = await startJob(here, bindingNotices, { bookId, callName })
    await noteJob(here, bookId, jobId)
    return {
      about: callId,
      noted: { after: { kind, papers: papers.length } },
      params: { bookId, jobId },
      say: `${papers.length}件の通知書を綴じています。`,
    }
  },
})
