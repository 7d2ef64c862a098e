import { formatShortWareki } from '#packages/japan'
import { action, broken, type Here, insist, job, type Step, startJob } from '#platform'
import { bindStep, type FootedPaper } from '#platform/typesetting'
import { papers as papersPage } from '../../papers/addresses.ts'
import { budgetRequestContent } from '../../papers/pages/budget-request-content.tsx'
import { may } from '../../permissions.ts'
import { requestOf } from '../../requests/tables.ts'
import { roundName } from '../../rounds/rules.ts'
import { roundSeenBy } from '../../rounds/tables.ts'
import { requestBooks } from '../addresses.ts'
import { BookForm, BookOfJob } from '../forms.ts'
import {
  bookSeenBy,
  finishBook,
  keepBook,
  keepPart,
  measuresOf,
  noteJob,
  partsOf,
  type RequestBook,
  submittedRequests,
} from '../tables.ts'

/** So many requests are set together: their fonts lie in the file once. */
const requestsAtOnce = 10

/** Sets a few requests in each step, and joins all of them in the last. */
export const bindingRequests = job({
  kind: 'measures.bind-requests',
  form: BookOfJob,
  title: ({ roundName: name }) => `${name}の予算要求書を一つのPDFにする`,

  async step(here, { bookId, roundName: name }): Promise<Step> {
    const book = await bookSeenBy(here, bookId)
    return bindStep(here, {
      items: book.requests,
      atOnce: requestsAtOnce,
      titles: { part: name, whole: `${name}　予算要求書` },
      askedAt: book.askedAt,
      isMade: book.state === '作成済',
      parts: await partsOf(here, bookId),
      href: requestBooks({ roundId: book.roundId }),
      set: (ids) => papersOf(here, book, ids),
      keepPart: (part) => keepPart(here, bookId, part),
      finish: (made) => finishBook(here, bookId, made),
      said: (papers) => `${papers}件の予算要求書を一つのPDFにしました。`,
      nothing: '印刷できる要求がありませんでした。',
    })
  },
})

/** Each request as it stands for whoever asked; one that has gone meanwhile is told and left out. */
async function papersOf(here: Here, book: RequestBook, ids: readonly string[]) {
  const measures = await measuresOf(here, ids)
  const papers: FootedPaper[] = []
  const troubles: { place: string; sentence: string }[] = []
  for (const [n, id] of ids.entries()) {
    const measure = measures.get(id)
    if (!measure) {
      troubles.push({
        place: `${n + 1}件目`,
        sentence: '要求がもうありません。綴りから除きました。',
      })
      continue
    }
    const { measureId } = measure
    const sheet = await requestOf(here, measureId, book.roundId)
    if (sheet.state === 'draft') {
      troubles.push({ place: measure.name, sentence: '差し戻されています。綴りから除きました。' })
      continue
    }
    const line = `${formatShortWareki(here.today)}の記録から作成　提出した帳票は照合ページで確認`
    const checkAddress = papersPage({ measureId })
    const paper = budgetRequestContent(sheet)
    papers.push({ paper, footer: { draft: false, line, checkAddress, qr: [] } })
  }
  return { papers, troubles }
}

/** Every submitted request of a round, bound for the hearing. */
export const bindRequests = action({
  verb: 'measures.bind-requests',
  may: may.bindRequests,
  form: BookForm,

  async run(here, { roundId }) {
    const round = await roundSeenBy(here, roundId)
    const requests = await submittedRequests(here, roundId)
    insist(requests.length > 0 || broken('提出された要求がまだありません。'))
    const bookId = await keepBook(here, roundId, requests)
    const jobId = await startJob(here, bindingRequests, { bookId, roundName: roundName(round) })
    await noteJob(here, bookId, jobId)
    return {
      about: bookId,
      noted: { after: { round: roundName(round), requests: requests.length } },
      params: { bookId, jobId },
      say: `${requests.length}件の予算要求書を綴じています。`,
    }
  },
})
