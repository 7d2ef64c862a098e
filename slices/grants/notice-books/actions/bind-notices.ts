import { formatWareki } from '#packages/japan'
import { action, type Here, insist, job, type Step, startJob } from '#platform'
import { bindStep, type FootedPaper } from '#platform/typesetting'
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
  type Printed,
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
    return bindStep(here, {
      items: book.papers,
      atOnce: noticesAtOnce,
      titles: { part: callName, whole: `${callName}　通知書` },
      askedAt: book.askedAt,
      isMade: book.sha256 !== null,
      parts: await partsOf(here, bookId),
      href: at.notices({ callId: book.callId }),
      set: async (ids) => ({
        papers: (await printedOf(here, ids)).map((one) => footed(here, one)),
      }),
      keepPart: (part) => keepPart(here, bookId, part),
      finish: (made) => finishBook(here, bookId, made),
      said: (papers) => `${papers}件の通知書を一つのPDFにしました（${formatWareki(here.today)}）。`,
      nothing: '印刷できる通知がありませんでした。',
    })
  },
})

const footed = (here: Here, one: Printed): FootedPaper => ({
  paper: one.content,
  footer: {
    draft: false,
    line: paperLine(one, here.today),
    checkAddress: paperAt({ paperId: one.id }),
    qr: [],
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
