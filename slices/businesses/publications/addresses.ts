import { address, publicPart } from '#platform'

export const publication = address('/businesses/:businessId/publication')
export const publicationEnd = address('/businesses/:businessId/publication/end')
/** For everybody: who agreed to be found. */
export const part = publicPart('makers', '/directory', {
  ja: 'つくり手の公開名簿',
  en: 'Directory of makers',
})
export const town = part.town
export const townCsv = part.below('/makers.csv')
export const maker = address('/directory/makers/:makerPid')
export const makerCard = address('/directory/makers/:makerPid/card')
export const makerCardPdf = address('/directory/makers/:makerPid/card/pdf')
