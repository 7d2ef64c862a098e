import { address, publicPart } from '#platform'

/** For everybody: what was published. */
export const part = publicPart('visions', '/visions', {
  ja: '主体提案ビジョン',
  en: 'Visions by makers and people',
})
export const town = part.town
export const townCsv = part.below('/visions.csv')
export const shown = address('/visions/shown/:visionPid')
/** For backers, by the address that the leader hands on. */
export const backing = address('/visions/backing/:backingPid')
export const backingEnd = address('/visions/backing/:backingPid/end')

export const own = address('/councils/own-visions')
export const writing = address('/councils/own-visions/new')
export const ownVision = address('/councils/own-visions/:visionId')
export const text = address('/councils/own-visions/:visionId/text')
export const submission = address('/councils/own-visions/:visionId/submission')
export const yearLine = address('/councils/own-visions/:visionId/year-line')
export const end = address('/councils/own-visions/:visionId/end')

export const visions = address('/councils/visions')
export const vision = address('/councils/visions/:visionId')
export const publication = address('/councils/visions/:visionId/publication')
export const sendingBack = address('/councils/visions/:visionId/sending-back')
export const paperBacking = address('/councils/visions/:visionId/paper-backing')
