import { address } from '#platform'

export const publication = address('/businesses/:businessId/publication')
export const publicationEnd = address('/businesses/:businessId/publication/end')
/** For whoever has signed in, the own city's; for everybody else, which cities there are. */
export const directory = address('/directory')
/** 「182079-makers」: the city stands in the name, so that it is known without a session. */
export const town = address('/directory/:townPid')
export const townCsv = address('/directory/:townPid/makers.csv')
export const maker = address('/directory/makers/:makerPid')
export const makerCard = address('/directory/makers/:makerPid/card')
export const makerCardPdf = address('/directory/makers/:makerPid/card/pdf')
