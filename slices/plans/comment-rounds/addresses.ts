import { address, publicPart } from '#platform'

/** For everybody, without an account: the drafts of a town, and one of them. */
export const part = publicPart('drafts', '/drafts', {
  ja: '計画の素案への意見の募集',
  en: 'Draft plans open for comment',
})
export const town = part.town
export const published = address('/drafts/rounds/:roundPid')
export const sending = address('/drafts/rounds/:roundPid/comments')
export const results = address('/drafts/rounds/:roundPid/results')
export const resultsPdf = address('/drafts/rounds/:roundPid/results/pdf')

export const newRound = address('/plans/:planId/versions/:versionId/publication')
export const round = address('/plans/:planId/rounds/:roundId')
export const restart = address('/plans/:planId/rounds/:roundId/restart')
