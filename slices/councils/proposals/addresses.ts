import { address, publicPart } from '#platform'

/** For everybody: what was proposed to the city and answered. */
export const part = publicPart('proposals', '/proposals', {
  ja: '市への提案と回答',
  en: 'Proposals to the city and its answers',
})
export const town = part.town
export const townCsv = part.below('/proposals.csv')
export const sending = part.below('/new')
export const publishedOne = address('/proposals/answered/:proposalPid')
/** The receipt, for whoever holds its address. */
export const receipt = address('/proposals/receipts/:receiptPid')
export const receiptPdf = address('/proposals/receipts/:receiptPid/pdf')
export const withdrawal = address('/proposals/receipts/:receiptPid/withdrawal')
export const reply = address('/proposals/receipts/:receiptPid/reply')
export const own = address('/councils/own-proposals')

export const proposals = address('/councils/proposals')
export const proposalsCsv = address('/councils/proposals.csv')
export const proposal = address('/councils/proposals/:proposalId')
export const assignment = address('/councils/proposals/:proposalId/assignment')
export const consideration = address('/councils/proposals/:proposalId/consideration')
export const question = address('/councils/proposals/:proposalId/question')
export const recordedReply = address('/councils/proposals/:proposalId/recorded-reply')
export const extension = address('/councils/proposals/:proposalId/extension')
export const extensionLetter = address('/councils/proposals/:proposalId/extension-letter')
export const extensionLetterPdf = address('/councils/proposals/:proposalId/extension-letter/pdf')
export const transfer = address('/councils/proposals/:proposalId/transfer')
export const outcome = address('/councils/proposals/:proposalId/outcome')
export const dealing = address('/councils/proposals/:proposalId/dealing')
export const specification = address('/councils/proposals/:proposalId/specification')
